// The headless reader as it ships against linkedom and Readability alone, page by page in the same run.
// usage: AIBOT_DEV_DATA=... node scripts/run-ts.mjs bench/read.ts [zyte|newspaper4k|multilingual]
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { goldPages, type SETS } from './read-data.ts';
import { shippedReader } from './support/shipped-reader.ts';

const set = process.argv[2];
const chosen: (typeof SETS)[number] = set === 'newspaper4k' || set === 'multilingual' ? set : 'zyte';
const pages = goldPages(chosen);
const readHtml = await shippedReader();

interface Spent {
  /** Milliseconds by the clock. */
  readonly wall: number;
  /** Milliseconds of the processor, all threads: says more on a machine that does other things too. */
  readonly cpu: number;
}

const alone: Spent[] = [];
const ours: Spent[] = [];

for (const round of [0, 1, 2])
  for (const [i, page] of pages.entries()) {
    const readAlone = () => new Readability(parseHTML(page.html).document, { charThreshold: 200 }).parse();
    const readOurs = () => readHtml(page.html, page.url);
    // whoever comes second finds warmer caches: take turns
    const first = (i + round) % 2 === 0;
    const a = time(first ? readAlone : readOurs);
    const b = time(first ? readOurs : readAlone);
    if (round === 0) continue;
    alone.push(first ? a : b);
    ours.push(first ? b : a);
  }

console.log(`${chosen}: ${pages.length} pages, two rounds after a warm-up, milliseconds a page`);
console.log('                                 median    p95   mean');
for (const by of ['wall', 'cpu'] as const) {
  const name = by === 'wall' ? 'by the clock' : 'by the processor';
  const [peers, own] = [alone, ours].map((spent) => figures(spent.map((one) => one[by])));
  console.log(row(`linkedom + Readability, ${by}`, peers ?? [], 1));
  console.log(row(`aibot read, ${by}`, own ?? [], 1));
  console.log(
    row(
      `ratio ${name}`,
      (own ?? []).map((x, i) => x / (peers?.[i] ?? 1)),
      2,
    ),
  );
}

function time(work: () => unknown): Spent {
  const before = process.cpuUsage();
  const from = performance.now();
  try {
    work();
  } catch {
    // Readability alone throws on some pages; the time counts
  }
  const wall = performance.now() - from;
  const { user, system } = process.cpuUsage(before);
  return { wall, cpu: (user + system) / 1000 };
}

/** Median, 95th percentile, mean. */
function figures(values: readonly number[]): number[] {
  return [at(values, 0.5), at(values, 0.95), values.reduce((a, b) => a + b, 0) / values.length];
}

function row(name: string, values: readonly number[], digits: number): string {
  return `${name.padEnd(32)}${values.map((x) => x.toFixed(digits).padStart(7)).join('')}`;
}

function at(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
}
