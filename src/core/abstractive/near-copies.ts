import { findNumbers } from '../text/numbers.ts';
import { type Token, tokenise } from '../text/tokenise.ts';

/** Two sentences are near-copies from this share of common word pairs on (Dice); bench/tokens.ts, invented wire stories. */
const MIN_DICE = 0.72;
/** Or when the shorter's word pairs stand in the longer to this share. */
const MIN_CONTAINED = 0.9;
/** Share of the dropped sentence's words that the kept one may lack. */
const MAX_NEW_WORDS = 0.12;

const NEGATION =
  /^(?:not?|never|none|nor|neither|without|nothing|nobody|\w+n't|nicht|kein\w*|nie|pas|jamais|aucun\w*|ni|sin|nunca|senza|não|нет|не|ни|ikke|inte|niet|geen)$/u;
const QUOTED = /["“„«]([^"“”„«»]{3,})["”“»]/gu;

interface Facts {
  readonly words: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
  /** Numbers, in digits or words, and capitalised words; those must not get lost. */
  readonly hard: ReadonlySet<string>;
  readonly quotes: readonly string[];
  readonly negations: number;
  readonly flat: string;
}

/** For each sentence the index of the one that stands for it: itself, or a near-copy that keeps all its numbers, names and quotes. */
export function standIns(sentences: readonly string[], lang: string): number[] {
  const facts = sentences.map((sentence) => factsOf(sentence, lang));
  const standIn = sentences.map((_, i) => i);
  const holders = new Map<string, number[]>();
  // longest first, so that the fullest version is the one kept; ties by order
  const order = standIn.toSorted((a, b) => (facts[b]?.words.size ?? 0) - (facts[a]?.words.size ?? 0) || a - b);
  for (const i of order) {
    const own = facts[i];
    if (own === undefined) continue;
    const shared = new Map<number, number>();
    for (const pair of own.pairs) for (const j of holders.get(pair) ?? []) shared.set(j, (shared.get(j) ?? 0) + 1);
    const kept = [...shared]
      .toSorted((a, b) => b[1] - a[1])
      .find(([j, common]) => {
        const other = facts[j];
        return other !== undefined && isNearCopy(own, other, common);
      });
    if (kept !== undefined) standIn[i] = kept[0];
    else for (const pair of own.pairs) holders.set(pair, [...(holders.get(pair) ?? []), i]);
  }
  return standIn;
}

/** Whether two sentences carry the same numbers, names and quotes. */
export function sameFacts(a: string, b: string, lang: string): boolean {
  const [x, y] = [factsOf(a, lang), factsOf(b, lang)];
  return covers(x, y) && covers(y, x);
}

function isNearCopy(dropped: Facts, kept: Facts, common: number): boolean {
  const dice = (2 * common) / (dropped.pairs.size + kept.pairs.size);
  const contained = common / Math.max(1, dropped.pairs.size);
  if (dice < MIN_DICE && contained < MIN_CONTAINED) return false;
  const fresh = [...dropped.words].filter((word) => !kept.words.has(word)).length;
  return fresh <= dropped.words.size * MAX_NEW_WORDS && covers(dropped, kept);
}

function covers(inner: Facts, outer: Facts): boolean {
  if (inner.negations !== outer.negations) return false;
  for (const fact of inner.hard) if (!outer.words.has(fact)) return false;
  return inner.quotes.every((quote) => outer.flat.includes(quote));
}

function factsOf(sentence: string, lang: string): Facts {
  const numbers = findNumbers(sentence, { lang });
  const tokens = tokenise(sentence);
  const words = tokens.map((t) => t.word);
  const pairs = new Set(words.map((word, i) => `${words[i - 1] ?? ''} ${word}`));
  const isNumber = (t: Token) => numbers.some((n) => t.start < n.end && t.end > n.start);
  const hard = tokens.filter((t) => /\p{Nd}|^\p{Lu}/u.test(t.raw) || isNumber(t)).map((t) => t.word);
  return {
    words: new Set(words),
    pairs,
    hard: new Set(hard),
    quotes: [...sentence.matchAll(QUOTED)].map((m) => flat(m[1] ?? '')),
    negations: words.filter((word) => NEGATION.test(word)).length,
    flat: flat(sentence),
  };
}

function flat(text: string): string {
  return tokenise(text)
    .map((t) => t.word)
    .join(' ');
}
