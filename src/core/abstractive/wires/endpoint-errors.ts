import { AiBotError, type ErrorCode } from '../../errors.ts';
import { isRecord, textOf } from '../reply-text.ts';

/** Error kinds as vendors name them, in `error.type`, `error.code` or `error.status`. */
const BY_NAME: ReadonlyMap<string, ErrorCode> = new Map<string, ErrorCode>([
  ['invalid_api_key', 'endpoint-key-rejected'],
  ['authentication_error', 'endpoint-key-rejected'],
  ['UNAUTHENTICATED', 'endpoint-key-rejected'],
  ['insufficient_quota', 'endpoint-no-credit'],
  ['billing_error', 'endpoint-no-credit'],
  ['billing_hard_limit_reached', 'endpoint-no-credit'],
  ['model_not_found', 'endpoint-model-unknown'],
  ['not_found_error', 'endpoint-model-unknown'],
  ['NOT_FOUND', 'endpoint-model-unknown'],
  ['rate_limit_error', 'endpoint-rate-limited'],
  ['rate_limit_exceeded', 'endpoint-rate-limited'],
  ['RESOURCE_EXHAUSTED', 'endpoint-rate-limited'],
  ['overloaded_error', 'endpoint-failed'],
  ['UNAVAILABLE', 'endpoint-failed'],
  ['context_length_exceeded', 'endpoint-failed'],
]);

/**
 * An HTTP failure as one of our codes. Only the status and the endpoint's own name for the error are kept: its message
 * may repeat the key or the text that was sent.
 */
export function errorFromBody(status: number, body: unknown): AiBotError {
  const error = errorOf(body);
  const names = [error.code, error.type, error.status].map(textOf).filter(Boolean);
  const tooLong = names.includes('context_length_exceeded');
  const params = { status: Number(error.code) || status, ...(tooLong ? { reason: 'context' } : {}) };
  const message = textOf(error.message);
  const named = names.map((name) => BY_NAME.get(name)).find((code) => code !== undefined);
  if (/credit balance|insufficient (?:credit|balance|funds)/i.test(message))
    return new AiBotError('endpoint-no-credit', { params });
  if (/API[ _]key not valid|invalid api[ _-]?key/i.test(message))
    return new AiBotError('endpoint-key-rejected', { params });
  if (named !== undefined && !(named === 'endpoint-model-unknown' && error === NO_ERROR))
    return new AiBotError(named, { params });
  return new AiBotError(codeOfStatus(status, body), { params });
}

/** Whether a request was refused for a field in it rather than for what it asks: then it is asked again with less. */
export function isFieldRefused(status: number, error: AiBotError): boolean {
  return (status === 400 || status === 422) && error.code === 'endpoint-failed' && error.params.reason !== 'context';
}

const NO_ERROR: Readonly<Record<string, unknown>> = {};

function errorOf(body: unknown): Readonly<Record<string, unknown>> {
  const [first] = Array.isArray(body) ? body : [body];
  if (!isRecord(first)) return NO_ERROR;
  if (isRecord(first.error)) return first.error;
  return typeof first.error === 'string'
    ? { message: first.error }
    : typeof first.message === 'string'
      ? first
      : NO_ERROR;
}

function codeOfStatus(status: number, body: unknown): ErrorCode {
  const speaksJson = body !== undefined;
  if (status === 401) return 'endpoint-key-rejected';
  if (status === 402) return 'endpoint-no-credit';
  // Ollama answers 403 with an empty body to the Origin of an extension; an API with JSON says why
  if (status === 403) return speaksJson ? 'endpoint-key-rejected' : 'endpoint-refused-origin';
  if (status === 404) return speaksJson ? 'endpoint-model-unknown' : 'endpoint-not-api';
  if (status === 429) return 'endpoint-rate-limited';
  if (status >= 500) return 'endpoint-failed';
  return speaksJson ? 'endpoint-failed' : 'endpoint-not-api';
}
