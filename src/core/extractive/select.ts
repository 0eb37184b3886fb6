import { countWords } from '../text/count-words.ts';
import type { Cluster } from './cluster.ts';
import { followsOn } from './follows-on.ts';
import type { GramValues } from './gram-values.ts';
import { makeToldAgain } from './told-again.ts';
import type { Unit } from './units.ts';

export interface SelectTuning {
  /** How much more an opening sentence is worth than the tenth; docs/distiller.md has what each value is worth. */
  readonly positionPrior: number;
  /** Weight of pairs against words. */
  readonly bigramWeight: number;
  /** Share of a sentence's content words that may already stand in one chosen sentence. */
  readonly mostOverlap: number;
  /** Units looked at, best density first. */
  readonly pool: number;
  /** Exchanges tried at most. */
  readonly swapRounds: number;
  /** What likeness to the middle of all sentences adds to a sentence's worth. */
  readonly centroidWeight: number;
  /** What a chosen neighbour in the same report adds to a sentence's worth: two that belong together read better than two that don't. */
  readonly neighbourWeight: number;
}

export interface SelectorRequest {
  readonly cluster: Cluster;
  readonly values: GramValues;
  readonly words: number;
  readonly tuning: SelectTuning;
  /** Independent outlet of each article. */
  readonly outletOf: (article: number) => number;
}

/**
 * Ids of the sentences whose words and pairs are worth most together, in no order; `fixed` are ids that stay,
 * whatever they are worth; units with an id of `without` are passed over.
 */
export type Selector = (units: readonly Unit[], fixed: readonly number[], without: ReadonlySet<number>) => number[];

/** A brief may be this much longer than asked: the sentence that fills it is rarely the right length. */
const OVERSHOOT = 1.06;
/** Where few sentences fit, the limit of the contract. */
const OVERSHOOT_SHORT = 1.1;
const SHORT_WORDS = 150;
const FULL = 0.985;
const FULL_SHORT = 1;
/** What a missing word costs, in words of average worth: more than any filler would lose. */
const SHORTFALL = 1.5;
/** Outlets from which on none may supply more than half. */
const MANY_OUTLETS = 3;

/** A selector for one story: greedy by density, then exchanges; what it counts is kept from one call to the next. */
export function makeSelector(request: SelectorRequest): Selector {
  const state = makeState(request);
  return (units, ids, without) => {
    const pool = state.pool(units, without);
    const fixed = ids.map((id): Unit => ({ members: [id] }));
    let best = state.fill(fixed, pool, 'density');
    let bestValue = state.valueOf(best);
    for (let round = 0; round < request.tuning.swapRounds; round++) {
      let improved = false;
      for (const out of [...best]) {
        if (fixed.includes(out)) continue;
        const rest = best.filter((u) => u !== out);
        for (const by of ['density', 'gain'] as const) {
          const next = state.fill(rest, pool, by, out);
          const value = state.valueOf(next);
          if (value > bestValue + 1e-9) [best, bestValue, improved] = [next, value, true];
        }
        if (improved) break;
      }
      if (!improved) break;
    }
    return [...new Set(best.flatMap((u) => u.members))].sort((a, b) => a - b);
  };
}

/** The different words of a sentence, how often it has each, and its different pairs. */
interface Counts {
  readonly unigrams: readonly number[];
  readonly times: readonly number[];
  readonly bigrams: readonly number[];
}

/** A unit with what it is worth alone: never less than what it adds to others, where it is one sentence. */
interface Choice {
  readonly unit: Unit;
  readonly gain: number;
  readonly density: number;
  /** Its one sentence, where it is one. */
  readonly only: number | undefined;
}

