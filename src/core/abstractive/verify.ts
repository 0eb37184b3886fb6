import type { Reason, Verdict } from '../brief.ts';
import type { DraftSentence, SpanRef } from '../draft.ts';
import type { Story } from '../story.ts';

/** One sentence against the spans it cites and then all sources. */
export interface SentenceCheck {
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  /** The spans it rests on: those it cited, or better ones where the citation was wrong. */
  readonly claims: readonly SpanRef[];
}

export type VerifySentence = (sentence: DraftSentence, story: Story) => SentenceCheck;
