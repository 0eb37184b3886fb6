// Learns the soft score's weights and prints what they are worth, cross-validated by article.
// AIBOT_DEV_DATA=... node scripts/run-ts.mjs bench/train-grounding.ts [--write]
import { writeFileSync } from 'node:fs';
import { articleFromText } from '../src/core/article-from-text.ts';
import { claimTerms } from '../src/core/grounding/claim-terms.ts';
import { type PreparedSources, prepareArticles } from '../src/core/grounding/prepare-sources.ts';
import { SOFT_FEATURES, softFeatures } from '../src/core/grounding/soft-features.ts';
import { modelScore, type SoftModel } from '../src/core/grounding/soft-model.ts';
import { findMismatches } from '../src/core/grounding/verify-sentence.ts';
import { editedClusters, inventedStories } from './support/base-sentences.ts';
import { boost, seeded, type Tree } from './support/boosted-trees.ts';
import { articleGroups, auc, CLAIM_SETS, devData, labelledClaims } from './support/claims-data.ts';
import { fitLogistic } from './support/logistic.ts';
import { MUTATIONS, mutated } from './support/mutate.ts';

interface Row {
  readonly set: string;
  readonly label: number;
  readonly group: number;
  readonly x: readonly number[];
  /** Rows of one sentence, right and made wrong. */
  readonly pair?: string;
}

const FOLDS = 5;
const SEEDS = [1, 2, 3];
const TREES = { trees: 140, depth: 3, rate: 0.07, leastRows: 15, l2: 3, columns: 0.3, rows: 0.6 };
const L2 = 30;
/** The plain overlaps beside the learned parts: held the order of people's minimal edits best in cross-validation. */
const PLAIN = { words: 1, bigrams: 0.6, pairs: 0.5, near: 2 } as const;

const folder = devData();
if (folder === undefined) {
  console.error('AIBOT_DEV_DATA is not set: it points at the folder with the development data');
  process.exit(2);
}
const featuresOf = (text: string, sources: PreparedSources): number[] =>
  softFeatures(claimTerms(text, sources), sources, findMismatches(text, sources).findings);

function claimRows(from: string): Row[] {
  const claims = labelledClaims(from);
  const groups = articleGroups(claims.map((c) => c.source));
  const prepared = new Map<string, PreparedSources>();
  return claims.map(({ set, label, source, claim }, i) => {
    let sources = prepared.get(source);
    if (sources === undefined) {
      sources = prepareArticles([{ article: articleFromText({ text: source }), index: 0 }]);
      prepared.set(source, sources);
    }
    return { set, label, group: groups[i] ?? i, x: featuresOf(claim, sources) };
  });
}

/** Sentences that stand, in the sources' words or an editor's, each with some made wrong by the rules of bench/support/mutate.ts. */
function editRows(from: string): Row[] {
  const random = seeded(99);
  return [
    ...editedClusters(from),
    ...inventedStories(new URL('../test/fixtures/stories', import.meta.url).pathname),
  ].flatMap((story, k) => {
    const take = (set: string, list: readonly string[], wrongs: number): Row[] =>
      list.flatMap((text, p) => {
        const row = (t: string, label: number): Row => ({
          set,
          label,
          group: 1e6 + k,
          pair: `${set}${k}-${p}`,
          x: featuresOf(t, story.sources),
        });
        const kinds = [...MUTATIONS].sort(() => random() - 0.5).slice(0, wrongs);
        const wrong = kinds.flatMap((kind) => mutated(kind, text, { sources: story.text, random }) ?? []);
        return [row(text, 1), ...wrong.map((t) => row(t, 0))];
      });
    return [
      ...take('edits of paraphrases', story.paraphrased, 4),
      ...take(
        'edits of copies',
        story.verbatim.filter(() => random() < 8 / story.verbatim.length),
        3,
      ),
    ];
  });
}

const index = (name: keyof typeof PLAIN): number => SOFT_FEATURES.indexOf(name);
const round = (v: number): number => Number(v.toPrecision(5));

function train(rows: readonly Row[]): SoftModel {
  const counts = new Map<string, number>();
  for (const r of rows) counts.set(`${r.set} ${r.label}`, (counts.get(`${r.set} ${r.label}`) ?? 0) + 1);
  const w = rows.map((r) => ((r.set === 'edits of copies' ? 0.3 : 1) * 500) / (counts.get(`${r.set} ${r.label}`) ?? 1));
  const [x, y] = [rows.map((r) => r.x), rows.map((r) => r.label)];
  const trees = SEEDS.flatMap((seed) => boost(x, y, w, { ...TREES, seed })).map((t) => flat(t, 1 / SEEDS.length));
  const linear = fitLogistic(x, y, w, L2);
  const plain = (['words', 'bigrams', 'pairs', 'near'] as const).map((n): [number, number] => [index(n), PLAIN[n]]);
  const all = w.reduce((a, b) => a + b, 0);
  const centre = rows.reduce(
    (sum, r, i) => sum + ((w[i] ?? 0) / all) * plain.reduce((s, [f, v]) => s + v * (r.x[f] ?? 0), 0),
    0,
  );
  return {
    trees,
    linear: {
      mean: linear.mean.map(round),
      scale: linear.scale.map(round),
      weights: linear.weights.map(round),
      bias: round(linear.bias),
    },
    plain,
    bias: -round(centre),
  };
}

