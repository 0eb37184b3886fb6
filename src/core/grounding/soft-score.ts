import type { ClaimTerms } from './claim-terms.ts';
import type { Finding } from './finding.ts';
import { overlapOf } from './overlap.ts';
import type { PreparedSources } from './prepare-sources.ts';
import { softFeatures } from './soft-features.ts';
import { modelScore } from './soft-model.ts';

/** Weights of the plain overlaps, used where the learned weights could not be read. */
const [WORDS, NEAR, BIGRAMS, PAIRS] = [0.5, 1, 0.3, 0.25];

/**
 * Below this a claim is `partial`. Set on sentences in other words than their sources' (bench/labels): four of five right
 * ones stand above it. The plain overlaps have their own scale.
 */
const [LOW_LEARNED, LOW_PLAIN] = [0.25, 0.5];

/** Whether a soft score says "check this". */
export function isSoftLow(score: number, { softModel }: PreparedSources): boolean {
  return score < (softModel === undefined ? LOW_PLAIN : LOW_LEARNED);
}

/** How well a claim sits in its sources, 0 to 1: orders claims, and never says unsupported alone. */
export function softScore(claim: ClaimTerms, sources: PreparedSources, findings: readonly Finding[]): number {
  if (sources.softModel !== undefined) return modelScore(sources.softModel, softFeatures(claim, sources, findings));
  const o = overlapOf(claim, sources);
  return (WORDS * o.words + NEAR * o.near + BIGRAMS * o.bigrams + PAIRS * o.pairs) / (WORDS + NEAR + BIGRAMS + PAIRS);
}
