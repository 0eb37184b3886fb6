import type { Span } from '../article.ts';
import type { DatePrecision } from '../brief.ts';
import { dayOfIso } from './calendar.ts';
import { type DateWords, dateWords } from './date-words.ts';
import { asciiDigits } from './digits.ts';
import { escapeRegExp } from './escape-regexp.ts';
import { resolveDate } from './resolve-date.ts';

/** What a date expression says in words, before anything is resolved. */
export interface DateFields {
  readonly year?: number;
  /** 1-12 */
  readonly month?: number;
  readonly day?: number;
  /** 0 is Sunday. */
  readonly weekday?: number;
  readonly hour?: number;
  readonly minute?: number;
  /** "yesterday", "last month", "three days ago": counted from the day of the report. */
  readonly relative?: { readonly unit: 'day' | 'month' | 'year'; readonly offset: number };
  /** "next Thursday", "last November". */
  readonly direction?: 'last' | 'next' | 'this';
}

/** A date or time expression of a text. */
export interface DateMention extends Span {
  readonly asWritten: string;
  readonly kind: 'date' | 'time';
  readonly fields: DateFields;
  /** As far as the words and the day of the report allow: 2026, 2026-11, 2026-11-19 or 2026-11-19T18:40, no zone. */
  readonly iso?: string;
  readonly precision?: DatePrecision;
  /** A weekday that does not fall on the day written beside it. */
  readonly contradicts?: boolean;
}

export interface FindDatesOptions {
  /** ISO 8601 of the report; without it only what is written out in full is resolved. */
  readonly publishedAt?: string;
  readonly lang?: string;
}

interface Pattern {
  readonly regexp: RegExp;
  readonly read: (groups: Readonly<Record<string, string | undefined>>, isPlain: boolean) => DateFields | undefined;
  /** A text without one of these words cannot match; a digit where there are none. */
  readonly needs?: ReadonlySet<string>;
}

const NUMBER_WORDS = new Map(
  'a=1 an=1 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10'
    .split(' ')
    .map((p) => p.split('='))
    .map(([w = '', n = '']) => [w, Number(n)]),
);
const SPAN_UNITS = new Map<string, { unit: 'day' | 'month' | 'year'; days: number }>([
  ['day', { unit: 'day', days: 1 }],
  ['week', { unit: 'day', days: 7 }],
  ['month', { unit: 'month', days: 1 }],
  ['year', { unit: 'year', days: 1 }],
]);
/** Reports are of our own age; four digits outside it are counts. */
const [FIRST_YEAR, LAST_YEAR] = [1500, 2150];

/** A full stop that ends the sentence, not an abbreviation: after a full name, "pm" or a figure. */
const FULL_STOP = /(?:\p{L}{5}|[^.]m|\d)\.$/u;

const compiled = new Map<string, readonly Pattern[]>();

/** The date and time expressions of a text, in order, resolved against the day of the report. */
export function findDates(text: string, options: FindDatesOptions = {}): DateMention[] {
  const lang = (options.lang ?? 'en').toLowerCase().split('-')[0] || 'en';
  const words = dateWords(lang);
  let patterns = compiled.get(lang);
  if (patterns === undefined) {
    patterns = compile(words, lang);
    compiled.set(lang, patterns);
  }
  const ascii = asciiDigits(text);
  const plain = ascii.length === text.length ? ascii : text;
  const hasDigit = /\d/.test(plain);
  const held = wordsIn(plain);
  // all lower case, as some summaries are: capitals tell nothing
  const isPlain = lang === 'en' && !/\p{Lu}/u.test(text);
  const taken: { start: number; end: number; fields: DateFields }[] = [];
  for (const { regexp, read, needs } of patterns) {
    if (needs === undefined ? !hasDigit : !held.some((word) => needs.has(word))) continue;
    for (const match of plain.matchAll(regexp)) {
      const start = match.index + (match.groups?.lead?.length ?? 0);
      const end = match.index + match[0].length - (FULL_STOP.test(match[0]) ? 1 : 0);
      if (start >= end || taken.some((t) => start < t.end && end > t.start)) continue;
      const fields = read(match.groups ?? {}, isPlain);
      if (fields !== undefined) taken.push({ start, end, fields });
    }
  }
  taken.sort((a, b) => a.start - b.start);
  const reported = dayOfIso(options.publishedAt);
  const mentions = taken.map(({ start, end, fields }): DateMention => {
    const isTime = fields.hour !== undefined && fields.day === undefined;
    const resolved = isTime ? undefined : resolveDate(fields, reported, isFuture(plain, start, end, words.future));
    return { start, end, asWritten: text.slice(start, end), kind: isTime ? 'time' : 'date', fields, ...resolved };
  });
  return mentions.map((m) => withTime(m, mentions));
}

