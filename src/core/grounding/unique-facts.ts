import type { Answer, OutletOf, Quarrel } from './answers.ts';
import { announcedDate } from './facts/announced-date.ts';
import { buyer } from './facts/buyer.ts';
import { counts } from './facts/counts.ts';
import { areOtherDays } from './facts/event-day.ts';
import { eventNight } from './facts/event-night.ts';
import type { FactReader, Report, Told } from './facts/fact.ts';
import { lawsuit } from './facts/lawsuit.ts';
import { lengths } from './facts/lengths.ts';
import { loneAge } from './facts/lone-age.ts';
import { magnitude } from './facts/magnitude.ts';
import { oneOfAKind } from './facts/one-of-a-kind.ts';
import { openedYear } from './facts/opened-year.ts';
import { prisonTerm } from './facts/prison-term.ts';
import { quantities } from './facts/quantities.ts';
import { rateStep } from './facts/rate-step.ts';
import { resultTime } from './facts/result-time.ts';
import { roleHolders } from './facts/role-holder.ts';
import { score } from './facts/score.ts';
import { startTime } from './facts/start-time.ts';
import { streak } from './facts/streak.ts';
import { strikeLength } from './facts/strike-length.ts';
import { sums } from './facts/sums.ts';
import { deaths, injuries } from './facts/tolls.ts';
import { venue } from './facts/venue.ts';
import { verdict } from './facts/verdict.ts';
import { vessel } from './facts/vessel.ts';
import { voteTally } from './facts/vote-tally.ts';
import { winner } from './facts/winner.ts';
import { canonicalName, givenName } from './name-lists.ts';
import type { PreparedSentence, PreparedSources } from './prepare-sources.ts';
import { sourceNames } from './source-names.ts';

const READERS: readonly FactReader[] = [
  deaths,
  injuries,
  score,
  voteTally,
  magnitude,
  resultTime,
  prisonTerm,
  strikeLength,
  rateStep,
  openedYear,
  startTime,
  announcedDate,
  eventNight,
  verdict,
  winner,
  buyer,
  venue,
  ...oneOfAKind,
  ...lengths,
  streak,
  loneAge,
  vessel,
  lawsuit,
  quantities,
  ...counts,
  sums,
  ...roleHolders,
];

/** A later toll is an update, not a contradiction (hours). */
const UPDATE_HOURS = 3;
/** Reports of one event appear within this time; a contest of another week has its own result (hours). */
const ONE_EVENT_HOURS = 48;
/** Two reports of one event have this many words of names in common. */
const SHARED_NAMES = 2;
/** Or one, and this share of the shorter one's content words. */
const SHARED_WORDS = 0.2;
/** Hostile texts tell a fact thousands of times, in thousands of sentences. */
const MOST_VALUES = 60;
const MOST_SENTENCES = 400;

/** A pair of independent outlets. */
export type OutletPair = readonly [a: number, b: number];

export interface UniqueFacts {
  readonly quarrels: readonly Quarrel[];
  /** Outlets that tell of two events of two days: two matches, two quakes. */
  readonly apart: readonly OutletPair[];
}

/**
 * Facts that a report tells once about its event, whatever the words around: two outlets that each give exactly one
 * value, none of them the other's.
 */
export function uniqueFacts(
  sources: PreparedSources,
  outletOf: OutletOf,
  hoursOf: (s: PreparedSentence) => number,
): UniqueFacts {
  const reports = reportsOf(sources, outletOf);
  const apart: OutletPair[] = [];
  const quarrels = READERS.flatMap((reader) => {
    const told = reports.flatMap((r) => reader.read(r).slice(0, MOST_VALUES));
    return [...new Set(told.map((t) => t.question))].flatMap((question) =>
      quarrel(
        reader,
        reports,
        told.filter((t) => t.question === question),
        hoursOf,
        apart,
      ),
    );
  });
  return { quarrels, apart };
}

