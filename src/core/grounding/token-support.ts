import type { ClaimTerms } from './claim-terms.ts';
import type { PreparedSources } from './prepare-sources.ts';

/** How many words on either side of a claim's word are its company, and how far from it they may stand in the source. */
const COMPANY = 4;
const REACH = 10;
const MOST_PLACES = 60;

/**
 * By term of the claim: 0 where no source holds it, else the weighted share of its neighbours that stand near it
 * at the best of its places. Catches words that are real but in the wrong place.
 */
export function tokenSupport({ ids, weights, sentenceStarts }: ClaimTerms, sources: PreparedSources): number[] {
  return ids.map((id, i) => {
    if (id < 0) return 0;
    const company: [number, number][] = [];
    let all = 0;
    for (let j = i - COMPANY; j <= i + COMPANY; j++) {
      if (j === i || j < 0 || j >= ids.length || sentenceStarts[j] !== sentenceStarts[i]) continue;
      if ((ids[j] ?? -1) >= 0) company.push([ids[j] ?? -1, weights[j] ?? 0]);
      all += weights[j] ?? 0;
    }
    if (all === 0) return 1;
    let best = 0;
    let looked = 0;
    for (const place of sources.postings[id] ?? []) {
      if (looked++ > MOST_PLACES) break;
      const sentence = sources.sentences[place]?.ids ?? new Int32Array();
      for (let at = sentence.indexOf(id); at >= 0; at = sentence.indexOf(id, at + 1)) {
        let near = 0;
        for (const [other, weight] of company) if (isWithin(sentence, other, at)) near += weight;
        if (near > best) best = near;
      }
      if (best >= all) break;
    }
    return best / all;
  });
}

function isWithin(sentence: Int32Array, id: number, at: number): boolean {
  const end = Math.min(sentence.length, at + REACH + 1);
  for (let i = Math.max(0, at - REACH); i < end; i++) if (sentence[i] === id) return true;
  return false;
}
