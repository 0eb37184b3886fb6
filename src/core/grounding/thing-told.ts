import { isDateWord } from '../text/date-words.ts';
import type { NumberMention } from '../text/numbers.ts';
import { isSum } from './is-sum.ts';
import { meaning, type Slot } from './slots.ts';
import type { Term } from './terms.ts';

/** Words that may stand inside a phrase, never at its ends. */
const JOINTS = /^(?:the|an?|of|in|for|to|on|at|from|by|its|his|her|their|and)$/u;
/** Words that lead to a thing and are none. */
const EDGES =
  /^(?:near|among|across|over|under|off|early|late|along|around|about|before|after|between|against|during|since|until|into|onto|above|below|outside|inside|originally|also|only|just|still|high|first|last)$/u;
const LONGEST = 6;
/** Words of reporting tell nothing of the thing. */
const REPORTING = /^(?:said|says|say|told|according|announced|reported|confirmed|added|officials?|police)$/u;

/**
 * What two values are of, in the words of the first one's sentence that the second one's has too: the nearest run of
 * them, "bipartisan infrastructure package".
 */
export function thingOf(a: Slot, b: Slot): string | undefined {
  return phrase(a, b) ?? phrase(b, a);
}

function phrase({ sentence: { terms, text }, start, end }: Slot, other: Slot): string | undefined {
  const theirs = new Set(
    other.sentence.terms.flatMap((t) => (isOutside(t, other) && isTelling(t) ? [t.key, meaning(t.key)] : [])),
  );
  const isShared = (t: Term): boolean =>
    isOutside(t, { start, end }) && isTelling(t) && (theirs.has(t.key) || theirs.has(meaning(t.key)));
  const runs: { from: number; to: number; words: number; distance: number }[] = [];
  for (let i = 0; i < terms.length; i++) {
    const first = terms[i];
    if (first === undefined || !isShared(first) || EDGES.test(first.word)) continue;
    let last = i;
    let words = 1;
    for (let j = i + 1; j < terms.length && j - i < LONGEST; j++) {
      const [t, before] = [terms[j], terms[j - 1]];
      if (t === undefined || before === undefined || !/^[\s-]+$/u.test(text.slice(before.end, t.start))) break;
      if (isShared(t)) {
        if (EDGES.test(t.word)) continue;
        last = j;
        words += 1;
      } else if (!JOINTS.test(t.word)) break;
    }
    // "8-year-old girl", not "year-old girl"
    const joined = /[\p{L}\d]+-$/u.exec(text.slice(0, first.start))?.[0].length ?? 0;
    const [from, to] = [first.start - joined, terms[last]?.end ?? first.end];
    if (from < end && to > start) continue;
    const between = to <= start ? text.slice(to, start) : text.slice(end, from);
    runs.push({ from, to, words, distance: between.split(/\s+/u).length });
    i = last;
  }
  const [best] = runs.sort((x, y) => Math.min(y.words, 3) - Math.min(x.words, 3) || x.distance - y.distance);
  return best === undefined ? undefined : text.slice(best.from, best.to).replace(/[’']s$/u, '');
}

function isOutside(t: Term, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return t.end <= start || t.start >= end;
}

function isTelling(t: Term): boolean {
  return t.content && !t.key.startsWith('#') && !isDateWord(t.word) && !REPORTING.test(t.word);
}

const ASKS: Readonly<Record<NumberMention['kind'], string>> = {
  count: 'How many?',
  percent: 'What percentage?',
  money: 'How much money?',
  measure: 'How much?',
  ordinal: 'In which place?',
  fraction: 'What share?',
};
/** Where a phrase after a figure ends. */
const STOP =
  /^(?:was|were|is|are|had|has|have|who|which|that|in|on|at|to|from|by|before|after|when|and|or|but|as|with|while|will|would|could|not|unable|without)$/u;
/** Where a phrase before a figure begins. */
const CUT =
  /^(?:i|he|she|it|they|we|that|who|which|would|will|could|has|have|had|not|said|says|put|puts|pay|pays|paid|estimated|estimates|and|but|spoke|at|about|around|some|is|was|were|are|be|been|to|than|how|leaving|only|just|nearly|almost|an|told|suffered)$/iu;

/** A question for a figure whose sentence alone tells of what it is, in that sentence's words. */
export function thingBeside(text: string, number: NumberMention): string | undefined {
  const after = /^(?: of(?: the)?)?((?: [\p{L}’'-]+)+)/u.exec(text.slice(number.end))?.[1]?.trim().split(' ') ?? [];
  const end = after.findIndex((w) => STOP.test(w));
  const words = after.slice(0, Math.min(end < 0 ? after.length : end, LONGEST));
  while (words.length > 0 && JOINTS.test(words.at(-1) ?? '')) words.pop();
  const thing = words.join(' ');
  if (number.kind === 'count' && /^times?$/u.test(thing))
    return bracketed('How often?', phraseBefore(text, number.start));
  if (isSum(number)) return bracketed(ASKS.money, phraseBefore(text, number.start));
  if (number.kind === 'count') {
    const noun = /^(?:\p{Ll}+ ){0,2}?(?:people|(?!\p{Ll}*(?:ous|ss|us|is)\b)\p{Ll}{3,}s)\b/u.exec(thing)?.[0];
    return noun === undefined ? undefined : `How many ${noun}?`;
  }
  return bracketed(ASKS[number.kind], thing === '' ? phraseBefore(text, number.start) : thing);
}

const bracketed = (question: string, thing: string): string | undefined =>
  thing === '' ? undefined : `${question} (${thing})`;

function phraseBefore(text: string, start: number): string {
  const words = (/(?:[\p{L}\d’'.-]+,? )*[\p{L}\d’'.-]+[, ]*$/u.exec(text.slice(0, start))?.[0] ?? '')
    .split(/[, ]+/u)
    .filter((w) => w !== '');
  while (words.length > 0 && (CUT.test(words.at(-1) ?? '') || JOINTS.test(words.at(-1) ?? ''))) words.pop();
  const from = words.findLastIndex((w) => CUT.test(w) || EDGES.test(w));
  const phrase = words.slice(from + 1).slice(-LONGEST);
  while (phrase.length > 0 && JOINTS.test(phrase[0] ?? '')) phrase.shift();
  return phrase.join(' ');
}