function quarrel(
  reader: FactReader,
  reports: readonly Report[],
  told: readonly Told[],
  hoursOf: (s: PreparedSentence) => number,
  apart: OutletPair[],
): Quarrel[] {
  const reportOf = (t: Told): Report | undefined => reports.find((r) => r.outlet === t.outlet);
  const isDecided = (t: Told): boolean => told.every((o) => o.outlet !== t.outlet || reader.agree(o, t));
  for (const a of told)
    for (const b of told) {
      if (a.outlet >= b.outlet || reader.agree(a, b) || !isDecided(a) || !isDecided(b)) continue;
      const [mine, theirs] = [reportOf(a), reportOf(b)];
      if (mine === undefined || theirs === undefined || !isOneEvent(mine, theirs)) continue;
      // someone gives both: an update, a correction, two things
      if (reports.some((r) => (reader.knows(r, a) || r === mine) && (reader.knows(r, b) || r === theirs))) continue;
      const hours = Math.abs(hoursOf(a.sentence) - hoursOf(b.sentence));
      if (hours > (reader.grows === true ? UPDATE_HOURS : ONE_EVENT_HOURS)) continue;
      if (areOtherPlaces(a, b, mine, theirs)) continue;
      if (reader.isOfOneDay === true && areOtherDays(a.sentence, b.sentence, mine.sentences, theirs.sentences)) {
        apart.push([a.outlet, b.outlet]);
        continue;
      }
      return [{ question: a.question, answers: allAnswers(reader, told, a, b) }];
    }
  return [];
}

function allAnswers(reader: FactReader, told: readonly Told[], a: Told, b: Told): Answer[] {
  const answers: Answer[] = [a, b];
  for (const t of told) {
    if (answers.some((x) => x.outlet === t.outlet)) continue;
    const same = [a, b].find((x) => reader.agree(x, t));
    if (same !== undefined) answers.push({ outlet: t.outlet, sentence: t.sentence, value: same.value });
  }
  return answers;
}

function isOneEvent(a: Report, b: Report): boolean {
  const names = [...a.names].filter((n) => b.names.has(n)).length;
  if (names >= SHARED_NAMES) return true;
  const shared = [...a.words].filter((w) => b.words.has(w)).length;
  return names > 0 && shared >= SHARED_WORDS * Math.min(a.words.size, b.words.size);
}

/** Both sentences name names, and each of them only such as the other report has not. */
function areOtherPlaces(a: Told, b: Told, mine: Report, theirs: Report): boolean {
  const foreign = (t: Told, own: Report, other: Report): boolean => {
    const words = own.namesOf(t.sentence).flatMap((n) => n.words.map(folded));
    return words.length > 0 && !words.some((w) => other.names.has(w) || String(t.key).includes(w));
  };
  return foreign(a, mine, theirs) && foreign(b, theirs, mine);
}

const folded = (word: string): string => givenName(canonicalName(word));

function reportsOf(sources: PreparedSources, outletOf: OutletOf): Report[] {
  const { bySentence } = sourceNames(sources);
  const publishedAt = new Map(
    sources.articles.flatMap((a) => (a.publishedAt === undefined ? [] : [[a.article, a.publishedAt] as const])),
  );
  return [...new Set(sources.sentences.map(outletOf))].map((outlet) => {
    const all = sources.sentences.filter((s) => outletOf(s) === outlet);
    const sentences = all.slice(0, MOST_SENTENCES);
    const namesOf: Report['namesOf'] = (s) => bySentence[s.index] ?? [];
    return {
      outlet,
      sentences,
      text: all.map((s) => s.text).join(' '),
      namesOf,
      publishedAt,
      words: new Set(sentences.flatMap((s) => s.terms.flatMap((t) => (t.content ? [t.key] : [])))),
      names: new Set(sentences.flatMap((s) => namesOf(s).flatMap((n) => n.words.map(folded)))),
    };
  });
}
