import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { focused, tabTo } from '../support/keyboard.ts';
import {
  bridgePages,
  chromiumStage,
  heldPermissions,
  onBriefOf,
  onScreen,
  pageAt,
  type Stage,
} from '../support/stage.ts';

/** Sites and tabs count as allowed: the browser's own prompt is tried elsewhere. */
let stage: Stage;
beforeAll(async () => {
  stage = await chromiumStage({ granted: { api: ['tabs'], origins: ['http://*/*'] } });
});
afterEach(() => stage?.chromium.closePopup());
afterAll(() => stage?.end());

describe('a reader without a pointer', () => {
  it('reads the brief of a page, picks tabs, merges them, walks the citations, copies, and opens the full page', async () => {
    const pages = bridgePages(stage.demo);
    for (const index of [1, 2]) await stage.open(pageAt(pages, index).url);
    let popup = await stage.chromium.press(await stage.open(pageAt(pages, 0).url));
    await onBriefOf(popup, 1);

    await tabTo(popup, (at) => at.testId === 'open-picker');
    await popup.keyboard.press('Enter');
    await onScreen(popup, 'picker');
    await tabTo(popup, (at) => at.testId === 'allow-tabs');
    await popup.keyboard.press('Enter');
    await popup.waitForFunction(() => document.querySelectorAll('[data-tab]').length >= 3, { timeout: 20_000 });
    const chosen = (): Promise<number> =>
      popup.$$eval('[data-tab]', (all) => all.filter((e) => e instanceof HTMLInputElement && e.checked).length);
    // a tick is set where none is, with Space
    for (let ticks = 0; ticks < 6 && (await chosen()) < 2; ticks += 1) {
      await tabTo(popup, (at) => at.isTick);
      const isSet = await popup.evaluate(() => document.activeElement?.matches(':checked') === true);
      if (!isSet) await popup.keyboard.press('Space');
    }
    const before = await chosen();
    expect(before).toBeGreaterThan(1);
    await tabTo(popup, (at) => at.testId === 'merge');
    await popup.keyboard.press('Enter').catch(() => undefined);
    popup = await stage.chromium.popup();
    await onBriefOf(popup, before);
    expect(await popup.$eval('.popup > [role=status]', (place) => place.textContent)).toBe('Story ready');

    // the story may be drawn once more when it is known what else is open
    await popup.waitForFunction(() => document.hasFocus());
    await expect
      .poll(async () => {
        await popup.keyboard.press(']');
        return (await focused(popup)).isCites;
      })
      .toBe(true);
    await popup.keyboard.press(']');
    await popup.keyboard.press('[');
    expect((await focused(popup)).isCites).toBe(true);
    // the dots of a fact open each outlet's sentence
    await tabTo(popup, (at) => at.isDots);
    const chips = await focused(popup);
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('[data-testid=citation-card]');
    const sourceShown = (): Promise<string> =>
      popup.$eval('[data-testid=citation-card]', (card) => card.getAttribute('aria-label') ?? '');
    const first = await sourceShown();
    await popup.keyboard.press('ArrowRight');
    await popup.waitForFunction(
      (label) => document.querySelector('[data-testid=citation-card]')?.getAttribute('aria-label') !== label,
      {},
      first,
    );
    await popup.keyboard.press('Escape');
    expect((await focused(popup)).name).toBe(chips.name);

    await popup.keyboard.press('c');
    await popup.waitForFunction(() =>
      /Copied|Could not/.test(document.querySelector('[role=status]')?.textContent ?? ''),
    );
    await popup.keyboard.press('?');
    await popup.waitForSelector('dialog[open]');
    await popup.keyboard.press('Escape');
    await popup.waitForFunction(() => document.querySelector('dialog[open]') === null);

    const opened = stage.chromium.browser.waitForTarget((target) => target.url().includes('/src/reader/index.html#'));
    await popup.keyboard.press('f').catch(() => undefined);
    const reader = await (await opened).page();
    await reader?.waitForSelector('[data-state=brief]');
    await reader?.keyboard.press(']');
    expect(reader === null ? undefined : (await focused(reader)).isCites).toBe(true);
  });

  it('opens a cited passage in its tab, the history and the options', async () => {
    const page = await stage.open(pageAt(bridgePages(stage.demo), 0).url);
    const tabs = (await stage.chromium.browser.pages()).filter((tab) => tab.url().startsWith('http://'));
    let popup = await stage.chromium.press(page);
    await onScreen(popup, 'brief');
    await tabTo(popup, (at) => at.name === 'History');
    await popup.keyboard.press('Enter');
    await onScreen(popup, 'history');
    await popup.waitForSelector('[data-testid=history]');
    await popup.keyboard.press('/');
    await popup.keyboard.type('bridge');
    await popup.waitForFunction(() => document.querySelector<HTMLInputElement>('[type=search]')?.value === 'bridge');
    await popup.waitForFunction(() => document.querySelectorAll('.history li').length > 0);
    await tabTo(popup, (at) => at.name.startsWith('Delete:'));
    await popup.keyboard.down('Shift');
    await popup.keyboard.press('Tab');
    await popup.keyboard.up('Shift');
    await popup.keyboard.press('Enter');
    await onScreen(popup, 'brief');
    // keys go where the focus is: in a window that has none there is no card to open
    await popup.waitForFunction(() => document.hasFocus());
    await popup.keyboard.press(']');
    await popup.waitForSelector('[data-testid=citation-card]');
    // the tab comes to the front with the passage marked in it, and the popup closes
    await popup.keyboard.press('o').catch(() => undefined);
    const marked = (): Promise<number> =>
      Promise.all(
        tabs.map((tab) => tab.evaluate(() => CSS.highlights?.get('aibot-passage')?.size ?? 0).catch(() => 0)),
      ).then((sizes) => sizes.reduce((sum, size) => sum + size, 0));
    await expect.poll(marked, { timeout: 10_000 }).toBeGreaterThan(0);

    await stage.chromium.closePopup();
    popup = await stage.chromium.press(page);
    await onScreen(popup, 'brief');
    await tabTo(popup, (at) => at.name === 'Options');
    const options = stage.chromium.browser.waitForTarget((target) => target.url().includes('/src/options/index.html'));
    await popup.keyboard.press('Enter').catch(() => undefined);
    const shown = await (await options).page();
    await shown?.waitForSelector('.options');
    await shown?.keyboard.press('Tab');
    expect(await shown?.evaluate(() => document.activeElement?.tagName)).toBe('A');
    if (shown === null) throw new Error('no options');
    // a section moves up to the top and keeps the focus all the way
    const up = await tabTo(shown, (at) => at.name === 'Move Reactions up');
    const order = (): Promise<string> => shown.$eval('.section-list', (list) => list.textContent ?? '');
    for (let old = await order(); !old.startsWith('Reactions'); old = await order()) {
      await shown.keyboard.press('Enter');
      await shown.waitForFunction((was) => document.querySelector('.section-list')?.textContent !== was, {}, old);
      expect((await focused(shown)).name).toBe(up.name);
    }
    // a site that the merge asked for is revoked, for good
    const { origins } = await heldPermissions(stage.chromium);
    expect(origins.length).toBeGreaterThan(0);
    const { name } = await tabTo(shown, (at) => at.name.startsWith('Revoke ') && at.name.includes('.example'));
    await shown.keyboard.press('Enter');
    await expect
      .poll(async () => (await heldPermissions(stage.chromium)).origins)
      .toEqual(origins.filter((origin) => !origin.includes(name.replace('Revoke ', ''))));
    await shown.waitForFunction((label) => document.querySelector(`[aria-label="${label}"]`) === null, {}, name);
    expect(await shown.evaluate(() => document.activeElement?.id)).toBe('privacy');
  });
});
