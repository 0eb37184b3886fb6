import { articleFromText } from '../article-from-text.ts';
import { segmentSentences } from '../text/segment.ts';
import type { PreparedSources } from './prepare-sources.ts';
import { type Term, termsOf } from './terms.ts';

/** A claim read against prepared sources. */
export interface ClaimTerms {
  readonly text: string;
  readonly terms: readonly Term[];
  /** By term: its id in the sources, or -1 where no source holds it. */
  readonly ids: readonly number[];
  /** By term: how telling it is. */
  readonly weights: readonly number[];
  /** By term: the index of the first term of its sentence. */
  readonly sentenceStarts: readonly number[];
}

const FUNCTION_WEIGHT_UNKNOWN = 0.1;

/** Reads a claim of one or more sentences; `sentences` where they have been parted already. */
export function claimTerms(
  text: string,
  sources: PreparedSources,
  lang = 'en',
  sentences: readonly { readonly text: string; readonly start: number }[] = claimSentences(text, lang),
): ClaimTerms {
  const terms: Term[] = [];
  const sentenceStarts: number[] = [];
  for (const sentence of sentences) {
    const start = terms.length;
    for (const term of termsOf(sentence.text, lang)) {
      terms.push({ ...term, start: term.start + sentence.start, end: term.end + sentence.start });
      sentenceStarts.push(start);
    }
  }
  const ids = terms.map((t) => sources.ids.get(t.key) ?? -1);
  const weights = terms.map((t, i) => {
    const id = ids[i] ?? -1;
    if (id >= 0) return sources.weights[id] ?? 0;
    return t.content ? sources.unknownWeight : FUNCTION_WEIGHT_UNKNOWN * sources.unknownWeight;
  });
  return { text, terms, ids, weights, sentenceStarts };
}

/** A claim's sentences; where all is lower case, as summarisers write, a stop before a space is enough. */
export function claimSentences(
  text: string,
  lang = 'en',
): { readonly text: string; readonly start: number; readonly end: number }[] {
  if (/\p{Lu}/u.test(text) || !/\p{Ll}/u.test(text)) return segmentSentences(articleFromText({ text, lang }));
  return [...text.matchAll(/(?:[^.!?]|[.!?](?!\s))+[.!?]*/gu)].flatMap((match) => {
    const start = match.index + match[0].length - match[0].trimStart().length;
    const trimmed = match[0].trim();
    return trimmed === '' ? [] : [{ text: trimmed, start, end: start + trimmed.length }];
  });
}
