import type { Span } from '../article.ts';
import { isDateWord } from '../text/date-words.ts';
import type { DateMention } from '../text/dates.ts';
import type { NumberMention } from '../text/numbers.ts';
import { conceptsOf } from './concepts.ts';
import { FRAMES, type Frame, SCOPES } from './frames.ts';
import { canonicalName, isAlias } from './name-lists.ts';
import type { NameMention } from './names.ts';
import type { PreparedSentence, PreparedSources } from './prepare-sources.ts';
import { sourceNames } from './source-names.ts';
import { isIrregular, type Term } from './terms.ts';

export const SLOT_KINDS = [
  'count',
  'money',
  'percent',
  'measure',
  'ordinal',
  'year',
  'date',
  'time',
  'name',
  'place',
] as const;
export type SlotKind = (typeof SLOT_KINDS)[number];

/** One value that a source tells, with what stands around it. */
export interface Slot extends Span {
  readonly kind: SlotKind;
  /** Only slots of one type are compared: kind, unit, shape. */
  readonly type: string;
  readonly raw: string;
  readonly sentence: PreparedSentence;
  readonly number?: NumberMention;
  readonly date?: DateMention;
  /** Of a name: its words. */
  readonly words?: readonly string[];
  /** A preposition of place stands before it. */
  readonly isPlace?: boolean;
  readonly frame?: Frame;
  /** Meaning of the verb nearest to it. */
  readonly verb?: string;
  /** Key of the counted noun. */
  readonly head?: string;
  /** Content keys near it, with a weight that fades with distance. */
  readonly near: ReadonlyMap<string, number>;
  /** The keys of those nearest, as they are. */
  readonly close: ReadonlySet<string>;
  /** Content keys of the whole sentence, its own value aside. */
  readonly context: ReadonlySet<string>;
  /** Names of the sentence, lower-case words, its own aside. */
  readonly names: ReadonlySet<string>;
  /** The country named nearest before it in its sentence, else after. */
  readonly country?: string;
  /** Last words of the places the sentence is set in. */
  readonly places: readonly string[];
  readonly scopes: ReadonlySet<string>;
  /** What a length measures, as far as the next word tells: `long`, `away`. */
  readonly dimension?: string;
  /** "eight of the cranes". */
  readonly isPart?: boolean;
}

const FADE = 4;
const FARTHEST = 14;

/** What a word stands for beside a value: its first concept, or itself. */
export function meaning(key: string): string {
  return conceptsOf(key)[0]?.name ?? key;
}

const known = new WeakMap<PreparedSources, readonly Slot[]>();

/** All values of the sources that can be told differently; read at the first call. */
export function slotsOf(sources: PreparedSources): readonly Slot[] {
  const cached = known.get(sources);
  if (cached !== undefined) return cached;
  const made = readSlots(sources);
  known.set(sources, made);
  return made;
}

function readSlots(sources: PreparedSources): Slot[] {
  const { bySentence } = sourceNames(sources);
  return sources.sentences.flatMap((sentence, i) => {
    const names = bySentence[i] ?? [];
    const make = (kind: SlotKind, type: string, span: Span, more: Partial<Slot> = {}): Slot => ({
      kind,
      type,
      start: span.start,
      end: span.end,
      raw: sentence.text.slice(span.start, span.end),
      sentence,
      ...nearOf(sentence, span),
      ...verbOf(sentence, span),
      context: new Set(
        sentence.terms.flatMap((t) =>
          outside(t, span) && isTelling(t) && !isDateWord(t.word) ? [meaning(t.key)] : [],
        ),
      ),
      names: new Set(
        names.flatMap((n) => (n.start < span.end && n.end > span.start ? [] : n.words.map((w) => w.toLowerCase()))),
      ),
      ...countryOf(names, span),
      places: names.flatMap((n) => (PLACE_BEFORE.test(sentence.text.slice(0, n.start)) ? [n.words.at(-1) ?? ''] : [])),
      scopes: scopesOf(sentence.text, span, kind),
      ...more,
    });
    return [
      ...sentence.numbers.flatMap((n) => numberSlot(n, sentence, make) ?? []),
      ...zeroSlots(sentence, make),
      ...sentence.dates.flatMap((d) => dateSlot(d, sentence.text, make) ?? []),
      ...names.flatMap((n) => nameSlot(n, sentence, make) ?? []),
    ];
  });
}

