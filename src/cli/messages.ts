import type { AiBotError, ErrorCode } from '../core/errors.ts';

/** Words of the headless command for what can go wrong in it; the extension's live in `_locales`. */
const WORDS: Readonly<Partial<Record<ErrorCode, string>>> = {
  'endpoint-unreachable': 'the endpoint cannot be reached: is the address right, and is it running?',
  'endpoint-not-api': 'what answers at this address is not a model API: check the address and --wire',
  'endpoint-key-rejected': 'the endpoint rejected the key: check AIBOT_API_KEY',
  'endpoint-model-unknown': 'the endpoint does not know this model: check --model',
  'endpoint-no-credit': 'the account has no credit left',
  'endpoint-refused-origin': 'the endpoint refused where the request came from',
  'endpoint-rate-limited': 'the endpoint limits how often it may be asked: try again later',
  'endpoint-failed': 'the endpoint failed: try again later',
  'endpoint-stalled': 'the endpoint stopped answering',
  'endpoint-bad-reply': 'the model wrote nothing that the sources bear out',
  'endpoint-refused-task': 'the model refused',
  'nothing-to-distil': 'no article text was found',
};

/** One line for a person or a log; never holds a key or article text. */
export function messageOf(error: AiBotError): string {
  const words = WORDS[error.code] ?? error.code;
  const reason = error.params.reason ?? error.params.status;
  return reason === undefined ? words : error.code in WORDS ? `${words} (${reason})` : String(reason);
}
