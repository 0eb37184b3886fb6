import type { ClaimTerms } from './claim-terms.ts';
import type { PreparedSources } from './prepare-sources.ts';

/** A source sentence a claim may rest on. */
export interface Aligned {
  /** Index into {@link PreparedSources.sentences}. */
  readonly sentence: number;
  /** Weighted share of the claim's words this sentence holds, 0 to 1. */
  readonly coverage: number;
  /** Share of the claim held by this sentence and those aligned before it. */
  readonly together: number;
}

/** Longer sentences cover more by chance. */
const LENGTH_DAMPING = 8;
/** A sentence beside one already aligned is this much likelier to belong to it. */
const ADJACENT_BONUS = 1.15;
/** A further sentence must bring at least this share of the claim. */
const LEAST_GAIN = 0.04;

/** What was aligned last for a claim, this many at most: several checks ask for the same. */
const known = new WeakMap<object, { readonly sources: PreparedSources; readonly list: readonly Aligned[] }>();
const MOST_KEPT = 4;

/** The source sentences that together hold most of a claim, best first; `among` limits them. */
export function align(
  claim: Pick<ClaimTerms, 'ids' | 'weights'>,
  sources: PreparedSources,
  most = 3,
  among?: (sentence: number) => boolean,
): Aligned[] {
  if (among !== undefined || most > MOST_KEPT) return greedy(claim, sources, most, among);
  let kept = known.get(claim);
  if (kept?.sources !== sources) {
    kept = { sources, list: greedy(claim, sources, MOST_KEPT) };
    known.set(claim, kept);
  }
  // one sentence after another is chosen: fewer are the first of more
  return kept.list.slice(0, most);
}

function greedy(
  { ids, weights }: Pick<ClaimTerms, 'ids' | 'weights'>,
  sources: PreparedSources,
  most: number,
  among?: (sentence: number) => boolean,
): Aligned[] {
  const total = weights.reduce((sum, w) => sum + w, 0);
  if (total === 0) return [];
  const left = new Map<number, number>();
  const repeats = new Map<number, number>();
  ids.forEach((id, i) => {
    repeats.set(id, (repeats.get(id) ?? 0) + 1);
    if (id >= 0) left.set(id, Math.max(left.get(id) ?? 0, weights[i] ?? 0));
  });
  const chosen: Aligned[] = [];
  const gains = new Float64Array(sources.sentences.length);
  let together = 0;
  while (chosen.length < most) {
    gains.fill(0);
    const touched: number[] = [];
    for (const [id, weight] of left) {
      const worth = weight * (repeats.get(id) ?? 1);
      for (const sentence of sources.postings[id] ?? []) {
        if (among !== undefined && !among(sentence)) continue;
        if (gains[sentence] === 0) touched.push(sentence);
        gains[sentence] = (gains[sentence] ?? 0) + worth;
      }
    }
    let best = -1;
    let bestScore = 0;
    for (const sentence of touched) {
      const length = sources.sentences[sentence]?.ids.length ?? 1;
      const beside = chosen.some((c) => isBeside(c.sentence, sentence, sources)) ? ADJACENT_BONUS : 1;
      const score = ((gains[sentence] ?? 0) * beside) / Math.sqrt(LENGTH_DAMPING + Math.sqrt(length));
      if (score > bestScore) [best, bestScore] = [sentence, score];
    }
    const gain = best < 0 ? 0 : (gains[best] ?? 0) / total;
    if (best < 0 || (chosen.length > 0 && gain < LEAST_GAIN)) break;
    together = Math.min(1, together + gain);
    const held = new Set(sources.sentences[best]?.ids);
    let coverage = 0;
    ids.forEach((id, i) => {
      if (id >= 0 && held.has(id)) coverage += weights[i] ?? 0;
    });
    chosen.push({ sentence: best, coverage: coverage / total, together });
    for (const id of held) left.delete(id);
  }
  return chosen;
}

function isBeside(a: number, b: number, sources: PreparedSources): boolean {
  return Math.abs(a - b) === 1 && sources.sentences[a]?.article === sources.sentences[b]?.article;
}
