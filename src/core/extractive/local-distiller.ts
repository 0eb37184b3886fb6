import type { Distiller, DistilOptions } from '../distiller.ts';
import type { Draft } from '../draft.ts';
import { throwIfCancelled } from '../errors.ts';
import type { Story } from '../story.ts';
import { languagePack } from '../text/packs/index.ts';
import { type Breathe, type Candidate, readCandidates } from './candidates.ts';
import { chooseNext } from './choose-next.ts';
import { chooseReply } from './choose-reply.ts';
import { countCluster } from './cluster.ts';
import { compose } from './compose.ts';
import { makeDateline } from './dateline.ts';
import { draftSentence } from './draft-sentence.ts';
import { type GramWeights, gramValues } from './gram-values.ts';
import weights from './gram-weights.json' with { type: 'json' };
import { chooseHeadline } from './headline.ts';
import { findPeople } from './introductions.ts';
import { findFigures, makeKeyDetails } from './key-details.ts';
import { readKind, type SentenceKind } from './kinds.ts';
import { languageOf } from './language-of.ts';
import { chooseLede } from './lede.ts';
import { notEstablished } from './not-established.ts';
import { isOfItsDay } from './of-its-day.ts';
import { offStory } from './off-story.ts';
import { chooseSecond } from './second-lede.ts';
import { findParties } from './sections.ts';
import { makeSelector } from './select.ts';
import { chooseSharedFigures } from './shared-figures.ts';
import { readStages } from './stages.ts';
import { makeTimeline } from './timeline.ts';
import { type Tuning, tuningFor } from './tuning.ts';
import { makeUnits, type Unit } from './units.ts';
import { worthOf } from './worth-of.ts';

export interface LocalDistillerOptions {
  /** Awaited now and then, so that a shared thread stays responsive; a macrotask of the caller's. */
  readonly pause?: () => Promise<void>;
  /** Other learned weights than the shipped ones, for cross-validation. */
  readonly weights?: GramWeights;
  readonly tuning?: Tuning;
}

/** Words of work between two pauses: some ten milliseconds on a slow core. */
const WORDS_BETWEEN_PAUSES = 2_000;

/** Shorter than this share of the words asked for, sentences of a lesser kind are let in. */
const SHORT_OF_TEXT = 0.9;

/** From this length on a brief says what comes next, where a source does. */
const WORDS_WITH_NEXT = 180;

/** The local distiller: sentences of the sources, chosen and ordered like news; needs no network. */
export const localDistiller: Distiller = makeLocalDistiller();

export function makeLocalDistiller(own: LocalDistillerOptions = {}): Distiller {
  return { distil: (story, options) => distil(story, options, own) };
}

