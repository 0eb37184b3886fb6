import type { Reason, Verdict } from '../brief.ts';
import { tokenise } from '../text/tokenise.ts';

export interface ClaimCheck {
  readonly verdict: Verdict;
  /** 0 to 1; orders claims, never a verdict alone. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** How far the sources given support one claim. */
export function checkClaim(claim: string, sources: readonly string[]): ClaimCheck {
  const known = new Set(sources.flatMap((source) => tokenise(source).map((t) => t.word)));
  const words = tokenise(claim);
  const found = words.filter((t) => known.has(t.word)).length;
  const score = words.length === 0 ? 0 : found / words.length;
  return { verdict: score > 0.6 ? 'supported' : 'partial', score, reasons: [] };
}
