import type { Completion, CompletionPort, CompletionRequest } from '../core/abstractive/completion.ts';
import { AiBotError } from '../core/errors.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { within } from './within.ts';

/** The browser's own model as Chromium offers it (https://github.com/webmachinelearning/prompt-api), as far as used. */
interface Session {
  readonly contextWindow?: number;
  /** The older name of the same. */
  readonly inputQuota?: number;
  promptStreaming(
    text: string,
    options: {
      readonly signal?: AbortSignal;
      readonly responseConstraint?: unknown;
      readonly omitResponseConstraintInput?: boolean;
    },
  ): ReadableStream<string>;
  destroy(): void;
}

interface DownloadEvent extends Event {
  /** 0 to 1. */
  readonly loaded: number;
}

interface CreateOptions {
  readonly initialPrompts?: readonly { readonly role: 'system'; readonly content: string }[];
  readonly signal?: AbortSignal;
  readonly monitor?: (monitor: EventTarget) => void;
}

interface LanguageModelApi {
  availability(): Promise<string>;
  create(options?: CreateOptions): Promise<Session>;
}

export type BuiltinState = 'absent' | 'unavailable' | 'downloadable' | 'downloading' | 'available';

/** Where neither name is set: what the first shipped models took. */
const SMALL_CONTEXT = 4_096;

/** Whether this browser has a model of its own, and whether it is on this computer yet. */
export async function builtinState(scope: object = globalThis): Promise<BuiltinState> {
  const api = apiOf(scope);
  if (api === undefined) return 'absent';
  try {
    const state = await api.availability();
    return (['downloadable', 'downloading', 'available'] as const).find((known) => known === state) ?? 'unavailable';
  } catch {
    return 'unavailable';
  }
}

/**
 * Fetches the model to this computer; call it in a press, as the browser demands.
 * @param onProgress told the share that is here, 0 to 1
 * @throws AiBotError `builtin-unavailable`
 */
export async function downloadBuiltin(onProgress: (share: number) => void, scope: object = globalThis): Promise<void> {
  const api = apiOf(scope);
  if (api === undefined) throw new AiBotError('builtin-unavailable');
  const session = await api
    .create({
      monitor: (monitor) => {
        monitor.addEventListener('downloadprogress', (event) => {
          if (isDownload(event)) onProgress(event.loaded);
        });
      },
    })
    .catch(() => {
      throw new AiBotError('builtin-unavailable');
    });
  session.destroy();
}

/** The browser's own model as a completion port; absent where there is none or it is not on this computer yet. */
export async function builtinCompletion(
  scope: object = globalThis,
  limits: Pick<Limits, 'firstByteMs' | 'stallMs'> = DEFAULT_LIMITS,
): Promise<CompletionPort | undefined> {
  const api = apiOf(scope);
  if (api === undefined || (await builtinState(scope)) !== 'available') return undefined;
  const probe = await within(api.create(), limits.firstByteMs, unavailable).catch(() => undefined);
  if (probe === undefined) return undefined;
  const contextTokens = probe.contextWindow ?? probe.inputQuota ?? SMALL_CONTEXT;
  probe.destroy();
  return { kind: 'builtin', contextTokens, parallel: 1, complete: (request) => complete(api, request, limits) };
}

const unavailable = (): AiBotError => new AiBotError('builtin-unavailable');

async function complete(
  api: LanguageModelApi,
  { prompt, schema, signal, onText }: CompletionRequest,
  limits: Pick<Limits, 'firstByteMs' | 'stallMs'>,
): Promise<Completion> {
  const own = signal === undefined ? {} : { signal };
  let session: Session | undefined;
  try {
    const created = api.create({ ...own, initialPrompts: [{ role: 'system', content: prompt.system }] });
    session = await within(created, limits.firstByteMs, unavailable);
    const stream = session.promptStreaming(prompt.user, {
      ...own,
      ...(schema === undefined ? {} : { responseConstraint: schema.schema, omitResponseConstraintInput: true }),
    });
    let text = '';
    const reader = stream.getReader();
    for (;;) {
      const { value, done } = await within(
        reader.read(),
        text === '' ? limits.firstByteMs : limits.stallMs,
        () => new AiBotError('endpoint-stalled'),
      );
      if (done) break;
      // early versions gave the whole text so far with every piece
      text = text !== '' && value.startsWith(text) ? value : text + value;
      onText?.(text);
    }
    return { text, finish: 'stop' };
  } catch (thrown) {
    if (signal?.aborted) throw new AiBotError('cancelled');
    if (thrown instanceof AiBotError) throw thrown;
    const name = thrown instanceof Error ? thrown.name : '';
    if (name === 'QuotaExceededError') throw new AiBotError('endpoint-failed', { params: { reason: 'context' } });
    throw new AiBotError(name === 'NotReadableError' ? 'endpoint-refused-task' : 'builtin-unavailable');
  } finally {
    session?.destroy();
  }
}

function apiOf(scope: object): LanguageModelApi | undefined {
  const found: unknown = Reflect.get(scope, 'LanguageModel');
  return isApi(found) ? found : undefined;
}

function isApi(value: unknown): value is LanguageModelApi {
  return (
    (typeof value === 'function' || (typeof value === 'object' && value !== null)) &&
    'availability' in value &&
    'create' in value
  );
}

function isDownload(event: Event): event is DownloadEvent {
  return 'loaded' in event && typeof event.loaded === 'number';
}
