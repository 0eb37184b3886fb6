import type { NumberMention } from '../text/numbers.ts';
import { editDistance } from '../text/similarity.ts';
import { areCompatible } from './are-compatible.ts';
import { areOtherActs, exclude } from './concepts.ts';
import { areOpposite } from './contrasts.ts';
import { predicateOf } from './facts/counts.ts';
import { canonicalName, givenName, isAlias } from './name-lists.ts';
import type { PreparedSentence, PreparedSources } from './prepare-sources.ts';
import { meaning, SLOT_KINDS, type Slot, slotsOf } from './slots.ts';

/** What tells whether two values of two outlets are one thing told differently; the learned weights weigh them. */
export const PAIR_FEATURES = [
  'near',
  'context',
  'shared',
  'headSame',
  'headDiffers',
  'frameSame',
  'frameDiffers',
  'frameOnce',
  'part',
  'past',
  'planned',
  'early',
  'group',
  'otherScope',
  'onlyOnes',
  'many',
  'unseen',
  'foreignNames',
  'foreignBoth',
  'sharedNames',
  'leads',
  'ratio',
  'likeDigits',
  'exclude',
  'opposite',
  'verbSame',
  'verbDiffers',
  'nearShared',
  'closeShared',
  'shortNews',
  'far',
  'sharedValues',
  'otherValues',
  'prepositions',
  'hours',
  'alike',
  'bound',
  ...SLOT_KINDS,
] as const;

export interface SlotPair {
  readonly a: Slot;
  readonly b: Slot;
  readonly x: readonly number[];
}

/** What one outlet writes in all. */
interface Voice {
  readonly keys: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  /** Name words, aliases and short forms folded. */
  readonly names: ReadonlySet<string>;
  readonly slots: readonly Slot[];
  /** By type, how many different values it gives. */
  readonly values: ReadonlyMap<string, number>;
  readonly sentences: number;
}

type OutletOf = (s: PreparedSentence) => number;
type HoursOf = (s: PreparedSentence) => number;

/** Pairs of values of two independent outlets that cannot both be the one value of one thing, with their features. */
export function slotPairs(sources: PreparedSources, outletOf: OutletOf, hoursOf: HoursOf): SlotPair[] {
  const slots = firstOf(slotsOf(sources), outletOf);
  const voices = new Map<number, Voice>();
  for (const outlet of new Set(sources.sentences.map(outletOf))) {
    const own = sources.sentences.filter((s) => outletOf(s) === outlet);
    const mine = slots.filter((s) => outletOf(s.sentence) === outlet);
    voices.set(outlet, {
      keys: new Set(own.flatMap((s) => s.terms.map((t) => meaning(t.key)))),
      words: new Set(own.flatMap((s) => s.terms.flatMap((t) => t.word.split('-').concat(t.word)))),
      names: new Set(
        own.flatMap((s) => s.terms.flatMap((t) => (/^\p{Lu}/u.test(t.raw) ? [givenName(canonicalName(t.word))] : []))),
      ),
      slots: mine,
      values: new Map([...new Set(mine.map((s) => s.type))].map((t) => [t, distinct(mine, t)])),
      sentences: own.length,
    });
  }
  const byType = new Map<string, Slot[]>();
  for (const slot of slots) byType.set(slot.type, [...(byType.get(slot.type) ?? []), slot]);
  const shares = new Map<string, number>();
  const alikeOf = (x: number, y: number): number => {
    const key = `${x} ${y}`;
    let share = shares.get(key);
    if (share === undefined) {
      const [p, q] = [voices.get(x)?.keys ?? new Set<string>(), voices.get(y)?.keys ?? new Set<string>()];
      share = [...p].filter((k) => q.has(k)).length / Math.max(1, Math.min(p.size, q.size));
      shares.set(key, share);
    }
    return share;
  };
  const pairs: SlotPair[] = [];
  const isTold = (a: Slot, b: Slot, x: number, y: number): boolean =>
    (a.kind !== 'name' && a.kind !== 'place') || isLikeName(a, b) || alikeOf(x, y) >= ALIKE;
  for (const group of byType.values())
    for (const a of group)
      for (const b of group) {
        const [x, y] = [outletOf(a.sentence), outletOf(b.sentence)];
        if (x >= y || agree(a, b)) continue;
        if (isOtherNone(a, b) || isOtherNone(b, a)) continue;
        if (isApart(a, b) || !meets(a, b) || isCrowded(a, b, voices.get(x), voices.get(y))) continue;
        if (!isTold(a, b, x, y)) continue;
        if ([...voices.values()].some((v) => knows(v, a) && knows(v, b))) continue;
        const [mine, theirs] = [voices.get(x), voices.get(y)];
        if (mine === undefined || theirs === undefined || knows(mine, b) || knows(theirs, a)) continue;
        if (a.number !== undefined && setElsewhere(a, theirs) && setElsewhere(b, mine)) continue;
        const hours = hoursOf(a.sentence) - hoursOf(b.sentence);
        pairs.push({
          a,
          b,
          x: featuresOf(a, b, mine, theirs, alikeOf(x, y), Number.isNaN(hours) ? 0 : Math.abs(hours)),
        });
      }
  return pairs;
}