function countryOf(names: readonly NameMention[], span: Span): Pick<Slot, 'country'> {
  const countries = names.flatMap((n) => {
    const word = [n.words.join(' '), ...n.words].find((w) => isAlias(w));
    return word === undefined ? [] : [{ at: n.start, country: canonicalName(word) }];
  });
  const nearest = countries.findLast((c) => c.at < span.start) ?? countries[0];
  return nearest === undefined ? {} : { country: nearest.country };
}

type Make = (kind: SlotKind, type: string, span: Span, more?: Partial<Slot>) => Slot;

function isTelling(t: Term): boolean {
  return t.content && !t.key.startsWith('#');
}

function outside(t: Term, span: Span): boolean {
  return t.end <= span.start || t.start >= span.end;
}

/** Weight from which on a word counts as close. */
const CLOSE = 0.35;

function nearOf({ terms, text }: PreparedSentence, span: Span): Pick<Slot, 'near' | 'close'> {
  const near = new Map<string, number>();
  const close = new Set<string>();
  const first = terms.findIndex((t) => t.end > span.start);
  const last = terms.findLastIndex((t) => t.start < span.end);
  terms.forEach((t, i) => {
    if (!outside(t, span) || !isTelling(t) || isDateWord(t.word)) return;
    const distance = i < first ? first - i : i - last;
    if (distance > FARTHEST) return;
    const between = text.slice(Math.min(t.end, span.end), Math.max(t.start, span.start));
    const weight = (/[;:,]|\b(?:and|but|while)\b/u.test(between) ? 0.7 : 1) / (1 + Math.max(0, distance - 1) / FADE);
    const key = meaning(t.key);
    near.set(key, Math.max(near.get(key) ?? 0, weight));
    if (weight >= CLOSE) close.add(t.key);
  });
  return { near, close };
}

const VERB = /(?:[^e]ed|[a-z]ing)$/u;
/** Verbs that carry the report, not the event. */
const REPORTING = new Set(['say', 'tell', 'report', 'announc', 'add', 'accord', 'includ', 'be', 'hav', 'do']);

/** The verb nearest to a value, before it rather than after. */
function verbOf({ terms }: PreparedSentence, span: Span): Pick<Slot, 'verb'> {
  const first = terms.findIndex((t) => t.end > span.start);
  let best: string | undefined;
  let nearest = 20;
  terms.forEach((t, i) => {
    if (!outside(t, span) || t.isName || !isTelling(t) || REPORTING.has(t.key)) return;
    const isVerb =
      VERB.test(t.word) ||
      (t.word !== t.key && isIrregular(t.word)) ||
      conceptsOf(t.key).some((c) => c.domain === 'act');
    const distance = i < first ? first - i : (i - first) * 2.5;
    if (!isVerb || distance >= nearest) return;
    best = meaning(t.key);
    nearest = distance;
  });
  return best === undefined ? {} : { verb: best };
}

function numberSlot(n: NumberMention, sentence: PreparedSentence, make: Make): Slot | undefined {
  if (n.weak && n.kind !== 'ordinal') return undefined;
  if (n.kind === 'fraction') return undefined;
  const before = sentence.text.slice(0, n.start);
  const after = sentence.text.slice(n.end);
  // a page, a flight, a road, a room: a label and no figure
  if (
    /\b(?:page|flight|route|highway|room|no\.?|number|article|section|chapter|act|bill|platform|channel|group|type|model|windows|covid)[\s-]$/iu.test(
      before,
    ) &&
    n.kind === 'count'
  )
    return undefined;
  if (isAge(n, before, after) || /\bpast $/u.test(before)) return undefined;
  const frame = frameOf(n, sentence);
  const head = headOf(n, sentence);
  const shape = n.high === undefined ? '' : ' pair';
  const name = n.kind === 'money' || n.kind === 'measure' ? (n.unit?.name ?? '') : '';
  const kind: SlotKind = n.kind === 'ordinal' ? 'ordinal' : n.kind;
  return make(kind, `${kind} ${name === 'month' || name === 'day' ? 'time' : name}${shape}`, n, {
    number: n,
    ...dimensionOf(n, after),
    isPart:
      /\b(?:including|among them) (?:\p{L}+ )?$/iu.test(before) ||
      /^(?:\s[\p{L}-]+)?\sof (?:the|its|his|her|their|those|these|them|whom)\b/u.test(after),
    ...(frame === undefined ? {} : { frame }),
    ...(head === undefined ? {} : { head: meaning(head) }),
  });
}

