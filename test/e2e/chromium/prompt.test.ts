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
  });
  afterEach(async () => {
    await stage?.end();
    screen?.end();
  });

  /** @param api permissions that are there without a question */
  const start = async (api: readonly string[]): Promise<void> => {
    stage = await chromiumStage({
      headless: false,
      env: { DISPLAY: screen.name },
      granted: { api, origins: [] },
    });
    tabs = [];
    for (const index of [0, 1]) tabs.push(await stage.open(pageAt(bridgePages(stage.demo), index).url));
  };
  const pressFirst = (): Promise<Page> => {
    const [first] = tabs;
    if (first === undefined) throw new Error('no tab');
    return stage.chromium.press(first);
  };
  const askForTabs = async (popup: Page): Promise<void> => {
    await onScreen(popup, 'brief');
    await pressOn(popup, 'open-picker');
    await pressOn(popup, 'allow-tabs');
  };
  const askToMerge = async (popup: Page): Promise<void> => {
    await popup.waitForFunction(() => document.querySelectorAll('[data-tab]').length >= 2, { timeout: 15_000 });
    for (const box of await popup.$$('[data-tab]'))
      await box.evaluate((node) => {
        if (node instanceof HTMLInputElement && !node.checked && !node.disabled) node.click();
      });
    await pressOn(popup, 'merge');
    await wait(PROMPT_MS);
  };

  it('once accepted, the worker merges and the popup comes back with the brief', async () => {
    await start(['tabs']);
    const picker = await pressFirst();
    await askForTabs(picker);
    await askToMerge(picker);
    screen.press('Tab', 'Return');
    const popup = await stage.chromium.popup();
    await onBriefOf(popup, 2);
    expect((await heldPermissions(stage.chromium)).origins).toEqual([
      `http://${new URL(pageAt(bridgePages(stage.demo), 1).url).hostname}/*`,
    ]);
  });

  it('refused for the tabs leaves the brief and its button; then accepted, and refused for the sites, the next press says so and offers what still works', async () => {
    await start([]);
    await askForTabs(await pressFirst());
    await wait(PROMPT_MS);
    screen.press('Return');
    await wait(500);
    expect((await heldPermissions(stage.chromium)).permissions).not.toContain('tabs');
    let popup = await pressFirst();
    await onBriefOf(popup, 1);
    expect(await popup.$$('[data-testid=add-this-page]')).toHaveLength(1);

    await askForTabs(popup);
    await wait(PROMPT_MS);
    screen.press('Tab', 'Return');
    popup = await stage.chromium.popup();
    await onScreen(popup, 'picker');
    expect(await heldPermissions(stage.chromium)).toMatchObject({
      permissions: expect.arrayContaining(['tabs']),
      origins: [],
    });
    await askToMerge(popup);
    screen.press('Return');
    await wait(500);
    expect((await heldPermissions(stage.chromium)).origins).toEqual([]);
    popup = await pressFirst();
    await onScreen(popup, 'error');
    expect(await popup.evaluate(() => document.body.innerText)).toContain(
      new URL(pageAt(bridgePages(stage.demo), 1).url).hostname,
    );
    await (await popup.waitForSelector('[data-step=merge-others]'))?.click();
    await onBriefOf(popup, 1);
  });
});
