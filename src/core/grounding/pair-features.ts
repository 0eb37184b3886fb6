import { editDistance } from '../text/similarity.ts';
import { exclude } from './concepts.ts';
import { areOpposite } from './contrasts.ts';
import { inDays, isLikeName } from './one-value.ts';
import { closeShared, contextCosine, sharedContext } from './shared-telling.ts';
import { SLOT_KINDS, type Slot } from './slots.ts';
import type { Voice } from './voices.ts';

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

/** Values this far apart (as a logarithm) are seldom of one thing: a factor of four. */
const FAR = 1.4;

/** A short report: it tells each thing once. */
const SHORT = 12;
const isShort = (v: Voice): boolean => v.sentences <= SHORT;

const SCOPE_GROUPS = [
  ['part'],
  ['past'],
  ['planned'],
  ['early', 'late'],
  ['women', 'men', 'children', 'adults'],
  ['gross', 'net', 'national', 'monthly', 'annual', 'aftershock', 'scale'],
] as const;

export function featuresOf(a: Slot, b: Slot, mine: Voice, theirs: Voice, alike: number, hours: number): number[] {
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
