import { findNames } from '../../src/core/grounding/names.ts';
import { findQuotes } from '../../src/core/grounding/quotes.ts';
import { findSpeech } from '../../src/core/grounding/speech.ts';
import { findDates } from '../../src/core/text/dates.ts';
import { findNumbers } from '../../src/core/text/numbers.ts';

/** Ways to make a true sentence wrong. The word lists are the bench's own, apart from those that ship. */
export const MUTATIONS = [
  'number',
  'unit',
  'date',
  'weekday',
  'quote',
  'name',
  'place',
  'negation',
  'opposite',
  'speaker',
  'role',
  'modality',
  'swap',
] as const;
export type Mutation = (typeof MUTATIONS)[number];

export interface MutationContext {
  /** Text of all sources of the story: other names come from it. */
  readonly sources: string;
  readonly random: () => number;
}

type Mutate = (text: string, context: MutationContext) => string | undefined;

const replace = (text: string, start: number, end: number, by: string): string =>
  text.slice(0, start) + by + text.slice(end);
const pick = <T>(list: readonly T[], random: () => number): T | undefined => list[Math.floor(random() * list.length)];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WORDS =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen'.split(' ');
const UNITS: readonly [RegExp, string][] = [
  [/\bper ?cent\b/, 'tonnes'],
  [/%/, ' tonnes'],
  [/\bkilomet(?:er|re)s\b/, 'miles'],
  [/\bmiles\b/, 'kilometres'],
  [/\bkm\b/, 'miles'],
  [/(?<=\d[- ])met(?:er|re)s?\b/, 'feet'],
  [/(?<=\d[- ])fe?et\b/, 'metres'],
  [/\bhours\b/, 'days'],
  [/(?<=\d[- ]|\b(?:two|three|four|five|six|seven|eight|nine|ten)[- ])minutes?\b/, 'hours'],
  [/(?<=\d[- ]|\b(?:two|three|four|five|six|seven|eight|nine|ten)[- ])days\b/, 'weeks'],
  [/(?<=\d[- ]|\b(?:two|three|four|five|six|seven|eight|nine|ten)[- ])weeks\b/, 'months'],
  [/(?<=\d[- ]|\b(?:two|three|four|five|six|seven|eight|nine|ten)[- ])months\b/, 'years'],
  [/(?<=\d[- ]|\b(?:two|three|four|five|six|seven|eight|nine|ten)[- ])years\b/, 'months'],
  [/\$(?=\d)/, '€'],
  [/£(?=\d)/, '$'],
  [/\bdollars\b/, 'euros'],
  [/\bcrowns\b/, 'dollars'],
  [/\bpounds\b/, 'ounces'],
  [/\btons\b/, 'pounds'],
  [/\bmillion\b/, 'billion'],
  [/\bbillion\b/, 'million'],
];
const OPPOSITES: readonly [string, string][] = [
  ['rose', 'fell'],
  ['rise', 'fall'],
  ['increased', 'decreased'],
  ['increase', 'decrease'],
  ['more', 'less'],
  ['higher', 'lower'],
  ['before', 'after'],
  ['won', 'lost'],
  ['win', 'lose'],
  ['supported', 'opposed'],
  ['support', 'oppose'],
  ['opened', 'closed'],
  ['open', 'closed'],
  ['accepted', 'rejected'],
  ['approved', 'rejected'],
  ['guilty', 'innocent'],
  ['arrested', 'released'],
  ['men', 'women'],
  ['man', 'woman'],
  ['most', 'few'],
  ['all', 'none'],
  ['morning', 'evening'],
  ['largest', 'smallest'],
  ['large', 'small'],
  ['best', 'worst'],
  ['early', 'late'],
  ['inside', 'outside'],
  ['started', 'ended'],
  ['began', 'ended'],
  ['up', 'down'],
  ['above', 'below'],
  ['strong', 'weak'],
  ['agreed', 'disagreed'],
  ['alive', 'dead'],
  ['killed', 'saved'],
  ['first', 'last'],
  ['northern', 'southern'],
  ['north', 'south'],
  ['western', 'eastern'],
  ['west', 'east'],
  ['father', 'mother'],
  ['son', 'daughter'],
  ['brother', 'sister'],
  ['husband', 'wife'],
  ['boy', 'girl'],
  ['former', 'current'],
  ['public', 'private'],
  ['legal', 'illegal'],
  ['allowed', 'forbidden'],
  ['buy', 'sell'],
  ['bought', 'sold'],
  ['joined', 'left'],
  ['many', 'few'],
  ['new', 'old'],
  ['young', 'old'],
  ['gained', 'lost'],
  ['over', 'under'],
];
const ROLES = [
  'president',
  'minister',
  'mayor',
  'governor',
  'senator',
  'lawyer',
  'judge',
  'spokesman',
  'spokeswoman',
  'director',
  'professor',
  'coach',
  'captain',
  'doctor',
  'teacher',
  'sheriff',
  'chairman',
  'secretary',
  'commissioner',
  'engineer',
  'manager',
  'attorney',
  'scientist',
  'student',
  'commander',
];
const MODALS: readonly [RegExp, string][] = [
  [/\bmay have\b/, 'has'],
  [/\bmight\b/, 'will'],
  [/\bcould\b/, 'will'],
  [/\bmay\b/, 'will'],
  [/\ballegedly /, ''],
  [/\breportedly /, ''],
  [/\bis expected to\b/, 'will'],
  [/\bare expected to\b/, 'will'],
  [/\bplans to\b/, 'has decided to'],
  [/\bwill\b/, 'may'],
  [/\bwas\b/, 'may have been'],
  [/\bwere\b/, 'may have been'],
  [/\bsuspected\b/, 'proven'],
  [/\bprobably /, ''],
];

