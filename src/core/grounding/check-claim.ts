import { articleFromText } from '../article-from-text.ts';
import type { Reason, Verdict } from '../brief.ts';
import { prepareArticles } from './prepare-sources.ts';
import type { SoftModel } from './soft-model.ts';
import { verifySentence } from './verify-sentence.ts';

export interface ClaimCheck {
  readonly verdict: Verdict;
  /** 0 to 1; orders claims, never a verdict alone. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}

export interface CheckClaimOptions {
  /** ISO 8601 of the sources; without it nothing is resolved against today. */
  readonly publishedAt?: string;
  /** Learned weights of the soft score; see `loadSoftModel`. */
  readonly softModel?: SoftModel;
}

/** How far the sources given support one claim. */
export function checkClaim(
  claim: string,
  sources: readonly string[],
  { publishedAt, softModel }: CheckClaimOptions = {},
): ClaimCheck {
  const prepared = prepareArticles(
    sources.map((text, index) => ({
      article: articleFromText({ text, ...(publishedAt === undefined ? {} : { publishedAt }) }),
      index,
    })),
    softModel,
  );
  const { verdict, score, reasons } = verifySentence({ text: claim, claims: [] }, prepared);
  return { verdict, score, reasons };
}
