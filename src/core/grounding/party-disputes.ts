import type { NumberMention } from '../text/numbers.ts';
import type { Answer, OutletOf, Quarrel } from './answers.ts';
import { areCompatible } from './are-compatible.ts';
import { sourceOfSpeech } from './attributed-to.ts';
import type { PreparedSentence, PreparedSources } from './prepare-sources.ts';
import { type Slot, slotsOf } from './slots.ts';
import { thingBeside } from './thing-told.ts';

const WORD = "(?:(?:\\p{Lu}\\.)+|\\p{L}[\\p{L}’'-]*)";
/** Who says otherwise: what stands between the last break and the verb. */
const PARTY = `(?:^|[;:.,–—] ?|[;:.,–—] (?:but|while|whereas|and) |\\b(?:but|while|whereas) )["“]?((?:${WORD} ){0,4}${WORD})(?:, [^,;.]{3,40},)?`;
const FIGURE = '(?:it|that|this|the (?:figure|number|total|toll|cost|sum|share|loss|damage|count))';
const ROUGHLY = '(?:(?:about|around|some|only|just|nearly|almost|at least|in fact|really) )?';
const QUOTED = '[“"]?';

/** Words that set a second value of the same thing against the first, up to where that value stands. */
const AGAINST = [
  `${PARTY} (?:has |have |had )?(?:puts?|set|sets) ${FIGURE}(?: far| much)?(?: lower| higher)?,? at ${ROUGHLY}$`,
  `${PARTY} (?:says?|said|insists?|insisted|claims?|claimed|maintains?|maintained|counters?|countered|argues?|argued|thinks?|believes?) (?:that )?${FIGURE} (?:was|is|stood at|stands at|had been) ${ROUGHLY}$`,
  `(?:^|[;:.] ?)((?:\\p{L}[\\p{L}-]* ){0,4}\\p{L}[\\p{L}-]*)[’']s (?:own )?(?:figure|count|number|estimate|total)(?:,| is| was) ${ROUGHLY}$`,
].map((source) => new RegExp(source, 'u'));
/** The same, where the value must stand alone: "the coastguard has counted 151,". */
const ALONE = new RegExp(
  `${PARTY} (?:has |have |had )?(?:counts?|counted|lists?|listed|gives?|gave|given|records?|recorded|says|(?:until now |so far )?(?:speaks?|spoken?) of|spoke of) ${QUOTED}${ROUGHLY}$`,
  'u',
);
/** "the agency thinks that 26 million is nearer to the truth" */
const NEARER = new RegExp(`${PARTY} (?:thinks?|believes?|says?|said) (?:that )?${ROUGHLY}$`, 'u');
const IS_NEARER = /^ (?:is|was) (?:nearer|closer)\b/u;
const IS_ALONE = /^[”"]?(?:[.;]|,(?! \d)|$)/u;
/** No party of its own, or a time and not somebody. */
const NOBODY = /(?:^|\s)(?:it|he|she|they|we|i|you|that|this|which|who|there|one|than|as|figures?|reports?|early)$/iu;
/** The same one corrects itself, or time has passed. */
const UPDATE =
  /\b(?:later|(?<!until )now|since|then|updated|revised|corrected|risen|rose|earlier|previous(?:ly)?|last|by (?:evening|midnight|noon))\b/iu;
/** A value of another time beside the one meant. */
const OF_OTHER_TIME =
  /\b(?:(?:up|down) from|compared (?:with|to)|from|against|than|last (?:year|month|week)|a year (?:ago|earlier)|after|since|in|of (?:its|the|their|her|his|a total of|some|about)) $/iu;
/** A record, a year of long ago. */
const OLD = /\b(?:old (?:one|record|mark)|previous|in (?:1[5-9]|20)\d\d|last (?:year|month|season)|years? ago)\b/iu;
/** The first value stands in the sentence of the second, or in one of so many before it. */
const FURTHEST_BACK = 2;
/** The party stands at most so many characters before its value. */
const FURTHEST_PARTY = 140;
/** Of a text of thousands of sentences only so many are read. */
const MOST_SENTENCES = 400;
/** Values further apart are hardly of one thing. */
const FARTHEST = 10;

const typeOf = (n: NumberMention): string => `${n.kind} ${n.unit?.name ?? ''}`;

/**
 * What two parties say of one figure where one report sets the second against the first: "the union put it at 80
 * percent". Other outlets that give either value are named beside it.
 */
export function partyDisputes(sources: PreparedSources, outletOf: OutletOf): Quarrel[] {
  const slots = slotsOf(sources);
  return sources.sentences.flatMap((sentence, i) => {
    if (sentence.position >= MOST_SENTENCES) return [];
    const before = sources.sentences
      .slice(Math.max(0, i - FURTHEST_BACK), i)
      .filter((s) => s.article === sentence.article)
      .reverse();
    return sentence.numbers.flatMap((second): Quarrel[] => {
      const party = partyAgainst(sentence.text, second);
      if (party === undefined) return [];
      const first = firstValue(sentence, second, before);
      if (first === undefined) return [];
      const told =
        partyAgainst(first.sentence.text, first.number) ??
        sourceOfSpeech(
          first.sentence === sentence
            ? sentence.text.slice(0, sentence.text.lastIndexOf(party, second.start))
            : first.sentence.text,
        );
      if (told !== undefined && told.toLowerCase() === party.toLowerCase()) return [];
      const slot = slots.find((s) => s.sentence === first.sentence && s.number === first.number);
      const beside = thingBeside(first.sentence.text, first.number);
      const frame = slot?.frame?.question;
      const question =
        (first.number.kind === 'count' ? (beside ?? frame) : (frame ?? beside)) ??
        counted(sources, first.number) ??
        counted(sources, second);
      if (question === undefined) return [];
      const outlet = outletOf(sentence);
      const answers: Answer[] = [
        {
          outlet,
          sentence: first.sentence,
          value: first.number.raw,
          ...(told === undefined ? {} : { attributedTo: told }),
        },
        { outlet, sentence, value: second.raw, attributedTo: party },
      ];
      return [{ question, answers: [...answers, ...others(slots, slot, first.number, second, answers, outletOf)] }];
    });
  });
}

function partyAgainst(text: string, number: NumberMention): string | undefined {
  if (number.weak || number.kind === 'ordinal' || number.high !== undefined) return undefined;
  const [before, after] = [
    text.slice(Math.max(0, number.start - FURTHEST_PARTY), number.start),
    text.slice(number.end),
  ];
  const party =
    AGAINST.map((p) => p.exec(before)?.[1]).find((m) => m !== undefined) ??
    (IS_ALONE.test(after) ? ALONE.exec(before)?.[1] : undefined) ??
    (IS_NEARER.test(after) ? NEARER.exec(before)?.[1] : undefined);
  const found = party?.replace(/ (?:ha[ds]|have)$/u, '');
  if (
    party === undefined ||
    found === undefined ||
    NOBODY.test(found) ||
    /^(?:in|on|at|by|for|after|when)\b/iu.test(party)
  )
    return undefined;
  const clause = before.slice(Math.max(before.lastIndexOf(';'), 0));
  return UPDATE.test(clause.slice(clause.lastIndexOf(party))) ? undefined : found;
}

/** What another sentence says that this figure counts: "40 million people". */
function counted(sources: PreparedSources, { kind, value }: NumberMention): string | undefined {
  if (kind !== 'count') return undefined;
  for (const { text, numbers } of sources.sentences)
    for (const n of numbers) {
      const noun = /^ (people|\p{Ll}{3,}s)\b/u.exec(text.slice(n.end))?.[1];
      if (n.kind === kind && n.value === value && noun !== undefined) return `How many ${noun}?`;
    }
  return undefined;
}

interface First {
  readonly sentence: PreparedSentence;
  readonly number: NumberMention;
}

/** The value that the second is set against: the one of its kind before it, in its sentence or in the one before. */
function firstValue(
  sentence: PreparedSentence,
  second: NumberMention,
  before: readonly PreparedSentence[],
): First | undefined {
  const isNear = (n: NumberMention): boolean =>
    n.value !== 0 && second.value !== 0 && Math.abs(Math.log(n.value / second.value)) <= Math.log(FARTHEST);
  const rivals = (s: PreparedSentence, end: number): NumberMention[] =>
    s.numbers.filter(
      (n) =>
        n.end <= end &&
        isNear(n) &&
        !n.weak &&
        n.high === undefined &&
        (typeOf(n) === typeOf(second) ||
          (typeOf(second) === 'count ' && n.kind !== 'ordinal' && n.kind !== 'fraction')) &&
        !OF_OTHER_TIME.test(s.text.slice(0, n.start)) &&
        !OLD.test(clauseAround(s.text, n)),
    );
  const here = rivals(sentence, second.start).filter(
    (n, _, all) => all.length === 1 || sentence.text.slice(n.end, second.start).includes(';'),
  );
  const found = [
    { sentence, list: here },
    ...before.map((b) => ({ sentence: b, list: rivals(b, b.text.length) })),
  ].find(({ list }) => list.length > 0);
  if (found === undefined) return undefined;
  // those of its own kind rather than a conversion in brackets
  const own = found.list.filter((n) => typeOf(n) === typeOf(second));
  const [number, ...more] = own.length > 0 ? own : found.list;
  if (number === undefined || more.length > 0) return undefined;
  // "has given 112": a figure without its unit
  const rival: NumberMention =
    second.kind === 'count' && number.unit !== undefined ? { ...second, kind: number.kind, unit: number.unit } : second;
  const isSet = /\b(?:lower|higher),? at [^.;]{0,20}$/u.test(sentence.text.slice(0, second.start));
  const agree = areCompatible(number, rival) || areCompatible(rival, number);
  return number.value === second.value || (agree && !isSet) ? undefined : { sentence: found.sentence, number };
}

function clauseAround(text: string, { start, end }: NumberMention): string {
  const from = Math.max(text.lastIndexOf(';', start), 0);
  const to = text.indexOf(';', end);
  return text.slice(from, to < 0 ? text.length : to);
}

/** Words that two sentences must have in common to be of one figure. */
const SHARED = 2;

function others(
  slots: readonly Slot[],
  told: Slot | undefined,
  first: NumberMention,
  second: NumberMention,
  answers: readonly Answer[],
  outletOf: OutletOf,
): Answer[] {
  if (told === undefined) return [];
  const found: Answer[] = [];
  for (const slot of slots) {
    const outlet = outletOf(slot.sentence);
    const { number } = slot;
    if (number === undefined || slot.type !== told.type) continue;
    const isOfSame =
      (told.frame !== undefined && slot.frame === told.frame) ||
      [...slot.context].filter((k) => told.context.has(k)).length >= SHARED;
    const value = number.value === first.value ? first.raw : number.value === second.value ? second.raw : undefined;
    const isKnown = [...answers, ...found].some((a) => a.outlet === outlet && a.value === value);
    if (isOfSame && value !== undefined && !isKnown) found.push({ outlet, sentence: slot.sentence, value });
  }
  return found;
}
