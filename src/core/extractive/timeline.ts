import type { DatePrecision } from '../brief.ts';
import type { DraftTimelineEntry } from '../draft.ts';
import type { DateMention } from '../text/dates.ts';
import type { LanguagePack } from '../text/packs/index.ts';
import type { Candidate } from './candidates.ts';
import { draftSentence } from './draft-sentence.ts';
import type { KindOf } from './sections.ts';

/** What an entry that says "today" or "tomorrow" is worth beside one that stands for itself. */
const OF_ITS_DAY = 0.5;
const RELATIVE = /\b(?:today|yesterday|tomorrow|tonight)\b/iu;
/** A single dated sentence is no timeline. */
const FEWEST_ENTRIES = 2;
const MOST_ENTRIES = 8;
const MOST_A_DAY = 2;
/** A second entry of one day tells something else altogether. */
const MOST_SHARED_SAME_DAY = 0.12;
/** Of a sentence with more dates it cannot be told which event is whose. */
const MOST_DATES = 1;
/** Words two entries may share before they tell the same event. */
const MOST_SHARED = 0.35;

export interface Dated {
  readonly candidate: Candidate;
  /** What the sentence is worth to the brief. */
  readonly worth: number;
  readonly chosen: boolean;
  /** When its article was published, ISO 8601. */
  readonly published: string | undefined;
}

interface Entry {
  readonly candidate: Candidate;
  readonly asWritten: string;
  readonly iso: string;
  readonly precision: DatePrecision;
}

/** Dated sentences in order of their dates; empty where there are too few. */
export function makeTimeline(dated: readonly Dated[], kindOf: KindOf, pack: LanguagePack): DraftTimelineEntry[] {
  const printed = dated.filter((d) => d.chosen).map((d) => d.worth);
  const leastWorth = [...printed].sort((a, b) => a - b)[Math.floor(printed.length / 4)] ?? 0;
  const best = dated
    .filter(
      ({ candidate: c, chosen, worth }) => c.ban === undefined && !c.pointsBack && (chosen || worth >= leastWorth),
    )
    .map((d) => ({
      ...d,
      worth: d.worth * (d.chosen ? 1.3 : 1) * (pack.lang === 'en' && RELATIVE.test(d.candidate.text) ? OF_ITS_DAY : 1),
    }))
    .sort((a, b) => b.worth - a.worth || a.candidate.id - b.candidate.id);
  const kept: Entry[] = [];
  // dates are read from the worthiest down, until there are enough
  for (const { candidate, published } of best) {
    if (kept.length >= MOST_ENTRIES) break;
    const entry = entryOf(candidate, kindOf, published, pack);
    if (entry === undefined) continue;
    const day = entry.iso.slice(0, 10);
    if (kept.filter((k) => k.iso.slice(0, 10) === day).length >= MOST_A_DAY) continue;
    const most = (k: { readonly iso: string }) => (k.iso.slice(0, 10) === day ? MOST_SHARED_SAME_DAY : MOST_SHARED);
    if (kept.some((k) => sharedTerms(k.candidate, entry.candidate, pack) > most(k))) continue;
    kept.push(entry);
  }
  if (new Set(kept.map((k) => k.iso.slice(0, 10))).size < FEWEST_ENTRIES) return [];
  return kept
    .sort((a, b) => (a.iso < b.iso ? -1 : a.iso > b.iso ? 1 : a.candidate.id - b.candidate.id))
    .map(({ candidate, asWritten, iso, precision }) => ({
      iso,
      precision,
      asWritten,
      sentence: draftSentence(candidate),
    }));
}

function entryOf(
  candidate: Candidate,
  kindOf: KindOf,
  published: string | undefined,
  pack: LanguagePack,
): Entry | undefined {
  // without a day to count from, only what is written with a figure has a date
  if (published === undefined && !/\p{N}/u.test(candidate.text)) return undefined;
  const about = kindOf(candidate);
  if (about.dates.length === 0 || THERE.test(candidate.text) || about.kind === 'reactions') return undefined;
  const mention = dateOfEvent(candidate.text, about.dates, pack, published);
  if (mention?.iso === undefined || mention.precision === undefined) return undefined;
  const asWritten = withDay(mention, about.dates, candidate.text);
  return { candidate, asWritten, iso: mention.iso, precision: mention.precision };
}

/** Characters between a time of day and its day that still read as one label: "9:15 p.m. on Tuesday". */
const ONE_LABEL = 12;

/** A time of day together with the words for its day; the day's words alone where the two stand apart. */
function withDay(mention: DateMention, dates: readonly DateMention[], text: string): string {
  if (mention.kind !== 'time') return mention.asWritten;
  const day = dates.find((d) => d.precision === 'day' && d.iso === mention.iso?.slice(0, 10));
  if (day === undefined) return mention.asWritten;
  const gap = Math.max(day.start - mention.end, mention.start - day.end);
  if (gap > ONE_LABEL) return day.asWritten;
  return text.slice(Math.min(day.start, mention.start), Math.max(day.end, mention.end));
}

/** "authorities there": where, only another sentence says. */
const THERE = /\bthere\b(?!\s(?:is|are|was|were|has|have|had|will|would|could|may)\b)/;
const BEFORE_SPAN = /\b(?:since|until|till|from|before|by|between|through|after|than|of|for|the)\s(?:the\s)?$/i;

