// Learns what tells a contradiction between two outlets from two figures of two things; cross-validated by story.
// AIBOT_DEV_DATA=... node scripts/run-ts.mjs bench/train-conflicts.ts [--write] [--show]
import { writeFileSync } from 'node:fs';
import { articleFromText } from '../src/core/article-from-text.ts';
import { PAIR_FEATURES } from '../src/core/grounding/pair-features.ts';
import { type SlotPair, slotPairs } from '../src/core/grounding/slot-pairs.ts';
import { voicesOf } from '../src/core/grounding/voices.ts';
import { seeded } from './support/boosted-trees.ts';
import { devData, readJsonLines } from './support/claims-data.ts';
import { type ConflictRow, prepareStory, realClusters } from './support/conflict-data.ts';
import { fitLogistic, type Logistic } from './support/logistic.ts';

interface Item {
  readonly id: string;
  readonly set: string;
  readonly conflict: boolean;
  readonly row?: ConflictRow;
  readonly pairs: readonly { readonly pair: SlotPair; readonly y: number }[];
}

const [FOLDS, L2] = [10, Number(process.env.L2 ?? 3)];
const THRESHOLD = Number(process.env.THRESHOLD ?? 0.5);
const REAL_WEIGHT = Number(process.env.REAL ?? 0.1);
const ALL = process.argv.includes('--all');
const sets = ['dev', 'sealed', 'own'];
const fixtures = new URL('../test/fixtures/claims/', import.meta.url).pathname;

const plain = (s: string): string =>
  s
    .toLowerCase()
    .replace(/[-\s]+/gu, ' ')
    .trim();
const WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const means = (raw: string, value: string): boolean => {
  const spoken = (s: string): string =>
    plain(s)
      .replace('fifty two', '52')
      .replace(/\b[a-z]+\b/gu, (w) => (WORDS.includes(w) ? String(WORDS.indexOf(w)) : w));
  const [p, q] = [spoken(raw), spoken(value)];
  const digits = (s: string): string => (/[\d.,:]*\d/u.exec(s)?.[0] ?? '').replace(/,/gu, '');
  return p === q || q.includes(p) || p.includes(q) || (digits(p) !== '' && digits(p) === digits(q));
};

const items: Item[] = sets.flatMap((set) =>
  readJsonLines<ConflictRow>(`${fixtures}conflicts-${set}.jsonl`).map((row): Item => {
    const { sources, outletOf, hoursOf } = prepareStory(row.articles.map((a) => articleFromText(a)));
    const [v, w] = row.values ?? [];
    const pairs = slotPairs(voicesOf(sources, outletOf), outletOf, hoursOf).map((pair) => ({
      pair,
      y:
        v !== undefined &&
        w !== undefined &&
        ((means(pair.a.raw, v) && means(pair.b.raw, w)) || (means(pair.a.raw, w) && means(pair.b.raw, v)))
          ? 1
          : 0,
    }));
    return { id: row.id, set, conflict: row.conflict, row, pairs };
  }),
);
const folder = devData();
if (folder !== undefined)
  for (const [k, { id, articles }] of realClusters(folder).entries()) {
    if (!ALL && (k < 38 ? k % 2 === 1 : k % 12 !== 0)) continue;
    const { sources, outletOf, hoursOf } = prepareStory(articles);
    items.push({
      id,
      set: 'real',
      conflict: false,
      pairs: slotPairs(voicesOf(sources, outletOf), outletOf, hoursOf).map((pair) => ({ pair, y: 0 })),
    });
  }

function fit(list: readonly Item[]): Logistic {
  const [x, y, w]: [number[][], number[], number[]] = [[], [], []];
  for (const item of list)
    for (const { pair, y: label } of item.pairs) {
      x.push([...pair.x]);
      y.push(label);
      const same = item.pairs.filter((p) => p.y === label).length;
      w.push(
        item.set === 'real'
          ? REAL_WEIGHT / Math.sqrt(item.pairs.length)
          : label === 1
            ? 1.5 / same
            : Math.min(1, 3 / same),
      );
    }
  return fitLogistic(x, y, w, L2);
}

const scoreOf = (m: Logistic, x: readonly number[]): number =>
  1 /
  (1 +
    Math.exp(-m.weights.reduce((s, w, i) => s + (w * ((x[i] ?? 0) - (m.mean[i] ?? 0))) / (m.scale[i] ?? 1), m.bias)));
