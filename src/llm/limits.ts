/** How long and how much the adapter puts up with; milliseconds and characters. */
export interface Limits {
  /** Until the first byte of a reply: local servers load a model first. */
  readonly firstByteMs: number;
  /** Between two pieces of a stream. */
  readonly stallMs: number;
  /** From the first piece to the last: a server may send pieces that say nothing for ever. */
  readonly wholeMs: number;
  /** For the body of a refusal, which only names what is wrong. */
  readonly refusalMs: number;
  /** Further tries after 429, 500, 502, 503, 504 and 529. */
  readonly retries: number;
  /** First wait where the endpoint names none; doubles with each try, and a random part is taken off. */
  readonly backoffMs: number;
  /** Longest wait, whatever Retry-After says. */
  readonly longestWaitMs: number;
  /** A reply is cut here: twenty times the longest brief. */
  readonly replyChars: number;
}

export const DEFAULT_LIMITS: Limits = {
  firstByteMs: 120_000,
  stallMs: 45_000,
  wholeMs: 20 * 60_000,
  refusalMs: 5_000,
  retries: 3,
  backoffMs: 1_000,
  longestWaitMs: 60_000,
  replyChars: 200_000,
};
