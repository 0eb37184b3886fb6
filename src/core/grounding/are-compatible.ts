import type { NumberMention } from '../text/numbers.ts';
import { numbersAgree } from './numbers-agree.ts';

/** "At least 12" says nothing of 1,450. */
const FARTHEST_BOUND = 2;

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
