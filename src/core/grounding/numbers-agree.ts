import type { NumberMention } from '../text/numbers.ts';

export type NumberAgreement = 'same' | 'unit' | 'different';

/** Two measures of one thing in other units, converted and rounded as writers do, differ by less than this share. */
const CONVERSION_TOLERANCE = 0.04;
/** A hedged number ("about 500") may stand this far from the exact one. */
const HEDGE_TOLERANCE = 0.1;

/** Whether a claim's number is one that a source writes: same value, or rounded or converted as writers do. */
export function numbersAgree(claim: NumberMention, source: NumberMention): NumberAgreement {
  if (!sameValue(claim, source)) return 'different';
  return unitsAgree(claim, source) ? 'same' : 'unit';
}

function unitsAgree(a: NumberMention, b: NumberMention): boolean {
  if (a.kind === 'ordinal' || b.kind === 'ordinal') return a.kind === b.kind || Math.min(a.value, b.value) <= 31;
  if (a.unit === undefined && b.unit === undefined) return true;
  // a half is 50 percent; a bare number may leave its unit to the context, a percentage may not
  if (a.kind === 'fraction' || b.kind === 'fraction') return true;
  if (a.unit === undefined) return b.unit?.kind !== 'percent';
  if (b.unit === undefined) return a.unit.kind === 'measure';
  return (
    a.unit.kind === b.unit.kind &&
    (a.unit.name === b.unit.name || isTime(a.unit.name, b.unit.name)) &&
    near(a.value * a.unit.factor, b.value * b.unit.factor, CONVERSION_TOLERANCE)
  );
}

function isTime(a: string, b: string): boolean {
  return [a, b].every((u) => u === 'day' || u === 'month');
}

function sameValue(claim: NumberMention, source: NumberMention): boolean {
  if (claim.high !== undefined && source.high !== undefined)
    return close(claim, claim.value, source, source.value) && close(claim, claim.high, source, source.high);
  const claims = [claim.value, ...(claim.alternative === undefined ? [] : [claim.alternative])];
  const sources = [source.value, source.high, source.alternative].filter((v) => v !== undefined);
  if (claims.some((c) => sources.some((s) => close(claim, c, source, s)))) return true;
  if (claim.kind === 'fraction' && source.kind === 'percent') return Math.abs(claim.value * 100 - source.value) <= 2.5;
  if (source.kind === 'fraction' && claim.kind === 'percent') return Math.abs(source.value * 100 - claim.value) <= 2.5;
  const [u, v] = [claim.unit, source.unit];
  if (u === undefined || v === undefined) return false;
  if (u.kind === 'measure' && v.kind === 'measure') {
    if (u.name === v.name && u.factor !== v.factor)
      return near(claim.value * u.factor, source.value * v.factor, CONVERSION_TOLERANCE);
    const days = (name: string): number => (name === 'day' ? 1 : name === 'month' ? 30.4 : 0);
    if (u.name !== v.name && days(u.name) > 0 && days(v.name) > 0)
      return near(claim.value * u.factor * days(u.name), source.value * v.factor * days(v.name), CONVERSION_TOLERANCE);
  }
  return false;
}

/** Equal, or one is the other rounded to the digits it is written with. */
function close(a: NumberMention, x: number, b: NumberMention, y: number): boolean {
  if (x === y) return true;
  const hedged = (m: NumberMention): boolean => m.bound !== 'exact';
  const larger = Math.max(Math.abs(x), Math.abs(y));
  // rounding only where something is left to round: more than a two-digit count, or decimals
  const isCountable = larger < 100 && Number.isInteger(x) && Number.isInteger(y) && !hedged(a);
  if (isCountable) return false;
  if (hedged(a)) {
    const gap = (x - y) / Math.max(1e-9, Math.abs(y));
    if (a.bound === 'about') return Math.abs(gap) <= HEDGE_TOLERANCE;
    if ((a.bound === 'over' || a.bound === 'at-least') && gap <= 0 && gap >= -HEDGE_TOLERANCE) return true;
    if ((a.bound === 'under' || a.bound === 'at-most') && gap >= 0 && gap <= HEDGE_TOLERANCE) return true;
  }
  if (hedged(b) && b.bound === 'about' && Math.abs(x - y) <= 0.02 * larger) return true;
  // the coarser of the two is the rounded one
  const [coarse, step] = a.step >= b.step ? [x, a.step] : [y, b.step];
  const fine = coarse === x ? y : x;
  const digits = Math.log10(Math.max(1, Math.abs(coarse) / step));
  return digits >= 0.3 && step / larger <= 0.11 && Math.abs(fine - coarse) <= step / 2 + 1e-9;
}

function near(x: number, y: number, tolerance: number): boolean {
  return Math.abs(x - y) <= tolerance * Math.max(Math.abs(x), Math.abs(y)) + 1e-9;
}
