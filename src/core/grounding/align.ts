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

/** The source sentences that together hold most of a claim, best first; `among` limits them. */
export function align(
  claim: Pick<ClaimTerms, 'ids' | 'weights'>,
  sources: PreparedSources,
  most = 3,
  among?: (sentence: number) => boolean,
): Aligned[] {
  const { ids, weights } = claim;
  const total = weights.reduce((sum, w) => sum + w, 0);
  if (total === 0) return [];
  const left = new Map<number, number>();
  ids.forEach((id, i) => {
    if (id >= 0) left.set(id, Math.max(left.get(id) ?? 0, weights[i] ?? 0));
  });
  const chosen: Aligned[] = [];
  const repeats = new Map<number, number>();
  for (const id of ids) repeats.set(id, (repeats.get(id) ?? 0) + 1);
  let together = 0;
  while (chosen.length < most) {
    const gains = new Map<number, number>();
    for (const [id, weight] of left) {
      for (const sentence of sources.postings[id] ?? []) {
        if (among !== undefined && !among(sentence)) continue;
        gains.set(sentence, (gains.get(sentence) ?? 0) + weight * (repeats.get(id) ?? 1));
      }
    }
    let best = -1;
    let bestScore = 0;
    for (const [sentence, gain] of gains) {
      const length = sources.sentences[sentence]?.ids.length ?? 1;
      const beside = chosen.some((c) => isBeside(c.sentence, sentence, sources)) ? ADJACENT_BONUS : 1;
      const score = (gain * beside) / Math.sqrt(LENGTH_DAMPING + Math.sqrt(length));
      if (score > bestScore) [best, bestScore] = [sentence, score];
    }
    const gain = (gains.get(best) ?? 0) / total;
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
