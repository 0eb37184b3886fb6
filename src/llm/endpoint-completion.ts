import { EventSourceParserStream } from 'eventsource-parser/stream';
import type { Completion, CompletionPort, CompletionRequest, Finish } from '../core/abstractive/completion.ts';
import { checkAddress } from '../core/abstractive/endpoint-address.ts';
import type { EndpointConfig } from '../core/abstractive/endpoint-config.ts';
import {
  contextTokensOf,
  type EndpointPreset,
  presetFor,
  priceOf,
  UNKNOWN_ENDPOINT,
} from '../core/abstractive/endpoint-presets.ts';
import { isFieldRefused } from '../core/abstractive/wires/endpoint-errors.ts';
import { WIRE_BY_NAME } from '../core/abstractive/wires/index.ts';
import { ASK_LEVELS, type AskLevel, type Wire, type WireEvent } from '../core/abstractive/wires/wire.ts';
import { AiBotError } from '../core/errors.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { type SendOptions, send } from './send.ts';

export interface EndpointOptions {
  /** Empty for an endpoint without one. */
  readonly key: string;
  readonly fetch?: typeof fetch;
  readonly limits?: Partial<Limits>;
}

/**
 * A configured endpoint as a completion port.
 * @throws AiBotError `endpoint-not-api` for an address that text must not be sent to
 */
export function endpointCompletion(config: EndpointConfig, options: EndpointOptions): CompletionPort {
  const { url, host } = checkAddress(config.address, config);
  const preset = presetFor(config);
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const wire = WIRE_BY_NAME[config.wire];
  const net = { origin: url.origin, fetch: options.fetch ?? fetch.bind(globalThis), limits };
  // what this endpoint is known to accept; found out once
  let level: AskLevel = 'schema';

  const complete = async (request: CompletionRequest): Promise<Completion> => {
    for (;;) {
      const watch = watchFor(request.signal, limits);
      try {
        const sent = await send(
          wire.question(url, options.key, question(config, preset, request, level), preset?.keyHeader),
          { ...net, ...watch.hooks(request) },
        );
        if ('response' in sent) return await readReply(wire, sent.response, request, watch, limits);
        const less = ASK_LEVELS[ASK_LEVELS.indexOf(level) + 1];
        if (less === undefined || !isFieldRefused(sent.refused.status, sent.refused.error)) throw sent.refused.error;
        level = less;
      } finally {
        watch.end();
      }
    }
  };

  const price = priceOf(config);
  return {
    kind: 'endpoint',
    host,
    model: config.model,
    contextTokens: contextTokensOf(config),
    ...(price === undefined ? {} : { price }),
    parallel: (preset ?? UNKNOWN_ENDPOINT).parallel,
    complete,
  };
}

function question(
  config: EndpointConfig,
  preset: EndpointPreset | undefined,
  { prompt, schema, maxOutputTokens }: CompletionRequest,
  level: AskLevel,
): Parameters<Wire['question']>[2] {
  return {
    model: config.model,
    prompt,
    maxOutputTokens,
    level,
    ...(schema === undefined ? {} : { schema }),
    ...(preset?.limitField === undefined ? {} : { limitField: preset.limitField }),
    ...(preset?.temperature === undefined ? {} : { temperature: preset.temperature }),
  };
}

interface Watch {
  hooks(request: CompletionRequest): Pick<SendOptions, 'signal' | 'onSent' | 'onWaiting'>;
  readonly signal: AbortSignal;
  /** A piece has arrived: the stall clock starts anew. */
  alive(): void;
  end(): void;
}

/** Ends a request that waits too long, for its first byte or between two pieces. */
function watchFor(signal: AbortSignal | undefined, limits: Limits): Watch {
  const own = new AbortController();
  const cancel = (): void => own.abort(new AiBotError('cancelled'));
  if (signal?.aborted) cancel();
  signal?.addEventListener('abort', cancel);
  const stalled = (): void => own.abort(new AiBotError('endpoint-stalled'));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let whole: ReturnType<typeof setTimeout> | undefined;
  const start = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(stalled, ms);
  };
  return {
    signal: own.signal,
    alive: () => {
      whole ??= setTimeout(stalled, limits.wholeMs);
      start(limits.stallMs);
    },
    end: () => {
      clearTimeout(timer);
      clearTimeout(whole);
      signal?.removeEventListener('abort', cancel);
    },
    hooks: ({ onSent }) => ({
      signal: own.signal,
      ...(onSent === undefined ? {} : { onSent }),
      onWaiting: (waiting) => (waiting ? start(limits.firstByteMs) : clearTimeout(timer)),
    }),
  };
}

async function readReply(
  wire: Wire,
  response: Response,
  request: CompletionRequest,
  watch: Watch,
  limits: Limits,
): Promise<Completion> {
  let text = '';
  let finish: Finish | undefined;
  const tokens: { tokensIn?: number; tokensOut?: number } = {};
  const take = (event: WireEvent): void => {
    if (event.error !== undefined) throw event.error;
    if (event.text !== undefined && event.text !== '') {
      text += event.text;
      request.onText?.(text);
    }
    finish = event.finish ?? finish;
    if (event.tokensIn !== undefined) tokens.tokensIn = event.tokensIn;
    if (event.tokensOut !== undefined) tokens.tokensOut = event.tokensOut;
  };
  watch.alive();
  const type = response.headers.get('content-type') ?? '';
  if (type.includes('text/html')) throw new AiBotError('endpoint-not-api', { params: { reason: 'html' } });
  try {
    if (type.includes('application/json')) {
      take(wire.whole(await response.json()));
      finish ??= 'stop';
    } else {
      for await (const data of eventsOf(response, watch)) {
        if (data === '[DONE]') finish ??= 'stop';
        else take(wire.event(parsed(data)));
        if (text.length > limits.replyChars) {
          finish = 'length';
          break;
        }
      }
    }
  } catch (thrown) {
    if (thrown instanceof AiBotError) throw thrown;
    if (watch.signal.aborted) throw watch.signal.reason;
    // the connection broke off: what has arrived is what there is
  }
  return { text: finish === undefined ? text.replace(/\ufffd$/, '') : text, finish: finish ?? 'cut', ...tokens };
}

async function* eventsOf(response: Response, watch: Watch): AsyncGenerator<string> {
  if (response.body === null) return;
  const reader = response.body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream())
    .getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      watch.signal.throwIfAborted();
      watch.alive();
      yield value.data;
    }
  } finally {
    // stops the transfer when the reader has had enough
    await reader.cancel().catch(() => undefined);
  }
}

function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}
