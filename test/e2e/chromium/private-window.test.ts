import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bridgePages, chromiumStage, onBriefOf, pageAt, pressOn, type Stage } from '../support/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await chromiumStage({ inPrivate: true });
});
afterAll(() => stage?.end());

/** Whether any file of the profile holds the words, in either of the encodings that databases use. */
function onDisk(folder: string, words: string): string[] {
  const needles = [Buffer.from(words, 'utf8'), Buffer.from(words, 'utf16le')];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true)
    .filter((path) => {
      const bytes = readFileSync(path);
      return needles.some((needle) => bytes.includes(needle));
    });
}

async function privatePage(url: string): Promise<Page> {
  const worker = await stage.chromium.worker();
  await worker.evaluate((address) => chrome.windows.create({ incognito: true, url: address }), url);
  const target = await stage.chromium.browser.waitForTarget((t) => t.url() === url, { timeout: 15_000 });
  const page = await target.page();
  if (page === null) throw new Error('no private page');
  return page;
}

it('in a private window everything works and nothing of it reaches the disk', async () => {
  const [first, second] = [pageAt(bridgePages(stage.demo), 0), pageAt(bridgePages(stage.demo), 1)];
  const page = await privatePage(first.url);
  let popup = await stage.chromium.press(page);
  await onBriefOf(popup, 1);
  await pressOn(popup, 'add-this-page');
  await popup.close();
  const other = await privatePage(second.url);
  popup = await stage.chromium.press(other);
  await onBriefOf(popup, 1);
  await pressOn(popup, 'add-this-page');
  await onBriefOf(popup, 2);
  expect(await popup.evaluate(() => chrome.extension.inIncognitoContext)).toBe(true);
  await popup.close();
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  // words of the article that only its reading could have put there
  expect(onDisk(stage.chromium.profile, 'a heartbeat of warning')).toEqual([]);
  expect(onDisk(stage.chromium.profile, 'lindmoorcourier')).toEqual([]);

  // the search can find something: the same in an ordinary window is kept
  const ordinary = await stage.open(first.url);
  popup = await stage.chromium.press(ordinary);
  await onBriefOf(popup, 1);
  await popup.close();
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(onDisk(join(stage.chromium.profile, 'Default/IndexedDB'), 'a heartbeat of warning')).not.toEqual([]);
});
