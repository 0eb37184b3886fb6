import type { ClaimTerms } from './claim-terms.ts';
import { overlapOf } from './overlap.ts';
import type { PreparedSources } from './prepare-sources.ts';

/** Weights of the plain overlaps (ENGINE-NOTES section 4). */
const [WORDS, SKIPS, BIGRAMS, PAIRS] = [1, 0.5, 0.3, 0.5];

/** How well a claim sits in its sources, 0 to 1: orders claims, and never says unsupported alone. */
export function softScore(claim: ClaimTerms, sources: PreparedSources): number {
  const o = overlapOf(claim, sources);
  return (
    (WORDS * o.words + SKIPS * o.skips + BIGRAMS * o.bigrams + PAIRS * o.pairs) / (WORDS + SKIPS + BIGRAMS + PAIRS)
  );
}
