import type { Span } from '../article.ts';
import type { Reason } from '../brief.ts';
import type { DateMention } from '../text/dates.ts';
import type { NumberMention } from '../text/numbers.ts';
import type { Aligned } from './align.ts';
import type { ClaimTerms } from './claim-terms.ts';
import type { PreparedSentence, PreparedSources } from './prepare-sources.ts';

/** Something in a claim that its sources have otherwise, or not at all. */
export interface Finding extends Reason, Span {
  /** A mismatch to mark or drop for; else a hint that the sentence should be looked at. */
  readonly hard: boolean;
}

/** One sentence of a claim, read and aligned; what every check is given. */
export interface CheckInput {
  readonly claim: ClaimTerms;
  readonly lang: string;
  readonly numbers: readonly NumberMention[];
  readonly dates: readonly DateMention[];
  readonly sources: PreparedSources;
  /** The source sentences it rests on, best first. */
  readonly aligned: readonly Aligned[];
}

/** Words on either side of a span that say what it is about. */
const COMPANY = 6;
/** What the neighbour of a source sentence holds counts this much. */
const NEIGHBOUR_SHARE = 0.5;

/** The source sentences a claim rests on. */
export function evidence({ aligned, sources }: CheckInput): PreparedSentence[] {
  return aligned.flatMap((a) => sources.sentences[a.sentence] ?? []);
}

/** The terms around a span of the claim, the span left out: indices into the claim's terms. */
export function companyOf({ claim }: CheckInput, span: Span): number[] {
  const inside = claim.terms.flatMap((t, i) => (t.start < span.end && t.end > span.start ? [i] : []));
  const [first, last] = [inside[0] ?? 0, inside.at(-1) ?? 0];
  const company: number[] = [];
  for (let i = Math.max(0, first - COMPANY); i <= last + COMPANY && i < claim.terms.length; i++)
    if ((i < first || i > last) && claim.terms[i]?.content) company.push(i);
  return company;
}

/** How much of the company a source sentence shares, its neighbours counting half; 0 to 1. */
export function companyIn(
  company: readonly number[],
  { claim, sources }: CheckInput,
  sentence: PreparedSentence,
): number {
  if (company.length === 0) return 1;
  const beside = [sources.sentences[sentence.index - 1], sources.sentences[sentence.index + 1]].filter(
    (s) => s !== undefined && s.article === sentence.article,
  );
  let held = 0;
  let all = 0;
  for (const i of company) {
    const id = claim.ids[i] ?? -1;
    const weight = claim.weights[i] ?? 0;
    all += weight;
    if (id < 0) continue;
    if (sentence.ids.includes(id)) held += weight;
    else if (beside.some((s) => s?.ids.includes(id))) held += NEIGHBOUR_SHARE * weight;
  }
  return all === 0 ? 1 : held / all;
}

/** {@link companyIn} of every source sentence at once, by way of the sentences that hold each word. */
export function companyEverywhere(
  company: readonly number[],
  { claim, sources }: CheckInput,
): (sentence: PreparedSentence) => number {
  if (company.length === 0) return () => 1;
  const held = new Float64Array(sources.sentences.length);
  let all = 0;
  for (const i of company) {
    const weight = claim.weights[i] ?? 0;
    all += weight;
    const places = sources.postings[claim.ids[i] ?? -1] ?? [];
    for (const place of places) held[place] = (held[place] ?? 0) + weight;
    let last = -1;
    places.forEach((place, k) => {
      for (const by of [place - 1, place + 1]) {
        // beside two that hold it counts once, and not where it stands itself
        if (by === last || by === places[k - 1] || by === places[k + 1]) continue;
        if (sources.sentences[by]?.article !== sources.sentences[place]?.article) continue;
        held[by] = (held[by] ?? 0) + NEIGHBOUR_SHARE * weight;
        last = by;
      }
    });
  }
  return (sentence) => (all === 0 ? 1 : (held[sentence.index] ?? 0) / all);
}

export function unique(list: readonly string[]): string[] {
  return [...new Set(list)];
}
