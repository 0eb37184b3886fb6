import type { OutletOf } from './answers.ts';
import { agree, isLikeName } from './one-value.ts';
import { areOtherThings, isOtherNone } from './other-things.ts';
import { featuresOf } from './pair-features.ts';
import type { PreparedSentence } from './prepare-sources.ts';
import { isSamePlace } from './same-place.ts';
import { meets } from './shared-telling.ts';
import type { Slot } from './slots.ts';
import { knows, setElsewhere, type Voice } from './voices.ts';

export interface SlotPair {
  readonly a: Slot;
  readonly b: Slot;
  readonly x: readonly number[];
}

type HoursOf = (s: PreparedSentence) => number;

/** Pairs of values of two independent outlets that cannot both be the one value of one thing, with their features. */
export function slotPairs(voices: ReadonlyMap<number, Voice>, outletOf: OutletOf, hoursOf: HoursOf): SlotPair[] {
  const byType = new Map<string, Slot[]>();
  for (const slot of [...voices.values()].flatMap((v) => v.slots))
    byType.set(slot.type, [...(byType.get(slot.type) ?? []), slot]);
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
        // the cheapest question first: hostile and long texts make millions of pairs
        if (isOtherNone(a, b) || isOtherNone(b, a) || !meets(a, b) || !isSamePlace(a, b)) continue;
        const [mine, theirs] = [voices.get(x), voices.get(y)];
        if (mine === undefined || theirs === undefined || isCrowded(a, b, mine, theirs) || !isTold(a, b, x, y))
          continue;
        if (knows(mine, b) || knows(theirs, a) || areOtherThings(a, b)) continue;
        if ([...voices.values()].some((v) => knows(v, a) && knows(v, b))) continue;
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

/** Two names can only be rivals in reports that agree on most else: this share of the shorter one's words. */
const ALIKE = 0.42;

/** An outlet that gives this many different values of one type speaks of many things: stages, shocks, distances. */
const CROWD = 3;

function isCrowded(a: Slot, b: Slot, mine: Voice, theirs: Voice): boolean {
  const [many, more] = [mine.values.get(a.type) ?? 1, theirs.values.get(b.type) ?? 1];
  const isOpen = a.kind === 'measure' || a.kind === 'time' || a.frame?.name === 'magnitude';
  return isOpen && Math.max(many, more) >= CROWD + (a.frame !== undefined && a.frame === b.frame ? 1 : 0);
}
