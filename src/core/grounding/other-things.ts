import { areOtherActs, exclude } from './concepts.ts';
import { predicateOf } from './facts/counts.ts';
import { isAlias } from './name-lists.ts';
import { isLikeName } from './one-value.ts';
import { isRole } from './role-words.ts';
import { contextCosine, SAME_TELLING } from './shared-telling.ts';
import type { Slot } from './slots.ts';

/** Words of bodies, parties and offices: not the name of a person or a place that another could stand for. */
const BODY =
  /^(?:inc|corp|house|department|democratic|republican|court|university|united|states|federal|national|bureau|party|senate|office|american|street|day|two|three|big|president|congress)$/iu;
const ZONE = /\b(?:GMT|UTC|local time|[A-Z]{1,3}[SD]T|Eastern|Pacific)\b/u;

/** Two values of two things: a part and its whole, another time, another country, times in zones, members of one family. */
export function areOtherThings(a: Slot, b: Slot): boolean {
  if (isPartOf(a, b) || isPartOf(b, a) || isSumWith(a, b) || isSumWith(b, a)) return true;
  const groups = (s: Slot): string[] => ['women', 'men', 'children', 'adults'].filter((g) => s.scopes.has(g));
  const [p, q] = [groups(a), groups(b)];
  if (p.length > 0 && q.length > 0 && !p.some((g) => q.includes(g))) return true;
  if (a.kind === 'count' && countsChildren(a) !== countsChildren(b)) return true;
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
  if (areOtherPosts(a, b)) return true;
  if ([a, b].some((s) => !isLikeName(a, b) && s.words?.some((w) => BODY.test(w) || isAlias(w)) === true)) return true;
  const [g, h] = [a.words?.[0] ?? '', b.words?.[0] ?? ''];
  return a.words?.at(-1) === b.words?.at(-1) && g[0] !== h[0];
}

/** One sentence is bound to a year that the other does not name. */
function yearsDiffer(a: Slot, b: Slot): boolean {
  const years = (s: Slot): number[] =>
    s.sentence.dates.flatMap((d) => (d.fields.year !== undefined && d.fields.day === undefined ? [d.fields.year] : []));
  const [x, y] = [years(a), years(b)];
  return x.some((v) => !y.includes(v)) || y.some((v) => !x.includes(v));
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
export function isOtherNone(none: Slot, some: Slot): boolean {
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

/** A post stands at most this many words from its holder. */
const POST_REACH = 5;

/** The president of a club and its treasurer: the posts nearest to two names are two. */
function areOtherPosts(a: Slot, b: Slot): boolean {
  const post = ({ sentence: { terms }, start, end }: Slot): string | undefined => {
    const first = terms.findIndex((t) => t.end > start);
    const last = terms.findLastIndex((t) => t.start < end);
    const [nearest] = terms
      .flatMap((t, i) => (isRole(t.word) ? [{ word: t.word, distance: i < first ? first - i : i - last }] : []))
      .sort((x, y) => x.distance - y.distance);
    return nearest === undefined || nearest.distance > POST_REACH ? undefined : nearest.word;
  };
  const [p, q] = [post(a), post(b)];
  return p !== undefined && q !== undefined && p !== q;
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
