import { describe, expect, it, vi } from 'vitest';
import { feedTime } from '../../../src/core/watch/feed-time.ts';

const NOON = Date.UTC(2026, 10, 20, 12);
const hours = (text: string): number => ((feedTime(text) ?? Number.NaN) - NOON) / 3_600_000;

describe('the time a feed writes', () => {
  it.each([
    ['Fri, 20 Nov 2026 12:00:00 GMT', 0],
    ['Fri, 20 Nov 2026 12:00:00 +0100', -1],
    ['Fri, 20 Nov 2026 12:00:00 EST', 5],
    ['Fri, 20 Nov 2026 12:00:00 CET', -1],
    ['Fri, 20 Nov 2026 12:00:00 CEST', -2],
    ['Fri, 20 Nov 2026 12:00:00 BST', -1],
    ['Fri, 20 Nov 2026 12:00:00 IST', -5.5],
    ['Fri, 20 Nov 2026 12:00:00 AEDT', -11],
    ['Fr, 20 Nov 2026 12:00:00 +0100', -1],
    ['20 Nov 26 12:00 UT', 0],
    ['2026-11-20T12:00:00Z', 0],
    ['2026-11-20T12:00:00+01:00', -1],
    ['2026-11-20T12:00:00+0100', -1],
    ['2026-11-20 12:00:00 +01:00', -1],
    ['  2026-11-20T12:00:00.000Z ', 0],
  ])('%s is in its own zone', (text, off) => {
    expect(hours(text)).toBe(off);
  });

  it.each([
    'Fri, 20 Nov 2026 12:00:00',
    '20 November 2026 12:00',
    '2026-11-20T12:00:00',
    '2026-11-20 12:00:00',
    '2026-11-20 12:00',
  ])('%s is in Greenwich, not where the reader is', (text) => {
    const parse = vi.spyOn(Date, 'parse');
    expect(hours(text)).toBe(0);
    expect(parse.mock.lastCall?.[0]).toMatch(/(?:Z| GMT)$/);
    parse.mockRestore();
  });

  it('may be a day alone', () => {
    expect(hours('2026-11-20')).toBe(-12);
    expect(hours('20 Nov 2026')).toBe(-12);
  });

  it.each(['', 'yesterday', 'Fri, 20 Nov 2026 12:00:00 XYZT', undefined])('%s is none', (text) => {
    expect(feedTime(text)).toBeUndefined();
  });
});
