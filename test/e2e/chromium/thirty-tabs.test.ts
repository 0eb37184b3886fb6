import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DemoSites } from '../../../scripts/browsers/serve-sites.ts';
import { mapLimited } from '../../../src/core/map-limited.ts';
import { fixturePages } from '../support/fixture-pages.ts';
import {
  chromiumStage,
  heldPermissions,
  onBriefOf,
  onScreen,
  openPicker,
  pressOn,
  type Stage,
  textOf,
  untilGrouped,
  untilListed,
  writtenDown,
} from '../support/stage.ts';

const HANGING = 'http://never-ends.example/report';
/** Look-alikes of the three stories: another disaster, another court, another strike. */
const LOOK_ALIKES = ['disaster', 'court', 'strike'] as const;

/**
 * What a careful reader would tick for each story: every report of it that adds something of its own, by outlet;
 * the outlet that stands twice has the agency's text and a live blog.
 */
const TRUTH: Readonly<Record<string, readonly string[]>> = {
  'orrin-bridge-collapse': [
    'callisharbourpost.example',
    'tarveniatoday.example',
    'tarveniatoday.example',
    'www.lindmoorcourier.example',
  ],
  'rent-ceiling-ruling': ['merrowickmessenger.example', 'www.capitalstandard.example'],
  'dunmarrow-plant-strike': ['dunmarrowgazette.example', 'nord11.example', 'tbd.example'],
};

let stage: Stage;
const tabs = new Map<string, Page>();
let front: Page;
let tabCount = 0;
const lookAlikes = LOOK_ALIKES.flatMap(fixturePages);

function urlsOf(demo: DemoSites): string[] {
  return [...demo.stories.flatMap((story) => story.pages), ...demo.extra].map((page) => page.url);
}

beforeAll(async () => {
  stage = await chromiumStage({ granted: { api: ['tabs'], origins: ['http://*/*'] } });
  stage.sites.hang(HANGING);
  for (const page of lookAlikes) stage.sites.set(page);
  await mapLimited([...urlsOf(stage.demo), ...lookAlikes.map((page) => page.url)], 5, async (url) => {
    tabs.set(url, await stage.open(url));
  });
  const slow = await stage.chromium.browser.newPage();
  slow.goto(HANGING).catch(() => undefined);
  front = await stage.open('chrome://version');
  tabCount = tabs.size + 3;
}, 150_000);
afterEach(() => stage?.chromium.closePopup());
afterAll(() => stage?.end());

interface Row {
  readonly url: string;
  readonly preselected: boolean;
}

function tabOf(url: string | undefined): Page {
  const page = tabs.get(url ?? '');
  if (page === undefined) throw new Error(`no tab of ${url}`);
  return page;
}

/** Opens the picker over a page. */
async function pickerOver(page: Page): Promise<Page> {
  const popup = await stage.chromium.press(page);
  await onScreen(popup, 'brief');
  await openPicker(popup);
  return popup;
}

async function rows(popup: Page): Promise<Row[]> {
  return popup.evaluate(async () => {
    const open = await chrome.tabs.query({});
    const boxes = [...document.querySelectorAll('[data-tab]')].filter((box) => box instanceof HTMLInputElement);
    return boxes.map((box) => ({
      url: open.find((tab) => String(tab.id) === box.dataset.tab)?.url ?? '',
      preselected: box.checked,
    }));
  });
}

