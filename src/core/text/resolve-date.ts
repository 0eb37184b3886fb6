import type { DatePrecision } from '../brief.ts';
import {
  addDays,
  type Day,
  daysBetween,
  daysInMonth,
  isoDay,
  isoMonth,
  isoTime,
  isRealDay,
  weekdayOf,
} from './calendar.ts';
import type { DateFields } from './dates.ts';

export interface ResolvedDate {
  readonly iso?: string;
  readonly precision?: DatePrecision;
  readonly contradicts?: boolean;
}

/** A day and month without a year, and without words that look ahead, lie from this many days back to this many ahead. */
const WINDOW_BACK = [-300, 65] as const;
/** The same where the words look ahead. */
const WINDOW_AHEAD = [-31, 334] as const;

/** The calendar date a date expression means, as far as it and the day of the report say. */
export function resolveDate(fields: DateFields, reported: Day | undefined, looksAhead: boolean): ResolvedDate {
  if (fields.relative !== undefined) return reported === undefined ? {} : relative(fields.relative, reported);
  const { month, day, weekday } = fields;
  if (month !== undefined) {
    const year = fields.year ?? (reported === undefined ? undefined : nearestYear(fields, reported, looksAhead));
    if (year === undefined) return {};
    if (day === undefined) return { iso: isoMonth(year, month), precision: 'month' };
    const on = { year, month, day };
    if (!isRealDay(on)) return { contradicts: true };
    const contradicts = weekday !== undefined && weekdayOf(on) !== weekday ? { contradicts: true } : {};
    const { hour, minute } = fields;
    if (hour !== undefined)
      return { iso: `${isoDay(on)}T${isoTime(hour, minute ?? 0)}`, precision: 'minute', ...contradicts };
    return { iso: isoDay(on), precision: 'day', ...contradicts };
  }
  if (weekday !== undefined) {
    if (reported === undefined) return {};
    return { iso: isoDay(nearestWeekday(weekday, reported, fields.direction, looksAhead)), precision: 'day' };
  }
  return fields.year === undefined ? {} : { iso: String(fields.year), precision: 'year' };
}

function relative({ unit, offset }: { unit: 'day' | 'month' | 'year'; offset: number }, reported: Day): ResolvedDate {
  if (unit === 'year') return { iso: String(reported.year + offset), precision: 'year' };
  if (unit === 'month') {
    const months = reported.year * 12 + reported.month - 1 + offset;
    return { iso: isoMonth(Math.floor(months / 12), (months % 12) + 1), precision: 'month' };
  }
  return { iso: isoDay(addDays(reported, offset)), precision: 'day' };
}

/** News names the weekday of the last seven days, or of the next seven where the words look ahead. */
function nearestWeekday(weekday: number, reported: Day, direction: DateFields['direction'], looksAhead: boolean): Day {
  const back = (weekdayOf(reported) - weekday + 7) % 7;
  if (direction === 'last') return addDays(reported, -(back === 0 ? 7 : back));
  if (direction === 'next' || (looksAhead && direction !== 'this')) {
    const ahead = (7 - back) % 7;
    return addDays(reported, ahead === 0 && direction === 'next' ? 7 : ahead);
  }
  return addDays(reported, -back);
}

function nearestYear(fields: DateFields, reported: Day, looksAhead: boolean): number {
  const { month = 1, direction } = fields;
  const ahead = month - reported.month;
  if (direction === 'last') return ahead >= 0 ? reported.year - 1 : reported.year;
  if (direction === 'next') return ahead <= 0 ? reported.year + 1 : reported.year;
  const candidates = [reported.year - 1, reported.year, reported.year + 1].map((year) => {
    const day = Math.min(fields.day ?? 15, daysInMonth(year, month));
    return { year, distance: daysBetween(reported, { year, month, day }) };
  });
  // a weekday beside the day decides
  const { weekday, day } = fields;
  if (weekday !== undefined && day !== undefined) {
    const fits = candidates.filter(
      ({ year }) => isRealDay({ year, month, day }) && weekdayOf({ year, month, day }) === weekday,
    );
    if (fits.length === 1 && fits[0] !== undefined && Math.abs(fits[0].distance) < 250) return fits[0].year;
  }
  const [from, to] = looksAhead ? WINDOW_AHEAD : WINDOW_BACK;
  return candidates.find((c) => c.distance >= from && c.distance <= to)?.year ?? reported.year;
}
