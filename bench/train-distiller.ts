// Learns the values of words and pairs of words from clusters with summaries by people.
// usage: AIBOT_DEV_DATA=DIR node scripts/run-ts.mjs bench/train-distiller.ts [--write]
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { articleFromText } from '../src/core/article-from-text.ts';
import { readCandidates } from '../src/core/extractive/candidates.ts';
import { type Cluster, countCluster } from '../src/core/extractive/cluster.ts';
import { bigramFeatures, unigramFeatures } from '../src/core/extractive/gram-features.ts';
import { type GramWeights, gramValues } from '../src/core/extractive/gram-values.ts';
import { chance, type Logistic } from '../src/core/extractive/logistic.ts';
import { type SelectTuning, selectSentences } from '../src/core/extractive/select.ts';
import { makeUnits } from '../src/core/extractive/units.ts';
import { makeStory } from '../src/core/stories/make-story.ts';
import { languagePack } from '../src/core/text/packs/index.ts';
import { termsOf } from '../src/core/text/terms.ts';

const root = process.env.AIBOT_DEV_DATA;
if (root === undefined) throw new Error('set AIBOT_DEV_DATA');
const { rouge, truncate } = await import(pathToFileURL(join(root, 'score/rouge.mjs')).href);

interface Case {
  set: string;
  id: string;
  cluster: Cluster;
  refs: string[];
  wanted: number;
}
const textOf = (d: string | { text: string }) => (typeof d === 'string' ? d : d.text);
async function load(set: string): Promise<Case[]> {
  const rows = readFileSync(join(root ?? '', `data/summaries/${set}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l));
  const out: Case[] = [];
  for (const row of rows) {
    const refs: string[] = row.summaries?.map(textOf) ?? [row.summary];
    const wanted = Math.round(refs.reduce((s, r) => s + termsOf(r).length, 0) / refs.length);
    const texts: string[] = row.docs.map(textOf).filter((t: string) => t.trim());
    const story = makeStory(
      texts.map((text, i) => articleFromText({ text, outlet: `Outlet ${i}`, url: `https://o${i}.example/` })),
    );
    const pack = languagePack('en');
    const reading = await readCandidates(story, pack, async () => {});
    out.push({ set, id: row.id, cluster: countCluster(reading, pack), refs, wanted });
  }
  return out;
}

type Row = { x: number[]; y: number; w: number };
/** Iteratively reweighted least squares with an L2 penalty on standardised inputs. */
function fit(rows: Row[], l2: number): Logistic {
  const d = rows[0]?.x.length ?? 0;
  const mean = Array.from({ length: d }, (_, j) => rows.reduce((s, r) => s + (r.x[j] ?? 0), 0) / rows.length);
  const scale = Array.from(
    { length: d },
    (_, j) => Math.sqrt(rows.reduce((s, r) => s + ((r.x[j] ?? 0) - (mean[j] ?? 0)) ** 2, 0) / rows.length) || 1,
  );
  const X = rows.map((r) => [...r.x.map((v, j) => (v - (mean[j] ?? 0)) / (scale[j] ?? 1)), 1]);
  let w = new Array<number>(d + 1).fill(0);
  for (let it = 0; it < 8; it++) {
    const H = Array.from({ length: d + 1 }, (_, j) =>
      Array.from({ length: d + 1 }, (_, k) => (j === k ? (j < d ? l2 : 1e-6) : 0)),
    );
    const g = w.map((v, j) => (j < d ? -l2 * v : 0));
    X.forEach((x, i) => {
      const r = rows[i];
      if (r === undefined) return;
      let z = 0;
      for (let j = 0; j <= d; j++) z += (w[j] ?? 0) * (x[j] ?? 0);
      const p = 1 / (1 + Math.exp(-z));
      const h = r.w * Math.max(1e-6, p * (1 - p));
      for (let j = 0; j <= d; j++) {
        g[j] = (g[j] ?? 0) + r.w * (r.y - p) * (x[j] ?? 0);
        const row = H[j];
        if (row) for (let k = 0; k <= j; k++) row[k] = (row[k] ?? 0) + h * (x[j] ?? 0) * (x[k] ?? 0);
      }
    });
    for (let j = 0; j <= d; j++) for (let k = j + 1; k <= d; k++) (H[j] as number[])[k] = H[k]?.[j] ?? 0;
    const step = solve(H, g);
    w = w.map((v, j) => v + (step[j] ?? 0));
  }
  const r4 = (v: number) => Number(v.toPrecision(4));
  return { mean: mean.map(r4), scale: scale.map(r4), weights: w.slice(0, d).map(r4), bias: r4(w[d] ?? 0) };
}
function solve(A: number[][], b: number[]): number[] {
  const n = b.length;
  const M = A.map((row, i) => [...row, b[i] ?? 0]);
  for (let i = 0; i < n; i++) {
    let p = i;
    for (let r = i + 1; r < n; r++) if (Math.abs(M[r]?.[i] ?? 0) > Math.abs(M[p]?.[i] ?? 0)) p = r;
    [M[i], M[p]] = [M[p] as number[], M[i] as number[]];
    for (let r = 0; r < n; r++) {
      if (r === i) continue;
      const f = (M[r]?.[i] ?? 0) / (M[i]?.[i] || 1e-12);
      if (f !== 0) for (let c = i; c <= n; c++) (M[r] as number[])[c] = (M[r]?.[c] ?? 0) - f * (M[i]?.[c] ?? 0);
    }
  }
  return M.map((row, i) => (row[n] ?? 0) / (row[i] || 1e-12));
}

