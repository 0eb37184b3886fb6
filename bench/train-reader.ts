// Trains the block model of src/page on the development pages and measures it by cross-validation over domains.
// usage: AIBOT_DEV_DATA=... node scripts/run-ts.mjs bench/train-reader.ts [--write] [--only SET] [--worst SET]
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { type PageBlock, PLACE } from '../src/page/block.ts';
import { chooseBlocks } from '../src/page/choose-blocks.ts';
import { FEATURES, featuresOf } from '../src/page/features.ts';
import { observePage } from '../src/page/observe-page.ts';
import { type BlockModel, scoreBlocks } from '../src/page/score-blocks.ts';
import { fitTrees } from './boosted-trees.ts';
import { labelBlocks } from './label-blocks.ts';
import { fitLogistic } from './logistic.ts';
import { type GoldPage, goldPages, SETS, scorePage, summarise, tokensOf } from './read-data.ts';

interface Seen {
  readonly page: GoldPage;
  readonly title: string;
  readonly blocks: readonly PageBlock[];
  readonly rows: readonly Float64Array[];
  readonly labels: readonly number[];
  readonly weights: readonly number[];
  readonly fold: number;
}

const argument = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
};
const FOLDS = 10;
const L2 = Number(argument('--l2') ?? 3);
const TREES = {
  trees: Number(argument('--trees') ?? 60),
  depth: Number(argument('--depth') ?? 4),
  rate: Number(argument('--rate') ?? 0.15),
  l2: 5,
  minLeaf: 5,
  columns: 0.5,
};
const only = argument('--only');

const seen = SETS.flatMap((set) => goldPages(set).map(see));
console.log(`${seen.length} pages, ${seen.reduce((n, s) => n + s.blocks.length, 0)} blocks, ${FEATURES.length} inputs`);
const mayTrain = (s: Seen) => only === undefined || s.page.set === only;
const models = Array.from({ length: FOLDS }, (_, fold) => train(seen.filter((s) => s.fold !== fold && mayTrain(s))));
const scoresOf = (s: Seen) => scoreBlocks(s.rows, models[s.fold] ?? { bias: 0, weights: [], trees: [] });
const read = (s: Seen) => joined(chooseBlocks(s.blocks, scoresOf(s), s.title));

report('ceiling of the blocks', (s) => joined(s.blocks.filter((_, i) => s.labels[i] === 1)));
report('Readability by blocks', (s) => joined(s.blocks.filter((b) => b.kept)));
report('model, cross-validated', read);
report('and without embeds', (s) =>
  joined(chooseBlocks(s.blocks, scoresOf(s), s.title).filter((b) => (b.scope.places & PLACE.embed) === 0)),
);
const worst = argument('--worst');
if (worst !== undefined) printWorst(worst);
if (process.argv.includes('--write')) write(train(seen));

function train(pages: readonly Seen[]): BlockModel {
  const samples = pages.flatMap((s) => s.rows.map((x, i) => ({ x, y: s.labels[i] ?? 0, weight: s.weights[i] ?? 0 })));
  return { ...fitLogistic(samples, L2), trees: fitTrees(samples, TREES) };
}

function see(page: GoldPage): Seen {
  const { title, blocks } = observePage(parseHTML(page.html).document, { url: page.url, clock: () => 0 });
  const rows = featuresOf(blocks, title);
  const goldWords = tokensOf(page.gold).length;
  const headline = FEATURES.indexOf('headline');
  // pages weigh alike; long blocks more than short ones; headlines are dropped by rule, whatever the gold text holds
  const weights = blocks.map((block, i) =>
    rows[i]?.[headline] ? 0.001 : (400 * (Math.min(150, tokensOf(block.text).length) + 4)) / (goldWords + 300),
  );
  return { page, title, blocks, rows, labels: labelBlocks(blocks, page.gold), weights, fold: hash(page.group) % FOLDS };
}

function report(name: string, textOf: (s: Seen) => string): void {
  for (const key of [...SETS, 'Greek', 'Polish', 'Russian', 'Chinese']) {
    const part = seen.filter((s) => s.page.set === key || s.page.lang === key);
    const { P, R, F1, lost } = summarise(part.map((s) => scorePage(s.page.gold, textOf(s))));
    const [p, r, f] = [P, R, F1].map((x) => (100 * x).toFixed(2));
    console.log(`${name.padEnd(24)} ${key.padEnd(13)} P ${p}  R ${r}  F1 ${f}  lost ${lost}`);
  }
}

function printWorst(set: string): void {
  const ranked = seen
    .filter((s) => s.page.set === set)
    .map((s) => ({ s, score: scorePage(s.page.gold, read(s)) }))
    .sort((a, b) => a.score.precision + a.score.recall - b.score.precision - b.score.recall);
  for (const { s, score } of ranked.slice(0, 20)) {
    console.log(`\n== ${s.page.url} P ${score.precision.toFixed(3)} R ${score.recall.toFixed(3)}`);
    const scores = scoresOf(s);
    const chosen = new Set(chooseBlocks(s.blocks, scores, s.title));
    s.blocks.forEach((b, i) => {
      const gold = s.labels[i] === 1;
      if (gold === chosen.has(b)) return;
      const line = `${gold ? 'missed' : 'extra '} ${(scores[i] ?? 0).toFixed(2)} ${b.kept ? 'kept' : '    '}`;
      console.log(`${line} ${b.scope.signature.slice(0, 40)} | ${b.text.slice(0, 110).replaceAll('\n', '/')}`);
    });
  }
}

function write(model: BlockModel): void {
  const round = (x: number) => Number(x.toFixed(3));
  const compact = { bias: round(model.bias), weights: model.weights.map(round), trees: model.trees };
  writeFileSync(join(import.meta.dirname, '../src/page/block-model.json'), `${JSON.stringify(compact)}\n`);
  console.log(`wrote src/page/block-model.json, trained on ${seen.length} pages`);
}

function joined(blocks: readonly PageBlock[]): string {
  return blocks.map((b) => b.text).join('\n\n');
}

/** FNV-1a: a fold that stays the same from run to run. */
function hash(text: string): number {
  let h = 2166136261;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  return h >>> 0;
}
