import type { NumberMention } from '../text/numbers.ts';
import type { Fact } from './facts.ts';
import { numbersAgree } from './numbers-agree.ts';

/** Content words two sentences must share to speak of one thing: within a known frame, and by counted noun alone. */
const [SHARED_IN_FRAME, SHARED_BY_NOUN] = [2, 4];
/** Without frame or noun, two sentences must say nearly the same: this many words, and this share of the shorter. */
const [SHARED_BY_UNIT, LEAST_SHARE] = [4, 0.4];
/** Figures of which a story has one. */
const ONE_PER_STORY = /^(?:attendance|turnout|margin) /;
/** A growing figure that is this much newer is an update, not a contradiction (hours). */
const UPDATE_HOURS = 3;
/** "At least 12" says nothing of 1,450. */
const FARTHEST_BOUND = 2;
/** Values further apart than this share are rarely the same quantity. */
const LARGEST_RATIO = 4;

/** Whether two figures can both be right: equal, rounded, converted, or one a bound that the other keeps. */
export function areCompatible(a: NumberMention, b: NumberMention): boolean {
  if (numbersAgree(a, b) === 'same' || numbersAgree(b, a) === 'same') return true;
  return keepsBound(a, b) || keepsBound(b, a) || inRange(a, b) || inRange(b, a);
}

function keepsBound(bound: NumberMention, other: NumberMention): boolean {
  if (bound.bound === 'at-least' || bound.bound === 'over')
    return other.value >= bound.value && other.value <= FARTHEST_BOUND * bound.value;
  if (bound.bound === 'at-most' || bound.bound === 'under')
    return other.value <= bound.value && bound.value <= FARTHEST_BOUND * other.value;
  return bound.bound === 'about' && Math.abs(bound.value - other.value) <= 0.1 * Math.max(bound.value, other.value);
}

function inRange(range: NumberMention, other: NumberMention): boolean {
  return (
    range.high !== undefined && other.high === undefined && other.value >= range.value && other.value <= range.high
  );
}

/** Whether two figures of two outlets contradict each other: same thing, same scope, and no room for both. */
export function factsConflict(a: Fact, b: Fact, hoursBetween: number): boolean {
  if (a.about !== b.about || a.scope !== b.scope || areCompatible(a.number, b.number)) return false;
  if (a.grows && Math.abs(hoursBetween) > UPDATE_HOURS) return false;
  const [small, large] = [a.number.value, b.number.value].map(Math.abs).sort((x, y) => x - y);
  if ((large ?? 0) > LARGEST_RATIO * (small ?? 0)) return false;
  if (yearsDiffer(a, b) || placesDiffer(a, b) || namesDiffer(a, b)) return false;
  let shared = 0;
  for (const key of a.context) if (b.context.has(key)) shared += 1;
  if (a.about.startsWith('any:'))
    return shared >= SHARED_BY_UNIT && shared >= LEAST_SHARE * Math.min(a.context.size, b.context.size);
  if (a.about.startsWith('noun:')) return shared >= SHARED_BY_NOUN;
  return shared >= (ONE_PER_STORY.test(a.about) ? 1 : SHARED_IN_FRAME);
}

function yearsDiffer(a: Fact, b: Fact): boolean {
  const years = (f: Fact): number[] =>
    f.sentence.dates.flatMap((d) => (d.fields.year !== undefined ? [d.fields.year] : []));
  const [x, y] = [years(a), years(b)];
  if (x.length === 0 && y.length === 0) return false;
  return !x.some((year) => y.includes(year)) && x.length > 0 !== y.length > 0
    ? true
    : x.length > 0 && y.length > 0 && !x.some((v) => y.includes(v));
}

/** Both name places, and none in common. */
function placesDiffer(a: Fact, b: Fact): boolean {
  const places = (f: Fact): Set<string> =>
    new Set(
      [
        ...f.sentence.text.matchAll(/\b(?:in|at|near|around) (?:the )?(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)/gu),
      ].flatMap((m) => m[1]?.split(' ') ?? []),
    );
  const [x, y] = [places(a), places(b)];
  return (
    x.size > 0 &&
    y.size > 0 &&
    ![...x].some((p) => y.has(p) || b.sentence.text.includes(p)) &&
    ![...y].some((p) => a.sentence.text.includes(p))
  );
}

/** Both name somebody or something, and nothing in common. */
function namesDiffer(a: Fact, b: Fact): boolean {
  if (a.names.size === 0 || b.names.size === 0) return false;
  return ![...a.names].some((n) => b.context.has(n)) && ![...b.names].some((n) => a.context.has(n));
}
