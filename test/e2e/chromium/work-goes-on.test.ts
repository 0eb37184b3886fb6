import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  bridgePages,
  chromiumStage,
  onBriefOf,
  onScreen,
  pageAt,
  pressOn,
  type Stage,
  textOf,
} from '../support/stage.ts';

const HANGING = 'http://slow.example/report';

let stage: Stage;
let first: Page;
beforeAll(async () => {
  stage = await chromiumStage({ granted: { api: ['tabs'], origins: ['http://*/*'] } });
  stage.sites.hang(HANGING);
});
afterAll(() => stage?.end());

/** Opens two reports and a page that never ends, and asks to merge the three. */
async function startSlowMerge(): Promise<Page> {
  const pages = bridgePages(stage.demo);
  first = await stage.open(pageAt(pages, 0).url);
  await stage.open(pageAt(pages, 1).url);
  const slow = await stage.chromium.browser.newPage();
  slow.goto(HANGING).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 500));
  let popup = await stage.chromium.press(first);
  await onScreen(popup, 'brief');
  await pressOn(popup, 'open-picker');
  await onScreen(popup, 'picker');
  if ((await popup.$('[data-testid=allow-tabs]')) !== null) {
    await pressOn(popup, 'allow-tabs');
    await popup.waitForFunction(() => document.querySelectorAll('[data-tab]').length >= 3, { timeout: 15_000 });
  }
  for (const box of await popup.$$('[data-tab]'))
    await box.evaluate((node) => {
      if (node instanceof HTMLInputElement && !node.checked && !node.disabled) node.click();
    });
  await pressOn(popup, 'merge');
  popup = await stage.chromium.popup();
  await onScreen(popup, 'progress');
  return popup;
}

async function closeAllTabs(): Promise<void> {
  const pages = await stage.chromium.browser.pages();
  await stage.chromium.browser.newPage();
  for (const page of pages) await page.close().catch(() => undefined);
}

describe('work in the background', () => {
  it('goes on when the popup closes, shows where it stands, and skips the tab that hangs', async () => {
    let popup = await startSlowMerge();
    await popup.close();
    popup = await stage.chromium.press(first);
    await onScreen(popup, 'progress');
    await popup.close();
    const worker = await stage.chromium.worker();
    await expect
      .poll(
        () =>
          worker.evaluate(async () => {
            const tabs = await chrome.tabs.query({});
            const texts = await Promise.all(
              tabs.map((tab) => chrome.action.getBadgeText(tab.id === undefined ? {} : { tabId: tab.id })),
            );
            return texts.filter((text) => text === '✓').length;
          }),
        { timeout: 25_000 },
      )
      .toBeGreaterThanOrEqual(2);
    popup = await stage.chromium.press(first);
    await onBriefOf(popup, 2);
    await popup.close();
    await closeAllTabs();
  });

  it('is taken up again by a worker that was stopped in the middle', async () => {
    let popup = await startSlowMerge();
    await popup.close();
    await (await stage.chromium.worker()).close();
    popup = await stage.chromium.press(first);
    // how far it is by then depends on how long the press took
    await onBriefOf(popup, 2);
    await popup.close();
    await closeAllTabs();
  });

  it('stops when the reader cancels, and what comes late is dropped', async () => {
    let popup = await startSlowMerge();
    await pressOn(popup, 'cancel');
    await popup.waitForFunction(() => document.querySelector('[data-screen=progress]') === null, { timeout: 5_000 });
    await popup.close();
    popup = await stage.chromium.press(first);
    await onBriefOf(popup, 1);
    expect(await textOf(popup)).not.toContain('slow.example');
    await popup.close();
  });
});
