/** Dates, numbers and lists as the reader's language writes them. Moments that cannot be read give ''. */
export interface Formats {
  readonly locale: string;
  number(value: number): string;
  /** "$0.0042": two digits that count, however small. */
  dollars(value: number): string;
  list(names: readonly string[]): string;
  /** "Fri 20 Nov 2026, 11:05" */
  moment(iso: string): string;
  /** "Friday 20 November 2026" */
  longDay(iso: string): string;
  /** "11:05" */
  time(iso: string): string;
  /** "Fri 09:12" within six days of `now`, otherwise "20 Nov 2026" */
  recent(iso: string, now: Date): string;
  /** "Today", "Yesterday" in the language's own words, then "Tue 17 Nov" */
  dayName(iso: string, now: Date): string;
  /** "09:12" on the day of `now`, otherwise as `recent` */
  hour(iso: string, now: Date): string;
  /**
   * A date of the timeline as precise as it is known; the hour is the one the report wrote, no zone applied, with the
   * weekday where it is within six days of `near`, with the year where it is another than that of `near`.
   */
  when(iso: string, precision: 'minute' | 'day' | 'month' | 'year', near?: string): string;
  /** "English" for `en` */
  language(tag: string): string;
}

const DAY = 86_400_000;

/** @param timeZone for tests and pictures; the reader's own where absent */
export function createFormats(locale: string, timeZone?: string): Formats {
  const made = new Map<string, Intl.DateTimeFormat>();
  const format = (date: Date, options: Intl.DateTimeFormatOptions): string => {
    if (Number.isNaN(date.getTime())) return '';
    const key = JSON.stringify(options);
    const formatter =
      made.get(key) ?? new Intl.DateTimeFormat(locale, { ...(timeZone ? { timeZone } : {}), ...options });
    made.set(key, formatter);
    return formatter.format(date);
  };
  const dayOf = (date: Date): number => {
    const parts = new Intl.DateTimeFormat('en-CA', { ...(timeZone ? { timeZone } : {}), dateStyle: 'short' }).format(
      date,
    );
    return Math.round(Date.parse(`${parts}T00:00:00Z`) / DAY);
  };
  const isTwelve = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hour12 === true;
  const clock = { hour: isTwelve ? 'numeric' : '2-digit', minute: '2-digit' } as const;
  const date = (iso: string): Date => new Date(iso);

  const recent = (iso: string, now: Date): string =>
    Math.abs(now.getTime() - date(iso).getTime()) < 6 * DAY
      ? format(date(iso), { weekday: 'short', ...clock })
      : format(date(iso), { day: 'numeric', month: 'short', year: 'numeric' });

  return {
    locale,
    number: (value) => new Intl.NumberFormat(locale).format(value),
    dollars: (value) =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency: 'USD',
        ...(value === 0 || value >= 1 ? {} : { minimumSignificantDigits: 2, maximumSignificantDigits: 2 }),
      }).format(value),
    list: (names) => new Intl.ListFormat(locale).format(names),
    moment: (iso) => format(date(iso), { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', ...clock }),
    longDay: (iso) => format(date(iso), { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    time: (iso) => format(date(iso), clock),
    recent,
    hour: (iso, now) =>
      Number.isNaN(date(iso).getTime()) || dayOf(date(iso)) !== dayOf(now)
        ? recent(iso, now)
        : format(date(iso), clock),
    dayName(iso, now) {
      if (Number.isNaN(date(iso).getTime())) return '';
      const days = dayOf(date(iso)) - dayOf(now);
      if (days === 0 || days === -1) {
        return capital(new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day'), locale);
      }
      return format(date(iso), { weekday: 'short', day: 'numeric', month: 'short' });
    },
    when(iso, precision, near) {
      const wall = wallClock(iso);
      if (wall === undefined) return '';
      if (precision === 'year') return format(wall, { year: 'numeric', timeZone: 'UTC' });
      if (precision === 'month') return format(wall, { month: 'short', year: 'numeric', timeZone: 'UTC' });
      const isOfYear = near === undefined || wallClock(near)?.getUTCFullYear() === wall.getUTCFullYear();
      const year = isOfYear ? {} : ({ year: 'numeric' } as const);
      const day = { day: 'numeric', month: 'short', ...year, timeZone: 'UTC' } as const;
      if (precision === 'day') return format(wall, day);
      const isNear = near !== undefined && Math.abs(Date.parse(near) - wall.getTime()) < 6 * DAY;
      return format(wall, isNear ? { weekday: 'short', ...clock, timeZone: 'UTC' } : { ...day, ...clock });
    },
    language(tag) {
      try {
        return capital(new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag, locale);
      } catch {
        return tag;
      }
    },
  };
}

/** The date and hour written in an ISO text, whatever its zone; missing parts are the first ones. */
function wallClock(iso: string): Date | undefined {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d):(\d\d))?/.exec(iso);
  if (match === null) return undefined;
  const [, year, month = '01', day = '01', hour = '00', minute = '00'] = match;
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:00Z`);
}

function capital(text: string, locale: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}
