import type { DraftSentence } from '../draft.ts';
import type { Candidate } from './candidates.ts';

/** A chosen sentence as a draft claims it: shown text, and the whole sentence in its source. */
export function draftSentence(c: Candidate, speech?: DraftSentence['speech']): DraftSentence {
  return {
    text: c.text,
    claims: [{ article: c.article, start: c.start, end: c.end }],
    ...(speech === undefined ? {} : { speech }),
  };
}
