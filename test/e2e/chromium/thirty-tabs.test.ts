import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DemoSites } from '../../../scripts/browsers/serve-sites.ts';
import { fixturePages } from '../support/fixture-pages.ts';
import { chromiumStage, heldPermissions, onBriefOf, onScreen, pressOn, type Stage, textOf } from '../support/stage.ts';

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
let tabCount = 0;

function urlsOf(demo: DemoSites): string[] {
  return [...demo.stories.flatMap((story) => story.pages), ...demo.extra].map((page) => page.url);
}

beforeAll(async () => {
  stage = await chromiumStage({ granted: { api: ['tabs'], origins: ['http://*/*'] } });
  stage.sites.hang(HANGING);
  const lookAlikes = LOOK_ALIKES.flatMap(fixturePages);
  for (const page of lookAlikes) stage.sites.set(page);
  for (const url of [...urlsOf(stage.demo), ...lookAlikes.map((page) => page.url)])
    tabs.set(url, await stage.open(url));
  const slow = await stage.chromium.browser.newPage();
  slow.goto(HANGING).catch(() => undefined);
  await stage.open('chrome://version');
  tabCount = tabs.size + 3;
});
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

/** Opens the picker over a page and waits until every tab that may be read has been. */
async function openPicker(page: Page): Promise<Page> {
  const popup = await stage.chromium.press(page);
  await onScreen(popup, 'brief');
  await pressOn(popup, 'open-picker');
  await onScreen(popup, 'picker');
  if ((await popup.$('[data-testid=allow-tabs]')) !== null) await pressOn(popup, 'allow-tabs');
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
  it('hold three stories with look-alikes, copies, a live blog, a front, a page that hangs and one of the browser', () => {
    expect(tabCount).toBeGreaterThanOrEqual(30);
  });

  it('are listed by title before any site is granted', async () => {
    const [story] = stage.demo.stories;
    const popup = await openPicker(tabOf(story?.pages[0]?.url));
    await popup.waitForFunction(() => document.querySelectorAll('[data-tab]').length >= 25, { timeout: 20_000 });
    const held = await heldPermissions(stage.chromium);
    expect(held.permissions).toContain('tabs');
    expect(held.origins).toEqual([]);
    // the sites are granted here, so that grouping reads them
    await popup.evaluate(
      (origins) => chrome.permissions.request({ origins }),
      [...new Set([...tabs.keys(), HANGING].map((url) => `http://${new URL(url).hostname}/*`))],
    );
    await popup.close();
  });

  for (const [slug, truth] of Object.entries(TRUTH)) {
    it(`${slug}: the picker ticks what a careful reader would, and merging gives one brief`, async () => {
      const story = stage.demo.stories.find((each) => each.slug === slug);
      const first = story?.pages.find((page) => truth.includes(new URL(page.url).hostname));
      const popup = await openPicker(tabOf(first?.url));
      await popup.waitForFunction(
        () =>
          document.querySelectorAll('[data-testid=picker] [data-tab]').length >= 25 &&
          document.querySelector('[data-grouping=true]') === null,
        { timeout: 20_000 },
      );
      await expect
        .poll(
          async () =>
            (await rows(popup))
              .filter((row) => row.preselected)
              .map((row) => new URL(row.url).hostname)
              .sort(),
          { timeout: 20_000 },
        )
        .toEqual([...truth].sort());
      expect(await textOf(popup)).not.toContain('Cannot be read: needs your permission');
      await pressOn(popup, 'merge');
      await onBriefOf(popup, truth.length);
      await popup.close();
    });
  }
});
