import type { Reason, Verdict } from '../brief.ts';
import type { DraftSentence, SpanRef } from '../draft.ts';
import { prepareSources } from '../grounding/prepare-sources.ts';
import { verifySentence } from '../grounding/verify-sentence.ts';
import type { Story } from '../story.ts';

/** One sentence against the spans it cites and then all sources. */
export interface SentenceCheck {
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  /** The spans it rests on: those it cited, or better ones where the citation was wrong. */
  readonly claims: readonly SpanRef[];
  /** The sentence with its wrong words replaced, where only one replacement is possible. */
  readonly repair?: string;
}

/** Reads a story once and then checks any number of sentences against it. */
export type Verifier = (story: Story, language: string) => (sentence: DraftSentence) => SentenceCheck;

/** The same check that every brief goes through, whoever wrote it. */
export const groundingVerifier: Verifier = (story, language) => {
  const sources = prepareSources(story);
  return (sentence) => {
    const { verdict, reasons, citations, repair } = verifySentence(sentence, sources, language);
    return { verdict, reasons, claims: citations, ...(repair === undefined ? {} : { repair }) };
  };
};
