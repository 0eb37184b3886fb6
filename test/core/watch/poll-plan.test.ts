import { describe, expect, it } from 'vitest';
import { nextPoll, retryAfterSeconds, rhythmMinutes } from '../../../src/core/watch/poll-plan.ts';

const now = '2026-11-20T12:00:00.000Z';
const every = (minutes: number): number[] =>
  Array.from({ length: 20 }, (_, i) => Date.parse(now) - i * minutes * 60_000);
const minutesUntil = (iso: string): number => (Date.parse(iso) - Date.parse(now)) / 60_000;

describe('poll plan', () => {
  it('polls a feed twice as often as it writes, within 15 minutes and 6 hours', () => {
    expect(rhythmMinutes(every(2))).toBe(15);
    expect(rhythmMinutes(every(120))).toBe(60);
    expect(rhythmMinutes(every(5000))).toBe(360);
    expect(rhythmMinutes([])).toBe(60);
  });

  it('backs off at each failure in a row, up to 6 hours', () => {
    const after = (failures: number) => minutesUntil(nextPoll({ failures }, { state: 'server-failed' }, 15, now, 0.5));
    expect([0, 1, 2, 20].map(after)).toEqual([30, 60, 120, 360]);
  });

  it('never comes before the server asked', () => {
    const next = nextPoll({ failures: 0 }, { state: 'rate-limited', retryAfterSeconds: 36_000 }, 15, now, 0);
    expect(minutesUntil(next)).toBe(600);
  });

  it('reads Retry-After as seconds and as a date', () => {
    expect(retryAfterSeconds('120', now)).toBe(120);
    expect(retryAfterSeconds('Fri, 20 Nov 2026 12:01:00 GMT', now)).toBe(60);
    expect(retryAfterSeconds('later', now)).toBeUndefined();
  });
});
