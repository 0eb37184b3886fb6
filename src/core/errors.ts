/** Every way AiBot can fail. The reader's words for each live in `_locales` as `error_<code>` and `error_<code>_next`. */
export const ERROR_CODES = [
  // reading
  'not-an-article',
  'page-forbidden',
  'file-forbidden',
  'not-permitted',
  'permission-refused',
  'tab-closed',
  'tab-navigated',
  'tab-frozen',
  'tab-discarded',
  'tab-loading',
  'read-timeout',
  'empty-text',
  'nothing-to-distil',
  // model endpoints
  'endpoint-unreachable',
  'endpoint-not-api',
  'endpoint-key-rejected',
  'endpoint-key-forgotten',
  'endpoint-model-unknown',
  'endpoint-no-credit',
  'endpoint-refused-origin',
  'endpoint-rate-limited',
  'endpoint-failed',
  'endpoint-stalled',
  'endpoint-bad-reply',
  'endpoint-refused-task',
  'builtin-unavailable',
  // running
  'cancelled',
  'interrupted',
  'storage-full',
  'storage-failed',
  'clipboard-failed',
  // headless command and imports
  'bad-row',
  'bad-usage',
  'bad-file',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/**
 * A failure with a code from the closed set. `params` fill the reader's words; article text,
 * keys and addresses with queries never go into either.
 */
export class AiBotError extends Error {
  readonly code: ErrorCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(
    code: ErrorCode,
    options: { readonly cause?: unknown; readonly params?: Readonly<Record<string, string | number>> } = {},
  ) {
    super(code, options.cause === undefined ? {} : { cause: options.cause });
    this.name = 'AiBotError';
    this.code = code;
    this.params = options.params ?? {};
  }
}

/** The failure as an AiBotError: itself, `cancelled` for an abort, `internal` for anything else. */
export function toAiBotError(thrown: unknown): AiBotError {
  if (thrown instanceof AiBotError) return thrown;
  if (thrown instanceof DOMException && thrown.name === 'AbortError')
    return new AiBotError('cancelled', { cause: thrown });
  return new AiBotError('internal', { cause: thrown });
}

/** The same failure, naming the endpoint's host for the reader's words. */
export function withHost(error: AiBotError, host: string | undefined): AiBotError {
  if (host === undefined || !error.code.startsWith('endpoint-') || error.params.host !== undefined) return error;
  return new AiBotError(error.code, { params: { ...error.params, host } });
}

/** @throws AiBotError `cancelled` once the signal has fired. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new AiBotError('cancelled', { cause: signal.reason });
}
