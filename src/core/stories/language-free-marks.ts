import { asciiDigits } from '../text/digits.ts';
import { nameSkeleton } from './name-skeleton.ts';

/** What a report says that reads alike in every language, and how telling each mark is. */
export interface Marks {
  /** Numbers and clock times. */
  readonly figures: ReadonlyMap<string, number>;
  /** Names as they are spelt, without accents; empty in scripts without capitals. */
  readonly names: ReadonlyMap<string, number>;
  /** Names by their consonants, to compare with another script. */
  readonly skeletons: ReadonlyMap<string, number>;
}

const CHARACTERS_READ = 3000;
const TIME = /(?<!\d)([01]?\d|2[0-4])\s?(?:[:：.時时点點]|[hH]\s?)\s?([0-5]\d)(?![\d%])(?!\s?[%％])/gu;
const NUMBER = /(?<![A-Za-z\d])\d+(?:[.,'’\u00a0\u202f ]\d{3}(?!\d))*(?:[.,]\d+)?(\s?[万萬億亿千])?/gu;
const MYRIADS: ReadonlyMap<string, number> = new Map([
  ['千', 1e3],
  ['万', 1e4],
  ['萬', 1e4],
  ['億', 1e8],
  ['亿', 1e8],
]);
const CASED_NAME = /(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}]{3,}/gu;
const KATAKANA = /[\p{Script=Katakana}ー]{3,}/gu;
const CASELESS = /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Hebrew}\p{M}]{4,}/gu;
const SHORTEST_SKELETON = 4;

/** Numbers, clock times and names of a report's top, so that it can be compared with one in another language. */
export function languageFreeMarks(headline: string, text: string): Marks {
  const figures = new Map<string, number>();
  const names = new Map<string, number>();
  const skeletons = new Map<string, number>();
  const read = asciiDigits(`${headline}\n${text.slice(0, CHARACTERS_READ)}`);
  const untimed = read.replace(TIME, (_, hour: string, minute: string) => {
    figures.set(`${Number(hour)}:${minute}`, 2);
    return ' ';
  });
  for (const match of untimed.matchAll(NUMBER)) addNumber(figures, match[0], match[1]);
  for (const [word] of read.matchAll(CASED_NAME)) {
    names.set(
      word
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase(),
      1,
    );
    addSkeleton(skeletons, word);
  }
  for (const pattern of [KATAKANA, CASELESS]) {
    for (const [word] of read.matchAll(pattern)) addSkeleton(skeletons, word.replace(/^ال/u, ''));
  }
  return { figures, names, skeletons };
}

/** Two digits say little, a decimal or four digits much; a year and a small count say nothing. */
function addNumber(figures: Map<string, number>, written: string, myriad: string | undefined): void {
  const digits = written
    .replace(/[^\d.,]/gu, '')
    .replace(/[.,](?=\d{3}(?!\d))/g, '')
    .replace(',', '.');
  const value = Number(digits) * (MYRIADS.get((myriad ?? '').trim()) ?? 1);
  if (!Number.isFinite(value) || (Number.isInteger(value) && (value < 13 || (value > 1900 && value < 2100)))) return;
  const significant = String(value).replace(/\D|0+$/g, '').length;
  const mayBeDay = Number.isInteger(value) && value <= 31;
  figures.set(String(value), mayBeDay ? 0.5 : Math.min(2.5, 0.4 + 0.6 * significant));
}

function addSkeleton(skeletons: Map<string, number>, word: string): void {
  const skeleton = nameSkeleton(word);
  if (skeleton.length >= SHORTEST_SKELETON) skeletons.set(skeleton, skeleton.length - 3);
}

/** Names say who and where, which many stories share; they count up to this. */
const MOST_FOR_NAMES = 4;

/** How far two reports agree in numbers, times and names: the sum of the weights of the marks that both hold. */
export function sharedWeight(a: Marks, b: Marks): number {
  const figures = sum(a.figures, b.figures);
  const names = a.names.size > 0 && b.names.size > 0 ? sum(a.names, b.names) : sum(a.skeletons, b.skeletons);
  return figures + Math.min(MOST_FOR_NAMES, names);
}

function sum(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let total = 0;
  for (const [mark, weight] of small) if (large.has(mark)) total += weight;
  return total;
}
