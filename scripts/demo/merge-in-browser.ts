import type { Page } from 'puppeteer-core';
import type { Article } from '../../src/core/article.ts';
import type { Brief } from '../../src/core/brief.ts';
import { parseArticle, parseBrief } from '../../src/core/schema.ts';
import type { Chromium } from '../browsers/chromium.ts';

export interface Merged {
  readonly brief: Brief;
  readonly articles: readonly Article[];
  readonly popupPicture: Uint8Array;
  readonly readerPicture: Uint8Array;
}

const WAIT_MS = 60_000;

/** The main job by real presses: brief of one page, then the tabs of one story merged. */
export async function mergeInBrowser(
  chromium: Chromium,
  page: Page,
  urls: readonly string[],
  say: (line: string) => void,
): Promise<Merged> {
  const started = performance.now();
  let popup = await chromium.press(page);
  await popup.waitForSelector('[data-screen=brief], [data-screen=error]', { timeout: WAIT_MS });
  say(
    `The button was pressed on ${new URL(page.url()).hostname}; its brief stood there after ${Math.round(performance.now() - started)} ms.`,
  );
  if (urls.length > 1) {
    await press(popup, '[data-testid=open-picker]');
    await popup.waitForSelector('[data-screen=picker]', { timeout: WAIT_MS });
    if ((await popup.$('[data-testid=allow-tabs]')) !== null) await press(popup, '[data-testid=allow-tabs]');
    await popup.waitForFunction(
      (count) => document.querySelectorAll('[data-tab]').length >= count,
      { timeout: WAIT_MS },
      urls.length,
    );
    const wanted = await tabIdsOf(popup, urls);
    for (const box of await popup.$$('[data-tab]'))
      await box.evaluate((node, ids) => {
        if (node instanceof HTMLInputElement && node.checked !== ids.includes(Number(node.dataset.tab))) node.click();
      }, wanted);
    await press(popup, '[data-testid=merge]');
    popup = await chromium.popup();
    await popup.waitForFunction(
      (count) => document.querySelectorAll('[data-screen=brief] [data-testid=sources] li').length >= Math.min(2, count),
      { timeout: WAIT_MS },
      urls.length,
    );
  }
  await popup.waitForFunction(() => document.querySelector('[aria-busy=true]') === null, { timeout: WAIT_MS });
  const popupPicture = await popup.screenshot({ type: 'png' });
  const readerTarget = chromium.browser.waitForTarget((target) => target.url().includes('/src/reader/index.html#'), {
    timeout: WAIT_MS,
  });
  await press(popup, '[data-testid=open-reader]');
  const reader = await (await readerTarget).page();
  if (reader === null) throw new Error('the reading page did not open');
  await reader.setViewport({ width: 1280, height: 900 });
  await reader.waitForSelector('[data-testid=brief], [data-state=brief]', { timeout: WAIT_MS });
  const readerPicture = await reader.screenshot({ type: 'png', fullPage: true });
  const found: unknown = await reader.evaluate(async () => {
    const api: typeof import('webextension-polyfill') = Reflect.get(globalThis, 'chrome');
    const briefId = location.hash.slice(1);
    return api.runtime.sendMessage({ method: 'getBrief', payload: { briefId }, isPrivate: false });
  });
  return { ...briefIn(found), popupPicture, readerPicture };
}

async function press(page: Page, selector: string): Promise<void> {
  const element = await page.waitForSelector(selector, { visible: true, timeout: WAIT_MS });
  await element?.scrollIntoView();
  await element?.click();
}

async function tabIdsOf(popup: Page, urls: readonly string[]): Promise<number[]> {
  return popup.evaluate(async (wanted) => {
    const api: typeof import('webextension-polyfill') = Reflect.get(globalThis, 'chrome');
    const tabs = await api.tabs.query({});
    return tabs.flatMap((tab) =>
      tab.id !== undefined && tab.url !== undefined && wanted.includes(tab.url) ? [tab.id] : [],
    );
  }, urls);
}

function briefIn(reply: unknown): { brief: Brief; articles: Article[] } {
  const value = isRecord(reply) && isRecord(reply.value) ? reply.value : {};
  const articles = Array.isArray(value.articles) ? value.articles.map(parseArticle) : [];
  return { brief: parseBrief(value.brief), articles };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
