import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  bridgePages,
  chromiumStage,
  onBriefOf,
  onScreen,
  pageAt,
  pressOn,
  ROOT,
  type Stage,
  textOf,
} from '../support/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await chromiumStage();
});
afterEach(() => stage?.chromium.closePopup());
afterAll(() => stage?.end());

async function mergeTwo(): Promise<Page> {
  const [first, second] = [0, 1].map((index) => pageAt(bridgePages(stage.demo), index).url);
  let popup = await stage.chromium.press(await stage.open(first ?? ''));
  await onBriefOf(popup, 1);
  await pressOn(popup, 'add-this-page');
  await popup.close();
  popup = await stage.chromium.press(await stage.open(second ?? ''));
  await onBriefOf(popup, 1);
  await pressOn(popup, 'add-this-page');
  await onBriefOf(popup, 2);
  return popup;
}

async function readerFrom(popup: Page): Promise<Page> {
  const opened = stage.chromium.browser.waitForTarget((target) => target.url().includes('/src/reader/index.html#'));
  await pressOn(popup, 'open-reader');
  const reader = await (await opened).page();
  if (reader === null) throw new Error('no reading page');
  return reader;
}

async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(readFileSync(resolve(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8'));
  return page.evaluate(async () => {
    const axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } = Reflect.get(
      globalThis,
      'axe',
    );
    return (await axe.run()).violations.map((v) => `${v.id}: ${v.nodes[0]?.html.slice(0, 200)}`);
  });
}

describe('a merged story', () => {
  let reader: Page;

  it('opens as a full page that axe finds no fault with', async () => {
    reader = await readerFrom(await mergeTwo());
    await reader.waitForSelector('[data-state=brief]');
    expect(await faultsOf(reader)).toEqual([]);
  });

  it('says what is new since the brief before it, at an address of its own that leads back', async () => {
    const written = await textOf(reader);
    await pressOn(reader, 'compare');
    await reader.waitForSelector('[data-testid=changes]');
    expect(await reader.evaluate(() => decodeURIComponent(location.hash))).toMatch(/^#[^~]+~[^~]+$/);
    const added = await reader.$$eval('[data-testid=changes] li ins', (all) =>
      all.map((ins) => (ins instanceof HTMLElement ? ins.innerText : '')),
    );
    // every sentence that is marked as new is of the later brief
    expect(added.length).toBeGreaterThan(0);
    for (const sentence of added) expect(written).toContain(sentence.trim());
    expect(await textOf(reader)).toMatch(/New source: \S/);
    expect(await faultsOf(reader)).toEqual([]);
    await reader.goBack();
    await reader.waitForSelector('[data-state=brief]');
  });

  it('opens a passage at its address when its tab is gone', async () => {
    for (const page of await stage.chromium.browser.pages())
      if (page.url().startsWith('http://callis')) await page.close();
    const opened = stage.chromium.browser.waitForTarget((target) => target.url().startsWith('http://callis'), {
      timeout: 15_000,
    });
    await reader.bringToFront();
    await reader.evaluate(async () => {
      const briefId = location.hash.slice(1);
      const reply: {
        value: {
          brief: { sources: { article: number; url: string }[] };
          articles: { blocks: { start: number; end: number }[] }[];
        };
      } = await chrome.runtime.sendMessage({ method: 'getBrief', payload: { briefId }, isPrivate: false });
      const { brief, articles } = reply.value;
      const article = brief.sources.find((source) => source.url.includes('callisharbourpost'))?.article ?? 0;
      const { start = 0, end = 1 } = articles[article]?.blocks[1] ?? {};
      await chrome.runtime.sendMessage({
        method: 'openCitation',
        payload: { briefId, article, start, end },
        isPrivate: false,
      });
    });
    const page = await (await opened).page();
    await page?.waitForFunction(() => document.readyState === 'complete');
    expect(page?.url()).toContain(new URL(pageAt(bridgePages(stage.demo), 1).url).pathname);
  });

  it('is in the history with the briefs of its pages, can be deleted and taken back', async () => {
    const list = (): Promise<string[]> =>
      reader.evaluate(async () => {
        const reply: { value: { headline: string }[] } = await chrome.runtime.sendMessage({
          method: 'listBriefs',
          payload: {},
          isPrivate: false,
        });
        return reply.value.map((brief) => brief.headline);
      });
    const before = await list();
    expect(before).toHaveLength(3);
    const [headline] = before;
    await reader.bringToFront();
    await reader.evaluate(() => {
      location.hash = 'history';
    });
    await reader.waitForSelector('[data-testid=history]');
    expect(await textOf(reader)).toContain(headline);
    expect(await faultsOf(reader)).toEqual([]);
    await pressOn(reader, 'delete-all');
    await pressOn(reader, 'delete-all-sure');
    await expect.poll(list).toEqual([]);
    await pressOn(reader, 'undo');
    await expect.poll(list).toEqual(before);
  });
});

describe('text without a page', () => {
  it('is briefed alone, and nothing but its words is in it', async () => {
    const front = stage.demo.extra.find((page) => page.kind === 'section-front');
    const popup = await stage.chromium.press(await stage.open(front?.url ?? ''));
    await onScreen(popup, 'error');
    await popup.$eval('[data-step=add-text]', (button) => button instanceof HTMLElement && button.click());
    await onScreen(popup, 'add-text');
    const field = await popup.waitForSelector('[data-testid=add-text-field]');
    await field?.type(
      'The Quillon ferry sailed again on Thursday after nine days in dock.\n\nThe company said that 240 commuters had waited at the quay before sunrise. Captain Orla Wend said the new engine ran quieter than the old one.\n\nTickets stay at three marks until the spring, according to the harbour office.',
    );
    await (await popup.waitForSelector('[data-testid=add-text-outlet]'))?.type('Quay Bulletin');
    await pressOn(popup, 'add-text-go');
    await onBriefOf(popup, 1);
    expect(await textOf(popup)).toContain('Quillon');
    expect(await textOf(popup)).toContain('Quay Bulletin');
    expect(await textOf(popup)).not.toContain('Tamsel');
  });
});

describe('the options page', () => {
  it('lists what was allowed, changes a setting, and axe finds no fault', async () => {
    const page = await stage.chromium.browser.newPage();
    await page.goto(`chrome-extension://${stage.chromium.id}/src/options/index.html`);
    await page.waitForSelector('.options');
    expect(await faultsOf(page)).toEqual([]);
    await page.evaluate(() =>
      chrome.runtime.sendMessage({
        method: 'changeSettings',
        payload: { change: { theme: 'dark' } },
        isPrivate: false,
      }),
    );
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
  });
});
