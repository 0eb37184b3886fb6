// How long grouping takes beside plain TF-IDF cosine in the same run, and how long the IDF table takes to load.
// usage: AIBOT_DEV_DATA=... node scripts/run-ts.mjs bench/stories-speed.ts
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseBackgroundIdf } from '../src/core/stories/background-idf.ts';
import { groupReports, type Report } from '../src/core/stories/group.ts';
import { termsOf } from '../src/core/stories/terms.ts';

const DATA = process.env.AIBOT_DEV_DATA;
if (DATA === undefined) throw new Error('AIBOT_DEV_DATA is not set');
const ROOT = resolve(import.meta.dirname, '..');
const ROUNDS = 7;
const table = readFileSync(join(ROOT, 'public/tables/idf.json'), 'utf8');
const texts: Report[] = ['wikinews_medium', 'handpicked', 'wikinews'].flatMap((name) =>
  readFileSync(join(DATA, `data/stories/${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const { title, text, url } = JSON.parse(line);
      return { headline: title, text, url };
    }),
);
/** `size` tabs; past the end of the data the same texts again under another address. */
const tabs = (size: number): Report[] =>
  Array.from({ length: size }, (_, i) => {
    const report = texts[i % texts.length] ?? { headline: '', text: '' };
    return { ...report, url: `${report.url}/${Math.floor(i / texts.length)}` };
  });

/** What a first version does: words counted over the whole text, IDF of the open tabs, cosine of every pair, no more. */
function plain(reports: readonly Report[]): number {
  const counts = reports.map(({ headline, text }) => {
    const tf = new Map<string, number>();
    for (const term of termsOf(`${headline} ${text}`)) tf.set(term, (tf.get(term) ?? 0) + 1);
    return tf;
  });
  const df = new Map<string, number>();
  for (const tf of counts) for (const term of tf.keys()) df.set(term, (df.get(term) ?? 0) + 1);
  const vectors = counts.map((tf) => {
    const vector = new Map<string, number>();
    let squares = 0;
    for (const [term, n] of tf) {
      const weight = n * Math.log(reports.length / (df.get(term) ?? 1));
      vector.set(term, weight);
      squares += weight * weight;
    }
    return { vector, norm: Math.sqrt(squares) || 1 };
  });
  let near = 0;
  for (const [i, a] of vectors.entries()) {
    for (const b of vectors.slice(0, i)) {
      const [small, large] = a.vector.size < b.vector.size ? [a, b] : [b, a];
      let dot = 0;
      for (const [term, weight] of small.vector) dot += weight * (large.vector.get(term) ?? 0);
      if (dot / (a.norm * b.norm) > 0.2) near += 1;
    }
  }
  return near;
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
async function timed(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times);
}

const load = performance.now();
const background = parseBackgroundIdf(JSON.parse(table));
console.log(`table, first use: ${(performance.now() - load).toFixed(1)} ms (${background.df.size} stems)`);
const hundred = await timed(() => plain(tabs(100)));
console.log(`plain TF-IDF cosine, 100 tabs: ${hundred.toFixed(0)} ms`);
for (const size of [2, 10, 30, 100, 200, 500]) {
  const ms = await timed(() => groupReports(tabs(size), { background }));
  console.log(`grouping ${size} tabs: ${ms.toFixed(0)} ms, ${(ms / hundred).toFixed(2)} x plain at 100`);
}