const L2 = 5;
/** No cluster may weigh more than this many grams. */
const GRAMS_PER_CLUSTER = 800;
export function train(cases: Case[]): GramWeights {
  const uni: Row[][] = [[], [], []];
  const prepared = cases.map((c) => {
    const refs = c.refs.map((r) => termsOf(r));
    const counts = refs.map((t) => count(t));
    const pairs = refs.map((t) => new Set(t.slice(1).map((b, i) => `${t[i]} ${b}`)));
    const w = Math.min(1, GRAMS_PER_CLUSTER / c.cluster.unigrams.length);
    const inputs = c.cluster.unigrams.map((g) => unigramFeatures(g, c.cluster, c.wanted));
    c.cluster.unigrams.forEach((g, i) => {
      for (let k = 1; k <= 3; k++) {
        const y = counts.reduce((s, m) => s + ((m.get(g.term) ?? 0) >= k ? 1 : 0), 0) / counts.length;
        uni[k - 1]?.push({ x: inputs[i] ?? [], y, w });
      }
    });
    return { c, pairs, inputs };
  });
  const unigram = uni.map((rows) => fit(rows, L2));
  const once = unigram[0];
  if (once === undefined) throw new Error('no rows');
  const bi: Row[] = [];
  for (const { c, pairs, inputs } of prepared) {
    const p = inputs.map((x) => chance(once, x));
    const w = Math.min(1, GRAMS_PER_CLUSTER / c.cluster.bigrams.length);
    for (const g of c.cluster.bigrams) {
      const y = pairs.reduce((s, m) => s + (m.has(`${g.a.term} ${g.b.term}`) ? 1 : 0), 0) / pairs.length;
      bi.push({ x: bigramFeatures(g, p[g.a.id] ?? 0, p[g.b.id] ?? 0, c.cluster, c.wanted), y, w });
    }
  }
  return { unigram, bigram: fit(bi, L2) };
}
function count(t: string[]): Map<string, number> {
  const m = new Map<string, number>();
  for (const x of t) m.set(x, (m.get(x) ?? 0) + 1);
  return m;
}

const sets = ['multinews_attributed', 'multiling2011_en'];
const cases = (await Promise.all(sets.map(load))).flat();
const FOLDS = 6;
const weightsOf: GramWeights[] = [];
for (let f = 0; f < FOLDS; f++) weightsOf.push(train(cases.filter((_, i) => i % FOLDS !== f)));

function evaluate(name: string, tuning: SelectTuning & { learnedShare: number }): void {
  const acc = new Map<string, number[]>();
  cases.forEach((c, i) => {
    const weights = weightsOf[i % FOLDS];
    if (weights === undefined) return;
    const values = gramValues(c.cluster, weights, c.wanted, tuning);
    const ids = selectSentences({
      cluster: c.cluster,
      units: makeUnits(c.cluster.candidates),
      values,
      words: c.wanted,
      tuning,
      outletOf: (a) => a,
    });
    const chosen = ids
      .map((id) => c.cluster.candidates[id])
      .filter((x) => x !== undefined)
      .sort((a, b) => a.position - b.position || a.article - b.article);
    const r = rouge(truncate(chosen.map((x) => x.text).join(' '), c.wanted), c.refs);
    const a = acc.get(c.set) ?? [0, 0, 0, 0];
    acc.set(c.set, [
      (a[0] ?? 0) + r.r1.f,
      (a[1] ?? 0) + r.r2.f,
      (a[2] ?? 0) + 1,
      (a[3] ?? 0) + chosen.reduce((s, x) => s + x.terms.length, 0) / c.wanted,
    ]);
  });
  console.log(
    name.padEnd(34),
    [...acc]
      .map(
        ([s, a]) =>
          `${s.slice(0, 9)} ${((100 * (a[0] ?? 0)) / (a[2] ?? 1)).toFixed(2)}/${((100 * (a[1] ?? 0)) / (a[2] ?? 1)).toFixed(2)} len ${((a[3] ?? 0) / (a[2] ?? 1)).toFixed(2)}`,
      )
      .join('   '),
  );
}
const base = { positionPrior: 0.2, bigramWeight: 2, mostOverlap: 0.6, pool: 120, swapRounds: 60, learnedShare: 0.6 };
if (process.argv.includes('--write')) {
  writeFileSync(
    join(import.meta.dirname, '../src/core/extractive/gram-weights.json'),
    `${JSON.stringify(train(cases))}\n`,
  );
} else {
  evaluate('base', base);
  for (const positionPrior of [0, 0.1, 0.3, 0.5]) evaluate(`prior ${positionPrior}`, { ...base, positionPrior });
  for (const learnedShare of [0, 0.3, 1]) evaluate(`learned ${learnedShare}`, { ...base, learnedShare });
  for (const bigramWeight of [1, 3]) evaluate(`bigram ${bigramWeight}`, { ...base, bigramWeight });
  for (const mostOverlap of [0.5, 0.7, 0.9]) evaluate(`overlap ${mostOverlap}`, { ...base, mostOverlap });
  for (const swapRounds of [0]) evaluate(`swaps ${swapRounds}`, { ...base, swapRounds });
}