/** The words of a text, lower case, for the cheap look before each pattern. */
function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
}

/** The first words of names: a text that has none of them has none of the names. */
function firstWords(names: Iterable<string>): ReadonlySet<string> {
  return new Set([...names].map((name) => wordsIn(name)[0] ?? name));
}

/** A time of day takes the one day its sentence names. */
function withTime(mention: DateMention, all: readonly DateMention[]): DateMention {
  const { hour, minute } = mention.fields;
  if (mention.kind !== 'time' || hour === undefined) return mention;
  const near = all.filter((d) => d.precision === 'day' && distance(d, mention) < 60);
  const days = new Set(near.map((d) => d.iso));
  const [day] = days;
  if (days.size !== 1 || day === undefined) return mention;
  const pad = (n: number): string => String(n).padStart(2, '0');
  return { ...mention, iso: `${day}T${pad(hour)}:${pad(minute ?? 0)}`, precision: 'minute' };
}

function distance(a: Span, b: Span): number {
  return Math.max(a.start - b.end, b.start - a.end, 0);
}

/** Whether the words of the same clause before the date, or just after it, look ahead. */
function isFuture(text: string, start: number, end: number, future: RegExp): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  const clause = before.slice(
    Math.max(before.lastIndexOf('. '), before.lastIndexOf('; '), before.lastIndexOf('\n')) + 1,
  );
  return (
    future.test(clause) || /^\W{0,2}(?:\p{L}+ ){0,3}(?:will|is due|is to|are to)\b/u.test(text.slice(end, end + 40))
  );
}

