/** The words one language writes dates with. Month and weekday names come from the Unicode CLDR through `Intl`. */
export interface DateWords {
  /** Lower-case name, full or short, to month 1-12. */
  readonly months: ReadonlyMap<string, number>;
  /** Lower-case name, full or short, to weekday 0 (Sunday) to 6. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** Names that are everyday words too, and so need a day, a year or a preposition beside them. */
  readonly ambiguous: ReadonlySet<string>;
  readonly relative: ReadonlyMap<string, RelativeDay>;
  /** Words that send a bare weekday or month forward: "will", "due". */
  readonly future: RegExp;
}

export interface RelativeDay {
  readonly unit: 'day' | 'month' | 'year';
  readonly offset: number;
}

const RELATIVE_ENGLISH: readonly [string, RelativeDay][] = [
  ['yesterday', { unit: 'day', offset: -1 }],
  ['today', { unit: 'day', offset: 0 }],
  ['tonight', { unit: 'day', offset: 0 }],
  ['this morning', { unit: 'day', offset: 0 }],
  ['this afternoon', { unit: 'day', offset: 0 }],
  ['this evening', { unit: 'day', offset: 0 }],
  ['last night', { unit: 'day', offset: -1 }],
  ['tomorrow', { unit: 'day', offset: 1 }],
  ['last month', { unit: 'month', offset: -1 }],
  ['this month', { unit: 'month', offset: 0 }],
  ['next month', { unit: 'month', offset: 1 }],
  ['last year', { unit: 'year', offset: -1 }],
  ['this year', { unit: 'year', offset: 0 }],
  ['next year', { unit: 'year', offset: 1 }],
];

const RELATIVE: ReadonlyMap<string, readonly [string, RelativeDay][]> = new Map([
  ['en', RELATIVE_ENGLISH],
  [
    'fr',
    [
      ['hier', { unit: 'day', offset: -1 }],
      ["aujourd'hui", { unit: 'day', offset: 0 }],
      ['demain', { unit: 'day', offset: 1 }],
    ],
  ],
  [
    'de',
    [
      ['gestern', { unit: 'day', offset: -1 }],
      ['heute', { unit: 'day', offset: 0 }],
    ],
  ],
  [
    'es',
    [
      ['ayer', { unit: 'day', offset: -1 }],
      ['hoy', { unit: 'day', offset: 0 }],
    ],
  ],
]);

const FUTURE_ENGLISH =
  /\b(?:will|shall|would|due|expected|scheduled|plans?|planned|set to|is to|are to|upcoming|coming|next|ahead of|until|going to|by)\b|[’']ll\b/iu;
const NO_WORD = /(?!)/u;

const known = new Map<string, DateWords>();

/** The date words of a BCP 47 tag's language; English for a tag that `Intl` does not know. */
export function dateWords(lang: string | undefined): DateWords {
  const primary = (lang ?? 'en').toLowerCase().split('-')[0] || 'en';
  const cached = known.get(primary);
  if (cached !== undefined) return cached;
  let made: DateWords;
  try {
    made = make(primary);
  } catch {
    made = make('en');
  }
  known.set(primary, made);
  return made;
}

function make(lang: string): DateWords {
  const months = new Map<string, number>();
  const weekdays = new Map<string, number>();
  const put = (into: Map<string, number>, name: string | undefined, value: number): void => {
    const key = name?.toLowerCase().replaceAll('.', '').trim() ?? '';
    if (/^\p{L}[\p{L}\p{M}]+$/u.test(key) && [...key].length >= 3 && !into.has(key)) into.set(key, value);
  };
  const part = (options: Intl.DateTimeFormatOptions, type: 'month' | 'weekday', at: Date): string | undefined =>
    new Intl.DateTimeFormat(lang, { ...options, calendar: 'gregory', timeZone: 'UTC' })
      .formatToParts(at)
      .find((p) => p.type === type)?.value;
  for (let month = 0; month < 12; month++) {
    const at = new Date(Date.UTC(2024, month, 15));
    put(months, part({ month: 'long' }, 'month', at), month + 1);
    put(months, part({ day: 'numeric', month: 'long' }, 'month', at), month + 1);
    put(months, part({ day: 'numeric', month: 'short' }, 'month', at), month + 1);
  }
  for (let day = 0; day < 7; day++) {
    // 7 January 2024 was a Sunday
    const at = new Date(Date.UTC(2024, 0, 7 + day));
    put(weekdays, part({ weekday: 'long' }, 'weekday', at), day);
    put(weekdays, part({ weekday: 'short' }, 'weekday', at), day);
  }
  if (lang === 'en') {
    months.set('sept', 9);
    for (const [name, day] of [
      ['tues', 2],
      ['weds', 3],
      ['thur', 4],
      ['thurs', 4],
    ] as const)
      weekdays.set(name, day);
  }
  return {
    months,
    weekdays,
    ambiguous: new Set(lang === 'en' ? ['may', 'march', 'sun', 'sat', 'wed', 'mon', 'mar', 'jan', 'dec', 'oct'] : []),
    relative: new Map(RELATIVE.get(lang) ?? []),
    future: lang === 'en' ? FUTURE_ENGLISH : NO_WORD,
  };
}

/** Whether a lower-case word is the name of a month or a weekday. */
export function isDateWord(word: string, lang = 'en'): boolean {
  const { months, weekdays } = dateWords(lang);
  return months.has(word) || weekdays.has(word);
}
