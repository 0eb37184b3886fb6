/** One fact of a sentence made wrong, by kind; deterministic. */
export const CORRUPTIONS = ['number', 'date', 'name', 'quote', 'negation', 'attribution'] as const;
export type Corruption = (typeof CORRUPTIONS)[number];

export interface StoryNames {
  /** Full names in this story, and in the others. */
  readonly own: readonly string[];
  readonly foreign: readonly string[];
  /** Speakers of this story. */
  readonly speakers: readonly string[];
}

const NUMBER_WORDS = [
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'fourteen',
  'fifteen',
  'twenty',
  'thirty',
  'forty',
];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const NAME = /(?<=[\p{Ll},”"] )\p{Lu}\p{Ll}+(?: \p{Lu}\.)?(?: \p{Lu}[\p{Ll}’']+)+/gu;
const QUOTE = /(["“])([^"”]{15,})(["”])/u;
const SPEECH = /\b(?:said|told|added|says|asked)\b/;
const AUXILIARY = /\b(is|are|was|were|will|would|can|could|has|had|have|did|does)\b(?! not)/;

/** The sentence with one fact changed; undefined where it has none of this kind. `n` picks among the possibilities. */
export function corrupt(kind: Corruption, sentence: string, names: StoryNames, n: number): string | undefined {
  const changed = CHANGES[kind](sentence, names, n);
  return changed === sentence ? undefined : changed;
}

const CHANGES: Readonly<Record<Corruption, (sentence: string, names: StoryNames, n: number) => string | undefined>> = {
  number: (s, _, n) => {
    const plain = s.replace(QUOTE, (quoted) => quoted.replace(/\d/g, '\u0000'));
    const digits = [...plain.matchAll(/(?<![\w.,-])\d+(?:,\d{3})*(?:\.\d+)?(?![\w-])/g)].filter(
      ({ 0: d, index }) => !isDate(s, d, index),
    );
    const one = digits[n % Math.max(1, digits.length)];
    if (one !== undefined) return splice(s, one.index, one[0], other(one[0], n));
    const word = NUMBER_WORDS.find((w) => new RegExp(`\\b${w}\\b`).test(s));
    return (
      word &&
      s.replace(
        new RegExp(`\\b${word}\\b`),
        NUMBER_WORDS[(NUMBER_WORDS.indexOf(word) + 3) % NUMBER_WORDS.length] ?? 'two',
      )
    );
  },
  date: (s, _, n) => {
    const day = DAYS.find((d) => s.includes(d));
    if (day !== undefined) return s.replace(day, DAYS[(DAYS.indexOf(day) + 1 + (n % 5)) % 7] ?? day);
    const dated = new RegExp(`\\b(${MONTHS.join('|')})( \\d{1,2})?`).exec(s);
    if (dated?.[2] !== undefined) return s.replace(dated[0], `${dated[1]} ${((Number(dated[2]) + 8) % 28) + 1}`);
    if (dated !== null) return s.replace(dated[0], MONTHS[(MONTHS.indexOf(dated[1] ?? '') + 4) % 12] ?? '');
    const year = /\b(?:19|20)\d\d\b/.exec(s);
    return year === null ? undefined : s.replace(year[0], String(Number(year[0]) - 3));
  },
  name: (s, { own, foreign }, n) => {
    const found = [...s.matchAll(NAME)];
    const one = found[n % Math.max(1, found.length)];
    if (one === undefined) return undefined;
    const pool = (n % 2 === 0 ? foreign : own).filter((name) => !s.includes(name.split(' ').at(-1) ?? name));
    const instead = pool[n % Math.max(1, pool.length)];
    return instead && splice(s, one.index, one[0], instead);
  },
  quote: (s, _, n) => {
    const quote = QUOTE.exec(s);
    const words = quote?.[2]?.split(' ') ?? [];
    const at = words.findIndex((w, i) => i >= n % 3 && /^[a-z]{4,}$/.test(w));
    if (quote === null || at < 0) return undefined;
    const altered = words
      .map((w, i) => (i === at ? (['never', 'terrible', 'wonderful', 'secretly'][n % 4] ?? 'never') : w))
      .join(' ');
    return s.replace(quote[2] ?? '', altered);
  },
  negation: (s) => {
    const bare = s.replace(QUOTE, (quoted) => '\u0000'.repeat(quoted.length));
    const not = /\b(?:not |never )/.exec(bare);
    if (not !== null) return splice(s, not.index, not[0], '');
    const verb = AUXILIARY.exec(bare);
    return verb === null ? undefined : splice(s, verb.index, verb[0], `${verb[0]} not`);
  },
  attribution: (s, { speakers }, n) => {
    if (!SPEECH.test(s)) return undefined;
    const speaker = speakers.find((name) => s.includes(name));
    const others = speakers.filter((name) => !s.includes(name.split(' ').at(-1) ?? name));
    const instead = others[n % Math.max(1, others.length)];
    return speaker === undefined || instead === undefined ? undefined : s.replace(speaker, instead);
  },
};

function other(number: string, n: number): string {
  const value = Number(number.replaceAll(',', ''));
  const changed = Number.isInteger(value) ? value + 2 + (n % 5) * Math.max(1, Math.round(value / 10)) : value + 1.3;
  return number.includes(',') ? changed.toLocaleString('en-US') : String(Math.round(changed * 10) / 10);
}

function isDate(s: string, digits: string, index: number): boolean {
  const before = s.slice(Math.max(0, index - 12), index);
  return (
    /^(?:19|20)\d\d$/.test(digits) ||
    MONTHS.some((m) => before.includes(m)) ||
    /\b(?:Jan|Feb|Sept?|Oct|Nov|Dec)\. $/.test(before)
  );
}

function splice(s: string, at: number, old: string, instead: string): string {
  return s.slice(0, at) + instead + s.slice(at + old.length);
}

/** The full names of a text, and those of its speakers. */
export function namesOf(text: string): { readonly names: readonly string[]; readonly speakers: readonly string[] } {
  const names = [...new Set([...text.matchAll(NAME)].map((m) => m[0]))];
  const said = text.split(/(?<=[.!?”"])\s+/).filter((sentence) => SPEECH.test(sentence));
  return { names, speakers: names.filter((name) => said.some((sentence) => sentence.includes(name))) };
}