function compile(words: DateWords, lang: string): readonly Pattern[] {
  const alternatives = (names: Iterable<string>): string =>
    [...names]
      .sort((a, b) => b.length - a.length)
      .map(escapeRegExp)
      .join('|');
  const M = `(?<month>${alternatives(words.months.keys())})\\.?`;
  const clearMonths = [...words.months.keys()].filter((m) => !words.ambiguous.has(m));
  const W = `(?<weekday>${alternatives(words.weekdays.keys())})\\.?`;
  const D = '(?<day>[0-3]?[0-9])(?:st|nd|rd|th|er|º|\\.)?';
  const Y = '(?<year>(?:1[5-9]|20|21)\\d{2})';
  const open = '(?<![\\p{L}\\p{N}])';
  const close = '(?![\\p{L}\\p{M}\\p{N}])';
  const of = '(?:\\s|\\s(?:of|de|del|di|da|den)\\s)';
  const weekdayFirst = `(?:${W},?\\s(?:the\\s|den\\s|le\\s)?)?`;
  const make = (source: string, flags = 'giu'): RegExp => new RegExp(open + source, flags);
  const month = (g: Readonly<Record<string, string | undefined>>) => words.months.get(key(g.month));
  const weekday = (g: Readonly<Record<string, string | undefined>>) => words.weekdays.get(key(g.weekday));
  const calendar = (g: Readonly<Record<string, string | undefined>>): DateFields | undefined => {
    const day = g.day === undefined ? undefined : Number(g.day);
    if (day !== undefined && (day < 1 || day > 31)) return undefined;
    return defined({ year: num(g.year), month: month(g), day, weekday: weekday(g) });
  };
  const named = (g: Readonly<Record<string, string | undefined>>, isPlain: boolean): DateFields | undefined => {
    // "may" and "march" are months only when written as names
    if (words.ambiguous.has(key(g.month)) && !/^\p{Lu}/u.test(g.month ?? '') && !(isPlain && g.day !== undefined))
      return undefined;
    return calendar(g);
  };
  const direction = (written: string | undefined): DateFields['direction'] => {
    const lower = written?.toLowerCase();
    return lower === 'last' || lower === 'next' || lower === 'this' ? lower : undefined;
  };
  const patterns: Pattern[] = [
    {
      regexp: make(
        '(?<year>\\d{4})-(?<m>\\d{2})-(?<day>\\d{2})(?:T(?<hour>\\d{2}):(?<minute>\\d{2})(?::\\d{2})?(?:Z|[+-]\\d{2}:?\\d{2})?)?(?![\\d-])',
      ),
      read: (g) => {
        const fields = defined({
          year: num(g.year),
          month: num(g.m),
          day: num(g.day),
          hour: num(g.hour),
          minute: num(g.minute),
        });
        return (fields.month ?? 0) <= 12 && (fields.day ?? 0) <= 31 ? fields : undefined;
      },
    },
    { regexp: make(`(?<year>\\d{4})年(?:(?<m>\\d{1,2})月(?:(?<day>\\d{1,2})日)?)?`), read: eastAsian },
    { regexp: make(`(?<m>\\d{1,2})月(?<day>\\d{1,2})日`), read: eastAsian },
    // Thursday, 19 November 2026 and Thursday, November 19, 2026
    { regexp: make(`${weekdayFirst}${D}${of}${M}(?:,?${of}${Y})?${close}`), read: named },
    { regexp: make(`${weekdayFirst}${M}\\s${D}(?!\\d|:|[.,]\\d)(?:,?\\s${Y})?${close}`), read: named },
    { regexp: make(`${M},?${of}${Y}${close}`), read: named },
    {
      regexp: make(`(?<a>\\d{1,2})[/.](?<b>\\d{1,2})[/.]${Y}${close}`),
      read: (g) => slashed(num(g.a) ?? 0, num(g.b) ?? 0, num(g.year), lang),
    },
    {
      regexp: make(
        `(?<hour>\\d{1,2})(?:[:.](?<minute>[0-5]\\d))?\\s?(?<half>[ap])\\.?m(?:\\.(?!\\p{L})|(?![\\p{L}\\p{N}]))`,
      ),
      read: (g) => clock(num(g.hour) ?? 99, num(g.minute) ?? 0, g.half?.toLowerCase()),
    },
    {
      regexp: make('(?<hour>[01]?\\d|2[0-3]):(?<minute>[0-5]\\d)(?![\\d:])'),
      read: (g) => clock(num(g.hour) ?? 99, num(g.minute) ?? 0),
    },
    {
      regexp: make(`(?<hour>[01]\\d|2[0-3])(?<minute>[0-5]\\d)(?=\\s(?:GMT|UTC|BST|CET|CEST|EST|EDT|PST|PDT))`),
      read: (g) => clock(num(g.hour) ?? 99, num(g.minute) ?? 0),
    },
    {
      needs: firstWords(words.weekdays.keys()),
      regexp: make(`(?:(?<direction>last|next|this)\\s)?${W}${close}`),
      read: (g, isPlain) => {
        // "sat", "sun" and "wed" are weekdays only with a capital and a full stop; not handled without
        if (words.ambiguous.has(key(g.weekday)) || !(isPlain || isCased(g.weekday, lang))) return undefined;
        return defined({ weekday: weekday(g), direction: direction(g.direction) });
      },
    },
    {
      needs: new Set(['last', 'next', 'this']),
      regexp: make(`(?:(?<direction>last|next|this)\\s)(?<month>${alternatives(words.months.keys())})${close}`),
      read: (g) =>
        isCased(g.month, lang) ? defined({ month: month(g), direction: direction(g.direction) }) : undefined,
    },
    {
      needs: firstWords(clearMonths),
      regexp: make(`(?<month>${alternatives(clearMonths)})${close}`),
      read: (g, isPlain) => (isPlain || isCased(g.month, lang) ? defined({ month: month(g) }) : undefined),
    },
  ];
  if (lang === 'en') {
    patterns.splice(
      8,
      0,
      {
        needs: new Set(['ago', 'from']),
        regexp: make(
          `(?<n>\\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten)\\s(?<unit>day|week|month|year)s?\\s(?<way>ago|from now)${close}`,
        ),
        read: (g) => {
          const n = NUMBER_WORDS.get(g.n?.toLowerCase() ?? '') ?? num(g.n) ?? 0;
          const unit = SPAN_UNITS.get(g.unit?.toLowerCase() ?? '');
          if (unit === undefined) return undefined;
          const sign = g.way?.toLowerCase() === 'ago' ? -1 : 1;
          return { relative: { unit: unit.unit, offset: sign * n * unit.days } };
        },
      },
      {
        needs: new Set(['noon', 'midday', 'midnight']),
        regexp: make(`(?<word>noon|midday|midnight)${close}`),
        read: (g) => clock(g.word?.toLowerCase() === 'midnight' ? 0 : 12, 0),
      },
      {
        needs: new Set(['may', 'march']),
        regexp: make(
          `(?<lead>(?:in|since|until|by|early|late|mid|of|from|through|during)[\\s-])(?<month>May|March)${close}`,
          'gu',
        ),
        read: (g) => defined({ month: month(g) }),
      },
    );
  }
  if (words.relative.size > 0)
    patterns.push({
      needs: firstWords(words.relative.keys()),
      regexp: make(`(?<word>${alternatives(words.relative.keys())})${close}`),
      read: (g) => {
        const relative = words.relative.get(g.word?.toLowerCase().replaceAll('’', "'") ?? '');
        return relative === undefined ? undefined : { relative };
      },
    });
  // a bare year: not after a currency, not before a counted thing
  patterns.push({
    regexp:
      /(?<![\p{L}\p{N}$€£¥#.,:/-]|[\p{N}]\s)(?<year>(?:1[5-9]|20|21)\d{2})(?![\p{L}\p{N}%:/]|[.,]\d|-\d{3}|\s?(?:per\s?cent|percent|people|dollars|euros|pounds|km|miles|metres|meters|homes|troops|jobs|square|feet|tonnes|tons|points|votes)(?!\p{L}))/gu,
    read: (g) => {
      const year = num(g.year) ?? 0;
      return year >= FIRST_YEAR && year <= LAST_YEAR ? { year } : undefined;
    },
  });
  return patterns;
}

function eastAsian(g: Readonly<Record<string, string | undefined>>): DateFields {
  return defined({ year: num(g.year), month: num(g.m), day: num(g.day) });
}

/** 19/11/2026 or 11/19/2026: by what is possible, else day first outside American English. */
function slashed(a: number, b: number, year: number | undefined, lang: string): DateFields | undefined {
  if (a < 1 || b < 1 || a > 31 || b > 31) return undefined;
  if (a > 12 && b <= 12) return defined({ year, month: b, day: a });
  if (b > 12 && a <= 12) return defined({ year, month: a, day: b });
  if (a > 12) return undefined;
  // both orders are possible: only the year is sure in English
  return lang === 'en' ? defined({ year }) : defined({ year, month: b, day: a });
}

function clock(hour: number, minute: number, half?: string): DateFields | undefined {
  if (half === undefined) return hour <= 23 ? { hour, minute } : undefined;
  if (hour < 1 || hour > 12) return undefined;
  return { hour: (hour % 12) + (half === 'p' ? 12 : 0), minute };
}

function isCased(name: string | undefined, lang: string): boolean {
  return lang !== 'en' || /^\p{Lu}/u.test(name ?? '');
}

function key(name: string | undefined): string {
  return name?.toLowerCase().replaceAll('.', '') ?? '';
}

function num(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

function defined(fields: { [K in keyof DateFields]?: DateFields[K] | undefined }): DateFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
