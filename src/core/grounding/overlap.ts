import type { ClaimTerms } from './claim-terms.ts';
import { isSkip, type PreparedSources, pairKey, SKIP } from './prepare-sources.ts';

/** How much of a claim the sources hold, counted the plain ways; each 0 to 1. */
export interface Overlap {
  /** Words, weighted by how telling they are. */
  readonly words: number;
  readonly plainWords: number;
  readonly bigrams: number;
  /** Pairs in order within five words of one source sentence. */
  readonly skips: number;
  /** The same, far pairs counting the less the more their distance differs; weighted by the words in `nearWeighted`. */
  readonly near: number;
  readonly nearWeighted: number;
  /** Pairs of content words that share a source sentence, weighted. */
  readonly pairs: number;
  /** Adjacent content pairs that the sources hold only the other way round. */
  readonly reversed: number;
  /** The smallest pair share of any content word: the one that fits worst with its company. */
  readonly weakestPair: number;
}

/** A pair whose distance differs by this many words from the claim's counts for nothing. */
const FADES_OVER = 8;
/** The widest distance, in content words, at which two of a claim are asked to share a source sentence. */
const PAIR_WINDOW = 12;

export function overlapOf(claim: ClaimTerms, sources: PreparedSources): Overlap {
  const { ids, weights, sentenceStarts, terms } = claim;
  const n = ids.length;
  let [held, all, plain, bigrams, bigramsAll, skips, skipsAll, reversed] = [0, 0, 0, 0, 0, 0, 0, 0];
  let [near, nearHeld, nearAll] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const id = ids[i] ?? -1;
    const weight = weights[i] ?? 0;
    all += weight;
    if (id >= 0) {
      held += weight;
      plain += 1;
    }
    for (let j = i + 1; j <= i + SKIP && j < n && sentenceStarts[j] === sentenceStarts[i]; j++) {
      const other = ids[j] ?? -1;
      const known = id >= 0 && other >= 0;
      skipsAll += 1;
      const distance = known ? sources.distances.get(pairKey(id, other)) : undefined;
      const credit = distance === undefined ? 0 : Math.max(0, 1 - Math.abs(distance - (j - i)) / FADES_OVER);
      const both = weight * (weights[j] ?? 0);
      near += credit;
      nearHeld += credit * both;
      nearAll += both;
      if (known && isSkip(sources, id, other)) skips += 1;
      else if (known && terms[i]?.content && terms[j]?.content && isSkip(sources, other, id)) reversed += 1;
      if (j === i + 1) {
        bigramsAll += 1;
        if (known && sources.bigrams.has(pairKey(id, other))) bigrams += 1;
      }
    }
  }
  const { pairs, weakestPair } = pairShare(claim, sources);
  return {
    words: share(held, all),
    plainWords: share(plain, n),
    bigrams: share(bigrams, bigramsAll),
    skips: share(skips, skipsAll),
    near: share(near, skipsAll),
    nearWeighted: share(nearHeld, nearAll),
    pairs,
    reversed: skipsAll === 0 ? 0 : reversed / skipsAll,
    weakestPair,
  };
}

function pairShare({ ids, weights, terms, sentenceStarts }: ClaimTerms, sources: PreparedSources) {
  const content = ids.flatMap((_, i) => (terms[i]?.content ? [i] : []));
  const own = new Map<number, { held: number; all: number }>();
  let held = 0;
  let all = 0;
  for (let x = 0; x < content.length; x++) {
    for (let y = x + 1; y < content.length && y <= x + PAIR_WINDOW; y++) {
      const [i = 0, j = 0] = [content[x], content[y]];
      if (sentenceStarts[i] !== sentenceStarts[j]) break;
      const weight = (weights[i] ?? 0) * (weights[j] ?? 0);
      const together = meet(sources.postings[ids[i] ?? -1], sources.postings[ids[j] ?? -1]) ? weight : 0;
      all += weight;
      held += together;
      for (const k of [i, j]) {
        const sum = own.get(k) ?? { held: 0, all: 0 };
        sum.all += weight;
        sum.held += together;
        own.set(k, sum);
      }
    }
  }
  const weakest = [...own.values()].reduce((least, s) => Math.min(least, share(s.held, s.all)), 1);
  return { pairs: share(held, all), weakestPair: weakest };
}

/** Whether two ascending lists share an entry. */
export function meet(a: readonly number[] | undefined, b: readonly number[] | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x = 0, y = 0] = [a[i], b[j]];
    if (x === y) return true;
    if (x < y) i += 1;
    else j += 1;
  }
  return false;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
