import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Chromium, type ChromiumOptions, launchChromium } from '../../../scripts/browsers/chromium.ts';
import {
  type DemoPage,
  type DemoSites,
  demoSites,
  type Sites,
  serveSites,
} from '../../../scripts/browsers/serve-sites.ts';

export const ROOT = resolve(import.meta.dirname, '../../..');
export const CHROME_BUILD = resolve(ROOT, 'dist/chrome');
export const FIREFOX_BUILD = resolve(ROOT, 'dist/firefox');

/** The invented outlets, and Chromium with the extension in front of them. */
export interface Stage {
  readonly sites: Sites;
  readonly demo: DemoSites;
  readonly chromium: Chromium;
  /** Opens a page in a tab of its own. */
  readonly open: (url: string) => Promise<Page>;
  readonly end: () => Promise<void>;
}

export interface RestartableStage extends Stage {
  /** Ends the browser and launches it anew on the same profile. */
  readonly restart: () => Promise<void>;
}

export async function chromiumStage(
  options: Omit<ChromiumOptions, 'extension' | 'port'> = {},
): Promise<RestartableStage> {
  const demo = demoSites(ROOT);
  const sites = await serveSites([...demo.stories.flatMap((story) => story.pages), ...demo.extra]);
  let chromium = await launchChromium({ extension: CHROME_BUILD, port: sites.port, ...options });
  return {
    sites,
    demo,
    get chromium() {
      return chromium;
    },
    restart: async () => {
      const { profile } = chromium;
      await chromium.close({ profile: true });
      chromium = await launchChromium({ extension: CHROME_BUILD, port: sites.port, ...options, profile });
    },
    open: async (url) => {
      const page = await chromium.browser.newPage();
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      return page;
    },
    end: async () => {
      await chromium.close();
      await sites.close();
    },
  };
}

/** The four pages of the bridge story: two reports, two copies of one agency text. */
export function bridgePages(demo: DemoSites): readonly DemoPage[] {
  const story = demo.stories.find(({ slug }) => slug === 'orrin-bridge-collapse');
  if (story === undefined) throw new Error('no bridge story in demo/');
  return story.pages;
}

export function pageAt(pages: readonly DemoPage[], index: number): DemoPage {
  const page = pages[index];
  if (page === undefined) throw new Error(`no page ${index}`);
  return page;
}

/** Waits for a screen of the popup. */
export async function onScreen(popup: Page, screen: string, timeout = 20_000): Promise<void> {
  await popup.waitForSelector(`[data-screen=${screen}]`, { timeout }).catch(async (cause: unknown) => {
    const shown = await popup.evaluate(() => document.body.innerText).catch(() => 'gone');
    throw new Error(`the popup never showed ${screen}, but: ${shown.slice(0, 600)}`, { cause });
  });
}

/** Waits until the popup shows a finished brief from this many sources. */
export async function onBriefOf(popup: Page, sources: number): Promise<void> {
  await popup
    .waitForFunction(
      (wanted) =>
        document.querySelector('[data-screen=brief]') !== null &&
        document.querySelector('[aria-busy=true]') === null &&
        // a brief of one page lists no sources
        document.querySelectorAll('[data-testid=sources] li').length === (wanted === 1 ? 0 : wanted),
      { timeout: 20_000 },
      sources,
    )
    .catch(async (cause: unknown) => {
      const shown = await textOf(popup).catch(() => 'gone');
      throw new Error(`no brief of ${sources}, but: ${shown.slice(0, 900)}`, { cause });
    });
}

/** Presses what carries this test id, as a reader does: a real click at its middle. */
export async function pressOn(popup: Page, testId: string): Promise<void> {
  const element = await popup.waitForSelector(`[data-testid=${testId}]`, { visible: true, timeout: 15_000 });
  if (element === null) throw new Error(`nothing to press: ${testId}`);
  await element.scrollIntoView();
  await element.click();
}

export function textOf(popup: Page): Promise<string> {
  return popup.evaluate(() => document.body.innerText);
}

/** The press that lists the other tabs, explained first where the browser has to ask. */
export async function openPicker(popup: Page): Promise<void> {
  await pressOn(popup, 'open-picker');
  await untilListed(popup);
}

/** Sees to it that the picker may list the tabs. */
export async function untilListed(popup: Page): Promise<void> {
  await onScreen(popup, 'picker');
  if ((await popup.$('[data-testid=allow-tabs]')) !== null) await pressOn(popup, 'allow-tabs');
  await popup.waitForSelector('[data-testid=allow-tabs]', { hidden: true, timeout: 15_000 });
}

/** Waits until the picker has read every tab it may read, but for as many as hang. */
export async function untilGrouped(popup: Page, hanging = 0): Promise<void> {
  await popup.waitForFunction(
    (left) => Number(document.querySelector('[data-reading]')?.getAttribute('data-reading') ?? 999) <= left,
    { timeout: 40_000 },
    hanging,
  );
}

/** Every word that the extension has written down anywhere: each database and each area of its storage, as JSON. */
export async function writtenDown(chromium: Chromium): Promise<string> {
  const worker = await chromium.worker();
  return worker.evaluate(async () => {
    const read = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const kept: unknown[] = [await chrome.storage.local.get(null), await chrome.storage.session.get(null)];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await read(indexedDB.open(name));
      for (const store of database.objectStoreNames)
        kept.push(await read(database.transaction(store).objectStore(store).getAll()));
      database.close();
    }
    return JSON.stringify(kept);
  });
}

/** All the permissions that the extension holds this moment. */
export async function heldPermissions(chromium: Chromium): Promise<{ permissions: string[]; origins: string[] }> {
  const worker = await chromium.worker();
  return worker.evaluate(async () => {
    const { permissions = [], origins = [] } = await chrome.permissions.getAll();
    return { permissions: [...permissions].sort(), origins: [...origins].sort() };
  });
}
