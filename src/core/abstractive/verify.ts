import type { Reason, Verdict } from '../brief.ts';
import type { DraftSentence, SpanRef } from '../draft.ts';
import { checkClaim } from '../grounding/check-claim.ts';
import type { Story } from '../story.ts';

/** One sentence against the spans it cites and then all sources. */
export interface SentenceCheck {
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  /** The spans it rests on: those it cited, or better ones where the citation was wrong. */
  readonly claims: readonly SpanRef[];
}

/** Reads a story once and then checks any number of sentences against it. */
export type Verifier = (story: Story) => (sentence: DraftSentence) => SentenceCheck;

/** The same check that every brief goes through, whoever wrote it. */
export const groundingVerifier: Verifier = (story) => {
  const texts = story.articles.map((article) => article.text);
  return ({ text, claims }) => {
    const cited = claims.map((c) => texts[c.article]?.slice(c.start, c.end) ?? '');
    return { ...checkClaim(text, cited), claims };
  };
};
