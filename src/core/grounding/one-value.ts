import type { NumberMention } from '../text/numbers.ts';
import { editDistance } from '../text/similarity.ts';
import { areCompatible } from './are-compatible.ts';
import { canonicalName, givenName } from './name-lists.ts';
import type { Slot } from './slots.ts';

/** Whether two values may be one: equal, rounded, a bound kept, one name in two forms. */
export function agree(a: Slot, b: Slot): boolean {
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

function isOneName(p: readonly string[], q: readonly string[]): boolean {
  if (spelt(p).join('') === spelt(q).join('')) return true;
  // a country and its people
  if (
    p.length > 1 &&
    p[0] === q[0] &&
    p.at(-1)?.slice(0, 3) === q.at(-1)?.slice(0, 3) &&
    [p, q].some((words) => /(?:an|ish|ese)$/u.test(words.at(-1) ?? ''))
  )
    return true;
  const [u, v] = [folded(p), folded(q)];
  const within = (m: readonly string[], n: readonly string[]): boolean =>
    m.every((w) => n.some((o) => o === w || (w.length > 3 && (o.startsWith(w) || (o.length > 3 && w.startsWith(o))))));
  return within(u, v) || within(v, u);
}

const NO_WORDS: readonly string[] = [];

/** Made once for every name: each is compared with very many others. */
function once(make: (word: string) => string): (words: readonly string[]) => readonly string[] {
  const known = new WeakMap<readonly string[], readonly string[]>();
  return (words) => {
    const made = known.get(words) ?? words.map(make);
    known.set(words, made);
    return made;
  };
}

const spelt = once(plainSpelling);
/** Aliases and short forms as one. */
const folded = once((w) => plainSpelling(givenName(canonicalName(w))));

/** American and British spelling are one, and accents and stops tell no two names apart. */
function plainSpelling(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/mme$/u, 'm')
    .replace(/re$/u, 'er')
    .replace(/our/u, 'or');
}

/** Two names of nearly one spelling. */
export function isLikeName(a: Slot, b: Slot): boolean {
  const [p, q] = [spelt(a.words ?? NO_WORDS), spelt(b.words ?? NO_WORDS)];
  if (p.join('') === q.join('') || /\d/u.test(p.join('') + q.join(''))) return false;
  return (
    p.length === q.length && p.every((w, i) => w[0] === q[i]?.[0]) && editDistance(p.join(' '), q.join(' '), 3) <= 3
  );
}

/** A value in the smallest unit of its kind: days for months and weeks. */
export function inDays(n: NumberMention | undefined): number | undefined {
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

export function sameDate({ date: p }: Slot, { date: q }: Slot): boolean {
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
