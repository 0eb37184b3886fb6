import type { Dateline } from '../brief.ts';
import type { Story } from '../story.ts';
import { dateWords } from '../text/date-words.ts';
import type { LanguagePack } from '../text/packs/index.ts';
import { termsOf } from '../text/terms.ts';
import type { Candidate } from './candidates.ts';
import { inFixedOrder } from './fixed-order.ts';
import type { SentenceKind } from './kinds.ts';
import { properNames } from './names.ts';
import { dateOfEvent } from './timeline.ts';

/** Place and days of the story: the sources' own datelines, else the lede's words; the event's day and the newest report's kept apart. */
export function makeDateline(
  story: Story,
  candidates: readonly Candidate[],
  lede: Candidate | undefined,
  ledeKind: SentenceKind | undefined,
  pack: LanguagePack,
): Dateline {
  const place =
    placeOf(story, candidates, lede) ?? (lede === undefined ? undefined : placeInLede(lede, candidates, pack));
  const published = lede === undefined ? undefined : story.articles[lede.article]?.publishedAt;
  const stated = lede === undefined ? undefined : dateOfEvent(lede.text, ledeKind?.dates ?? [], pack, published);
  const event =
    (stated?.precision === 'day' || stated?.precision === 'minute') &&
    stated.iso !== undefined &&
    (published === undefined || stated.iso.slice(0, 10) <= published.slice(0, 10))
      ? { iso: stated.iso, asWritten: stated.asWritten }
      : undefined;
  const newest = inFixedOrder(story)
    .map((index) => story.articles[index]?.publishedAt)
    .filter((at) => at !== undefined && !Number.isNaN(Date.parse(at)))
    .reduce<string | undefined>(
      (a, b) => (a === undefined || (b !== undefined && Date.parse(b) > Date.parse(a)) ? b : a),
      undefined,
    );
  return {
    ...(place === undefined ? {} : { place }),
    ...(event?.iso === undefined ? {} : { eventDate: { iso: event.iso.slice(0, 10), asWritten: event.asWritten } }),
    ...(newest === undefined ? {} : { newestReport: newest }),
  };
}

/** The report the brief opens with has more say in where the story is. */
const LEDE_VOTE = 1.5;
/** A place that the lede itself names has more say still. */
const NAMED_VOTE = 2;

/** The place most independent voices report from. */
function placeOf(story: Story, candidates: readonly Candidate[], lede: Candidate | undefined): string | undefined {
  const votes = new Map<string, { place: string; voices: Set<number>; opens: boolean }>();
  for (const index of inFixedOrder(story)) {
    const article = story.articles[index];
    const written =
      article?.placeOfDateline ?? candidates.find((c) => c.article === index && c.dateline?.place)?.dateline?.place;
    if (written === undefined || written.trim() === '' || isTimeOrOutlet(written, story)) continue;
    const place = titleCase(written.trim());
    const vote = votes.get(place.toLowerCase()) ?? { place, voices: new Set(), opens: false };
    vote.opens ||= index === lede?.article;
    vote.voices.add(story.voices[index]?.independentOutlet ?? index);
    votes.set(place.toLowerCase(), vote);
  }
  let best: { place: string; voices: Set<number>; opens: boolean } | undefined;
  const weight = (vote: { place: string; voices: Set<number>; opens: boolean }) =>
    vote.voices.size +
    (vote.opens ? LEDE_VOTE : 0) +
    (lede?.text.includes(vote.place.split(',')[0] ?? vote.place) ? NAMED_VOTE : 0);
  for (const vote of votes.values()) if (best === undefined || weight(vote) > weight(best)) best = vote;
  return best?.place;
}

/** "TODAY": a word for a time, or the name of one of the outlets, is where nothing happened. */
function isTimeOrOutlet(written: string, story: Story): boolean {
  const compact = (text: string) =>
    termsOf(text.replace(/^(?:www\.|the\s)|\.(?:com|org|net|co\.uk|example)$/gi, '')).join('');
  const place = compact(written);
  return isTimeWord(place) || story.articles.some((article) => compact(article.outlet) === place);
}

function isTimeWord(word: string): boolean {
  const { weekdays, months, relative, ambiguous } = dateWords('en');
  return (!ambiguous.has(word) && (weekdays.has(word) || months.has(word))) || relative.has(word);
}

/** "PORT VENN" as "Port Venn"; mixed case stays. */
function titleCase(place: string): string {
  return place
    .split(', ')
    .map((part) => (part.length > 3 && part === part.toUpperCase() ? titleCaseWord(part) : part))
    .join(', ');
}

function titleCaseWord(place: string): string {
  return place.toLowerCase().replace(/(?<![\p{L}\p{M}'’])\p{L}/gu, (c) => c.toUpperCase());
}

const BEFORE_PLACE = /(?:^|\s)(?:in|at|near|off|outside|à|en|in|w|v|em|στη|στην|στο|στον|в)\s$/u;
const NO_PLACE =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Congress|Parliament)\b|\b(?:Flight|Airlines?|Airways)$/;

/** The first name after "in" in the lede that another sentence has after "in" too. */
function placeInLede(lede: Candidate, candidates: readonly Candidate[], pack: LanguagePack): string | undefined {
  for (const { name, start } of properNames(lede.text, pack)) {
    if (!BEFORE_PLACE.test(lede.text.slice(Math.max(0, start - 10), start)) || NO_PLACE.test(name)) continue;
    const others = candidates.filter(
      (c) => c.article !== lede.article && c.position < 4 && c.text.includes(name),
    ).length;
    if (others > 0) return name;
  }
  return undefined;
}