const firstWord = (text: string): string => text.split(' ')[0] ?? '';

function peopleOf(text: string): string[] {
  const seen = new Map<string, number>();
  for (const n of findNames(text))
    if (n.words.length === 2 && !n.isFirst) seen.set(n.words.join(' '), (seen.get(n.words.join(' ')) ?? 0) + 1);
  return [...seen.keys()];
}

function placesOf(text: string): string[] {
  return [
    ...new Set(
      [...text.matchAll(/\b(?:in|at|near|from) (\p{Lu}\p{Ll}{3,}(?: \p{Lu}\p{Ll}{3,})?)/gu)].map((m) => m[1] ?? ''),
    ),
  ].filter((p) => p !== '' && !DAYS.includes(p) && !MONTHS.includes(p));
}

const mutate: Readonly<Record<Mutation, Mutate>> = {
  number: (text, { random }) => {
    const dates = findDates(text);
    const number = pick(
      findNumbers(text, { exclude: dates }).filter((n) => !n.weak && n.kind !== 'ordinal' && n.kind !== 'fraction'),
      random,
    );
    if (number === undefined) return undefined;
    const digits = /\d(?=\D*$)/.exec(number.raw.replace(/\d(?=[a-z]*\d)/g, (d) => d)) ?? undefined;
    if (digits !== undefined) {
      // one digit, not the last of a long number alone: what a reader would call another number
      const places = [...number.raw.matchAll(/\d/g)].map((m) => m.index);
      const at = pick(places.slice(0, 2), random) ?? 0;
      const old = Number(number.raw[at]);
      const by = String((old + 1 + Math.floor(random() * 8)) % 10 || (old === 5 ? 6 : 5));
      return replace(text, number.start + at, number.start + at + 1, by);
    }
    const word = /\p{L}+/u.exec(number.raw)?.[0] ?? '';
    const other =
      pick(
        WORDS.filter((w) => w !== word.toLowerCase()),
        random,
      ) ?? 'nine';
    const at = number.start + number.raw.indexOf(word);
    const cased = /^\p{Lu}/u.test(word) ? other.replace(/^./, (c) => c.toUpperCase()) : other;
    return WORDS.includes(word.toLowerCase()) ? replace(text, at, at + word.length, cased) : undefined;
  },
  unit: (text) => {
    for (const [from, to] of UNITS)
      if (
        from.test(text) &&
        /\d|two|three|four|five|six|seven|eight|nine|ten/.test(
          text.slice(Math.max(0, text.search(from) - 12), text.search(from) + 3),
        )
      )
        return text.replace(from, to);
    return undefined;
  },
  date: (text, { random }) => {
    const date = pick(
      findDates(text).filter(
        (d) =>
          d.kind === 'date' &&
          (d.fields.day !== undefined || d.fields.month !== undefined || d.fields.year !== undefined),
      ),
      random,
    );
    if (date === undefined) return undefined;
    const { day, month, year } = date.fields;
    let written = date.asWritten;
    if (day !== undefined && random() < 0.5)
      written = written.replace(
        new RegExp(`\\b${day}(?!\\d)`),
        String(day > 14 ? day - 1 - Math.floor(random() * 9) : day + 1 + Math.floor(random() * 9)),
      );
    else if (month !== undefined && /\p{L}{3}/u.test(written))
      written = written.replace(
        /\p{Lu}\p{L}{2,}\.?(?=\D*\d|$)/u,
        MONTHS[(month + Math.floor(random() * 10)) % 12] ?? 'May',
      );
    else if (year !== undefined)
      written = written.replace(
        String(year),
        String(year + (random() < 0.5 ? -1 : 1) * (1 + Math.floor(random() * 3))),
      );
    return written === date.asWritten ? undefined : replace(text, date.start, date.end, written);
  },
  weekday: (text, { random }) => {
    const day = DAYS.find((d) => text.includes(d));
    if (day === undefined) return undefined;
    return text.replace(
      day,
      pick(
        DAYS.filter((d) => d !== day),
        random,
      ) ?? 'Monday',
    );
  },
  quote: (text, { random }) => {
    const quote = pick(
      findQuotes(text).filter((q) => q.text.split(' ').length > 3),
      random,
    );
    if (quote === undefined) return undefined;
    const words = [...quote.text.matchAll(/\p{Ll}{4,}/gu)];
    const word = pick(words, random);
    if (word === undefined) return undefined;
    const others = [
      'careful',
      'trouble',
      'better',
      'people',
      'forget',
      'question',
      'answer',
      'always',
      'because',
      'money',
    ].filter((w) => w !== word[0]);
    return replace(
      text,
      quote.start + word.index,
      quote.start + word.index + word[0].length,
      pick(others, random) ?? 'careful',
    );
  },
  name: (text, { sources, random }) => {
    const name = pick(
      findNames(text).filter((n) => n.words.length >= 2 || !n.isFirst),
      random,
    );
    const last = name?.words.at(-1);
    if (name === undefined || last === undefined) return undefined;
    const others = peopleOf(sources).filter((p) => !text.includes(p.split(' ')[1] ?? ''));
    const other = pick(others, random);
    const at = name.end - last.length;
    if (random() < 0.5 || other === undefined) {
      const invented = pick(['Harwell', 'Mendes', 'Okafor', 'Lindqvist', 'Barrow', 'Castellan'], random) ?? 'Harwell';
      return replace(text, at, name.end, invented);
    }
    return replace(text, name.start, name.end, other);
  },
  place: (text, { sources, random }) => {
    const mine = placesOf(text);
    const place = pick(mine, random);
    if (place === undefined) return undefined;
    const others = random() < 0.5 ? ['Brisbane', 'Nairobi', 'Leipzig', 'Toledo', 'Osaka'] : placesOf(sources);
    const other = pick(
      others.filter((p) => !text.includes(p) && !place.includes(p)),
      random,
    );
    return other === undefined
      ? undefined
      : text.replace(new RegExp(`(?<=\\b(?:in|at|near|from) )${place}`, 'u'), other);
  },
  negation: (text) => {
    const plain = findQuotes(text).reduce((t, q) => replace(t, q.start, q.end, ' '.repeat(q.text.length)), text);
    const denied =
      /\b(is|was|are|were|has|have|had|did|does|do|will|would|could|should) not\b|\b(is|was|are|were|has|have|had|did|does|do|would|could|should)n['’]t\b/.exec(
        plain,
      );
    if (denied !== null)
      return replace(text, denied.index, denied.index + denied[0].length, denied[1] ?? denied[2] ?? 'is');
    const told =
      /\b(?:is|was|are|were|will|would|could|should|has been|have been|had been)\b(?! not|n['’]t)(?= \p{Ll}{3,})/u.exec(
        plain,
      );
    return told === null
      ? undefined
      : replace(text, told.index + firstWord(told[0]).length, told.index + firstWord(told[0]).length, ' not');
  },
  opposite: (text, { random }) => {
    const fits = OPPOSITES.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]).filter(([from]) =>
      new RegExp(`\\b${from}\\b`).test(text),
    );
    const pair = pick(fits, random);
    return pair === undefined ? undefined : text.replace(new RegExp(`\\b${pair[0]}\\b`), pair[1]);
  },
  speaker: (text, { sources, random }) => {
    const speaker = findSpeech(text).find((s) => s.speaker !== undefined)?.speaker;
    if (speaker === undefined) return undefined;
    const other = pick(
      peopleOf(sources).filter((p) => !speaker.words.some((w) => p.includes(w))),
      random,
    );
    return other === undefined ? undefined : replace(text, speaker.start, speaker.end, other);
  },
  role: (text, { random }) => {
    const role = ROLES.find((r) => new RegExp(`\\b${r}\\b`, 'i').test(text));
    if (role === undefined || findNames(text).length === 0) return undefined;
    return text.replace(
      new RegExp(`\\b${role}\\b`, 'i'),
      pick(
        ROLES.filter((r) => r !== role),
        random,
      ) ?? 'mayor',
    );
  },
  modality: (text) => {
    for (const [from, to] of MODALS) if (from.test(text)) return text.replace(from, to);
    return undefined;
  },
  swap: (text) => {
    const names = findNames(text);
    const [a, b] = names;
    if (a === undefined || b === undefined || a.words.join() === b.words.join()) return undefined;
    return (
      text.slice(0, a.start) +
      text.slice(b.start, b.end) +
      text.slice(a.end, b.start) +
      text.slice(a.start, a.end) +
      text.slice(b.end)
    );
  },
};

/** The sentence made wrong in one known way; undefined where it offers no place for it. */
export function mutated(kind: Mutation, text: string, context: MutationContext): string | undefined {
  const made = mutate[kind](text, context);
  return made === text ? undefined : made;
}
