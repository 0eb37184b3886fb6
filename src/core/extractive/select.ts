import { countWords } from '../text/count-words.ts';
import type { Cluster } from './cluster.ts';
import type { GramValues } from './gram-values.ts';
import type { Unit } from './units.ts';

export interface SelectTuning {
  /** How much more an opening sentence is worth than the tenth; ENGINE-NOTES 1: 0 to 0.3. */
  readonly positionPrior: number;
  /** Weight of pairs against words. */
  readonly bigramWeight: number;
  /** Share of a sentence's content words that may already stand in one chosen sentence. */
  readonly mostOverlap: number;
  /** Units looked at, best density first. */
  readonly pool: number;
  readonly swapRounds: number;
  /** What likeness to the middle of all sentences adds to a sentence's worth. */
  readonly centroidWeight: number;
}

export interface SelectRequest {
  readonly cluster: Cluster;
  readonly units: readonly Unit[];
  readonly values: GramValues;
  readonly words: number;
  readonly tuning: SelectTuning;
  /** Ids of sentences that stay, whatever they are worth. */
  readonly fixed?: readonly number[];
  /** Independent outlet of each article. */
  readonly outletOf: (article: number) => number;
}

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

/** Ids of the sentences whose words and pairs are worth most together, in no order: greedy by density, then exchanges. */
export function selectSentences(request: SelectRequest): number[] {
  const state = makeState(request);
  const pool = state.pool();
  const fixed = (request.fixed ?? []).map((id): Unit => ({ members: [id] }));
  const chosen = state.fill(fixed, pool, 'density');
  let best = chosen;
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
}

function makeState(request: SelectRequest) {
  const { cluster, values, words, tuning, units } = request;
  const { candidates, unigramsOf, bigramsOf } = cluster;
  const lengths = candidates.map((c) => Math.max(1, countWords(c.text)));
  const unigramCount = new Int32Array(cluster.unigrams.length);
  const bigramCount = new Int32Array(cluster.bigrams.length);
  const contents = new Map<number, ReadonlySet<number>>();
  const outlets = new Set(candidates.map((c) => request.outletOf(c.article))).size;
  const full = words * (words < SHORT_WORDS ? FULL_SHORT : FULL);
  const limit = words * (words < SHORT_WORDS ? OVERSHOOT_SHORT : OVERSHOOT);
  let held: number[] = [];
  let length = 0;
  let prior = 0;

  const content = (id: number): ReadonlySet<number> => {
    let set = contents.get(id);
    if (set === undefined) {
      set = new Set((unigramsOf[id] ?? []).filter((g) => cluster.unigrams[g]?.stop === false));
      contents.set(id, set);
    }
    return set;
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
  const priorOf = (id: number) => {
    const c = candidates[id];
    return c === undefined
      ? 0
      : prior *
          (lengths[id] ?? 0) *
          (tuning.positionPrior / (1 + c.position / 3) + tuning.centroidWeight * (cluster.centroid[id] ?? 0));
  };
  const fresh = (u: Unit) => u.members.filter((id) => !held.includes(id));
  const reset = (): void => {
    for (const id of held) put(id, -1);
    held = [];
    length = 0;
  };
  const take = (u: Unit): number => {
    let gain = 0;
    for (const id of fresh(u)) {
      gain += put(id, 1) + priorOf(id);
      held.push(id);
      length += lengths[id] ?? 0;
    }
    return gain;
  };
  const look = (u: Unit): { gain: number; cost: number } => {
    const ids = fresh(u);
    let gain = 0;
    let cost = 0;
    for (const id of ids) {
      gain += put(id, 1) + priorOf(id);
      cost += lengths[id] ?? 0;
    }
    for (const id of ids) put(id, -1);
    return { gain, cost };
  };
  const repeats = (id: number): boolean => {
    const own = content(id);
    return held.some((other) => {
      const theirs = content(other);
      let shared = 0;
      for (const g of own) if (theirs.has(g)) shared += 1;
      return shared > tuning.mostOverlap * Math.min(own.size, theirs.size);
    });
  };
  const overShare = (u: Unit): boolean => {
    if (outlets < MANY_OUTLETS) return false;
    const ids = fresh(u);
    const outlet = request.outletOf(candidates[u.members[0] ?? 0]?.article ?? 0);
    const same = held.filter((id) => request.outletOf(candidates[id]?.article ?? 0) === outlet).length + ids.length;
    const total = held.length + ids.length;
    return same > 2 && same > Math.ceil(total / 2);
  };
  return {
    pool(): readonly Unit[] {
      const scored = units.map((u) => ({ u, ...look(u) }));
      const total = scored.reduce((s, x) => s + x.gain, 0);
      const size = scored.reduce((s, x) => s + x.cost, 0);
      prior = size === 0 ? 0 : total / size;
      return units
        .map((u) => ({ u, ...look(u) }))
        .sort((a, b) => b.gain / b.cost - a.gain / a.cost)
        .slice(0, tuning.pool)
        .map((x) => x.u);
    },
    fill(start: readonly Unit[], pool: readonly Unit[], by: 'density' | 'gain', without?: Unit): Unit[] {
      reset();
      const out = [...start];
      for (const u of start) take(u);
      for (const strict of [true, false]) {
        while (length < full) {
          let best: Unit | undefined;
          let bestDensity = 0;
          for (const u of pool) {
            if (u === without || fresh(u).length === 0) continue;
            const { gain, cost } = look(u);
            const worth = by === 'density' ? gain / cost : gain;
            if (length + cost > limit || worth <= bestDensity) continue;
            if (strict && overShare(u)) continue;
            if (fresh(u).some(repeats)) continue;
            [best, bestDensity] = [u, worth];
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