function makeState(request: SelectorRequest) {
  const { cluster, values, words, tuning } = request;
  const { candidates, unigramsOf, bigramsOf } = cluster;
  const lengths = candidates.map((c) => Math.max(1, countWords(c.text)));
  const unigramCount = new Int32Array(cluster.unigrams.length);
  const bigramCount = new Int32Array(cluster.bigrams.length);
  const outlets = new Set(candidates.map((c) => request.outletOf(c.article))).size;
  const full = words * (words < SHORT_WORDS ? FULL_SHORT : FULL);
  const limit = words * (words < SHORT_WORDS ? OVERSHOOT_SHORT : OVERSHOOT);
  const ranked = new Map<readonly Unit[], readonly Choice[]>();
  const isHeld = new Uint8Array(candidates.length);
  let held: number[] = [];
  let length = 0;
  let prior = 0;

  const toldAgain = makeToldAgain(cluster, tuning.mostOverlap);
  const counts = new Map<number, Counts>();
  const countsOf = (id: number): Counts => {
    let own = counts.get(id);
    if (own === undefined) {
      const times = new Map<number, number>();
      for (const g of unigramsOf[id] ?? []) times.set(g, (times.get(g) ?? 0) + 1);
      own = {
        unigrams: [...times.keys()],
        times: [...times.values()],
        bigrams: [...new Set(bigramsOf[id])],
      };
      counts.set(id, own);
    }
    return own;
  };
  /** Adds (or takes back) one sentence's grams; returns the change in value. */
  const put = (id: number, by: 1 | -1): number => {
    let gain = 0;
    for (const g of unigramsOf[id] ?? []) {
      const have = (unigramCount[g] ?? 0) + (by === 1 ? 1 : 0);
      gain += values.unigram[have - 1]?.[g] ?? 0;
      unigramCount[g] = (unigramCount[g] ?? 0) + by;
    }
    for (const g of bigramsOf[id] ?? []) {
      const have = (bigramCount[g] ?? 0) + (by === 1 ? 1 : 0);
      if (have === 1) gain += tuning.bigramWeight * (values.bigram[g] ?? 0);
      bigramCount[g] = (bigramCount[g] ?? 0) + by;
    }
    return gain;
  };
  /** What one sentence would add, nothing changed. */
  const gainOf = (id: number): number => {
    let gain = 0;
    const { unigrams, times, bigrams } = countsOf(id);
    for (let i = 0; i < unigrams.length; i++) {
      const g = unigrams[i] ?? 0;
      const have = unigramCount[g] ?? 0;
      const last = Math.min(have + (times[i] ?? 0), values.unigram.length);
      for (let k = have; k < last; k++) gain += values.unigram[k]?.[g] ?? 0;
    }
    for (let i = 0; i < bigrams.length; i++) {
      const g = bigrams[i] ?? 0;
      if (bigramCount[g] === 0) gain += tuning.bigramWeight * (values.bigram[g] ?? 0);
    }
    return gain;
  };
  const priorOf = (id: number) => {
    const c = candidates[id];
    return c === undefined
      ? 0
      : prior *
          (lengths[id] ?? 0) *
          (tuning.positionPrior / (1 + c.position / 3) + tuning.centroidWeight * (cluster.centroid[id] ?? 0));
  };
  const follows = candidates.map((c, i) => followsOn(candidates[i - 1], c));
  const neighboursOf = (id: number): number => {
    const before = follows[id] === true && isHeld[id - 1] === 1 ? 1 : 0;
    const after = follows[id + 1] === true && isHeld[id + 1] === 1 ? 1 : 0;
    return tuning.neighbourWeight * prior * (lengths[id] ?? 0) * (before + after);
  };
  /** The most that {@link neighboursOf} adds to a word. */
  const mostOfNeighbours = () => 2 * tuning.neighbourWeight * prior;
  const fresh = (u: Unit) => u.members.filter((id) => isHeld[id] === 0);
  const reset = (): void => {
    for (const id of held) {
      put(id, -1);
      isHeld[id] = 0;
    }
    held = [];
    length = 0;
  };
  const take = (u: Unit): number => {
    let gain = 0;
    for (const id of fresh(u)) {
      gain += put(id, 1) + priorOf(id) + neighboursOf(id);
      held.push(id);
      isHeld[id] = 1;
      length += lengths[id] ?? 0;
    }
    return gain;
  };
  const costOf = (u: Unit): number => {
    let cost = 0;
    for (const id of u.members) if (isHeld[id] === 0) cost += lengths[id] ?? 0;
    return cost;
  };
  const look = (u: Unit): { gain: number; cost: number } => {
    const ids = fresh(u);
    const [only] = ids;
    if (ids.length === 1 && only !== undefined)
      return { gain: gainOf(only) + priorOf(only) + neighboursOf(only), cost: lengths[only] ?? 0 };
    let gain = 0;
    let cost = 0;
    for (const id of ids) {
      gain += put(id, 1) + priorOf(id) + neighboursOf(id);
      cost += lengths[id] ?? 0;
    }
    for (const id of ids) put(id, -1);
    return { gain, cost };
  };
  const overShare = (u: Unit): boolean => {
    if (outlets < MANY_OUTLETS) return false;
    const ids = fresh(u);
    const outlet = request.outletOf(candidates[u.members[0] ?? 0]?.article ?? 0);
    const same = held.filter((id) => request.outletOf(candidates[id]?.article ?? 0) === outlet).length + ids.length;
    const total = held.length + ids.length;
    return total > 1 && same > Math.ceil(total / 2);
  };
  return {
    pool(units: readonly Unit[], without: ReadonlySet<number>): readonly Choice[] {
      reset();
      if (prior === 0) {
        const alone = units.map(look);
        const size = alone.reduce((sum, x) => sum + x.cost, 0);
        prior = size === 0 ? 0 : alone.reduce((sum, x) => sum + x.gain, 0) / size;
      }
      let order = ranked.get(units);
      if (order === undefined) {
        order = units
          .map((unit): Choice => {
            const { gain, cost } = look(unit);
            return { unit, gain, density: gain / cost, only: unit.members.length === 1 ? unit.members[0] : undefined };
          })
          .sort((a, b) => b.density - a.density || (a.unit.members[0] ?? 0) - (b.unit.members[0] ?? 0));
        ranked.set(units, order);
      }
      const pool: Choice[] = [];
      for (const choice of order) {
        if (pool.length >= tuning.pool) break;
        if (without.size === 0 || !choice.unit.members.some((id) => without.has(id))) pool.push(choice);
      }
      return pool;
    },
    fill(start: readonly Unit[], pool: readonly Choice[], by: 'density' | 'gain', without?: Unit): Unit[] {
      reset();
      const out = [...start];
      for (const u of start) take(u);
      for (const strict of [true, false]) {
        while (length < full) {
          let best: Unit | undefined;
          let bestWorth = 0;
          for (const choice of pool) {
            const u = choice.unit;
            const { only } = choice;
            const most =
              choice[by] + mostOfNeighbours() * (by === 'gain' && only !== undefined ? (lengths[only] ?? 0) : 1);
            if (only !== undefined && most <= bestWorth) continue;
            if (u === without || (only === undefined ? fresh(u).length === 0 : isHeld[only] === 1)) continue;
            const cost = costOf(u);
            if (length + cost > limit) continue;
            const gain = only === undefined ? look(u).gain : gainOf(only) + priorOf(only) + neighboursOf(only);
            const worth = by === 'density' ? gain / cost : gain;
            if (worth <= bestWorth) continue;
            if (strict && overShare(u)) continue;
            if (fresh(u).some((id) => toldAgain(id, held, !strict))) continue;
            [best, bestWorth] = [u, worth];
          }
          if (best === undefined) break;
          take(best);
          out.push(best);
        }
      }
      return out;
    },
    valueOf(chosen: readonly Unit[]): number {
      reset();
      let value = 0;
      for (const u of chosen) value += take(u);
      return value - SHORTFALL * prior * Math.max(0, full - length);
    },
  };
}
