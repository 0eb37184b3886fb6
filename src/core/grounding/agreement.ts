import type { Agreement, Citation, Disagreement, KeyDetail } from '../brief.ts';
import type { Story } from '../story.ts';
import { findDates } from '../text/dates.ts';
import { findNumbers } from '../text/numbers.ts';
import { claimTerms } from './claim-terms.ts';
import { numbersAgree } from './numbers-agree.ts';
import type { PreparedSentence, PreparedSources } from './prepare-sources.ts';
import { plainQuote } from './quotes.ts';

/** A sentence speaks of the detail's matter when it shares this much of the cited sentence. */
const SAME_MATTER = 0.3;

/** What each independent outlet says of a detail, in fixed order: the same, nothing, or something else. */
export function agreementOn(
  detail: Pick<KeyDetail, 'value' | 'citations'>,
  disagreements: readonly Disagreement[],
  sources: PreparedSources,
  story: Story,
): Agreement[] {
  const outlets = [...new Set(sources.articles.flatMap((a) => story.voices[a.article]?.independentOutlet ?? []))].sort(
    (a, b) => a - b,
  );
  const quarrel = disagreements.find((d) => d.values.some((v) => overlaps(v.citation, detail.citations)));
  const cited = new Set(detail.citations.flatMap((c) => story.voices[c.article]?.independentOutlet ?? []));
  return outlets.map((outlet): Agreement => {
    if (cited.has(outlet)) return { outlet, says: 'same' };
    const own = quarrel?.values.find((v) => v.outlets.includes(outlet));
    const mine = quarrel?.values.find((v) => overlaps(v.citation, detail.citations));
    if (own !== undefined && own !== mine) return { outlet, says: 'differs', value: own.value };
    const articles = sources.articles.filter((a) => story.voices[a.article]?.independentOutlet === outlet);
    const same = articles.some((a) => a.sentences.some((s) => saysValue(detail, s, sources)));
    return { outlet, says: same ? 'same' : 'silent' };
  });
}

function overlaps(a: Citation, list: readonly Citation[]): boolean {
  return list.some((b) => a.article === b.article && a.start < b.end && a.end > b.start);
}

function saysValue(
  { value, citations }: Pick<KeyDetail, 'value' | 'citations'>,
  sentence: PreparedSentence,
  sources: PreparedSources,
): boolean {
  const dates = findDates(value);
  const numbers = findNumbers(value, { exclude: dates }).filter((n) => !n.weak);
  const [cited] = citations;
  if (cited === undefined) return false;
  const claim = claimTerms(cited.quote, sources);
  let held = 0;
  let all = 0;
  claim.ids.forEach((id, i) => {
    all += claim.weights[i] ?? 0;
    if (id >= 0 && sentence.ids.includes(id)) held += claim.weights[i] ?? 0;
  });
  if (numbers.length > 0)
    return (
      held >= SAME_MATTER * all && numbers.every((n) => sentence.numbers.some((m) => numbersAgree(n, m) === 'same'))
    );
  if (dates.length > 0)
    return dates.every((d) =>
      sentence.dates.some((o) => (d.iso !== undefined && o.iso?.startsWith(d.iso)) || o.asWritten === d.asWritten),
    );
  return ` ${plainQuote(sentence.text)} `.includes(plainQuote(value));
}
