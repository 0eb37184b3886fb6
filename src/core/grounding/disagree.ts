import type { Disagreement, DisagreementValue } from '../brief.ts';
import type { Story } from '../story.ts';
import { type Answer, everyAnswer, type OutletOf, type Quarrel } from './answers.ts';
import { areCompatible } from './are-compatible.ts';
import { sourceOfSpeech } from './attributed-to.ts';
import { cite } from './cite.ts';
import { CONFLICT_WEIGHTS } from './conflict-weights.ts';
import { type LonePair, lonePairs } from './lone-values.ts';
import { isLikeName } from './one-value.ts';
import { outcomeConflicts } from './outcome-conflicts.ts';
import { partyDisputes } from './party-disputes.ts';
import { personConflicts } from './person-conflicts.ts';
import type { PreparedSentence, PreparedSources } from './prepare-sources.ts';
import { quoteSpeakers } from './quote-speakers.ts';
import { type SlotPair, slotPairs } from './slot-pairs.ts';
import type { Slot } from './slots.ts';
import { thingOf } from './thing-told.ts';
import { type OutletPair, uniqueFacts } from './unique-facts.ts';
import { voicesOf } from './voices.ts';

/** From here on two values are called one thing told differently: set by cross-validation for precision first. */
const THRESHOLD = 0.6;
/** A growing figure that is this much newer is an update, not a contradiction (hours). */
const UPDATE_HOURS = 3;

/** Where independent outlets tell the same fact of one event differently. AiBot picks no winner; a later figure is called later. */
export function findDisagreements(sources: PreparedSources, story: Story): Disagreement[] {
  if (sources.articles.some((a) => !a.lang.toLowerCase().startsWith('en'))) return [];
  const outletOf = (s: PreparedSentence): number => story.voices[s.article]?.independentOutlet ?? s.article;
  // one voice contradicts nobody: most briefs are of one page, and need not wait for the search
  if (new Set(sources.sentences.map(outletOf)).size < 2) return [];
  const hoursOf = (s: PreparedSentence): number => Date.parse(story.articles[s.article]?.publishedAt ?? '') / 3_600_000;
  const facts = uniqueFacts(sources, outletOf, hoursOf);
  const voices = voicesOf(sources, outletOf);
  const scored = slotPairs(voices, outletOf, hoursOf)
    .map((pair) => ({ pair, score: pairScore(pair) }))
    .filter(({ score }) => score >= THRESHOLD)
    .sort((a, b) => b.score - a.score)
    .map(({ pair }): LonePair => pair);
  const pairs = [...scored, ...lonePairs(voices, hoursOf)].filter(
    (p) => !isUpdate(p, hoursOf) && !isOfTwoEvents(p, facts.apart, outletOf),
  );
  const taken: Slot[] = [];
  const quarrels: Quarrel[] = [];
  for (const pair of pairs) {
    // each question once, and no figure in two of them
    if (taken.some((t) => isTaken(t, pair.a) || isTaken(t, pair.b))) continue;
    const question = questionOf(pair);
    // a figure of nobody knows what is of no use to a reader
    if (question === undefined) continue;
    taken.push(pair.a, pair.b);
    quarrels.push({
      question,
      answers: answersOf(pair, pairs, outletOf),
    });
  }
  quarrels.push(
    ...personConflicts(sources, outletOf),
    ...outcomeConflicts(sources, outletOf),
    ...quoteSpeakers(sources, outletOf),
  );
  for (const fact of [...facts.quarrels, ...partyDisputes(sources, outletOf)]) {
    const at = quarrels.findIndex((known) => isSameQuarrel(known, fact));
    const known = quarrels[at];
    // a fact knows what it is of
    if (known === undefined) quarrels.push(fact);
    else
      quarrels[at] = {
        question: fact.question,
        answers: fact.answers.length >= known.answers.length ? fact.answers : known.answers,
      };
  }
  return quarrels.map((q) => disagreement(q.question, q.answers, story));
}

/** Two ways to find one difference. */
function isSameQuarrel(known: Quarrel, fact: Quarrel): boolean {
  if (known.question === fact.question) return true;
  const valuesOf = (q: Quarrel): string[] => [...new Set(q.answers.map((a) => a.value.toLowerCase()))].sort();
  if (valuesOf(known).join(' ') === valuesOf(fact).join(' ')) return true;
  return fact.answers.some((f) =>
    known.answers.some((k) => k.sentence === f.sentence && (k.value.includes(f.value) || f.value.includes(k.value))),
  );
}

/** How likely two values are one thing told differently, 0 to 1. */
export function pairScore({ x }: SlotPair): number {
  const { weights, bias } = CONFLICT_WEIGHTS;
  return 1 / (1 + Math.exp(-x.reduce((sum, v, i) => sum + v * (weights[i] ?? 0), bias)));
}

/** Tolls and counts grow while news is made. */
function isUpdate({ a, b }: LonePair, hoursOf: (s: PreparedSentence) => number): boolean {
  const hours = Math.abs(hoursOf(a.sentence) - hoursOf(b.sentence));
  const grows = a.kind === 'count' && (a.frame === undefined || a.frame.grows === true);
  return grows && hours > UPDATE_HOURS;
}

/** Two matches, two quakes: neither their days nor their figures are told differently. */
function isOfTwoEvents({ a, b }: LonePair, apart: readonly OutletPair[], outletOf: OutletOf): boolean {
  const isOfOneDay = a.date !== undefined || [a, b].some((s) => s.frame?.isOfOneDay === true);
  const [x, y] = [outletOf(a.sentence), outletOf(b.sentence)];
  return isOfOneDay && apart.some((p) => p.includes(x) && p.includes(y));
}

