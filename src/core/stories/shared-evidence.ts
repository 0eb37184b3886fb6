import { withoutTitle } from '../extractive/names.ts';
import { findDates } from '../text/dates.ts';
import { findNumbers, type NumberMention } from '../text/numbers.ts';
import { languagePack } from '../text/packs/index.ts';
import type { Report } from './group.ts';
import { nameSkeleton } from './name-skeleton.ts';

/** Enough to recognise a story by, short enough for one line. */
const SHOWN = 4;
/** At most this many of them are numbers, while there are names. */
const NUMBERS_SHOWN = 2;
const CHARACTERS_READ = 4000;
/** Characters of the text that count as its top, where who, what and where stand. */
const TOP = 400;
const NAME = /\p{Lu}[\p{L}\p{M}'’-]+(?:\s+(?:(?:of|de|da|del|von|van|al)\s+)?\p{Lu}[\p{L}\p{M}'’-]+)*/gu;
const KATAKANA = /[\p{Script=Katakana}ー]{3,}/gu;
/** Whose report it is tells nothing about the story. */
const ZONE = /^(?:GMT|UTC|BST|CET|EST|EDT|PST)$/;
const AGENCIES = /^(?:reuters|ap|afp|dpa|bbc|cnn|associated press|agence france-presse|press association|pa media)$/i;
/** A dateline or a headline in capitals; short ones may be acronyms. */
const SHOUTED = /^[\p{Lu}\s'’-]{5,}$/u;
const LONGEST = 40;

interface Mark {
  readonly shown: string;
  readonly weight: number;
  readonly isNumber: boolean;
}

/**
 * The names and numbers that two reports have in common, most telling first: why they look like one story.
 * Full names before single ones, names at the top before those further down, exact and large numbers before round and
 * small ones. Dates and years are left out: every report of a day shares them.
 */
export function sharedEvidence(a: Report, b: Report, limit: number = SHOWN): string[] {
  const ours = marksOf(a);
  const theirs = marksOf(b);
  const shared = [...ours].flatMap(([key, mark]) => {
    const other = theirs.get(key);
    return other === undefined ? [] : [{ ...mark, weight: mark.weight + other.weight }];
  });
  shared.sort((x, y) => y.weight - x.weight || (x.shown < y.shown ? -1 : 1));
  const names = shared.filter((mark) => !mark.isNumber).length;
  const shown: Mark[] = [];
  for (const mark of shared) {
    if (shown.length === limit) break;
    if (shown.some((s) => holds(s.shown, mark.shown))) continue;
    if (mark.isNumber && names > 0 && shown.filter((s) => s.isNumber).length === NUMBERS_SHOWN) continue;
    shown.push(mark);
  }
  return shown.map((mark) => mark.shown);
}

/** Whether one of the two is the other with words left out. */
function holds(a: string, b: string): boolean {
  const [first, second] = [fold(a).split(' '), fold(b).split(' ')];
  return first.every((word) => second.includes(word)) || second.every((word) => first.includes(word));
}

function marksOf(report: Report): Map<string, Mark> {
  const marks = new Map<string, Mark>();
  const text = `${report.headline}\n${report.text.slice(0, CHARACTERS_READ)}`;
  const top = report.headline.length + TOP;
  const add = (key: string, shown: string, weight: number, isNumber: boolean): void => {
    const known = marks.get(key);
    if (known === undefined || known.weight < weight) marks.set(key, { shown, weight, isNumber });
  };
  const dates = findDates(text, report.lang === undefined ? {} : { lang: report.lang });
  const options = { exclude: dates, ...(report.lang === undefined ? {} : { lang: report.lang }) };
  const numbers = findNumbers(text, options);
  const taken = [...dates, ...numbers];
  const isTaken = (start: number, end: number): boolean => taken.some((t) => start < t.end && end > t.start);
  const small = lowerCaseWords(report.text);
  for (const match of text.matchAll(NAME)) {
    const name = withoutStopWords(match[0], report.lang);
    if (name.length < 3 || name.length > LONGEST || AGENCIES.test(name)) continue;
    if (ZONE.test(name) || SHOUTED.test(name)) continue;
    if (isTaken(match.index, match.index + match[0].length)) continue;
    const words = name.split(/\s+/);
    if (words.every((word) => small.has(word.toLowerCase()))) continue;
    const weight = 1 + Math.min(2, words.length - 1) + (match.index < top ? 1 : 0);
    add(`name ${fold(name)}`, name, weight, false);
    const skeleton = words.length === 1 ? nameSkeleton(name) : '';
    if (skeleton.length > 3) add(`sound ${skeleton}`, name, 0.5, false);
  }
  for (const match of text.matchAll(KATAKANA)) {
    const skeleton = nameSkeleton(match[0]);
    if (skeleton.length > 3) add(`sound ${skeleton}`, match[0], 1, false);
    add(`name ${match[0]}`, match[0], match.index < top ? 1.5 : 1, false);
  }
  for (const number of numbers) {
    const weight = weightOf(number);
    if (weight === 0) continue;
    const key = `${number.value * (number.unit?.factor ?? 1)} ${number.unit?.name ?? ''} ${number.high ?? ''}`;
    add(key, number.raw.trim(), weight + (number.start < top ? 0.5 : 0), true);
  }
  return marks;
}

function weightOf({ value, weak, kind, unit, raw }: NumberMention): number {
  if (weak || kind === 'ordinal' || raw.length > LONGEST) return 0;
  const digits = String(value).replace(/\D|0+$/g, '').length;
  if (unit === undefined && (value < 100 || (Number.isInteger(value) && value > 1900 && value < 2100))) return 0;
  return Math.min(2.5, 0.4 * digits + (unit === undefined ? 0 : 0.6) + (Number.isInteger(value) ? 0 : 0.4));
}

function lowerCaseWords(text: string): Set<string> {
  return new Set(Array.from(text.matchAll(/(?<![\p{L}\p{M}'’-])\p{Ll}[\p{L}\p{M}'’-]+/gu), ([word]) => word));
}

function withoutStopWords(run: string, lang: string | undefined): string {
  const { stopWords } = languagePack(lang ?? 'en');
  const words = run.replace(/['’]s?$/u, '').split(/\s+/);
  const isIdle = (word: string): boolean => stopWords.has(word.toLowerCase().replaceAll('’', "'"));
  while (words.length > 0 && isIdle(words[0] ?? '')) words.shift();
  return withoutTitle(words.join(' ')).name;
}

function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