const DIMENSIONS: readonly (readonly [string, RegExp])[] = [
  ['long', /^\s(?:long|in length)\b/u],
  ['high', /^\s(?:tall|high|in height|above|up)\b/u],
  ['wide', /^\s(?:wide|across|in diameter)\b/u],
  ['deep', /^\s(?:deep|below|down)\b/u],
  ['away', /^\s(?:away|from|off|north|south|east|west|outside|inland)\b/u],
  ['fallen', /^\sof (?:rain|snow|water|mud)/u],
];

function dimensionOf(n: NumberMention, after: string): Pick<Slot, 'dimension'> {
  const dimension = n.unit?.name === 'metre' ? DIMENSIONS.find(([, pattern]) => pattern.test(after))?.[0] : undefined;
  return dimension === undefined ? {} : { dimension };
}

function isAge(n: NumberMention, before: string, after: string): boolean {
  if (n.value >= 110 || (n.kind !== 'count' && n.kind !== 'measure')) return false;
  if (
    /^[-\s]years?[-\s]old/u.test(after) ||
    /-year-old$/u.test(n.raw) ||
    (/years?$/u.test(n.raw) && /^[-\s]old\b/u.test(after))
  )
    return true;
  return (
    n.kind === 'count' &&
    ((/\p{Lu}[\p{L}'’-]+,\s$/u.test(before) && /^[,.]/u.test(after)) ||
      /\b(?:aged|who is|who was) $/u.test(before) ||
      (/\b(?:an? (?:\p{Ll}+ )?\p{Ll}+) of $/u.test(before) && /^(?:[,.]| (?:is|was|has|had|who)\b)/u.test(after)))
  );
}

/** "nobody was hurt": none of something. */
const NONE = /\b(?:no[- ]?(?:one|body)|no (?:people|passengers|deaths|injuries|casualties|fatalities|damage))\b/giu;

function zeroSlots(sentence: PreparedSentence, make: Make): Slot[] {
  return [...sentence.text.matchAll(NONE)].flatMap((m) => {
    const span = { start: m.index, end: m.index + m[0].length };
    const clause = sentence.text.slice(span.start, span.end + 40);
    const number: NumberMention = { ...span, raw: m[0], value: 0, step: 1, kind: 'count', bound: 'exact', weak: false };
    const frame = FRAMES.find((f) => f.grows === true && clause.split(/[^\p{L}]+/u).some((w) => f.trigger.test(w)));
    return frame === undefined ? [] : [make('count', 'count ', span, { number, frame })];
  });
}

/** "said on Monday": the day of the report, not of the event. */
const SAID =
  /\b(?:said|says|told \p{L}+|announced|reported|according to [\p{L} ]{2,30}),? (?:late |early )?(?:on )?$/iu;

function dateSlot(d: DateMention, text: string, make: Make): Slot | undefined {
  if (d.kind === 'date' && SAID.test(text.slice(0, d.start))) return undefined;
  const { relative, year, month, day, weekday } = d.fields;
  if (relative !== undefined) return undefined;
  if (d.kind === 'time') return make('time', 'time', d, { date: d });
  if (year !== undefined && month === undefined && day === undefined)
    return /\b(?:in|of|since|from|until|by) $/iu.test(text.slice(0, d.start))
      ? make('year', 'year', d, { date: d })
      : undefined;
  if (day !== undefined) return make('date', 'date day', d, { date: d });
  if (weekday !== undefined) return make('date', 'date weekday', d, { date: d });
  return undefined;
}

/** Where a name after a preposition is a place. */
export const PLACE_BEFORE = /\b(?:in|at|near|outside|around|off) (?:the (?:\p{L}+ ){0,3}(?:of )?)?$/iu;

function nameSlot(n: NameMention, sentence: PreparedSentence, make: Make): Slot | undefined {
  if (n.words.length > 3 || /^[RD](?:-|$)/u.test(n.words[0] ?? '')) return undefined;
  if (n.words.length > 1)
    return make('name', 'name', n, { words: n.words, isPlace: PLACE_BEFORE.test(sentence.text.slice(0, n.start)) });
  const [word = ''] = n.words;
  return /^\p{Lu}\p{Ll}{3,}/u.test(word) && PLACE_BEFORE.test(sentence.text.slice(0, n.start))
    ? make('place', 'place', n, { words: n.words, isPlace: true })
    : undefined;
}

/** A frame's word stands at most this many words from its number. */
const FARTHEST_TRIGGER = 8;

function frameOf(number: NumberMention, { terms }: PreparedSentence): Frame | undefined {
  const at = terms.findIndex((t) => t.end > number.start);
  const end = terms.findLastIndex((t) => t.start < number.end);
  let best: Frame | undefined;
  let nearest = FARTHEST_TRIGGER + 1;
  terms.forEach((term, i) => {
    const distance = i < at ? at - i : i > end ? i - end : 0;
    if (distance === 0 || distance >= nearest || isCutOff(i, at, end, terms)) return;
    for (const frame of FRAMES) {
      if (!frame.trigger.test(term.word) || !fits(number, frame) || distance > (frame.reach ?? FARTHEST_TRIGGER))
        continue;
      best = frame;
      nearest = distance;
      return;
    }
  });
  return best;
}

/** Another figure stands between: "14, after two passengers died". */
function isCutOff(i: number, at: number, end: number, terms: readonly Term[]): boolean {
  const [from, to] = i < at ? [i + 1, at] : [end + 1, i];
  return terms.slice(from, to).some((t) => t.key.startsWith('#'));
}

function fits({ kind, unit, high, raw }: NumberMention, frame: Frame): boolean {
  const isScore = high !== undefined && /^\d{1,3}[-–]\d{1,3}$/u.test(raw);
  if (!frame.kinds.some((k) => k === kind) || (frame.isPair === true) !== isScore) return false;
  return kind !== 'measure' || frame.units === undefined || frame.units.includes(unit?.name ?? '');
}

/** The noun a plain count counts: the plural that follows within three words, before the clause goes on. */
function headOf(number: NumberMention, { terms, text }: PreparedSentence): string | undefined {
  if (number.kind !== 'count' || number.high !== undefined) return undefined;
  const at = terms.findIndex((t) => t.start >= number.end);
  if (at < 0) return undefined;
  for (let i = at; i < at + 4 && i < terms.length; i++) {
    const t = terms[i];
    if (t === undefined || !/^[\s-]+$/u.test(text.slice(terms[i - 1]?.end ?? number.end, t.start)) || !t.content)
      return undefined;
    if (/^(?:\p{Ll}+s|people|men|women|children)$/u.test(t.raw)) return t.key;
  }
  return undefined;
}

const NEAR = 30;

function clauseOf({ start, end }: Span, text: string): string {
  const left = Math.max(
    text.lastIndexOf(';', start),
    text.lastIndexOf(', while', start),
    text.lastIndexOf(' but ', start),
    0,
  );
  const after = text.slice(end).search(/;|, while| but |, compared/u);
  return text.slice(left, after < 0 ? text.length : end + after);
}

function scopesOf(text: string, span: Span, kind: SlotKind): Set<string> {
  const clause = clauseOf(span, text);
  const near = text.slice(Math.max(0, span.start - NEAR), span.end + NEAR);
  // a count is of women where the word is near; a measure may be of what the clause begins with
  const found = new Set(
    SCOPES.filter((s) =>
      s.pattern.test(s.isNear === true && (kind === 'count' || s.name === 'more' || s.name === 'rate') ? near : clause),
    ).map((s) => s.name),
  );
  // "six Americans": those of one country
  if (kind === 'count' && isAlias(/^\s(\p{Lu}\p{L}+)/u.exec(text.slice(span.end))?.[1] ?? '')) found.add('nation');
  if (kind === 'count' && /^\s(?:\p{L}+\s)?of (?:the|its|his|her|their|those|them)\b/u.test(text.slice(span.end)))
    found.add('part');
  return found;
}