async function distil(story: Story, options: DistilOptions, own: LocalDistillerOptions): Promise<Draft> {
  const breathe = breather(options.signal, own.pause);
  await breathe(0);
  const language = languageOf(story);
  const pack = languagePack(language);
  const stages = readStages(story);
  const tuning = own.tuning ?? tuningFor(options.words, language, stages.several);
  const reading = await readCandidates(story, pack, breathe);
  const cluster = countCluster(reading, pack);
  await breathe(cluster.words);
  const values = gramValues(cluster, own.weights ?? weights, options.words, tuning);
  await breathe(cluster.words);
  const kindOf = remembered((c) => readKind(c, story.articles[c.article]?.publishedAt, pack, stages.isOld(c.article)));
  const figures = findFigures(story, cluster.candidates, kindOf, pack);
  const off = offStory(cluster);
  const overtaken = new Set(
    cluster.candidates.filter((c) => stages.isOld(c.article) && isOfItsDay(c.text, pack)).map((c) => c.id),
  );
  const fresh = (from: readonly Unit[]) =>
    from.filter((u) => !u.members.some((id) => figures.stale.has(id) || off.has(id) || overtaken.has(id)));
  const strict = fresh(makeUnits(cluster.candidates));
  const units = strict.length > 0 ? strict : fresh(makeUnits(cluster.candidates, 'nothing-else'));
  const lede = chooseLede(cluster, units, values, pack, options.words, figures.current, reading.titleLines, stages);
  const outletOf = (article: number) => story.voices[article]?.independentOutlet ?? article;
  const select = makeSelector({
    cluster,
    values,
    words: options.words,
    tuning,
    outletOf,
  });
  const second =
    lede === undefined ? undefined : chooseSecond({ cluster, units, values, kindOf, lede, words: options.words, pack });
  const opening = [lede, second].filter((c) => c !== undefined);
  const fixed = opening.map((c) => c.id);
  const next = options.words < WORDS_WITH_NEXT ? undefined : chooseNext(units, cluster, values, kindOf, opening, pack);
  if (next !== undefined) fixed.push(...next.members);
  const worth = (c: Candidate) => worthOf(c, cluster, values);
  if (options.words >= WORDS_WITH_NEXT) {
    const told = () => fixed.flatMap((id) => cluster.candidates[id] ?? []);
    const reply = chooseReply(units, cluster.candidates, told(), worth, pack);
    if (reply !== undefined) fixed.push(...reply.members.filter((id) => !fixed.includes(id)));
    const shared = chooseSharedFigures({
      candidates: cluster.candidates,
      units,
      told: told(),
      outletOf,
      worthOf: worth,
      pack,
    });
    for (const { members } of shared) fixed.push(...members.filter((id) => !fixed.includes(id)));
  }
  const headline = chooseHeadline(story, reading.titleLines, cluster, lede, figures, pack, stages);
  const people = findPeople(cluster.candidates, pack);
  let lenient: readonly Unit[] | undefined;
  const { sections, inOrder } = compose({
    cluster,
    opening,
    headline,
    people,
    stages,
    parties: findParties(cluster.candidates, kindOf, people),
    kindOf,
    pack,
    outlets: story.articles.map((article) => article.outlet),
    select: (without, kept) => {
      const ids = select(units, kept.length > 0 ? kept : fixed, without);
      if (wordsOf(cluster.candidates, ids) >= options.words * SHORT_OF_TEXT) return ids;
      lenient ??= fresh(makeUnits(cluster.candidates, 'short-of-text'));
      return select(lenient, ids, without);
    },
  });
  await breathe(cluster.words);
  const dateline = makeDateline(story, cluster.candidates, lede, lede === undefined ? undefined : kindOf(lede), pack);
  const printed = new Set<Candidate>(inOrder);
  const timeline = makeTimeline(
    cluster.candidates
      .filter((c) => c.ban === undefined)
      .map((c) => ({
        candidate: c,
        worth: worth(c),
        chosen: printed.has(c) || overtaken.has(c.id),
        published: story.articles[c.article]?.publishedAt,
      })),
    kindOf,
    pack,
  );
  const ofThisEvent = cluster.candidates.filter((c) => !stages.isPast(c.article));
  return {
    engine: { kind: 'local', requestsMade: 0 },
    language,
    headline,
    dateline,
    lede: opening.map((c) => draftSentence(c)),
    keyDetails: makeKeyDetails(story, ofThisEvent, opening, kindOf, dateline, figures, people, pack).filter(
      ({ claims }) => claims.some(({ article }) => !stages.isPast(article)),
    ),
    sections,
    timeline,
    notEstablished: notEstablished(cluster.candidates, pack),
    wordsRead: reading.wordsRead,
  };
}

function remembered(read: (c: Candidate) => SentenceKind): (c: Candidate) => SentenceKind {
  const known = new Map<number, SentenceKind>();
  return (c) => {
    const before = known.get(c.id);
    if (before !== undefined) return before;
    const kind = read(c);
    known.set(c.id, kind);
    return kind;
  };
}

function wordsOf(candidates: readonly Candidate[], ids: readonly number[]): number {
  return ids.reduce((sum, id) => sum + (candidates[id]?.terms.length ?? 0), 0);
}

function breather(signal: AbortSignal | undefined, pause: (() => Promise<void>) | undefined): Breathe {
  let work = 0;
  return async (words) => {
    throwIfCancelled(signal);
    work += words;
    if (pause === undefined || work < WORDS_BETWEEN_PAUSES) return;
    work = 0;
    await pause();
    throwIfCancelled(signal);
  };
}
