/** A day of the Gregorian calendar without a zone. */
export interface Day {
  readonly year: number;
  /** 1-12 */
  readonly month: number;
  readonly day: number;
}

const DAY_MS = 86_400_000;

/** The day an ISO 8601 timestamp names where it was written: its own date, whatever its zone. */
export function dayOfIso(iso: string | undefined): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(iso ?? '');
  if (match === null) return undefined;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isRealDay(day) ? day : undefined;
}

export function isRealDay({ year, month, day }: Day): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** 0 is Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(utc(day)).getUTCDay();
}

export function addDays(day: Day, days: number): Day {
  const at = new Date(utc(day) + days * DAY_MS);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
}

/** Days from `a` to `b`. */
export function daysBetween(a: Day, b: Day): number {
  return Math.round((utc(b) - utc(a)) / DAY_MS);
}

function utc({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day);
}

export const isoDay = (d: Day): string => `${isoMonth(d.year, d.month)}-${two(d.day)}`;
export const isoMonth = (year: number, month: number): string => `${String(year).padStart(4, '0')}-${two(month)}`;
export const isoTime = (hour: number, minute: number): string => `${two(hour)}:${two(minute)}`;

function two(n: number): string {
  return String(n).padStart(2, '0');
}
