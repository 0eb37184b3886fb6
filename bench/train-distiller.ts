// Learns the values of words and pairs of words from clusters with summaries by people; without --write it prints what
// each choice is worth, cross-validated by cluster over the whole distiller (lede, sections and all).
// usage: AIBOT_DEV_DATA=DIR node scripts/run-ts.mjs bench/train-distiller.ts [--write | --quick]
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Draft } from '../src/core/draft.ts';
import { readCandidates } from '../src/core/extractive/candidates.ts';
import { type Cluster, countCluster } from '../src/core/extractive/cluster.ts';
import { bigramFeatures, unigramFeatures } from '../src/core/extractive/gram-features.ts';
import type { GramWeights } from '../src/core/extractive/gram-values.ts';
import { languageOf } from '../src/core/extractive/language-of.ts';
import { makeLocalDistiller } from '../src/core/extractive/local-distiller.ts';
import { chance } from '../src/core/extractive/logistic.ts';
import { readStages } from '../src/core/extractive/stages.ts';
import { type Tuning, tuningFor } from '../src/core/extractive/tuning.ts';
import { languagePack } from '../src/core/text/packs/index.ts';
import { termsOf } from '../src/core/text/terms.ts';
import { fitLogistic, type Row } from './fit-logistic.ts';
import { loadCases, loadScorer, type SummaryCase } from './summary-data.ts';

const L2 = 5;
/** No cluster may weigh more than this many grams. */
const GRAMS_PER_CLUSTER = 800;
const FOLDS = 6;

interface Counted {
  readonly refs: readonly (readonly string[])[];
  readonly wanted: number;
  readonly cluster: Cluster;
}

async function count(c: SummaryCase): Promise<Counted> {
  const pack = languagePack(languageOf(c.story));
  const cluster = countCluster(await readCandidates(c.story, pack, async () => {}), pack);
  return { refs: c.refs.map(termsOf), wanted: c.wanted, cluster };
}

function learn(cases: readonly Counted[]): GramWeights {
  const byTimes: Row[][] = [[], [], []];
  const inputsOf = cases.map((c) => c.cluster.unigrams.map((g) => unigramFeatures(g, c.cluster, c.wanted)));
  cases.forEach(({ refs, cluster }, i) => {
    const counts = refs.map(countTerms);
    const w = Math.min(1, GRAMS_PER_CLUSTER / cluster.unigrams.length);
    cluster.unigrams.forEach((g, j) => {
      byTimes.forEach((rows, k) => {
        const y = counts.filter((m) => (m.get(g.term) ?? 0) > k).length / counts.length;
        rows.push({ x: inputsOf[i]?.[j] ?? [], y, w });
      });
    });
  });
  const unigram = byTimes.map((rows) => fitLogistic(rows, L2));
  const [once] = unigram;
  if (once === undefined) throw new Error('no rows');
  const pairs: Row[] = [];
  cases.forEach(({ refs, cluster, wanted }, i) => {
    const held = refs.map((t) => new Set(t.slice(1).map((b, j) => `${t[j]} ${b}`)));
    const p = (inputsOf[i] ?? []).map((x) => chance(once, x));
    const w = Math.min(1, GRAMS_PER_CLUSTER / cluster.bigrams.length);
    for (const g of cluster.bigrams) {
      const y = held.filter((m) => m.has(`${g.a.term} ${g.b.term}`)).length / held.length;
      pairs.push({ x: bigramFeatures(g, p[g.a.id] ?? 0, p[g.b.id] ?? 0, cluster, wanted), y, w });
    }
  });
  return { unigram, bigram: fitLogistic(pairs, L2) };
}

function countTerms(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function proseOf(draft: Draft): string {
  return [...draft.lede, ...draft.sections.flatMap((s) => s.blocks.flatMap((b) => b.sentences))]
    .map((s) => s.text)
    .join(' ');
}

const scorer = await loadScorer();
const long = [...loadCases('multinews_attributed'), ...loadCases('multiling2011_en')];
const countedLong = await Promise.all(long.map(count));

if (process.argv.includes('--write')) {
  writeFileSync(
    join(import.meta.dirname, '../src/core/extractive/gram-weights.json'),
    `${JSON.stringify(learn(countedLong))}\n`,
  );
} else {
  const folds = Array.from({ length: FOLDS }, (_, f) => learn(countedLong.filter((_, i) => i % FOLDS !== f)));
  const tests = [
    ...long.map((c, i) => ({ c, model: folds[i % FOLDS] })),
    ...loadCases('allsides_triples', 0, 150).map((c) => ({ c, model: folds[0] })),
  ];
  const show = async (name: string, tuning: Partial<Tuning>): Promise<void> => {
    const sums = new Map<string, { r1: number; r2: number; n: number }>();
    for (const { c, model } of tests) {
      if (model === undefined) continue;
      const distiller = makeLocalDistiller({
        weights: model,
        tuning: { ...tuningFor(c.wanted, 'en', readStages(c.story).several), ...tuning },
      });
      const prose = proseOf(await distiller.distil(c.story, { words: c.wanted }));
      const { r1, r2 } = scorer.rouge(scorer.truncate(prose, c.wanted), c.refs);
      const sum = sums.get(c.set) ?? { r1: 0, r2: 0, n: 0 };
      sums.set(c.set, { r1: sum.r1 + r1.f, r2: sum.r2 + r2.f, n: sum.n + 1 });
    }
    const cells = [...sums].map(
      ([set, s]) => `${set.slice(0, 12)} ${((100 * s.r1) / s.n).toFixed(2)} / ${((100 * s.r2) / s.n).toFixed(2)}`,
    );
    console.log(`${name.padEnd(30)} ${cells.join('   ')}`);
  };
  await show('as shipped', {});
  if (!process.argv.includes('--quick')) {
    for (const positionPrior of [0, 0.1, 0.3, 0.5]) await show(`position prior ${positionPrior}`, { positionPrior });
    for (const learnedShare of [0, 0.3, 1]) await show(`learned share ${learnedShare}`, { learnedShare });
    for (const bigramWeight of [1, 3, 5]) await show(`weight of pairs ${bigramWeight}`, { bigramWeight });
    for (const mostOverlap of [0.4, 0.6, 0.8]) await show(`most overlap ${mostOverlap}`, { mostOverlap });
    for (const swapRounds of [0, 10]) await show(`exchanges ${swapRounds}`, { swapRounds });
    for (const centroidWeight of [0, 0.5, 1]) await show(`centroid ${centroidWeight}`, { centroidWeight });
    for (const pool of [60, 250]) await show(`pool ${pool}`, { pool });
  }
}
