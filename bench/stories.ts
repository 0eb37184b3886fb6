// Which tabs tell the same story: B-cubed over whole sets, and the reader's task at 5, 10 and 21 open tabs.
// usage: AIBOT_DEV_DATA=... node scripts/run-ts.mjs bench/stories.ts [--tune] [--draws N]
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseBackgroundIdf } from '../src/core/stories/background-idf.ts';
import { groupReports } from '../src/core/stories/group.ts';
import { GROUP_WEIGHTS, type GroupWeights } from '../src/core/stories/group-weights.ts';

interface Row {
  readonly event: string;
  readonly topic?: string;
  readonly title: string;
  readonly text: string;
  readonly url?: string;
  readonly publishedAt?: string;
}

const ROOT = resolve(import.meta.dirname, '..');
const DATA = process.env.AIBOT_DEV_DATA;
const flag = (name: string): string | undefined => process.argv[process.argv.indexOf(name) + 1];
const DRAWS = process.argv.includes('--draws') ? Number(flag('--draws')) : 80;
const SEALED = process.argv.includes('--sealed');
const load = (file: string): Row[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const background = parseBackgroundIdf(JSON.parse(readFileSync(join(ROOT, 'public/tables/idf.json'), 'utf8')));

const sets = new Map<string, Row[]>();
if (DATA !== undefined) {
  for (const name of ['wikinews_medium', 'handpicked', 'wikinews'])
    sets.set(name, load(join(DATA, `data/stories/${name}.jsonl`)));
}
for (const name of ['lookalikes-dev', 'lookalikes-sealed', 'multilingual-dev', 'multilingual-sealed']) {
  const file = join(ROOT, `test/fixtures/lookalikes/${name}.jsonl`);
  if (
    existsSync(file) &&
    (SEALED || !name.endsWith('sealed')) &&
    !(process.argv.includes('--tune') && name.endsWith('sealed'))
  )
    sets.set(name, load(file));
}
for (const [name, rows] of [...sets])
  if (rows.some((x) => x.publishedAt !== undefined))
    sets.set(
      `${name} undated`,
      rows.map(({ publishedAt: _, url: __, ...rest }) => rest),
    );

let state = 0;
const random = (): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};
const shuffled = <T>(items: readonly T[]): T[] =>
  items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);

interface Score {
  readonly p: number;
  readonly r: number;
  readonly f: number;
}
const scoreOf = (tp: number, fp: number, fn: number): Score => {
  const p = tp / (tp + fp || 1);
  const r = tp / (tp + fn || 1);
  return { p, r, f: (2 * p * r) / (p + r || 1) };
};
type Grouping = (rows: readonly Row[]) => Promise<number[]>;

async function tabTask(rows: readonly Row[], size: number, lookalikes: boolean, group: Grouping): Promise<Score> {
  let [tp, fp, fn] = [0, 0, 0];
  const multi = shuffled(rows.filter((g) => rows.some((x) => x !== g && x.event === g.event))).slice(0, DRAWS);
  for (const open of multi) {
    const same = shuffled(rows.filter((x) => x !== open && x.event === open.event)).slice(
      0,
      Math.min(4, Math.max(1, Math.floor(size / 4))),
    );
    const isNear = (x: Row): boolean => x.topic !== undefined && x.topic === open.topic && x.event !== open.event;
    const near = lookalikes ? shuffled(rows.filter(isNear)).slice(0, 4) : [];
    const far = shuffled(rows.filter((x) => x.event !== open.event && !isNear(x))).slice(
      0,
      size - 1 - same.length - near.length,
    );
    const tabs = [open, ...same, ...near, ...far];
    const groups = await group(tabs);
    tabs.forEach((tab, i) => {
      if (i === 0) return;
      const said = groups[i] === groups[0];
      const is = tab.event === open.event;
      if (said && is) tp += 1;
      else if (said) fp += 1;
      else if (is) fn += 1;
    });
  }
  return scoreOf(tp, fp, fn);
}

function bCubed(rows: readonly Row[], groups: readonly number[]): Score {
  let [p, r] = [0, 0];
  rows.forEach((row, i) => {
    let [both, said, is] = [0, 0, 0];
    rows.forEach((other, j) => {
      const together = groups[i] === groups[j];
      const same = row.event === other.event;
      if (together) said += 1;
      if (same) is += 1;
      if (together && same) both += 1;
    });
    p += both / said / rows.length;
    r += both / is / rows.length;
  });
  return { p, r, f: (2 * p * r) / (p + r) };
}

const pct = (x: number): string => (100 * x).toFixed(1).padStart(5);
const cell = ({ p, r, f }: Score): string => `${pct(p)}/${pct(r)}/${pct(f)}`;

async function table(weights: GroupWeights, quiet = false): Promise<number> {
  const group: Grouping = (rows) =>
    groupReports(
      rows.map((x) => ({ headline: x.title, ...x })),
      { background, weights },
    );
  let sum = 0;
  for (const [name, rows] of sets) {
    state = 20261122;
    const hasTopics = rows.some((x) => x.topic !== undefined);
    const scores = [bCubed(rows, await group(rows))];
    for (const size of [5, 10, 21]) scores.push(await tabTask(rows, size, false, group));
    if (hasTopics) scores.push(await tabTask(rows, 21, true, group));
    sum += scores.reduce((a, s) => a + s.f, 0) / scores.length;
    if (!quiet) console.log(name.padEnd(18), scores.map(cell).join('  '));
  }
  return sum / sets.size;
}

if (process.argv.includes('--tune')) {
  const tried: { weights: GroupWeights; mean: number }[] = [];
  for (const names of [0.1, 0.2, 0.3]) {
    for (const top of [0.05, 0.1, 0.2]) {
      for (const crowd of [0.5, 0.7]) {
        for (const threshold of [0.05, 0.07, 0.09, 0.11]) {
          const weights = { ...GROUP_WEIGHTS, top, names, crowd, threshold };
          tried.push({ weights, mean: await table(weights, true) });
        }
      }
    }
  }
  tried.sort((a, b) => b.mean - a.mean);
  for (const { weights, mean } of tried.slice(0, 20)) console.log(pct(mean), JSON.stringify(weights));
} else {
  console.log('precision/recall/F  '.padEnd(18), 'B-cubed, 5 tabs, 10 tabs, 21 tabs, 21 tabs with look-alikes');
  console.log('mean F', pct(await table(GROUP_WEIGHTS)));
}
