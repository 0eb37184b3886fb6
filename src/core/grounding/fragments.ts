import type { ClaimTerms } from './claim-terms.ts';
import { type PreparedSources, pairKey } from './prepare-sources.ts';

/** A run of a claim's words that stands in one source sentence as it is. */
export interface Fragment {
  /** First term of the claim. */
  readonly at: number;
  readonly length: number;
  readonly sentence: number;
}

/** Function words stand in thousands of places; looking at this many is enough to find a long run. */
const MOST_PLACES = 400;

/** The claim as the longest runs copied from the sources, greedily from the left (Grusky et al. 2018, "Newsroom"). */
export function fragmentsOf({ ids, sentenceStarts }: ClaimTerms, sources: PreparedSources): Fragment[] {
  const fragments: Fragment[] = [];
  let previous = -1;
  for (let at = 0; at < ids.length; ) {
    const id = ids[at] ?? -1;
    if (id < 0) {
      at += 1;
      continue;
    }
    const next = ids[at + 1] ?? -1;
    let best: Fragment = { at, length: 1, sentence: -1 };
    const joined = sentenceStarts[at + 1] === sentenceStarts[at];
    if (next >= 0 && joined && sources.bigrams.has(pairKey(id, next))) {
      let looked = 0;
      for (const place of sources.postings[id] ?? []) {
        if (looked++ > MOST_PLACES) break;
        const sentence = sources.sentences[place]?.ids ?? new Int32Array();
        for (let i = sentence.indexOf(id); i >= 0; i = sentence.indexOf(id, i + 1)) {
          let length = 1;
          while (
            at + length < ids.length &&
            sentence[i + length] === ids[at + length] &&
            sentenceStarts[at + length] === sentenceStarts[at]
          )
            length += 1;
          const isBetter = length > best.length || (length === best.length && place === previous);
          if (isBetter) best = { at, length, sentence: place };
        }
      }
    }
    fragments.push(best);
    previous = best.sentence;
    at += best.length;
  }
  return fragments;
}
