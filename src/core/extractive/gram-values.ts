import type { Bigram, Cluster } from './cluster.ts';
import { bigramFeatures, unigramFeatures } from './gram-features.ts';
import { chance, type Logistic } from './logistic.ts';

/** Learned by bench/train-distiller.ts. */
export interface GramWeights {
  /** Chances that a word occurs at least once, twice, three times in a summary by a person. */
  readonly unigram: readonly Logistic[];
  readonly bigram: Logistic;
}

/** What covering each word (for the k-th time) and each pair is worth. */
export interface GramValues {
  /** By occurrence, then by unigram id. */
  readonly unigram: readonly Float64Array[];
  readonly bigram: Float64Array;
}

export interface ValueTuning {
  /** Share of the learned value in a pair's value; the rest is the ICSI value (Gillick & Favre 2009). */
  readonly learnedShare: number;
}

export function gramValues(cluster: Cluster, weights: GramWeights, wanted: number, tuning: ValueTuning): GramValues {
  const inputs = cluster.unigrams.map((g) => unigramFeatures(g, cluster, wanted));
  const unigram = weights.unigram.map((model) => Float64Array.from(inputs, (x) => chance(model, x)));
  const once = unigram[0] ?? new Float64Array(cluster.unigrams.length);
  const learned = Float64Array.from(cluster.bigrams, (g) =>
    chance(weights.bigram, bigramFeatures(g, once[g.a.id] ?? 0, once[g.b.id] ?? 0, cluster, wanted)),
  );
  const icsi = Float64Array.from(cluster.bigrams, icsiValue);
  const rescale = sum(learned) / Math.max(1e-9, sum(icsi));
  const { learnedShare } = tuning;
  const bigram = learned.map((v, i) => learnedShare * v + (1 - learnedShare) * rescale * (icsi[i] ?? 0));
  return { unigram, bigram };
}

/** Nothing for two stop words; else by the articles that have it, early ones more. */
function icsiValue(g: Bigram): number {
  if (g.a.stop && g.b.stop) return 0;
  return (g.df >= 2 ? g.df : 0.15) * (1 + 2 / (1 + g.first));
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const v of values) total += v;
  return total;
}
