// The built extension's real popup and reading page in Chromium: first paint, brief shown, JavaScript, layout shift while a model writes, frames of a scroll through fifty sources. Build first.
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { saveEndpoint } from '../test/e2e/support/endpoint-form.ts';
import { bridgePages, CHROME_BUILD, chromiumStage, onBriefOf, pageAt } from '../test/e2e/support/stage.ts';
import { startModelServer } from '../test/support/model-server/index.ts';
import { articles } from '../test/view/fixtures/articles.ts';
import { mergedBrief } from '../test/view/fixtures/merged-brief.ts';
import { briefOfMany } from './support/brief-of-many.ts';

const ROUNDS = 11;
const SOURCES = 50;

interface Load {
  /** From the start of the page's script, ms. */
  readonly firstPaint: number;
  readonly briefShown: number;
  readonly scripts: readonly string[];
}

const stage = await chromiumStage({ granted: { api: [], origins: ['http://127.0.0.1/*'] }, hosts: ['*.example'] });
const { chromium } = stage;
try {
  const page = await stage.open(pageAt(bridgePages(stage.demo), 0).url);
  await onBriefOf(await chromium.press(page), 1);
  await chromium.closePopup();
  const popups: Load[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    popups.push(await loadOf(await chromium.press(page), '[data-testid=brief]'));
    await chromium.closePopup();
  }

  const many = briefOfMany(mergedBrief, articles, SOURCES);
  const reader = await chromium.browser.newPage();
  await reader.setViewport({ width: 1280, height: 900 });
  const address = `chrome-extension://${chromium.id}/src/reader/index.html`;
  await reader.goto(`${address}#history`);
  await reader.evaluate(
    (briefs) => chrome.runtime.sendMessage({ method: 'importBriefs', payload: { briefs }, isPrivate: false }),
    JSON.parse(JSON.stringify([{ brief: mergedBrief, articles }, many])),
  );
  const readers = await loadsOf(reader, `${address}#${mergedBrief.id}`);
  const fifties = await loadsOf(reader, `${address}#${many.brief.id}`);

  console.log(`load of the machine meanwhile: ${loadavg()[0]?.toFixed(1)}`);
  console.log('page                         first paint ms      brief shown ms    JavaScript, bytes gzipped');
  console.log('                            median    worst     median    worst');
  row('popup, brief of a page', popups);
  row('reader, five sources', readers);
  row(`reader, ${SOURCES} sources`, fifties);

  const { frames, longest } = await scrollThrough(reader);
  console.log(`\n${SOURCES} sources scrolled from top to end: ${frames} frames, the longest ${longest.toFixed(0)} ms`);
  await reader.close();

  const server = await startModelServer({ wire: 'openai', paceMs: 15 });
  await saveEndpoint(chromium, server);
  const popup = await chromium.press(page);
  await popup.waitForSelector('[data-testid=preview]', { timeout: 30_000 });
  await popup.click('[data-testid=send]');
  await popup.waitForSelector('[data-testid=being-written]', { timeout: 30_000 });
  const { writing, replaced } = await popup.evaluate(shiftsOfWriting);
  console.log(
    `layout shift while a model writes: ${writing.toFixed(4)}, as its brief takes the place: ${replaced.toFixed(4)}`,
  );
  await server.close();
} finally {
  await stage.end();
}

/** How a page that was just opened came up. */
async function loadOf(page: Page, brief: string): Promise<Load> {
  await page.waitForSelector(brief, { timeout: 30_000 });
  // the browser tells of a paint some time after it
  await new Promise((resolve) => setTimeout(resolve, 400));
  return page.evaluate(async (selector) => {
    const largest = await new Promise<number>((resolve) => {
      new PerformanceObserver((list) => {
        const ofBrief = list
          .getEntries()
          .filter((entry) => {
            const element: unknown = Reflect.get(entry, 'element');
            return element instanceof Element && element.closest(selector) !== null;
          })
          .map((entry) => entry.startTime);
        resolve(ofBrief[0] ?? Number.NaN);
      }).observe({ type: 'largest-contentful-paint', buffered: true });
      setTimeout(() => resolve(Number.NaN), 2000);
    });
    const start = performance.getEntriesByName('script')[0]?.startTime ?? Number.NaN;
    const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
    return {
      firstPaint: first - start,
      briefShown: largest - start,
      // pages of an extension keep no list of what they fetched: the entry, what it imports, and what came later
      scripts: [...document.querySelectorAll('script[src], link[rel=modulepreload]')].map(
        (tag) => new URL(tag.getAttribute('src') ?? tag.getAttribute('href') ?? '', location.href).pathname,
      ),
    };
  }, brief);
}

async function loadsOf(page: Page, address: string): Promise<Load[]> {
  const loads: Load[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.goto('about:blank');
    await page.goto(address);
    loads.push(await loadOf(page, '[data-testid=brief]'));
  }
  return loads;
}

function row(name: string, loads: readonly Load[]): void {
  const scripts = new Set(loads.flatMap((load) => load.scripts));
  const bytes = [...scripts].reduce((sum, path) => sum + gzipSync(readFileSync(join(CHROME_BUILD, path))).length, 0);
  const firsts = sorted(loads.map((load) => load.firstPaint));
  const shown = sorted(loads.map((load) => load.briefShown));
  const cells = [middle(firsts), firsts.at(-1), middle(shown), shown.at(-1)].map((ms) =>
    (ms ?? Number.NaN).toFixed(0).padStart(9),
  );
  console.log(`${name.padEnd(25)}${cells.join('')}  ${String(bytes).padStart(9)} in ${scripts.size} files`);
}

function sorted(times: readonly number[]): number[] {
  return [...times].sort((a, b) => a - b);
}

function middle(times: readonly number[]): number | undefined {
  return times[Math.floor(times.length / 2)];
}

/** Scrolls a fast reader's way, 120 px a frame, and measures each frame. */
function scrollThrough(page: Page): Promise<{ frames: number; longest: number }> {
  return page.evaluate(
    () =>
      new Promise<{ frames: number; longest: number }>((resolve) => {
        let last = performance.now();
        let frames = 0;
        let longest = 0;
        const step = (): void => {
          const now = performance.now();
          if (frames > 0) longest = Math.max(longest, now - last);
          last = now;
          frames += 1;
          const root = document.documentElement;
          if (root.scrollTop + innerHeight >= root.scrollHeight - 1) {
            resolve({ frames, longest });
            return;
          }
          root.scrollTop += 120;
          requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
  );
}

/** Runs in the popup: the layout shift until the model's brief is there, and that of its coming. */
function shiftsOfWriting(): Promise<{ writing: number; replaced: number }> {
  return new Promise((resolve) => {
    let writing = 0;
    let replaced = 0;
    let isOver = false;
    const shifts = new PerformanceObserver((list) => {
      const sum = list.getEntries().reduce((all, entry) => all + Number(Reflect.get(entry, 'value')), 0);
      if (isOver) replaced += sum;
      else writing += sum;
    });
    shifts.observe({ type: 'layout-shift', buffered: false });
    new MutationObserver(() => {
      if (isOver || document.querySelector('[data-testid=being-written]') !== null) return;
      isOver = true;
      setTimeout(() => resolve({ writing, replaced }), 500);
    }).observe(document.body, { childList: true, subtree: true });
  });
}
