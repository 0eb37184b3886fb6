import type { Span } from '../article.ts';
import { readDigits } from './digits.ts';
import { type Bound, type NumberWords, numberWords } from './number-words.ts';
import { currencyBefore, type Unit, unitAfter } from './units.ts';

export type { Bound } from './number-words.ts';

/** One number as a text writes it; the span covers its sign, magnitude and unit ("$2.4 million", "two-thirds", "12 km"). */
export interface NumberMention extends Span {
  readonly raw: string;
  /** Magnitude applied, unit not: 2400000 for "$2.4 million", 12 for "12 km". */
  readonly value: number;
  /** The other end of a range or of a score ("10 to 15", "3-1"). */
  readonly high?: number;
  /** The size of the last digit written; two numbers closer than half of it may be one, rounded. */
  readonly step: number;
  readonly kind: 'count' | 'percent' | 'money' | 'measure' | 'ordinal' | 'fraction';
  readonly unit?: Unit;
  readonly bound: Bound;
  /** "one", "first", "second", "half": often no number at all. */
  readonly weak: boolean;
  /** A second reading: 5,000,000 for "5m", which may also be metres. */
  readonly alternative?: number;
  /** The first word after it, lower case: what is counted, or its adjective. */
  readonly next?: string;
}

export interface FindNumbersOptions {
  readonly lang?: string;
  /** Spans in which no number is looked for: dates and times. */
  readonly exclude?: readonly Span[];
}

interface Lexeme extends Span {
  readonly text: string;
  readonly lower: string;
  readonly kind: 'digits' | 'word' | 'sign';
}

interface Read {
  readonly value: number;
  readonly step: number;
  /** First lexeme after it. */
  readonly next: number;
  readonly kind: 'count' | 'ordinal' | 'fraction';
  readonly weak: boolean;
  readonly alternative?: number;
}

const LEXEME = /\p{Nd}+(?:[.,'’\u00a0\u202f]\p{Nd}+)*|[\p{L}\p{M}]+|[%$€£¥₹₽₩₪₺°½¼¾]/gu;
const SHORT_MAGNITUDE = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['b', 1e9],
]);
const VULGAR = new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
]);
const LONGEST_HEDGE = 4;
const PLACED = new Set('buried trapped crushed hidden stuck lay lies submerged'.split(' '));
/** Verbs to which "over" belongs. */
const OVER = new Set('hand hands handed handing sign signs signed signing turn turns turned turning'.split(' '));

/** The numbers of a text, in order, in digits or in words, with unit, range and hedge. */
export function findNumbers(text: string, options: FindNumbersOptions = {}): NumberMention[] {
  const pack = numberWords(options.lang);
  const lexemes = lex(text, options.exclude ?? []);
  const found: NumberMention[] = [];
  for (let i = 0; i < lexemes.length; ) {
    const mention = mentionAt(text, lexemes, i, pack, options.lang ?? 'en');
    if (mention === undefined) i += 1;
    else {
      found.push(mention.mention);
      i = mention.next;
    }
  }
  return found;
}

function lex(text: string, exclude: readonly Span[]): Lexeme[] {
  const lexemes: Lexeme[] = [];
  for (const match of text.matchAll(LEXEME)) {
    const [raw] = match;
    const start = match.index;
    const end = start + raw.length;
    if (exclude.some((span) => start < span.end && end > span.start)) continue;
    const kind = /^\p{Nd}/u.test(raw) ? 'digits' : /^\p{L}/u.test(raw) ? 'word' : 'sign';
    lexemes.push({ text: raw, lower: raw.toLowerCase(), kind, start, end });
  }
  return lexemes;
}

