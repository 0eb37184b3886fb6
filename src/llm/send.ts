import ky, { HTTPError, type KyInstance, type NormalizedOptions } from 'ky';
import { errorFromBody } from '../core/abstractive/wires/endpoint-errors.ts';
import type { WireRequest } from '../core/abstractive/wires/wire.ts';
import { AiBotError } from '../core/errors.ts';
import type { Limits } from './limits.ts';
import { within } from './within.ts';

export interface SendOptions {
  /** The only origin that may be reached. */
  readonly origin: string;
  readonly fetch: typeof fetch;
  readonly limits: Limits;
  readonly signal: AbortSignal;
  /** Awaited before every HTTP request, retries included. */
  readonly onSent?: () => void | Promise<void>;
  /** Called around each wait for a server's first byte. */
  readonly onWaiting?: (waiting: boolean) => void;
}

/** A request that was refused, with its status, so that the caller may ask for less. */
export interface Refusal {
  readonly status: number;
  readonly error: AiBotError;
}

export type Sent = { readonly response: Response } | { readonly refused: Refusal };

const RETRIED = [408, 425, 429, 500, 502, 503, 504, 529];
/** A longer body names no error. */
const MOST_CHARS = 40_000;

/**
 * The one place from which anything leaves: to the configured origin only, without cookies or referrer, following no
 * redirect (one could take the key along), with retries that heed Retry-After.
 * @throws AiBotError `endpoint-unreachable`, or `endpoint-not-api` for a foreign origin or a redirect
 */
export async function send(request: WireRequest, options: SendOptions): Promise<Sent> {
  if (new URL(request.url).origin !== options.origin) {
    throw new AiBotError('endpoint-not-api', { params: { reason: 'origin' } });
  }
  try {
    const response = await clientFor(options)(request.url, {
      method: request.method,
      headers: { ...request.headers },
      ...(request.body === undefined ? {} : { body: request.body }),
      signal: options.signal,
    });
    return { response };
  } catch (thrown) {
    if (options.signal.aborted) throw options.signal.reason;
    // neither the request nor the message goes along: they hold the key and the text
    if (!(thrown instanceof HTTPError)) throw new AiBotError('endpoint-unreachable');
    const { status, type } = thrown.response;
    if (type === 'opaqueredirect' || (status >= 300 && status < 400)) {
      throw new AiBotError('endpoint-not-api', { params: { reason: 'redirect' } });
    }
    return { refused: { status, error: errorFromBody(status, await bodyOf(thrown.response, options.limits)) } };
  }
}

function clientFor({ fetch, limits, onSent, onWaiting }: SendOptions): KyInstance {
  return ky.create({
    timeout: false,
    credentials: 'omit',
    redirect: 'manual',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    retry: {
      limit: limits.retries,
      methods: ['get', 'post'],
      statusCodes: RETRIED,
      afterStatusCodes: [429, 503, 529],
      maxRetryAfter: limits.longestWaitMs,
      backoffLimit: limits.longestWaitMs,
      delay: (attempt) => limits.backoffMs * 2 ** (attempt - 1),
      jitter: (delay) => delay * (0.75 + Math.random() * 0.25),
    },
    hooks: {
      beforeRetry: [
        async ({ error }) => {
          // an address that cannot be reached, or a used-up account, will be no better in a second
          if (!(error instanceof HTTPError)) throw error;
          const { code } = errorFromBody(error.response.status, await bodyOf(error.response.clone(), limits));
          if (code === 'endpoint-no-credit') throw error;
        },
      ],
    },
    fetch: async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
      await onSent?.();
      onWaiting?.(true);
      try {
        return await fetch(input, init);
      } finally {
        onWaiting?.(false);
      }
    },
  } satisfies Partial<NormalizedOptions> & Parameters<typeof ky.create>[0]);
}

/** The start of a refusal's body; nothing where it is no JSON, longer than any refusal, or does not end. */
async function bodyOf(response: Response, { refusalMs }: Limits): Promise<unknown> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (reader === undefined) return undefined;
  const read = async (): Promise<string> => {
    let text = '';
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return text;
      text += value;
      if (text.length > MOST_CHARS) throw new AiBotError('endpoint-failed');
    }
  };
  try {
    return JSON.parse(await within(read(), refusalMs, () => new AiBotError('endpoint-stalled')));
  } catch {
    void reader.cancel().catch(() => undefined);
    return undefined;
  }
}