const why = (x: readonly number[]): string =>
  PAIR_FEATURES.map(
    (f, i) =>
      [f, ((whole.weights[i] ?? 0) * ((x[i] ?? 0) - (whole.mean[i] ?? 0))) / (whole.scale[i] ?? 1), x[i]] as const,
  )
    .filter(([, c]) => Math.abs(c) > 0.4)
    .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
    .map(([f, c, v]) => `${f}=${(v ?? 0).toFixed(2)}:${c.toFixed(1)}`)
    .join(' ');
const whole = fit(items);
const random = seeded(5);
// the own cases are twins on one subject: both on one side
let twin = 0;
const fold = items.map((item) => {
  const number = Number(item.id.split('-')[1]);
  if (item.set !== 'own' || number % 2 === 1) twin = Math.floor(random() * FOLDS);
  return twin;
});
const best = new Map<Item, { score: number; pair: SlotPair; y: number }[]>();
for (let f = 0; f < FOLDS; f++) {
  const model = fit(items.filter((_, i) => fold[i] !== f));
  items.forEach((item, i) => {
    if (fold[i] === f)
      best.set(
        item,
        item.pairs.map(({ pair, y }) => ({ score: scoreOf(model, pair.x), pair, y })).sort((a, b) => b.score - a.score),
      );
  });
}
for (const item of items) {
  if (item.conflict && !item.pairs.some((p) => p.y === 1) && item.row !== undefined && process.argv.includes('--show'))
    console.log(`  no pair: ${item.id} ${item.row.why} ${item.row.values?.join('/')}`);
}
for (const threshold of [0.3, 0.4, 0.5, 0.6, 0.7]) {
  const cells = [...sets, 'real'].map((set) => {
    const list = items.filter((i) => i.set === set);
    const hit = (i: Item): boolean => (best.get(i)?.[0]?.score ?? 0) >= threshold;
    const planted = list.filter((i) => i.conflict);
    const found = planted.filter(hit).length;
    const exact = planted.filter((i) => hit(i) && best.get(i)?.[0]?.y === 1).length;
    const flagged = list.filter((i) => !i.conflict && hit(i)).length;
    return `${set}: ${found} (${exact}) of ${planted.length}, false ${flagged} of ${list.length - planted.length}`;
  });
  console.log(threshold, cells.join(' | '));
}
if (process.argv.includes('--show'))
  for (const item of items.filter((i) => i.set !== 'real')) {
    const [top] = best.get(item) ?? [];
    const isHit = (top?.score ?? 0) >= THRESHOLD;
    if (isHit === item.conflict && (!isHit || top?.y === 1)) continue;
    console.log(
      `  ${item.id} ${item.conflict ? (isHit ? 'OTHER' : 'missed') : 'FALSE'} ${item.row?.why} [${item.row?.values?.join('/') ?? ''}] top ${top?.score.toFixed(2)} ${top?.pair.a.type}: ${top?.pair.a.raw} / ${top?.pair.b.raw}; right ${(best.get(item) ?? []).find((p) => p.y === 1)?.score.toFixed(2)}`,
    );
    const shown = item.conflict ? (best.get(item) ?? []).find((p) => p.y === 1) : top;
    if (shown !== undefined) console.log('      ', why(shown.pair.x));
  }
const model = whole;
console.log(
  PAIR_FEATURES.map((f, i) => `${f} ${(model.weights[i] ?? 0).toFixed(2)}`).join(', '),
  'bias',
  model.bias.toFixed(2),
);
if (process.argv.includes('--real'))
  for (const item of items.filter((i) => i.set === 'real'))
    for (const { score, pair } of (best.get(item) ?? []).slice(0, 2))
      if (score >= THRESHOLD)
        console.log(
          `  ${item.id} ${score.toFixed(2)} ${pair.a.type}: ${pair.a.raw} / ${pair.b.raw}\n     ${pair.a.sentence.text}\n     ${pair.b.sentence.text}`,
        );
if (process.argv.includes('--write')) {
  const round = (v: number): number => Number(v.toPrecision(4));
  const weights = model.weights.map((w, i) => round(w / (model.scale[i] ?? 1)));
  const bias = round(
    model.bias - model.weights.reduce((s, w, i) => s + (w * (model.mean[i] ?? 0)) / (model.scale[i] ?? 1), 0),
  );
  const text = `/** Learned by bench/train-conflicts.ts, in the order of PAIR_FEATURES. */
export const CONFLICT_WEIGHTS: { readonly weights: readonly number[]; readonly bias: number } = {
  weights: [
${weights.map((w) => `    ${w},`).join('\n')}
  ],
  bias: ${bias},
};
`;
  writeFileSync(new URL('../src/core/grounding/conflict-weights.ts', import.meta.url), text);
}
