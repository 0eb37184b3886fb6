import type { Feed, FeedState } from './feed.ts';

export const SHORTEST_MINUTES = 15;
export const LONGEST_MINUTES = 6 * 60;
/** Recent reports that make a feed's rhythm. */
const RHYTHM_ITEMS = 20;
/** Half the usual gap: on average a report is seen a quarter of a gap after it came. */
const POLLS_PER_GAP = 2;
/** Spread of the next poll about its time, so that feeds added together are not polled together. */
const JITTER = 0.1;

/** Minutes between polls that fit the times of a feed's reports, in milliseconds: half their median gap, 15 minutes to 6 hours. */
export function rhythmMinutes(times: readonly number[]): number {
  const newest = [...times].sort((a, b) => b - a).slice(0, RHYTHM_ITEMS);
  const gaps = newest
    .slice(1)
    .map((t, i) => (newest[i] ?? t) - t)
    .sort((a, b) => a - b);
  const median = gaps[Math.floor(gaps.length / 2)];
  if (median === undefined) return 60;
  return clamp(median / 60_000 / POLLS_PER_GAP);
}

export interface PollOutcome {
  readonly state: FeedState;
  /** Seconds the server asked us to wait, if it did. */
  readonly retryAfterSeconds?: number;
}

/**
 * When a feed is polled next: its rhythm after a good poll, doubled at each failure in a row, never before the server's
 * Retry-After, with jitter.
 * @param now ISO 8601
 * @param chance 0 to 1, from outside
 */
export function nextPoll(
  feed: Pick<Feed, 'failures'>,
  outcome: PollOutcome,
  minutes: number,
  now: string,
  chance: number,
): string {
  const backedOff = outcome.state === 'fine' ? minutes : clamp(minutes * 2 ** Math.min(8, feed.failures + 1));
  const jittered = backedOff * (1 + JITTER * (2 * chance - 1));
  const asked = (outcome.retryAfterSeconds ?? 0) / 60;
  return new Date(Date.parse(now) + Math.max(jittered, Math.min(asked, 7 * 24 * 60)) * 60_000).toISOString();
}

/** Seconds of a Retry-After header: a number, or an HTTP date counted from now; undefined where it is neither. */
export function retryAfterSeconds(header: string | null | undefined, now: string): number | undefined {
  const text = (header ?? '').trim();
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.round((at - Date.parse(now)) / 1000));
}

function clamp(minutes: number): number {
  return Math.max(SHORTEST_MINUTES, Math.min(LONGEST_MINUTES, minutes));
}
