import { describe, expect, it } from 'vitest';
import { createFormats } from '../../../src/view/i18n/formats.ts';

const now = new Date('2026-11-20T11:05:00Z');
const british = createFormats('en-GB', 'UTC');

describe('formats', () => {
  it('writes a moment, a day and an hour in the reader’s own way', () => {
    expect(british.moment('2026-11-20T11:05:00Z')).toMatch(/^Fri,? 20 Nov 2026,? 11:05$/);
    expect(british.longDay('2026-11-20T11:05:00Z')).toMatch(/^Friday,? 20 November 2026$/);
    expect(british.hour('2026-11-20T09:12:00Z', now)).toBe('09:12');
    expect(british.hour('2026-11-19T09:12:00Z', now)).toContain('Thu');
  });

  it('says today and yesterday in words, in every language', () => {
    expect(british.dayName('2026-11-20T00:10:00Z', now)).toBe('Today');
    expect(british.dayName('2026-11-19T23:50:00Z', now)).toBe('Yesterday');
    expect(british.dayName('2026-11-17T13:26:00Z', now)).toMatch(/^Tue,? 17 Nov$/);
    expect(createFormats('ja', 'UTC').dayName('2026-11-20T00:10:00Z', now)).toBe('今日');
  });

  it('takes the day from the reader’s zone, not from UTC', () => {
    expect(createFormats('en-GB', 'Asia/Tokyo').dayName('2026-11-19T16:00:00Z', now)).toBe('Today');
  });

  it('shows a date of the timeline as precise as it is known, at the hour the report wrote', () => {
    expect(british.when('1968', 'year')).toBe('1968');
    expect(british.when('2024-05', 'month')).toBe('May 2024');
    expect(british.when('2026-12-03', 'day')).toBe('3 Dec');
    expect(british.when('2026-12-03', 'day', '2026-12-04T08:00:00Z')).toBe('3 Dec');
    expect(british.when('2019-11-05', 'day', '2026-12-04T08:00:00Z')).toBe('5 Nov 2019');
    const tokyo = createFormats('en-GB', 'Asia/Tokyo');
    expect(tokyo.when('2026-11-19T18:50:00+01:00', 'minute', '2026-11-20T11:05:00Z')).toBe('Thu 18:50');
  });

  it('gives nothing for a date that cannot be read', () => {
    expect(british.moment('soon')).toBe('');
    expect(british.when('soon', 'day')).toBe('');
    expect(british.dayName('', now)).toBe('');
  });
});
