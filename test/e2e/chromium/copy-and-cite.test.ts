import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bridgePages, chromiumStage, onBriefOf, pageAt, pressOn, type Stage } from '../support/stage.ts';

let stage: Stage;
let page: Page;
beforeAll(async () => {
  stage = await chromiumStage();
  page = await stage.open(pageAt(bridgePages(stage.demo), 0).url);
});
afterAll(() => stage?.end());

describe('a finished brief', () => {
  it('is copied as HTML and as Markdown in one go', async () => {
    const popup = await stage.chromium.press(page);
    await onBriefOf(popup, 1);
    const session = await stage.chromium.browser.target().createCDPSession();
    await session.send('Browser.grantPermissions', {
      origin: `chrome-extension://${stage.chromium.id}`,
      permissions: ['clipboardReadWrite', 'clipboardSanitizedWrite'],
    });
    const headline = await popup.$eval('[data-testid=headline]', (node) => node.textContent ?? '');
    await pressOn(popup, 'copy');
    await new Promise((resolve) => setTimeout(resolve, 300));
    const { html, text } = await popup.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string): Promise<string> => (await (await item?.getType(type))?.text()) ?? '';
      return { html: await read('text/html'), text: await read('text/plain') };
    });
    expect(html).toContain('<h1');
    expect(html).toContain('Lindmoor');
    expect(html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ')).toContain(
      headline.trim().replace(/\s+/g, ' ').slice(0, 20),
    );
    expect(text).toMatch(/^# /m);
    expect(text).toContain('lindmoorcourier.example');
    await popup.close();
  });

  it('opens a citation in the tab it came from and marks the passage there', async () => {
    await stage.open('about:blank');
    const popup = await stage.chromium.press(page);
    await onBriefOf(popup, 1);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await (await popup.waitForSelector('[data-testid=brief] a.cites'))?.click();
    await (await popup.waitForSelector('[data-testid=citation-card] button', { timeout: 5_000 }))?.click();
    await page.waitForFunction(() => CSS.highlights?.has('aibot-passage'), { timeout: 10_000 });
    const marked = await page.evaluate(() => {
      const [range] = [...(CSS.highlights.get('aibot-passage') ?? [])];
      return range instanceof Range ? range.toString() : '';
    });
    expect(marked.length).toBeGreaterThan(20);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });
});
