// The headless reader against linkedom and Readability alone, page by page in the same run.
// usage: AIBOT_DEV_DATA=... node scripts/run-ts.mjs bench/read.ts [zyte|newspaper4k|multilingual]
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readHtml } from '../src/cli/read-html.ts';
import { goldPages, type SETS } from './read-data.ts';

const set = process.argv[2];
const chosen: (typeof SETS)[number] = set === 'newspaper4k' || set === 'multilingual' ? set : 'zyte';
const pages = goldPages(chosen);
const alone: number[] = [];
const ours: number[] = [];

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
console.log('                         median    p95   mean');
console.log(row('linkedom + Readability', alone));
console.log(row('aibot read', ours));
console.log(
  `ratio                     ${(at(ours, 0.5) / at(alone, 0.5)).toFixed(2)}   ${(at(ours, 0.95) / at(alone, 0.95)).toFixed(2)}   ${(sum(ours) / sum(alone)).toFixed(2)}`,
);

function time(work: () => unknown): number {
  const from = performance.now();
  try {
    work();
  } catch {
    // Readability alone throws on some pages; the time counts
  }
  return performance.now() - from;
}

function row(name: string, values: readonly number[]): string {
  const cells = [at(values, 0.5), at(values, 0.95), sum(values) / values.length];
  return `${name.padEnd(24)}${cells.map((x) => x.toFixed(1).padStart(7)).join('')}`;
}

function at(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
