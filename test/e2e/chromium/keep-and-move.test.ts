import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bridgePages, chromiumStage, onBriefOf, pageAt, pressOn, type Stage, textOf } from '../support/stage.ts';

let stage: Stage;
const downloads = mkdtempSync(join(tmpdir(), 'aibot-downloads-'));
beforeAll(async () => {
  stage = await chromiumStage();
});
afterEach(() => stage?.chromium.closePopup());
afterAll(async () => {
  await stage?.end();
  rmSync(downloads, { recursive: true, force: true });
});

async function optionsPage(): Promise<Page> {
  const page = await stage.chromium.browser.newPage();
  await page.goto(`chrome-extension://${stage.chromium.id}/src/options/index.html`);
  await page.waitForSelector('.options');
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  return page;
}

async function call(page: Page, method: string, payload: unknown = {}): Promise<unknown> {
  return page.evaluate(
    async (m, p): Promise<unknown> => {
      const reply: { value?: unknown } = await chrome.runtime.sendMessage({ method: m, payload: p, isPrivate: false });
      return reply.value;
    },
    method,
    payload,
  );
}

const kept = async (page: Page): Promise<number> => {
  const listed = await call(page, 'listBriefs');
  return Array.isArray(listed) ? listed.length : -1;
};

/** Whether any file of the profile's databases holds the words, in either of the encodings that databases use. */
function isOnDisk(words: string): boolean {
  const folder = join(stage.chromium.profile, 'Default');
  const needles = [Buffer.from(words, 'utf8'), Buffer.from(words, 'utf16le')];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /IndexedDB|Local Extension Settings|Local Storage|Session Storage/.test(name))
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true)
    .some((path) => needles.some((needle) => readFileSync(path).includes(needle)));
}

async function pick(page: Page, path: string): Promise<void> {
  const field = await page.$('input[type=file][accept^="application/json"]');
  if (field === null) throw new Error('no field for files');
  await field.uploadFile(path);
}

async function fileOf(name: string): Promise<string> {
  const path = join(downloads, name);
  await expect.poll(() => statSync(path, { throwIfNoEntry: false })?.size ?? 0, { timeout: 10_000 }).toBeGreaterThan(2);
  return path;
}

describe('a reader who keeps nothing', () => {
  it('leaves no word of a page on disk, the finished run included', async () => {
    const page = await optionsPage();
    await call(page, 'changeSettings', { change: { keepDays: 0 } });
    const popup = await stage.chromium.press(await stage.open(pageAt(bridgePages(stage.demo), 0).url));
    await onBriefOf(popup, 1);
    await popup.close();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(isOnDisk('a heartbeat of warning')).toBe(false);
    expect(await kept(page)).toBe(0);
    await call(page, 'changeSettings', { change: { keepDays: 'forever' } });
    await page.close();
  });
});

describe('a reader who keeps briefs', () => {
  let options: Page;

  it('keeps a report of a wrong sentence, which can be read and deleted and taken back', async () => {
    const popup = await stage.chromium.press(await stage.open(pageAt(bridgePages(stage.demo), 1).url));
    await onBriefOf(popup, 1);
    await popup.$eval('.checked summary', (summary) => summary instanceof HTMLElement && summary.click());
    await popup.waitForSelector('.checked-wrong');
    const sentence = await popup.$eval('.checked-list .checked-text', (p) => p.textContent ?? '');
    await popup.$eval('.checked-wrong', (button) => button instanceof HTMLElement && button.click());
    await pressOn(popup, 'report-keep');
    await popup.waitForFunction(() => document.querySelector('.report')?.textContent?.includes('Kept'));
    await popup.close();
    options = await optionsPage();
    await options.waitForSelector('[data-testid=reports]');
    expect(await textOf(options)).toContain(sentence);
    expect(JSON.stringify(await call(options, 'listReports'))).not.toContain('http');
    await options.$eval('.reports button[aria-label="Delete report"]', (b) => b instanceof HTMLElement && b.click());
    await options.waitForFunction(() => document.querySelector('[data-testid=reports]') === null);
    await pressOn(options, 'undo');
    await options.waitForSelector('[data-testid=reports]');
  });

  it('moves the history by a file: what is there stays, what is new comes, and undo takes it away again', async () => {
    expect(await kept(options)).toBe(1);
    await options.bringToFront();
    await pressOn(options, 'export-history');
    const path = await fileOf('aibot-history.json');
    expect(readFileSync(path, 'utf8')).toContain('"format": "aibot-history"');
    await pick(options, path);
    await options.waitForFunction(() => document.querySelector('[data-testid=imported]')?.textContent?.includes('No'));
    await call(options, 'deleteAllBriefs');
    await pick(options, path);
    await options.waitForSelector('[data-testid=undo-import]');
    expect(await kept(options)).toBe(1);
    await pressOn(options, 'undo-import');
    await expect.poll(() => kept(options)).toBe(0);
  });

  it('moves settings by a file, and is told what is wrong with one that is not AiBot’s', async () => {
    await call(options, 'changeSettings', { change: { length: 'long' } });
    await options.waitForFunction(() => document.querySelector('input[value=long]:checked, [value=long]:checked'));
    await pressOn(options, 'export-settings');
    const path = await fileOf('aibot-settings.json');
    await call(options, 'changeSettings', { change: { length: 'short' } });
    await options.waitForFunction(() => document.querySelector('[value=short]:checked'));
    await pick(options, path);
    await options.waitForFunction(() =>
      document.querySelector('[data-testid=imported]')?.textContent?.includes('Length'),
    );
    expect(JSON.stringify(JSON.parse(readFileSync(path, 'utf8')))).toContain('"length":"long"');
    writeFileSync(path, '{"format":"something else"}');
    await pick(options, path);
    await options.waitForSelector('[data-testid=import-failed]');
    expect(await textOf(options)).toContain('AiBot did not make this file');
  });
});
