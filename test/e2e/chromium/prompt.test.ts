import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canHaveScreen, type Screen, startScreen } from '../support/screen.ts';
import {
  bridgePages,
  chromiumStage,
  heldPermissions,
  onBriefOf,
  onScreen,
  pageAt,
  pressOn,
  type Stage,
} from '../support/stage.ts';

/** Long enough for the browser to draw its prompt; keys before that go nowhere. */
const PROMPT_MS = 1_500;
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe.skipIf(!canHaveScreen())('the real permission prompt', () => {
  let screen: Screen;
  let stage: Stage;
  let tabs: Page[];

  beforeEach(async () => {
    screen = await startScreen();
    // `tabs` is granted beforehand: the prompt under test is the one for sites
    stage = await chromiumStage({
      headless: false,
      env: { DISPLAY: screen.name },
      granted: { api: ['tabs'], origins: [] },
    });
    tabs = [];
    for (const index of [0, 1]) tabs.push(await stage.open(pageAt(bridgePages(stage.demo), index).url));
  });
  afterEach(async () => {
    await stage?.end();
    screen?.end();
  });

  const askToMerge = async (): Promise<void> => {
    const [first] = tabs;
    if (first === undefined) throw new Error('no tab');
    const popup = await stage.chromium.press(first);
    await onScreen(popup, 'brief');
    await pressOn(popup, 'open-picker');
    await pressOn(popup, 'allow-tabs');
    await popup.waitForFunction(() => document.querySelectorAll('[data-tab]').length >= 2, { timeout: 15_000 });
    for (const box of await popup.$$('[data-tab]'))
      await box.evaluate((node) => {
        if (node instanceof HTMLInputElement && !node.checked && !node.disabled) node.click();
      });
    await pressOn(popup, 'merge');
    await wait(PROMPT_MS);
  };

  it('once accepted, the worker merges and the popup comes back with the brief', async () => {
    await askToMerge();
    screen.press('Tab', 'Return');
    const popup = await stage.chromium.popup();
    await onBriefOf(popup, 2);
    expect((await heldPermissions(stage.chromium)).origins).toEqual([
      `http://${new URL(pageAt(bridgePages(stage.demo), 1).url).hostname}/*`,
    ]);
  });

  it('once refused, the next press says so and offers what still works', async () => {
    await askToMerge();
    screen.press('Return');
    await wait(500);
    expect((await heldPermissions(stage.chromium)).origins).toEqual([]);
    const [first] = tabs;
    if (first === undefined) throw new Error('no tab');
    const popup = await stage.chromium.press(first);
    await onScreen(popup, 'error');
    expect(await popup.evaluate(() => document.body.innerText)).toContain(
      new URL(pageAt(bridgePages(stage.demo), 1).url).hostname,
    );
  });
});
