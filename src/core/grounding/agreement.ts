import type { Agreement, Citation, Disagreement, KeyDetail } from '../brief.ts';
import type { Story } from '../story.ts';
import { findDates } from '../text/dates.ts';
import { findNumbers } from '../text/numbers.ts';
import { claimTerms } from './claim-terms.ts';
import { numbersAgree } from './numbers-agree.ts';
import type { PreparedArticle, PreparedSentence, PreparedSources } from './prepare-sources.ts';
import { plainQuote } from './quotes.ts';
import { type Slot, slotsOf } from './slots.ts';

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
    if (same) return { outlet, says: 'same' };
    const other = otherFigure(detail, articles, sources);
    return other === undefined ? { outlet, says: 'silent' } : { outlet, says: 'differs', value: other };
  });
}

const HEDGE =
  /(?:at least|more than|fewer than|less than|as many as|up to|over|about|around|some|nearly|almost|roughly) $/iu;
/** What binds a figure to another time, part or guess. */
const BINDING = ['past', 'ago', 'more', 'part', 'forecast', 'planned'];

/**
 * The figure that an outlet gives for the same thing where it is not the detail's: "at least 12" of the killed, where others
 * have 15. It need be no contradiction, but the outlet is not silent.
 */
function otherFigure(
  { citations }: Pick<KeyDetail, 'value' | 'citations'>,
  articles: readonly PreparedArticle[],
  sources: PreparedSources,
): string | undefined {
  const slots = slotsOf(sources).filter((s) => s.kind === 'count' && s.frame?.grows === true);
  const isFree = (s: Slot): boolean => s.isPart !== true && !BINDING.some((b) => s.scopes.has(b));
  const [mine] = slots.filter(
    (s) =>
      isFree(s) &&
      citations.some(
        (c) =>
          c.article === s.sentence.article && s.sentence.start + s.start < c.end && s.sentence.start + s.end > c.start,
      ),
  );
  if (mine === undefined) return undefined;
  const other = slots.find(
    (s) => articles.some((a) => a.article === s.sentence.article) && s.frame === mine.frame && isFree(s),
  );
  if (other === undefined) return undefined;
  const hedge = HEDGE.exec(other.sentence.text.slice(0, other.start))?.[0] ?? '';
  return `${hedge}${other.raw}`.toLowerCase();
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