function flat({ feature, threshold, value }: Tree, share: number): { f: number[]; v: number[] } {
  const f = Array.from({ length: feature.length }, (_, k) => feature[k] ?? -1);
  return { f, v: f.map((at, k) => round(at < 0 ? (value[k] ?? 0) * share : (threshold[k] ?? 0))) };
}

const rows = [...claimRows(folder), ...editRows(folder)];
const fold = rows.map(({ group }) => {
  const random = seeded(group * 7919 + 13);
  random();
  random();
  return Math.floor(random() * FOLDS);
});
const learned = new Array<number>(rows.length).fill(0);
for (let f = 0; f < FOLDS; f++) {
  const model = train(rows.filter((_, i) => fold[i] !== f));
  rows.forEach((r, i) => {
    if (fold[i] === f) learned[i] = modelScore(model, r.x);
  });
}
const plain = rows.map((r) => r.x[SOFT_FEATURES.indexOf('mix')] ?? 0);

console.log(
  'set | rows | AUC plain | AUC learned | balanced accuracy at 0.5 | right kept | wrong caught | pairs plain | pairs learned',
);
for (const set of [...CLAIM_SETS, 'edits of paraphrases', 'edits of copies']) {
  const at = rows.flatMap((r, i) => (r.set === set ? [i] : []));
  const y = at.map((i) => rows[i]?.label ?? 0);
  const kept = share(
    at.filter((i) => rows[i]?.label === 1),
    (i) => (learned[i] ?? 0) >= 0.5,
  );
  const caught = share(
    at.filter((i) => rows[i]?.label === 0),
    (i) => (learned[i] ?? 0) < 0.5,
  );
  const of = (s: readonly number[]): string =>
    auc(
      at.map((i) => s[i] ?? 0),
      y,
    ).toFixed(3);
  const percent = (v: number): string => `${(100 * v).toFixed(1)}%`;
  console.log(
    [
      set,
      at.length,
      of(plain),
      of(learned),
      percent((kept + caught) / 2),
      percent(kept),
      percent(caught),
      pairs(at, plain),
      pairs(at, learned),
    ].join(' | '),
  );
}
console.log('balanced accuracy (right kept) by threshold');
for (const threshold of [0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6]) {
  const cells = [...CLAIM_SETS, 'edits of paraphrases', 'edits of copies'].map((set) => {
    const at = rows.flatMap((r, i) => (r.set === set ? [i] : []));
    const kept = share(
      at.filter((i) => rows[i]?.label === 1),
      (i) => (learned[i] ?? 0) >= threshold,
    );
    const caught = share(
      at.filter((i) => rows[i]?.label === 0),
      (i) => (learned[i] ?? 0) < threshold,
    );
    return `${(50 * (kept + caught)).toFixed(1)} (${(100 * kept).toFixed(0)})`;
  });
  console.log([threshold, ...cells].join(' | '));
}
if (process.argv.includes('--write')) {
  const file = new URL('../public/tables/grounding.json', import.meta.url);
  const text = JSON.stringify(train(rows));
  writeFileSync(file, `${text}\n`);
  console.log(`wrote ${text.length} bytes`);
}

function share(list: readonly number[], test: (i: number) => boolean): number {
  return list.length === 0 ? 0 : list.filter(test).length / list.length;
}

function pairs(at: readonly number[], scores: readonly number[]): string {
  const right = new Map<string, number>();
  for (const i of at)
    if (rows[i]?.label === 1 && rows[i]?.pair !== undefined) right.set(rows[i]?.pair ?? '', scores[i] ?? 0);
  const wrong = at.filter((i) => rows[i]?.label === 0 && rows[i]?.pair !== undefined);
  if (wrong.length === 0) return '-';
  const won = wrong.reduce((sum, i) => {
    const [a, b] = [right.get(rows[i]?.pair ?? '') ?? 0, scores[i] ?? 0];
    return sum + (a > b ? 1 : a === b ? 0.5 : 0);
  }, 0);
  return `${((100 * won) / wrong.length).toFixed(1)}%`;
}
