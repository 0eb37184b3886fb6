/**
 * What a wake of the watch list costs in Chromium on its real database: 100 feeds, 20,000 reports of a planted week.
 *   node scripts/build.mjs chrome && node scripts/run-ts.mjs bench/watch-wake.ts [runs]
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { launchChromium } from '../scripts/browsers/chromium.ts';
import { parseBackgroundIdf } from '../src/core/stories/background-idf.ts';
import { newFeed } from '../src/core/watch/new-feed.ts';
import { placeReport } from '../src/core/watch/place-report.ts';
import { takeItems } from '../src/core/watch/take-items.ts';
import { watchedStory } from '../src/core/watch/watched-story.ts';
import { memoryShelf } from '../test/support/memory-shelf.ts';
import { openHalf } from './support/planted-stories.ts';
import { plantedWeek } from './support/planted-week.ts';

const ROOT = resolve(import.meta.dirname, '..');
const RUNS = Number(process.argv[2] ?? 9);
const HOUR = 3_600_000;
const START = Date.UTC(2026, 10, 9);
const END = START + 7 * 24 * HOUR;
const NOW = new Date(END).toISOString();
const AT_ONCE = 500;

const background = parseBackgroundIdf(JSON.parse(readFileSync(join(ROOT, 'public/tables/idf.json'), 'utf8')));
const week = plantedWeek({
  start: START,
  end: END,
  feeds: 100,
  items: 20_000,
  seed: 20261122,
  stories: openHalf(),
  real: [],
  vocabulary: [...background.df.keys()].filter((stem) => /^[a-z]{3,}$/.test(stem)),
});
const feeds = week.outlets.map(({ name, host }) => ({
  ...newFeed(`https://${host}/feed.xml`, { title: name, outlet: name }, NOW),
  state: 'fine' as const,
  nextPollAt: new Date(END + 6 * HOUR).toISOString(),
}));
const shelf = memoryShelf();
const all = feeds.flatMap((feed) =>
  (week.reports.get(feed.outlet) ?? []).flatMap((r) =>
    takeItems(
      feed,
      [{ url: r.url, title: r.headline, description: r.description, publishedAt: new Date(r.at).toISOString() }],
      new Set(),
      NOW,
    ),
  ),
);
for (const item of all.sort((a, b) => (a.publishedAt < b.publishedAt ? -1 : 1))) {
  const { item: kept, absorbs } = await placeReport(item, shelf, background);
  shelf.put(kept);
  for (const id of absorbs) for (const other of shelf.ofStory(id)) shelf.put({ ...other, storyId: kept.storyId });
}
const items = [...shelf.kept.values()];
const ids = [...new Set(items.map(({ storyId }) => storyId))];
const stories = (await Promise.all(ids.map(async (id) => watchedStory(id, shelf.ofStory(id))))).filter(
  (story) => Object.keys(story.items).length > 1,
);

const bundle = await build({
  configFile: false,
  root: ROOT,
  publicDir: false,
  logLevel: 'error',
  build: {
    write: false,
    minify: true,
    target: 'es2022',
    lib: { entry: join(ROOT, 'bench/support/watch-page.ts'), formats: ['iife'], name: 'watchPage' },
  },
});
const [first] = Array.isArray(bundle) ? bundle : [bundle];
const script = first !== undefined && 'output' in first ? first.output[0].code : '';
const call = (name: string, ...values: readonly unknown[]): string =>
  `watchBench.${name}(${values.map((value) => JSON.stringify(value)).join(', ')})`;

const chromium = await launchChromium({ extension: join(ROOT, 'dist/chrome') });
try {
  const page = await chromium.browser.newPage();
  await page.goto(`chrome-extension://${chromium.id}/src/options/index.html`);
  await page.evaluate(script);
  for (let at = 0; at < items.length; at += AT_ONCE)
    await page.evaluate(call('seed', at === 0 ? feeds : [], items.slice(at, at + AT_ONCE), at === 0 ? stories : []));
  console.log(`${feeds.length} feeds, ${items.length} reports, ${stories.length} stories of more than one outlet`);
  const bench = async (name: string, due: number, fresh: number): Promise<void> => {
    const times = new Map<string, number[]>();
    for (let run = 0; run < RUNS; run += 1) {
      const now = new Date(END + (run + 1) * 60_000).toISOString();
      // reports of the week, told once more in feeds of the bench's own addresses
      const reports = items.slice(-1 - fresh * (run + 1), -1 - fresh * run).map((item, i) => ({
        url: `https://again.example/${due}-${run}-${i}`,
        title: item.headline,
        description: `${item.description} ${i}`,
        publishedAt: now,
      }));
      const urls = feeds.slice(run, run + due).map(({ url }) => url);
      const spent: Record<string, number> = JSON.parse(
        await page.evaluate(`${call('wake', now, urls, reports)}.then(JSON.stringify)`).then(String),
      );
      for (const [part, ms] of Object.entries(spent)) times.set(part, [...(times.get(part) ?? []), ms]);
    }
    const cells = [...times].map(([part, all]) => {
      const sorted = all.sort((a, b) => a - b);
      return `${part} ${sorted[Math.floor(sorted.length / 2)]?.toFixed(0)} (${sorted.at(-1)?.toFixed(0)})`;
    });
    console.log(`| ${name.padEnd(34)} | ${cells.join(' | ')} |`);
  };
  console.log('ms, median (longest)');
  await bench('4 feeds due, nothing new', 4, 0);
  await bench('4 feeds due, 2 new reports each', 4, 2);
  await bench('12 feeds due, 5 new reports each', 12, 5);
} finally {
  await chromium.close();
}
