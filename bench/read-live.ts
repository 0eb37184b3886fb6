// Reading on the live DOM in Chromium, with layout, against Readability alone on a clone, in the same page and run.
// usage: AIBOT_DEV_DATA=... node scripts/run-ts.mjs bench/read-live.ts [--big]
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { findChromium } from '../scripts/browsers/find-browser.ts';
import { goldPages, scorePage, summarise } from './read-data.ts';

const root = join(import.meta.dirname, '..');
const script = await bundle();
const executablePath = findChromium();
if (executablePath === undefined) throw new Error('no Chromium found; AIBOT_CHROMIUM names one');
const browser = await puppeteer.launch({
  executablePath,
  headless: true,
  pipe: true,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
});
const page = await browser.newPage();
await page.setRequestInterception(true);
page.on('request', (request) => void request.abort().catch(() => undefined));

interface Timed {
  readonly alone: number;
  readonly tab: number;
  readonly worker: number;
  readonly text: string;
}

const timed: Timed[] = [];
const scores = [];
for (const gold of process.argv.includes('--big') ? [] : goldPages('zyte')) {
  const result = await read(gold.html, gold.url);
  if (result === undefined) continue;
  timed.push(result);
  scores.push(scorePage(gold.gold, result.text));
}
if (timed.length > 0) {
  console.log(`${timed.length} zyte pages, milliseconds   median     p95`);
  print(
    'Readability on a clone',
    timed.map((t) => t.alone),
  );
  print(
    'aibot, in the tab',
    timed.map((t) => t.tab),
  );
  print(
    'aibot, tab and worker',
    timed.map((t) => t.tab + t.worker),
  );
  for (const share of [0.5, 0.95])
    console.log(
      `ratio at ${share}: tab ${(
        at(
          timed.map((t) => t.tab),
          share,
        ) /
          at(
            timed.map((t) => t.alone),
            share,
          )
      ).toFixed(2)}, whole ${(
        at(
          timed.map((t) => t.tab + t.worker),
          share,
        ) /
          at(
            timed.map((t) => t.alone),
            share,
          )
      ).toFixed(2)}`,
    );
  const { P, R, F1, lost } = summarise(scores);
  console.log(
    `with layout: P ${(100 * P).toFixed(2)} R ${(100 * R).toFixed(2)} F1 ${(100 * F1).toFixed(2)} lost ${lost}`,
  );
}
const paragraph =
  '<p>The council met on Monday to talk about the bridge, and about the money that had been set aside for it, a clerk said.</p>';
const story = `<article><h1>A long page</h1>${paragraph.repeat(60)}</article>`;
const filler = `<div class="card"><a href="/x"><img src="/i.jpg" alt=""><span>Some other story of the day</span></a></div>`;
const shell = (body: string) =>
  `<html><head><title>A long page</title></head><body><nav><a href="/">Home</a></nav>${body}</body></html>`;
const bigs = {
  'prose only': shell(`<article><h1>A long page</h1>${paragraph.repeat(Math.ceil(5e6 / paragraph.length))}</article>`),
  'a story, 2 MB of cards, 3 MB of script': shell(
    `${story}${filler.repeat(Math.ceil(2e6 / filler.length))}<script type="application/json">${'{"a":"b"},'.repeat(3e5)}</script>`,
  ),
};
for (const [name, html] of Object.entries(bigs)) {
  const long = await read(html, 'https://example.org/long');
  console.log(
    `${(html.length / 1e6).toFixed(1)} MB, ${name}: tab ${long?.tab.toFixed(0)} ms, worker ${long?.worker.toFixed(0)} ms, ${long?.text.length} characters read; Readability ${long?.alone.toFixed(0)} ms`,
  );
}
await browser.close();

async function read(html: string, url: string): Promise<Timed | undefined> {
  try {
    await page.setJavaScriptEnabled(false);
    await page.setContent(html, { waitUntil: 'domcontentloaded', timeout: 20_000 });
    await page.setJavaScriptEnabled(true);
    const value: unknown = await page.evaluate(`${script}; AibotBench.run(${JSON.stringify(url)})`);
    return isTimed(value) ? value : undefined;
  } catch (thrown) {
    console.error(`skipped ${url}: ${String(thrown).slice(0, 100)}`);
    return undefined;
  }
}

function isTimed(value: unknown): value is Timed {
  return typeof value === 'object' && value !== null && 'tab' in value && 'alone' in value;
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(root, 'bench/support/read-live-page.ts'), formats: ['iife'], name: 'AibotBench' },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  for (const one of outputs)
    if ('output' in one)
      for (const chunk of one.output)
        if (chunk.type === 'chunk')
          return chunk.code.replace(
            /^(?:"use strict";)?\s*(?:var|const|let) AibotBench\s*=/,
            'globalThis.AibotBench =',
          );
  throw new Error('nothing was built');
}

function print(name: string, values: readonly number[]): void {
  console.log(`${name.padEnd(28)}${at(values, 0.5).toFixed(1).padStart(8)}${at(values, 0.95).toFixed(1).padStart(8)}`);
}

function at(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
}
