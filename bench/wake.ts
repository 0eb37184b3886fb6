// What a wake of Chromium's worker costs, from its start to all listeners standing.
// usage: node scripts/build.mjs chrome && npm run bench -- wake [runs]
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launchChromium } from '../scripts/browsers/chromium.ts';

const DIST = resolve(import.meta.dirname, '../dist/chrome');
const RUNS = Number(process.argv[2] ?? 12);
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const chromium = await launchChromium({ extension: DIST });
try {
  const wakes: number[] = [];
  const page = await chromium.browser.newPage();
  for (let run = 0; run < RUNS; run += 1) {
    const worker = await chromium.worker();
    wakes.push(await worker.evaluate(() => performance.getEntriesByName('aibot:awake')[0]?.startTime ?? Number.NaN));
    await worker.close();
    await new Promise((done) => setTimeout(done, 300));
    // a message from one of its pages wakes it
    await page.goto(`chrome-extension://${chromium.id}/src/options/index.html`);
    await page.evaluate(() => chrome.runtime.sendMessage({}).catch(() => undefined));
  }
  const size = readdirSync(join(DIST, 'assets'))
    .filter((name) => name.startsWith('background'))
    .reduce((sum, name) => sum + gzipSync(readFileSync(join(DIST, 'assets', name))).length, 0);
  console.log("worker, start to listening    median   max   (ms, from the worker's own time origin)");
  console.log(
    `${RUNS} wakes                      ${median(wakes).toFixed(1).padStart(6)} ${Math.max(...wakes)
      .toFixed(1)
      .padStart(6)}`,
  );
  console.log(`entry file, gzipped           ${(size / 1000).toFixed(1)} kB`);
} finally {
  await chromium.close();
}
