import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type FirefoxStage,
  firefoxStage,
  popupText,
  pressIn,
  untilBriefOf,
  untilScreen,
} from '../support/firefox-stage.ts';
import { bridgePages, pageAt, ROOT } from '../support/stage.ts';

const CITATION = '[data-testid=brief] a.cites';
const CARD = '[data-testid=citation-card] button';

describe('Firefox', () => {
  let stage: FirefoxStage;
  const tabs: Page[] = [];
  beforeAll(async () => {
    stage = await firefoxStage({ grants: true });
    for (const page of bridgePages(stage.demo)) tabs.push(await stage.open(page.url));
  });
  afterAll(() => stage?.end());

  const tab = (index: number): Page => {
    const page = tabs[index];
    if (page === undefined) throw new Error(`no tab ${index}`);
    return page;
  };

  it('shows the brief of a page at a press on the toolbar button', async () => {
    const started = performance.now();
    const popup = await stage.firefox.press(tab(0));
    await untilBriefOf(popup, 1);
    console.log(`toolbar press to brief: ${Math.round(performance.now() - started)} ms`);
    expect(await popupText(popup)).toContain('Tamsel');
    expect(await popup.evaluate('browser.permissions.getAll()')).toMatchObject({ origins: [] });
  });

  it('reads a page saved on this computer', async () => {
    const page = await stage.open(pathToFileURL(resolve(ROOT, 'demo/orrin-bridge-collapse/tarvenia-today.html')).href);
    const popup = await stage.firefox.press(page);
    await untilBriefOf(popup, 1);
    expect(await popupText(popup)).toContain('Tamsel');
    await page.close();
  });

  it('shows nothing in it that axe finds fault with', async () => {
    const popup = await stage.firefox.press(tab(0));
    await untilBriefOf(popup, 1);
    const axe = readFileSync(resolve(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');
    const faults = await popup.evaluate(
      `(async () => { ${axe}; return (await axe.run()).violations.map((v) => v.id + ' ' + v.nodes.map((n) => n.html).join(' ').slice(0, 300)); })()`,
    );
    expect(faults).toEqual([]);
  });

  it('copies HTML and text in one go', async () => {
    const popup = await stage.firefox.press(tab(0));
    await untilBriefOf(popup, 1);
    await pressIn(popup, '[data-testid=copy]');
    const read = (type: string): Promise<string> =>
      popup.evaluate(
        `navigator.clipboard.read().then(async ([item]) => (await item.getType(${JSON.stringify(type)})).text())`,
      );
    await popup.until(
      `navigator.clipboard.read().then(([item]) => item !== undefined && item.types.includes('text/html'))`,
      5_000,
    );
    expect(await read('text/html')).toContain('<h1');
    expect(await read('text/plain')).toMatch(/^# /m);
  });

  it('adds page after page to one story without any permission', async () => {
    for (const index of [0, 1]) {
      const popup = await stage.firefox.press(tab(index));
      await untilBriefOf(popup, 1);
      await pressIn(popup, '[data-testid=add-this-page]');
      await untilBriefOf(popup, index + 1);
      await stage.firefox.closePopup();
    }
  });

  it('picks among the open tabs and merges four, asking for exactly their sites', async () => {
    let popup = await stage.firefox.press(tab(3));
    await untilBriefOf(popup, 1);
    await pressIn(popup, '[data-testid=open-picker]');
    await untilScreen(popup, 'picker');
    await pressIn(popup, '[data-testid=allow-tabs]');
    await popup.until(`document.querySelectorAll('[data-tab]').length >= 4`);
    await popup.evaluate(
      `[...document.querySelectorAll('[data-tab]')].forEach((box) => { if (!box.checked && !box.disabled) box.click(); })`,
    );
    await pressIn(popup, '[data-testid=merge]');
    await popup
      .until(`document.querySelectorAll('[data-screen=brief] [data-testid=sources] li').length === 4`)
      .catch(async () => {
        popup = await stage.firefox.press(tab(3));
        await untilBriefOf(popup, 4);
      });
    const held = await popup.evaluate<{ origins: string[] }>('browser.permissions.getAll()');
    expect([...held.origins].sort()).toEqual(
      bridgePages(stage.demo)
        .slice(0, 3)
        .map((page) => `http://${new URL(page.url).hostname}/*`)
        .sort(),
    );
    await stage.firefox.closePopup();
  });

  it('opens a citation in its tab and marks the passage', async () => {
    const page = await stage.open(pageAt(bridgePages(stage.demo), 0).url);
    const popup = await stage.firefox.press(page);
    await untilBriefOf(popup, 1);
    await pressIn(popup, CITATION);
    await pressIn(popup, CARD);
    await expect
      .poll(
        () => page.evaluate(() => CSS.highlights?.has('aibot-passage') || (getSelection()?.toString() ?? '') !== ''),
        {
          timeout: 10_000,
        },
      )
      .toBe(true);
  });
});

it('an event page that was suspended wakes and goes on', async () => {
  const stage = await firefoxStage({ prefs: { 'extensions.background.idle.timeout': 4_000 } });
  try {
    const page = await stage.open(pageAt(bridgePages(stage.demo), 0).url);
    let popup = await stage.firefox.press(page);
    await untilBriefOf(popup, 1);
    await stage.firefox.closePopup();
    await new Promise((resolve) => setTimeout(resolve, 7_000));
    popup = await stage.firefox.press(page);
    await untilBriefOf(popup, 1);
  } finally {
    await stage.end();
  }
});