describe('thirty tabs of invented outlets', () => {
  it('hold three stories with look-alikes, copies, a live blog, a front, a page that hangs, one that sleeps and one of the browser', () => {
    expect(tabCount).toBeGreaterThanOrEqual(30);
  });

  it('are listed by title once the reader asks, and read only once their sites are granted', async () => {
    const [story] = stage.demo.stories;
    let popup = await stage.chromium.press(tabOf(story?.pages[0]?.url));
    await onScreen(popup, 'brief');
    expect(await heldPermissions(stage.chromium)).toMatchObject({ origins: [] });
    expect((await heldPermissions(stage.chromium)).permissions).not.toContain('tabs');
    await openPicker(popup);
    await popup.waitForFunction(() => document.querySelectorAll('[data-tab]').length >= 25, { timeout: 20_000 });
    const held = await heldPermissions(stage.chromium);
    expect(held.permissions).toContain('tabs');
    expect(held.origins).toEqual([]);
    // the browser puts one to sleep
    await popup.evaluate(async (url) => {
      const asleep = (await chrome.tabs.query({})).find((tab) => tab.url === url);
      if (asleep?.id !== undefined) await chrome.tabs.discard(asleep.id);
    }, lookAlikes.at(-1)?.url);
    await pressOn(popup, 'read-more');
    popup = await stage.chromium.popup();
    await untilGrouped(popup);
    await popup.waitForSelector('[data-blocked=tab-discarded]', { timeout: 30_000 });
    expect(await popup.$$('[data-wake]')).toHaveLength(1);
    // the page that never ends is told of, with its reason
    await popup.waitForSelector('[data-blocked=tab-loading]', { timeout: 30_000 });
    const { origins } = await heldPermissions(stage.chromium);
    expect(origins).toEqual(
      [...new Set([...tabs.keys(), HANGING].map((url) => `http://${new URL(url).hostname}/*`))].sort(),
    );
    await popup.close();
  });

  it('leave nothing on the disk that was read for grouping alone', async () => {
    const [story] = stage.demo.stories;
    const popup = await pickerOver(tabOf(story?.pages[0]?.url));
    await untilGrouped(popup, 1);
    const written = await writtenDown(stage.chromium);
    // the page the button was pressed on is on the disk, with its run
    expect(written).toContain('a heartbeat of warning');
    for (const words of ['That money was for jobs', 'I still hear the bus horn', 'Let it lapse, and build'])
      expect(written).not.toContain(words);
    await popup.close();
  });

  it('are read at a press on the button where the reader chose that, and those on the story counted', async () => {
    const [story] = stage.demo.stories;
    const page = tabOf(story?.pages[0]?.url);
    const choose = (popup: Page, readAllowed: boolean): Promise<unknown> =>
      popup.evaluate(
        (on) =>
          chrome.runtime.sendMessage({
            method: 'changeSettings',
            payload: { change: { readAllowed: on } },
            isPrivate: false,
          }),
        readAllowed,
      );
    let popup = await stage.chromium.press(page);
    await onBriefOf(popup, 1);
    await choose(popup, true);
    await popup.close();
    // what the list had read of them is gone with the worker
    await (await stage.chromium.worker()).close();
    popup = await stage.chromium.press(page);
    const truth = TRUTH['orrin-bridge-collapse'] ?? [];
    await popup.waitForFunction(
      (count) => document.querySelector('.strip')?.textContent?.includes(`Also open: ${count} tabs on this story`),
      { timeout: 40_000 },
      truth.length - 1,
    );
    await choose(popup, false);
    await popup.close();
  });

  for (const [slug, truth] of Object.entries(TRUTH)) {
    it(`${slug}: the picker ticks what a careful reader would, and merging gives one brief`, async () => {
      const story = stage.demo.stories.find((each) => each.slug === slug);
      const first = story?.pages.find((page) => truth.includes(new URL(page.url).hostname));
      const popup = await pickerOver(tabOf(first?.url));
      await untilGrouped(popup, 1);
      const ticked = (await rows(popup)).filter((row) => row.preselected).map((row) => new URL(row.url).hostname);
      expect(ticked.sort()).toEqual([...truth].sort());
      expect(await textOf(popup)).not.toContain('Cannot be read: needs your permission');
      await pressOn(popup, 'merge');
      await onBriefOf(popup, truth.length);
      await popup.close();
    });
  }

  it('are scanned from a page of the browser: which stories, how many outlets, and one press distils one', async () => {
    const popup = await stage.chromium.press(front);
    await onScreen(popup, 'error');
    await popup.click('[data-step=scan-tabs]');
    await untilListed(popup);
    await untilGrouped(popup, 1);
    const stories = await popup.$$eval('[data-story]', (found) => found.map((each) => each.textContent ?? ''));
    const rent = stories.findIndex((words) => /\brents?\b/i.test(words));
    expect(stories.length).toBeGreaterThanOrEqual(3);
    expect(stories[rent]).toMatch(/[2-4] outlets · newest/);
    const press = await popup.$(`[data-story="${rent}"] [data-testid=distil-story]`);
    await press?.scrollIntoView();
    await press?.click();
    await onBriefOf(popup, 2);
    await popup.close();
  });

  it('selected in the tab strip come preselected, whatever they tell', async () => {
    // a column, and the teaser that no story would have chosen
    const urls = [stage.demo.extra, stage.demo.stories[1]?.pages ?? []].flatMap(
      (pages) => pages.find(({ kind }) => kind === 'opinion' || kind === 'paywall-teaser')?.url ?? [],
    );
    const [first] = urls;
    const popup = await stage.chromium.press(tabOf(first));
    await onScreen(popup, 'brief');
    await (await stage.chromium.worker()).evaluate(async (chosen) => {
      const open = await chrome.tabs.query({ currentWindow: true });
      const indices = chosen.flatMap((url) => open.find((tab) => tab.url === url)?.index ?? []);
      await chrome.tabs.highlight({ tabs: indices });
    }, urls);
    await openPicker(popup);
    await untilGrouped(popup, 1);
    const ticked = (await rows(popup)).filter((row) => row.preselected).map((row) => row.url);
    for (const url of urls) expect(ticked).toContain(url);
    await popup.close();
  });
});
