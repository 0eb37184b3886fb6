import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  bridgePages,
  chromiumStage,
  heldPermissions,
  onBriefOf,
  onScreen,
  pageAt,
  pressOn,
  type Stage,
  textOf,
} from '../support/stage.ts';

describe('merging without any permission', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await chromiumStage();
  });
  afterAll(() => stage?.end());

  it('adds the page of each press to one story', async () => {
    const pages = bridgePages(stage.demo);
    const tabs: Page[] = [];
    for (const index of [0, 1, 2]) tabs.push(await stage.open(pageAt(pages, index).url));
    for (const [index, tab] of tabs.entries()) {
      const popup = await stage.chromium.press(tab);
      await onBriefOf(popup, 1);
      await pressOn(popup, 'add-this-page');
      await onBriefOf(popup, index + 1);
      await popup.close();
    }
    expect((await heldPermissions(stage.chromium)).origins).toEqual([]);
    // any of its tabs shows the story again
    const [first] = tabs;
    if (first === undefined) throw new Error('no tab');
    const popup = await stage.chromium.press(first);
    await onScreen(popup, 'brief');
    await popup.close();
  });
});

describe('merging with sites that were granted', () => {
  let stage: Stage;
  let tabs: Page[];
  beforeAll(async () => {
    stage = await chromiumStage({ granted: { api: ['tabs'], origins: ['http://*/*'] } });
    tabs = [];
    for (const page of bridgePages(stage.demo)) tabs.push(await stage.open(page.url));
  });
  afterAll(() => stage?.end());

  const firstTab = (): Page => {
    const [tab] = tabs;
    if (tab === undefined) throw new Error('no tab');
    return tab;
  };

  /** The seeded grant is used up by a real request: none of it is held before. */
  const merge = async (): Promise<Page> => {
    const popup = await stage.chromium.press(firstTab());
    await onScreen(popup, 'brief');
    await pressOn(popup, 'open-picker');
    await onScreen(popup, 'picker');
    return popup;
  };

  it('lists the tabs after "see my other tabs", and makes one brief of four', async () => {
    expect((await heldPermissions(stage.chromium)).permissions).not.toContain('tabs');
    let popup = await merge();
    await pressOn(popup, 'allow-tabs');
    await popup.waitForFunction(() => document.querySelectorAll('[data-tab]').length >= 4, { timeout: 15_000 });
    for (const box of await popup.$$('[data-tab]')) {
      const chosen = await box.evaluate((node) => node instanceof HTMLInputElement && node.checked);
      if (!chosen) await box.evaluate((node) => node instanceof HTMLElement && node.click());
    }
    await pressOn(popup, 'merge');
    popup = await stage.chromium.popup();
    await onBriefOf(popup, 4);
    const text = await textOf(popup);
    // an outlet that does not name itself is named for its host
    const letters = (words: string): string => words.toLowerCase().replace(/^the |[^a-z]/g, '');
    for (const page of bridgePages(stage.demo)) expect(letters(text)).toContain(letters(page.outlet));
    const { origins } = await heldPermissions(stage.chromium);
    expect(origins).toEqual(
      // the tab that was pressed on needs none
      bridgePages(stage.demo)
        .slice(1)
        .map((page) => `http://${new URL(page.url).hostname}/*`)
        .sort(),
    );
    await popup.close();
  });

  it('leaves a source out and takes up the work without reading again', async () => {
    const popup = await stage.chromium.press(firstTab());
    await onBriefOf(popup, 4);
    for (const tab of tabs.slice(1)) await tab.close();
    const before = await textOf(popup);
    await popup.$$eval('[data-testid=sources] .source-action', (buttons) => {
      const [, second] = buttons;
      if (second instanceof HTMLElement) second.click();
    });
    await popup.waitForFunction((old) => document.body.innerText !== old, { timeout: 15_000 }, before);
    await onScreen(popup, 'brief');
    // written again, it has the length that is set by then
    await popup.waitForSelector('[aria-busy=true]', { hidden: true, timeout: 15_000 });
    const normal = await textOf(popup);
    await (await stage.chromium.worker()).evaluate(() =>
      chrome.storage.local.set({ settings: { version: 1, value: { length: 'short' } } }),
    );
    await popup.click('button[aria-label=Regenerate]');
    await popup.waitForFunction(
      (old) => document.body.innerText.length < old * 0.8,
      { timeout: 15_000 },
      normal.length,
    );
    await popup.close();
  });
});