/** Whether two values may be one: equal, rounded, a bound kept, one name in two forms. */
function agree(a: Slot, b: Slot): boolean {
  if (a.number !== undefined && b.number !== undefined)
    return (
      a.number.value === b.number.value ||
      areCompatible(a.number, b.number) ||
      areDecades(a.number, b.number) ||
      isCut(a.number, b.number) ||
      isCut(b.number, a.number)
    );
  if (a.date !== undefined && b.date !== undefined) return sameDate(a, b);
  return isOneName(a.words ?? [], b.words ?? []);
}

/** Words of bodies, parties and offices: not the name of a person or a place that another could stand for. */
const BODY =
  /^(?:inc|corp|house|department|democratic|republican|court|university|united|states|federal|national|bureau|party|senate|office|american|street|day|two|three|big|president|congress)$/iu;
const ZONE = /\b(?:GMT|UTC|local time|[A-Z]{1,3}[SD]T|Eastern|Pacific)\b/u;

/** Values this far apart (as a logarithm) are seldom of one thing: a factor of four. */
const FAR = 1.4;
/** No more values of one type are compared per outlet, from the top of its reports: hostile texts have thousands. */
const MOST_SLOTS = 60;

function firstOf(slots: readonly Slot[], outletOf: OutletOf): Slot[] {
  const counts = new Map<string, number>();
  return slots.filter((slot) => {
    const key = `${outletOf(slot.sentence)} ${slot.type}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= MOST_SLOTS;
  });
}

/** Two names can only be rivals in reports that agree on most else: this share of the shorter one's words. */
const ALIKE = 0.42;
/** A short report: it tells each thing once. */
const SHORT = 12;
const isShort = (v: Voice): boolean => v.sentences <= SHORT;

function closeShared(a: Slot, b: Slot): number {
  const theirs = new Set([...b.close].map(meaning));
  return new Set([...a.close].map(meaning).filter((k) => theirs.has(k))).size;
}

const REGION =
  /\b(?:district|province|county|state|region|country|capital|suburb|island|valley|outskirts|part of|neighbourhood)\b/iu;

/** Names, places and dates stand beside many things; only in the same place of the same telling are they one thing. */
function isSamePlace(a: Slot, b: Slot): boolean {
  const isLead = a.sentence.position <= 1 && b.sentence.position <= 1;
  const sameVerb = a.verb !== undefined && a.verb === b.verb;
  if (a.kind === 'name' && isLikeName(a, b)) return closeShared(a, b) >= 1;
  if (a.kind === 'name' || a.kind === 'place')
    return (
      isLead &&
      (a.kind === 'place' || (a.isPlace === true && b.isPlace === true) || isBesideSame(a, b)) &&
      closeShared(a, b) >= 1 &&
      contextCosine(a, b) >= (a.kind === 'name' ? NEARLY_ALL : SAME_TELLING) &&
      !REGION.test(a.sentence.text + b.sentence.text)
    );
  // how long: of one act, or in sentences that tell the same
  if (a.type.startsWith('measure time') || a.type.startsWith('measure second'))
    return sameVerb || (a.frame !== undefined && a.frame === b.frame) || contextCosine(a, b) >= SAME_TELLING;
  if (a.kind === 'ordinal') return RANK.test(a.sentence.text) && RANK.test(b.sentence.text);
  if (a.kind === 'year' || a.type === 'date weekday') return sameVerb;
  return (
    (a.kind !== 'date' && a.kind !== 'time') ||
    sameVerb ||
    sharedContext(a, b) >= 4 ||
    (a.kind === 'time' && closeShared(a, b) >= 1)
  );
}

/** The same word stands within three of both names. */
function isBesideSame(a: Slot, b: Slot): boolean {
  const theirs = new Set(besides(b));
  return besides(a).some((k) => theirs.has(k));
}

function besides({ sentence: { terms }, start, end }: Slot): string[] {
  const first = terms.findIndex((t) => t.end > start);
  const last = terms.findLastIndex((t) => t.start < end);
  return terms.flatMap((t, i) =>
    ((i < first && first - i <= 3) || (i > last && i - last <= 3)) && t.content && !t.isName ? [meaning(t.key)] : [],
  );
}

/** And from here on two leads agree on so much that two names in them are rivals. */
const NEARLY_ALL = 0.48;
/** Where an ordinal is a place in a contest. */
const RANK = /\b(?:finish(?:ed|es)?|came|come|place[ds]?|ranked|minute|round|floor|grade)\b/iu;

/** From here on two sentences tell the same. */
const SAME_TELLING = 0.42;

function sharedContext(a: Slot, b: Slot): number {
  let shared = 0;
  for (const key of a.context) if (b.context.has(key)) shared += 1;
  return shared;
}

function contextCosine(a: Slot, b: Slot): number {
  return sharedContext(a, b) / Math.max(1, Math.sqrt(a.context.size * b.context.size));
}

/** American and British spelling are one, and accents and stops tell no two names apart. */
function plainSpelling(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/mme$/u, 'm')
    .replace(/re$/u, 'er')
    .replace(/our/u, 'or');
}

/** One sentence is bound to a year that the other does not name. */
function yearsDiffer(a: Slot, b: Slot): boolean {
  const years = (s: Slot): number[] =>
    s.sentence.dates.flatMap((d) => (d.fields.year !== undefined && d.fields.day === undefined ? [d.fields.year] : []));
  const [x, y] = [years(a), years(b)];
  return x.some((v) => !y.includes(v)) || y.some((v) => !x.includes(v));
}

/** Two names of nearly one spelling. */
export function isLikeName(a: Slot, b: Slot): boolean {
  const [p, q] = [a.words ?? [], b.words ?? []].map((words) => words.map(plainSpelling));
  if (p === undefined || q === undefined || p.join('') === q.join('') || /\d/u.test(p.join('') + q.join('')))
    return false;
  return (
    p.length === q.length && p.every((w, i) => w[0] === q[i]?.[0]) && editDistance(p.join(' '), q.join(' '), 3) <= 3
  );
}

/** Their sentences have something in common. */
function meets(a: Slot, b: Slot): boolean {
  for (const key of a.context) if (b.context.has(key)) return true;
  return false;
}

/** An outlet that gives this many different values of one type speaks of many things: stages, shocks, distances. */
const CROWD = 3;

function isCrowded(a: Slot, b: Slot, mine: Voice | undefined, theirs: Voice | undefined): boolean {
  const [many, more] = [mine?.values.get(a.type) ?? 1, theirs?.values.get(b.type) ?? 1];
  const isOpen = a.kind === 'measure' || a.kind === 'time' || a.frame?.name === 'magnitude';
  return isOpen && Math.max(many, more) >= CROWD + (a.frame !== undefined && a.frame === b.frame ? 1 : 0);
}

/** A place stands in the sentence that the other outlet never names. */
function setElsewhere(slot: Slot, other: Voice): boolean {
  return slot.places.some((p) => !other.words.has(p.toLowerCase()));
}

/** Shares of those asked: another question, another share. */
const OPINION = /\b(?:polls?|surveys?|believe|supports?|favou?rs?|approve|say|said they|think)\b/iu;

/** "four people were killed (including the shooter)" */
function isExplained({ sentence, end }: Slot): boolean {
  return /^[^.;]{0,40}[(,–—] ?(?:including|not including|excluding|counting) (?:the|him|her)/iu.test(
    sentence.text.slice(end),
  );
}

/** "nobody was hurt" answers only a figure of the hurt. */
function isOtherNone(none: Slot, some: Slot): boolean {
  return none.number?.value === 0 && !some.sentence.terms.some((t) => none.frame?.trigger.test(t.word) === true);
}

/** "Seven years for robbery and three for the pistol": the other outlet's ten. */
function isSumWith(part: Slot, { number }: Slot): boolean {
  const own = part.number;
  return (
    own !== undefined &&
    number !== undefined &&
    part.sentence.numbers.some((n) => n !== own && n.value > 0 && n.value + own.value === number.value)
  );
}

/** "the four children who died": a part of all who did. */
function countsChildren({ sentence, end }: Slot): boolean {
  return /^ (?:\p{Ll}+ )?(?:children|pupils|schoolchildren|toddlers|babies)\b/u.test(sentence.text.slice(end));
}

/** Two values that are not even candidates: times in zones, members of one family, a place and no place. */
function isApart(a: Slot, b: Slot): boolean {
  if (isPartOf(a, b) || isPartOf(b, a) || isSumWith(a, b) || isSumWith(b, a)) return true;
  const groups = (s: Slot): string[] => ['women', 'men', 'children', 'adults'].filter((g) => s.scopes.has(g));
  const [p, q] = [groups(a), groups(b)];
  if (p.length > 0 && q.length > 0 && !p.some((g) => q.includes(g))) return true;
  if (a.kind === 'count' && countsChildren(a) !== countsChildren(b)) return true;
  if (!isSamePlace(a, b)) return true;
  // another time, something further, another block of the list: another thing
  if (
    (a.number === undefined ? ['ago', 'more'] : ['ago', 'more', 'rate', 'aftershock', 'nation', 'mild', 'severe']).some(
      (n) => a.scopes.has(n) !== b.scopes.has(n),
    )
  )
    return true;
  // two forecasters are two opinions
  if (a.scopes.has('forecast') || b.scopes.has('forecast')) return true;
  if (isExplained(a) || isExplained(b)) return true;
  if (a.kind === 'date' && isLimit(a) !== isLimit(b)) return true;
  // "the union put it at 80 percent": of what, another sentence tells
  if (isOfSomethingBefore(a) || isOfSomethingBefore(b)) return true;
  if (isWish(a) !== isWish(b) || areOtherCounts(a, b)) return true;
  if (a.kind === 'percent' && [a, b].every((s) => OPINION.test(s.sentence.text)) && contextCosine(a, b) < SAME_TELLING)
    return true;
  if (a.kind === 'percent' && a.scopes.has('national') !== b.scopes.has('national')) return true;
  if (a.number !== undefined && (exclude(a.close, b.close) || yearsDiffer(a, b))) return true;
  if (a.country !== undefined && b.country !== undefined && a.country !== b.country) return true;
  if (a.dimension !== undefined && b.dimension !== undefined && a.dimension !== b.dimension) return true;
  if (a.date !== undefined && a.verb !== undefined && b.verb !== undefined && areOtherActs(a.verb, b.verb)) return true;
  if (a.kind === 'time') return ZONE.test(a.sentence.text) || ZONE.test(b.sentence.text);
  if (a.kind !== 'name') return false;
  if ([a, b].some((s) => !isLikeName(a, b) && s.words?.some((w) => BODY.test(w) || isAlias(w)) === true)) return true;
  const [g, h] = [a.words?.[0] ?? '', b.words?.[0] ?? ''];
  return a.words?.at(-1) === b.words?.at(-1) && g[0] !== h[0];
}

/** "before December 18": a limit, not the day. */
function isLimit({ sentence, start }: Slot): boolean {
  return /\b(?:before|until|till|by|after|no later than)(?: the)? $/iu.test(sentence.text.slice(0, start));
}

function isOfSomethingBefore({ sentence, start, number }: Slot): boolean {
  return (
    number !== undefined &&
    /\b(?:(?:puts?|put) (?:it|that|the figure|the number)(?: lower| higher)?,? at|(?:says?|said|thinks?|believes?|insists?) (?:that )?(?:it|that|the (?:figure|number|total)) (?:was|is)) $/iu.test(
      sentence.text.slice(0, start),
    )
  );
}

/** A sum or a term asked for or offered is not the one paid or passed. */
const WISH =
  /\b(?:offer(?:s|ed|ing)?|bids?(?! to\b)|asked for|asks for|asking|asking price|wanted|wants|sought|seeks?|seeking|demand(?:s|ed|ing)?|requested|proposed|proposal|call(?:s|ed|ing) (?:on \p{L}+ )?for|recommend(?:s|ed|ing)?|pleaded for|push(?:es|ed|ing) for|press(?:es|ed|ing) for|prosecut\w+|fac(?:es|ed|ing)|maximum|up to)\b/iu;

function isWish({ kind, frame, sentence }: Slot): boolean {
  return (kind === 'money' || frame?.name === 'sentence') && WISH.test(sentence.text);
}

/** Those aboard and those taken to hospital. */
function areOtherCounts(a: Slot, b: Slot): boolean {
  if (a.kind !== 'count' || a.number === undefined || b.number === undefined) return false;
  const [p, q] = [predicateOf(a.sentence.text, a.number), predicateOf(b.sentence.text, b.number)];
  return p !== undefined && q !== undefined && p !== q;
}

/** "eight of the 14": the smaller is a part where only it is called one. */
function isPartOf(part: Slot, whole: Slot): boolean {
  return part.isPart === true && whole.isPart !== true && (part.number?.value ?? 0) <= (whole.number?.value ?? 0);
}

function isOneName(p: readonly string[], q: readonly string[]): boolean {
  if (p.map(plainSpelling).join('') === q.map(plainSpelling).join('')) return true;
  // a country and its people
  if (
    p.length > 1 &&
    p[0] === q[0] &&
    p.at(-1)?.slice(0, 3) === q.at(-1)?.slice(0, 3) &&
    [p, q].some((words) => /(?:an|ish|ese)$/u.test(words.at(-1) ?? ''))
  )
    return true;
  const [x, y] = [p, q].map((words) => words.map((w) => givenName(canonicalName(w))));
  if (x === undefined || y === undefined) return false;
  const [u, v] = [x.map(plainSpelling), y.map(plainSpelling)];
  const within = (m: readonly string[], n: readonly string[]): boolean =>
    m.every((w) => n.some((o) => o === w || (w.length > 3 && (o.startsWith(w) || (o.length > 3 && w.startsWith(o))))));
  return within(u, v) || within(v, u);
}

/** A value in the smallest unit of its kind: days for months and weeks. */
function inDays(n: NumberMention | undefined): number | undefined {
  return n === undefined ? undefined : n.value * (n.unit?.factor ?? 1) * (n.unit?.name === 'month' ? 30.4 : 1);
}

/** $138 million for $138.7 million: cut off, not rounded. */
function isCut(coarse: NumberMention, fine: NumberMention): boolean {
  return (
    coarse.step > fine.step &&
    coarse.value >= 100 * coarse.step &&
    Math.floor(fine.value / coarse.step) * coarse.step === coarse.value
  );
}

/** "almost seven decades" and 73 years */
function areDecades(a: NumberMention, b: NumberMention): boolean {
  if (![a, b].some((n) => /decade|centur/iu.test(n.raw))) return false;
  const [x, y] = [a, b].map((n) => n.value * (n.unit?.factor ?? 1));
  return x !== undefined && y !== undefined && Math.abs(x - y) <= 0.2 * Math.max(x, y);
}

function sameDate({ date: p }: Slot, { date: q }: Slot): boolean {
  if (p === undefined || q === undefined || p.asWritten === q.asWritten) return true;
  const [f, g] = [p.fields, q.fields];
  if (p.kind === 'time') {
    const gap = Math.abs(60 * (f.hour ?? 0) + (f.minute ?? 0) - 60 * (g.hour ?? 0) - (g.minute ?? 0));
    return gap <= 15;
  }
  if (f.day !== undefined)
    return f.day === g.day && (f.month === g.month || f.month === undefined || g.month === undefined);
  if (f.weekday !== undefined) return f.weekday === g.weekday;
  return f.month === undefined ? f.year === g.year : f.month === g.month;
}

/** Whether an outlet gives a value somewhere itself. */
function knows(voice: Voice, slot: Slot): boolean {
  if (slot.words !== undefined) {
    const words = slot.words.map((w) => w.toLowerCase());
    const has = (w: string): boolean => voice.words.has(w) || voice.names.has(givenName(canonicalName(w)));
    return slot.kind === 'name' ? words.every(has) : words.some(has);
  }
  const { number, date } = slot;
  if (number !== undefined)
    return voice.slots.some(
      (s) =>
        s.number !== undefined &&
        number.value !== 0 &&
        (s.type === slot.type || s.type === 'count ') &&
        s.number.value === number.value,
    );
  return (
    date !== undefined && voice.slots.some((s) => s.date !== undefined && s.type === slot.type && sameDate(s, slot))
  );
}

const SCOPE_GROUPS = [
  ['part'],
  ['past'],
  ['planned'],
  ['early', 'late'],
  ['women', 'men', 'children', 'adults'],
  ['gross', 'net', 'national', 'monthly', 'annual', 'aftershock', 'scale'],
] as const;

const distinct = (slots: readonly Slot[], type: string): number =>
  new Set(slots.filter((s) => s.type === type).map((s) => s.number?.value ?? s.raw.toLowerCase())).size;

function featuresOf(a: Slot, b: Slot, mine: Voice, theirs: Voice, alike: number, hours: number): number[] {
  const shared = sharedContext(a, b);
  const [many, more] = [mine.values.get(a.type) ?? 1, theirs.values.get(b.type) ?? 1];
  const names = (s: Slot, other: Voice): number =>
    [...s.names].filter((n) => n.length > 2 && !other.words.has(n)).length;
  const [foreignA, foreignB] = [names(a, theirs), names(b, mine)];
  const values = (s: Slot): Set<string> =>
    new Set(
      s.sentence.terms.flatMap((t) => (t.key.startsWith('#') && (t.end <= s.start || t.start >= s.end) ? [t.key] : [])),
    );
  const [valuesA, valuesB] = [values(a), values(b)];
  const [u, v] = [a, b].map(({ number }) => inDays(number) ?? 0);
  const isOpposite = [...a.close].some(
    (k) => !b.close.has(k) && [...b.close].some((l) => !a.close.has(l) && areOpposite(k, l)),
  );
  const near = cosine(a.near, b.near);
  return [
    near,
    contextCosine(a, b),
    Math.log(1 + shared),
    a.head !== undefined && a.head === b.head ? 1 : 0,
    isOtherHead(a, b) ? 1 : 0,
    a.frame !== undefined && a.frame === b.frame ? 1 : 0,
    a.frame !== undefined && b.frame !== undefined && a.frame !== b.frame ? 1 : 0,
    (a.frame === undefined) !== (b.frame === undefined) ? 1 : 0,
    ...SCOPE_GROUPS.map((names) => (names.some((n) => a.scopes.has(n) !== b.scopes.has(n)) ? 1 : 0)),
    many === 1 && more === 1 ? 1 : 0,
    Math.log(many * more),
    Math.max(unseen(a, theirs), unseen(b, mine)),
    Math.min(4, foreignA + foreignB),
    foreignA > 0 && foreignB > 0 ? 1 : 0,
    Math.min(3, [...a.names].filter((n) => b.names.has(n)).length),
    a.sentence.position <= 1 && b.sentence.position <= 1 ? 1 : 0,
    u !== undefined && v !== undefined && u > 0 && v > 0 ? Math.min(FAR, Math.abs(Math.log(u / v))) : 0,
    likeDigits(a, b) ? 1 : 0,
    exclude(a.close, b.close) ? 1 : 0,
    isOpposite ? 1 : 0,
    a.verb !== undefined && a.verb === b.verb ? 1 : 0,
    a.verb !== undefined && b.verb !== undefined && a.verb !== b.verb ? 1 : 0,
    near * Math.log(1 + shared),
    Math.min(4, closeShared(a, b)),
    many === 1 && more === 1 && isShort(mine) && isShort(theirs) ? alike : 0,
    u !== undefined && v !== undefined && u > 0 && v > 0 && Math.abs(Math.log(u / v)) > FAR ? 1 : 0,
    [...valuesA].filter((k) => valuesB.has(k)).length > 0 ? 1 : 0,
    valuesA.size > 0 && valuesB.size > 0 && ![...valuesA].some((k) => valuesB.has(k)) ? 1 : 0,
    (a.isPlace === true ? 1 : 0) + (b.isPlace === true ? 1 : 0),
    Math.min(2, hours / 12),
    alike,
    (a.number?.bound ?? 'exact') !== 'exact' || (b.number?.bound ?? 'exact') !== 'exact' ? 1 : 0,
    ...SLOT_KINDS.map((k) => (a.kind === k ? 1 : 0)),
  ];
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let dot = 0;
  for (const [k, w] of a) dot += w * (b.get(k) ?? 0);
  const norm = (m: ReadonlyMap<string, number>): number => Math.sqrt([...m.values()].reduce((s, w) => s + w * w, 0));
  return dot / Math.max(1e-9, norm(a) * norm(b));
}

const ANYBODY = new Set(['person', 'people', 'man', 'woman', 'worker', 'victim', 'pupil', 'child', 'fan', 'aboard']);

/** Both say what they count, and neither speaks of what the other counts. */
function isOtherHead(a: Slot, b: Slot): boolean {
  if (a.head === undefined || b.head === undefined || a.head === b.head) return false;
  return !a.context.has(b.head) && !b.context.has(a.head) && !ANYBODY.has(a.head) && !ANYBODY.has(b.head);
}

/** Share of what stands near a value that the other outlet writes nowhere. */
function unseen(slot: Slot, other: Voice): number {
  let all = 0;
  let missing = 0;
  for (const [k, w] of slot.near) {
    all += w;
    if (!other.keys.has(k)) missing += w;
  }
  return all === 0 ? 0 : missing / all;
}

/** Digits exchanged, one digit other, or two names of nearly one spelling. */
function likeDigits(a: Slot, b: Slot): boolean {
  if (a.words !== undefined && b.words !== undefined) return isLikeName(a, b);
  const digits = (s: Slot): string => (s.number === undefined ? s.raw : String(s.number.value)).replace(/\D/gu, '');
  const [p, q] = [digits(a), digits(b)];
  if (p.length < 2 && q.length < 2) return false;
  return (
    [...p].sort().join('') === [...q].sort().join('') ||
    (Math.min(p.length, q.length) > 2 && editDistance(p, q, 1) <= 1)
  );
}