function mentionAt(
  text: string,
  lexemes: readonly Lexeme[],
  from: number,
  pack: NumberWords,
  lang: string,
): { mention: NumberMention; next: number } | undefined {
  const gap = (a: number, b: number): string => text.slice(lexemes[a]?.end ?? 0, lexemes[b]?.start ?? 0);
  let at = from;
  let currency: Unit | undefined;
  let start = lexemes[from]?.start ?? 0;
  // "$", "US$", "EUR"
  const first = lexemes[at];
  if (first === undefined) return undefined;
  const second = lexemes[at + 1];
  if (second?.text === '$' && gap(at, at + 1) === '' && currencyBefore(`${first.text}$`) !== undefined) {
    currency = currencyBefore(`${first.text}$`);
    at += 2;
  } else if (currencyBefore(first.text) !== undefined) {
    currency = currencyBefore(first.text);
    at += 1;
  }
  if (currency !== undefined && !/^[\s\u00a0.]?$/u.test(gap(at - 1, at))) return undefined;
  const read = readNumber(text, lexemes, at, pack, lang, currency !== undefined);
  if (read === undefined) return undefined;

  let { value, step, next, alternative } = read;
  let high: number | undefined;
  let unit = currency;
  // range: "10 to 15", "10-15", "between 10 and 15", "$10m-$15m"
  const between = pack.between.has(lexemes[from - 1]?.lower ?? '');
  const joint = rangeJoint(gap(next - 1, next), lexemes[next]?.lower, pack, between);
  if (read.kind === 'count' && joint > -1) {
    let other = next + joint;
    const sign = lexemes[other];
    if (sign !== undefined && currencyBefore(sign.text) !== undefined) other += 1;
    const end = readNumber(text, lexemes, other, pack, lang, currency !== undefined);
    if (end !== undefined && end.kind === 'count' && isTight(gap(other - 1, other))) {
      high = end.value;
      // "10 to 15 million": the magnitude of the second belongs to both
      if (high >= 1000 && value < 1000 && high / 1000 >= value) {
        const magnitude = 10 ** (3 * Math.floor(Math.log10(high) / 3));
        if (high % magnitude !== 0 || high / magnitude >= value) {
          const written = text.slice(lexemes[other]?.start ?? 0, lexemes[end.next - 1]?.end ?? 0);
          if (/\p{L}/u.test(written)) {
            value *= magnitude;
            step *= magnitude;
          }
        }
      }
      next = end.next;
    }
  }
  let end = lexemes[next - 1]?.end ?? start;
  // unit after
  if (read.kind !== 'ordinal') {
    const after = unitFrom(text, lexemes, next);
    if (after !== undefined && (unit === undefined || after.unit.kind === 'money')) {
      const isWeakUnit = read.weak && after.unit.kind === 'measure' && value === 1;
      if (!isWeakUnit || unit !== undefined) {
        unit = unit ?? after.unit;
        next = after.next;
        end = lexemes[next - 1]?.end ?? end;
      }
    }
  }
  if (currency === undefined) start = lexemes[at]?.start ?? start;
  // a minus sign that is not a hyphen
  const before = text.slice(Math.max(0, start - 2), start);
  if (/(?:^|[\s(])[-−]$/u.test(before) && high === undefined && lexemes[at]?.kind === 'digits') {
    value = -value;
    start -= 1;
  }
  const following = lexemes[next];
  const weak = read.weak && unit === undefined;
  const bound = boundBefore(lexemes, from, text, pack);
  const nextWord =
    following?.kind === 'word' && isTight(text.slice(end, following.start)) ? following.lower : undefined;
  return {
    mention: {
      start,
      end,
      raw: text.slice(start, end),
      value,
      step,
      kind: unit?.kind ?? read.kind,
      bound,
      weak,
      ...(high === undefined ? {} : { high }),
      ...(unit === undefined ? {} : { unit }),
      ...(alternative === undefined ? {} : { alternative }),
      ...(nextWord === undefined ? {} : { next: nextWord }),
    },
    next,
  };
}

/** Nothing but a space or a hyphen stands between. */
function isTight(gap: string): boolean {
  return /^[\s\u00a0\u202f]{0,2}[-‐‑–—]?[\s\u00a0]?$/u.test(gap);
}

function rangeJoint(gap: string, word: string | undefined, pack: NumberWords, between: boolean): number {
  if (/^\s?[-‐‑–—]\s?$/u.test(gap)) return 0;
  if (!/^\s+$/u.test(gap) || word === undefined) return -1;
  return pack.to.has(word) || (between && pack.and.has(word)) ? 1 : -1;
}

function readNumber(
  text: string,
  lexemes: readonly Lexeme[],
  at: number,
  pack: NumberWords,
  lang: string,
  isMoney: boolean,
): Read | undefined {
  const lexeme = lexemes[at];
  if (lexeme === undefined) return undefined;
  if (lexeme.kind === 'digits') return readDigitNumber(text, lexemes, at, pack, lang, isMoney);
  const vulgar = VULGAR.get(lexeme.text);
  if (vulgar !== undefined) return { value: vulgar, step: 0.25, next: at + 1, kind: 'fraction', weak: false };
  return lexeme.kind === 'word' ? readWordNumber(text, lexemes, at, pack) : undefined;
}

function readDigitNumber(
  text: string,
  lexemes: readonly Lexeme[],
  at: number,
  pack: NumberWords,
  lang: string,
  isMoney: boolean,
): Read | undefined {
  const lexeme = lexemes[at];
  const previous = lexemes[at - 1];
  // "A380", "Covid19": part of a name
  if (lexeme === undefined || (previous?.kind === 'word' && previous.end === lexeme.start)) return undefined;
  const digits = readDigits(lexeme.text, lang);
  if (digits === undefined) return undefined;
  let { value, step } = digits;
  let next = at + 1;
  const after = lexemes[next];
  const gap = after === undefined ? '' : text.slice(lexeme.end, after.start);
  if (after !== undefined && gap === '' && /^(?:st|nd|rd|th)$/.test(after.lower))
    return { value, step: 1, next: next + 1, kind: 'ordinal', weak: false };
  const vulgar = after === undefined || gap.length > 1 ? undefined : VULGAR.get(after.text);
  if (vulgar !== undefined) return { value: value + vulgar, step: 0.25, next: next + 1, kind: 'count', weak: false };
  if (after?.kind === 'word' && isTight(gap)) {
    const magnitude = pack.magnitudes.get(after.lower);
    const short = gap === '' || isMoney ? SHORT_MAGNITUDE.get(after.lower) : undefined;
    if (magnitude !== undefined) {
      [value, step] = [value * magnitude, step * magnitude];
      next += 1;
    } else if (short !== undefined) {
      const large = value * short;
      if (isMoney || after.lower !== 'm')
        return { value: large, step: step * short, next: next + 1, kind: 'count', weak: false };
      return { value, step, next: next + 1, kind: 'count', weak: false, alternative: large };
    } else if (gap === '' && !/^\p{Script=Han}/u.test(after.text) && unitAfter(after.lower) === undefined)
      return undefined;
  }
  return { value, step, next, kind: 'count', weak: false };
}

function readWordNumber(text: string, lexemes: readonly Lexeme[], at: number, pack: NumberWords): Read | undefined {
  const word = (i: number): string => lexemes[i]?.lower ?? '';
  const joined = (i: number): boolean =>
    lexemes[i]?.kind === 'word' && isTight(text.slice(lexemes[i - 1]?.end ?? 0, lexemes[i]?.start ?? 0));
  const isArticle = pack.articles.has(word(at));
  const follows = joined(at + 1) ? word(at + 1) : '';
  if (isArticle) {
    const magnitude = pack.magnitudes.get(follows);
    if (magnitude !== undefined) return { value: magnitude, step: magnitude, next: at + 2, kind: 'count', weak: false };
    const part = pack.fractions.get(follows);
    if (part === undefined || part === 2) return undefined;
    return word(at + 2) === 'of'
      ? { value: 1 / part, step: 0.05, next: at + 2, kind: 'fraction', weak: true }
      : undefined;
  }
  if (word(at) === 'half') {
    const magnitude = pack.articles.has(follows) ? pack.magnitudes.get(word(at + 2)) : undefined;
    if (magnitude !== undefined && magnitude >= 1000)
      return { value: magnitude / 2, step: magnitude / 10, next: at + 3, kind: 'count', weak: false };
    return { value: 0.5, step: 0.05, next: at + 1, kind: 'fraction', weak: true };
  }
  const ordinal = pack.ordinals.get(word(at));
  if (ordinal !== undefined) return { value: ordinal, step: 1, next: at + 1, kind: 'ordinal', weak: ordinal <= 2 };
  if (!pack.small.has(word(at))) return undefined;

  let total = 0;
  let group = 0;
  let last = 0;
  let i = at;
  let isOrdinal = false;
  for (; i < lexemes.length && i < at + 12; i++) {
    if (i > at && !joined(i)) break;
    const small = pack.small.get(word(i));
    const magnitude = pack.magnitudes.get(word(i));
    const nth = pack.ordinals.get(word(i));
    if (small !== undefined) {
      // "twenty one" continues, "two three" does not
      const fits = i === at || last >= 100 || (last >= 20 && last < 100 && small < 10 && small > 0);
      if (!fits) break;
      group += small;
      last = small;
    } else if (magnitude !== undefined && i > at) {
      if (magnitude >= 1000) {
        total += group * magnitude;
        group = 0;
      } else group *= magnitude;
      last = magnitude;
    } else if (nth !== undefined && i > at && last >= 20 && nth < 20 && word(i) !== 'second') {
      group += nth;
      isOrdinal = true;
      i += 1;
      break;
    } else if (pack.and.has(word(i)) && last >= 100 && joined(i + 1) && pack.small.has(word(i + 1)) && last < 1e6) {
    } else break;
  }
  let value = total + group;
  // "two-thirds", "three quarters"
  const part = joined(i) ? pack.fractions.get(word(i)) : undefined;
  if (part !== undefined && value < part && value > 1)
    return { value: value / part, step: 0.05, next: i + 1, kind: 'fraction', weak: false };
  // "two and a half (million)"
  if (pack.and.has(word(i)) && pack.articles.has(word(i + 1)) && word(i + 2) === 'half') {
    value += 0.5;
    i += 3;
    const magnitude = joined(i) ? pack.magnitudes.get(word(i)) : undefined;
    if (magnitude !== undefined)
      return { value: value * magnitude, step: magnitude / 10, next: i + 1, kind: 'count', weak: false };
    return { value, step: 0.1, next: i, kind: 'count', weak: false };
  }
  const zeros = value === 0 ? 0 : (/0+$/.exec(String(value))?.[0].length ?? 0);
  return {
    value,
    step: 10 ** zeros,
    next: i,
    kind: isOrdinal ? 'ordinal' : 'count',
    weak: value === 1 && i === at + 1,
  };
}

function unitFrom(text: string, lexemes: readonly Lexeme[], at: number): { unit: Unit; next: number } | undefined {
  for (let length = 3; length >= 1; length--) {
    let written = '';
    let ok = true;
    for (let i = at; i < at + length; i++) {
      const lexeme = lexemes[i];
      const gap = text.slice(lexemes[i - 1]?.end ?? 0, lexeme?.start ?? 0);
      if (lexeme === undefined || !(isTight(gap) || (gap === '/' && i > at))) {
        ok = false;
        break;
      }
      written += i === at ? lexeme.lower : `${gap === '/' ? '/' : gap === '' ? '' : ' '}${lexeme.lower}`;
    }
    const unit = ok ? unitAfter(written) : undefined;
    if (unit !== undefined) return { unit, next: at + length };
  }
  return undefined;
}

function boundBefore(lexemes: readonly Lexeme[], at: number, text: string, pack: NumberWords): Bound {
  let written = '';
  let longest: Bound = 'exact';
  for (let back = 1; back <= LONGEST_HEDGE; back++) {
    const lexeme = lexemes[at - back];
    if (lexeme === undefined || lexeme.kind !== 'word') break;
    if (!/^\s+$/u.test(text.slice(lexeme.end, lexemes[at - back + 1]?.start ?? 0))) break;
    written = written === '' ? lexeme.lower : `${lexeme.lower} ${written}`;
    const hit = pack.bounds.find((b) => b.words === written);
    // "buried under 38 inches": a place, not a hedge
    const before = lexemes[at - back - 1]?.lower ?? '';
    const isPlace = /^(?:under|over|above|below)$/.test(written) && PLACED.has(before);
    const isOfVerb = written === 'over' && OVER.has(before);
    if (hit !== undefined && !isPlace && !isOfVerb) longest = hit.bound;
  }
  return longest;
}
