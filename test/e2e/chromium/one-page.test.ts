import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  bridgePages,
  chromiumStage,
  heldPermissions,
  onBriefOf,
  onScreen,
  pageAt,
  ROOT,
  type Stage,
  textOf,
} from '../support/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await chromiumStage();
});
afterAll(() => stage?.end());

describe('a press on the toolbar button', () => {
  it('shows the brief of the page, asks for nothing and holds nothing', async () => {
    const article = pageAt(bridgePages(stage.demo), 0);
    const page = await stage.open(article.url);
    const popup = await stage.chromium.press(page);
    await onBriefOf(popup, 1);
    const text = await textOf(popup);
    expect(text).toContain('Tamsel');
    // the related links and the newsletter box of the page are no part of it
    expect(text).not.toMatch(/newsletter|cookie/i);
    expect(await heldPermissions(stage.chromium)).toEqual({
      permissions: [
        'activeTab',
        'alarms',
        'contextMenus',
        'declarativeNetRequestWithHostAccess',
        'offscreen',
        'scripting',
        'sidePanel',
        'storage',
        'unlimitedStorage',
      ],
      origins: [],
    });
    await popup.close();
    await page.close();
  });

  it('says what a section front is instead of a brief of it', async () => {
    const front = stage.demo.extra.find((page) => page.kind === 'section-front');
    const page = await stage.open(front?.url ?? '');
    const popup = await stage.chromium.press(page);
    await onScreen(popup, 'error');
    await popup.close();
    await page.close();
  });

  it('reads a page saved on this computer, where the browser allows that', async () => {
    const saved = pathToFileURL(resolve(ROOT, 'demo/orrin-bridge-collapse/tarvenia-today.html')).href;
    const page = await stage.open(saved);
    const popup = await stage.chromium.press(page);
    await onBriefOf(popup, 1);
    expect(await textOf(popup)).toContain('Tamsel');
    expect((await heldPermissions(stage.chromium)).origins).toEqual([]);
    await popup.close();
    await page.close();
  });

  it('says that no extension may read a page of the browser', async () => {
    const page = await stage.open('chrome://version');
    const popup = await stage.chromium.press(page);
    await onScreen(popup, 'error');
    await popup.close();
    await page.close();
  });

  it('reads the new article after a navigation inside the document', async () => {
    const first = pageAt(bridgePages(stage.demo), 0);
    const page = await stage.open(first.url);
    let popup = await stage.chromium.press(page);
    await onBriefOf(popup, 1);
    await popup.close();
    await page.evaluate(() => {
      history.pushState({}, '', '/other/report');
      const article = document.createElement('article');
      const heading = document.createElement('h1');
      heading.textContent = 'Harbour ferry timetable doubled';
      article.append(heading);
      for (let i = 0; i < 6; i += 1) {
        const paragraph = document.createElement('p');
        paragraph.textContent = `The Quillon ferry company said on Thursday that route ${i + 1} would sail twice an hour until the spring, because commuters from the southern bank had waited too long at the quay.`;
        article.append(paragraph);
      }
      document.body.replaceChildren(article);
    });
    popup = await stage.chromium.press(page);
    await onBriefOf(popup, 1);
    expect(await textOf(popup)).toContain('Quillon');
    expect(await textOf(popup)).not.toContain('Tamsel');
    await popup.close();
    await page.close();
  });

  it('shows nothing that axe finds fault with', async () => {
    const page = await stage.open(pageAt(bridgePages(stage.demo), 0).url);
    const popup = await stage.chromium.press(page);
    await onBriefOf(popup, 1);
    await popup.evaluate(readFileSync(resolve(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8'));
    const faults = await popup.evaluate(async () => {
      const axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } = Reflect.get(
        globalThis,
        'axe',
      );
      const { violations } = await axe.run();
      return violations.map(
        (v) =>
          `${v.id}: ${v.nodes
            .map((n) => n.html)
            .join(' ')
            .slice(0, 300)}`,
      );
    });
    expect(faults).toEqual([]);
    await popup.close();
    await page.close();
  });
});
