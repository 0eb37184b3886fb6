import { type Day, dayOfIso, daysBetween, isRealDay } from '../text/calendar.ts';
import { dateWords } from '../text/date-words.ts';

const NUMERIC = /[/_-](20\d\d)([/_-]?)(0[1-9]|1[0-2])\2([0-3]\d)(?!\d)/;
const MONTH_NAMED = /\/(20\d\d)\/?([a-z]{3,9})[/-]?([0-3]?\d)(?!\d)/i;
const DAY_FIRST = /[/_-]([0-3]?\d)-([a-z]{3,9})-(20\d\d)(?!\d)/i;

/** The day a report came out: as its page says, else as its address does ("/2026/10/14/", "/2026/oct/14/"). */
export function reportDay(report: { readonly publishedAt?: string; readonly url?: string }): Day | undefined {
  return dayOfIso(report.publishedAt) ?? dayOfAddress(report.url ?? '');
}

/** Days between two reports; undefined where one of them has none. */
export function daysApart(a: Day | undefined, b: Day | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : Math.abs(daysBetween(a, b));
}

function dayOfAddress(url: string): Day | undefined {
  const numeric = NUMERIC.exec(url);
  if (numeric !== null) return real(numeric[1], Number(numeric[3]), numeric[4]);
  const named = MONTH_NAMED.exec(url);
  if (named !== null) return real(named[1], monthOf(named[2]), named[3]);
  const dayFirst = DAY_FIRST.exec(url);
  return dayFirst === null ? undefined : real(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
}

function monthOf(name: string | undefined): number {
  return dateWords('en').months.get((name ?? '').toLowerCase()) ?? 0;
}

function real(year: string | undefined, month: number, day: string | undefined): Day | undefined {
  const read = { year: Number(year), month, day: Number(day) };
  return isRealDay(read) ? read : undefined;
}