/** What somebody says had happened before. */
const SAID_TO_HAVE = /\b(?:say\p{L}*|said|that|claim\p{L}*|alleg\p{L}*|accus\p{L}*|whether)\b[^.;]*\bhad\b[^.;]*$/iu;

function isCoarse({ precision }: DateMention): boolean {
  return precision === 'year' || precision === 'month';
}

/** The date on which what the sentence tells took place: not the day somebody said it, not the end of a span. */
export function dateOfEvent(
  text: string,
  dates: readonly DateMention[],
  pack: LanguagePack,
  published: string | undefined,
): DateMention | undefined {
  const resolved = dates.filter((d) => d.iso !== undefined && d.precision !== undefined && d.contradicts !== true);
  if (resolved.length === 0 || new Set(resolved.map((d) => d.iso?.slice(0, 10))).size > MOST_DATES) return undefined;
  if (resolved.length > 1 && /\b(?:between|from)\b/i.test(text)) return undefined;
  const usable = resolved.filter((d) => {
    if (d.fields.relative?.unit === 'year' || (d.precision === 'minute' && /midnight/i.test(d.asWritten))) return false;
    if (pack.lang === 'en' && !fitsTense(text, d, published)) return false;
    const before = text.slice(0, d.start);
    if (isQuoted(text, d.start)) return false;
    // "filed a complaint in June, saying he had assaulted her in 2013": the complaint is not of that year
    if (pack.lang === 'en' && isCoarse(d) && SAID_TO_HAVE.test(before)) return false;
    // "Prince's 2007 performance": a year that only describes
    if (
      pack.lang === 'en' &&
      d.precision === 'year' &&
      /^\d/.test(d.asWritten) &&
      !/\b(?:in|during|by|early|late|mid|back)[\s-]$/i.test(before)
    )
      return false;
    if (d.precision !== 'minute' && BEFORE_SPAN.test(before)) return false;
    if (pack.lang === 'en' && isOfSideClause(before)) return false;
    const last = (before.toLowerCase().match(/[\p{L}\p{M}'’]+/gu) ?? []).slice(-4);
    return !last.some((word) => pack.speechVerbs.has(word));
  });
  return [...usable].sort((a, b) => (b.iso?.length ?? 0) - (a.iso?.length ?? 0))[0];
}

/** Words that open a clause beside the main one, or a comparison: its date is not that of what the sentence tells. */
const SIDE_CLAUSE =
  /\b(?:who|whom|whose|which|where|when|while|because|although|though|whereas|given|compared|than|against|unlike|after|before|since|similar|including|such as|tripling|doubling|up from|down from|like)\s[^,;]*$|^\s*(?:\p{L}+ing|(?:made|built|founded|born|tested|opened|introduced|created|established|launched|signed|published|refitted|based|elected|known|named|first)\b)[^,;]*$/iu;
/** "the bombers that attacked", but not "said that". */
const THAT_CLAUSE = /(\p{L}+)\sthat\s[^,;]*$/iu;
const SAYING =
  /^(?:said|says|announced|showed|shows|found|confirmed|reported|ruled|decided|agreed|claimed|warned|so)$/i;

/** Whether the words before a date put it into a clause that only describes something. */
export function isOfSideClause(before: string): boolean {
  const clause = before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf('(')) + 1);
  if (SIDE_CLAUSE.test(clause)) return true;
  const that = THAT_CLAUSE.exec(clause);
  return that !== null && !SAYING.test(that[1] ?? '');
}

const PAST_VERB =
  /\b(?:was|were|had|did|went|came|began|took|told|found|left|made|held|broke|fell|rose|won|lost|met|sank|cut|hit|set|shut|put|got|gave|ran|led|saw|sent|died|\p{L}{2,}ed)\b/iu;
const FUTURE_VERB =
  /\b(?:will|would|shall|won't|(?:is|are|was|were) (?:due|expected|scheduled|set|to|likely|planned)|may|could|next)\b/i;

/** A weekday alone is trusted only where the verbs of its sentence all look the way it was resolved. */
function fitsTense(text: string, d: DateMention, published: string | undefined): boolean {
  if (
    d.fields.day !== undefined ||
    d.fields.year !== undefined ||
    d.fields.relative !== undefined ||
    d.iso === undefined
  )
    return true;
  if (published === undefined) return true;
  const [past, future] = [PAST_VERB.test(text), FUTURE_VERB.test(text)];
  if (past === future) return d.iso.slice(0, 10) === published.slice(0, 10);
  const length = Math.min(d.iso.length, 10);
  return past
    ? d.iso.slice(0, length) <= published.slice(0, length)
    : d.iso.slice(0, length) >= published.slice(0, length);
}

function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const straight = (before.match(/"/g)?.length ?? 0) % 2 === 1;
  return straight || before.lastIndexOf('“') > before.lastIndexOf('”');
}

function sharedTerms(a: Candidate, b: Candidate, pack: LanguagePack): number {
  const own = new Set(a.terms.filter((t) => !pack.stopWords.has(t)));
  const others = new Set(b.terms.filter((t) => !pack.stopWords.has(t)));
  let shared = 0;
  for (const t of own) if (others.has(t)) shared += 1;
  return shared / Math.max(1, Math.min(own.size, others.size));
}