function isTaken(known: Slot, slot: Slot): boolean {
  return known.type === slot.type && (known.sentence === slot.sentence || isSameValue(known, slot));
}

function isSameValue(a: Slot, b: Slot): boolean {
  if (a.number !== undefined && b.number !== undefined) return areCompatible(a.number, b.number);
  return a.raw === b.raw;
}

/** The two values, and the other outlets that hold to one of them in a pair of their own. */
function answersOf(
  { a, b }: LonePair,
  pairs: readonly LonePair[],
  outletOf: (s: PreparedSentence) => number,
): Answer[] {
  const answer = (slot: Slot, value: string): Answer => ({
    outlet: outletOf(slot.sentence),
    value,
    sentence: slot.sentence,
  });
  const others = pairs
    .flatMap((p) => [p.a, p.b])
    .filter((s) => s.type === a.type)
    .flatMap((s) => [a, b].flatMap((told) => (isSameValue(told, s) ? [answer(s, told.raw)] : [])));
  return everyAnswer(others, [answer(a, a.raw), answer(b, b.raw)]);
}

function questionOf({ a, b }: LonePair): string | undefined {
  if (a.kind === 'name' && isLikeName(a, b)) return 'How is the name spelt?';
  if (a.frame !== undefined && a.frame === b.frame) return a.frame.question;
  const bare = bareQuestion(a);
  if (bare !== undefined) {
    // "How long?" is no question until it says of what
    const thing = thingOf(a, b);
    return thing === undefined ? undefined : `${bare} (${thing})`;
  }
  const label = labelOf(a) ?? labelOf(b);
  if (label !== undefined) return `Which ${label}?`;
  const counted = countedIn(a) ?? countedIn(b);
  return counted === undefined ? undefined : `How many ${counted}?`;
}

const UNIT_QUESTIONS: ReadonlyMap<string, string> = new Map([
  ['second', 'How long?'],
  ['day', 'How long?'],
  ['month', 'How long?'],
  ['metre', 'How far or how long?'],
  ['kilogram', 'What weight?'],
  ['ounce', 'What weight?'],
  ['pound', 'What weight?'],
  ['litre', 'How much?'],
  ['hectare', 'How large an area?'],
  ['km/h', 'How fast?'],
  ['celsius', 'What temperature?'],
  ['fahrenheit', 'What temperature?'],
  ['degree', 'How many degrees?'],
]);

/** What the kind of a value asks, without the thing. */
function bareQuestion({ kind, date, number }: Slot): string | undefined {
  if (kind === 'time') return 'At what time?';
  if (date !== undefined) return 'When did it happen?';
  if (kind === 'place') return 'Where did it happen?';
  if (kind === 'name') return 'What is the name?';
  if (kind === 'money') return 'How much money?';
  if (kind === 'percent') return 'What percentage?';
  if (kind === 'ordinal') return 'In which place?';
  const unit = number?.unit?.name;
  return unit === undefined ? undefined : (UNIT_QUESTIONS.get(unit) ?? `How many ${unit}s?`);
}

/** A figure that only numbers something: "category 3", "County Road 118". */
function labelOf({ sentence, start }: Slot): string | undefined {
  return /\b(category|magnitude|(?:county |state )?road|level|gate|platform|grade)(?: of)? $/iu
    .exec(sentence.text.slice(0, start))?.[1]
    ?.toLowerCase();
}

/** The plural after a figure, with the adjectives between: "tickets", "new homes". */
function countedIn({ sentence, end }: Slot): string | undefined {
  const m = /^[\s-]((?:\p{Ll}+ ){0,2}?(?:(?!\p{L}*(?:ous|us|is)\b)\p{L}+[^\Ws]s|people|men|women|children))\b/u.exec(
    sentence.text.slice(end),
  );
  return m?.[1] === undefined ||
    /\b(?:of|to|and|or|in|on|at|was|were|is|are|has|as|this|than|the|an?|its|his|her|their|who|that|with|for|from|by|past)\b/u.test(
      m[1],
    )
    ? undefined
    : m[1];
}

function disagreement(question: string, answers: readonly Answer[], story: Story): Disagreement {
  const values: DisagreementValue[] = [];
  for (const { outlet, value, sentence, attributedTo: told } of answers) {
    const at = values.findIndex((v) => v.value === value);
    const known = values[at];
    if (known !== undefined) {
      values[at] = { ...known, outlets: [...new Set([...known.outlets, outlet])].sort((a, b) => a - b) };
      continue;
    }
    const [citation] = cite(sentence, story.articles);
    if (citation === undefined) continue;
    const attributedTo = told ?? sourceOfSpeech(sentence.text);
    const publishedAt = story.articles[sentence.article]?.publishedAt;
    values.push({
      value,
      outlets: [outlet],
      citation,
      ...(attributedTo === undefined ? {} : { attributedTo }),
      ...(publishedAt === undefined ? {} : { at: publishedAt }),
    });
  }
  const dated = values.filter((v) => v.at !== undefined && !Number.isNaN(Date.parse(v.at)));
  const latest = [...dated].sort((a, b) => Date.parse(a.at ?? '') - Date.parse(b.at ?? '')).at(-1);
  const isLater =
    latest !== undefined &&
    dated.length === values.length &&
    dated.some((v) => Date.parse(v.at ?? '') < Date.parse(latest.at ?? ''));
  return { question, values, ...(isLater ? { laterValue: latest.value } : {}) };
}
