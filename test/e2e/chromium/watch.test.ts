import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rss } from '../../support/feed-server.ts';
import { bridgePages, chromiumStage, onBriefOf, onScreen, pageAt, pressOn, type Stage } from '../support/stage.ts';

const HOSTS = ['feeds.lindmoor.example', 'feeds.callis.example', 'feeds.westmark.example'] as const;
const HEADLINES = [
  'Orrin bridge collapse in Port Callis kills at least 12',
  'Port Callis mourns as Orrin bridge collapse toll climbs',
  'Twelve killed as Orrin bridge falls in Port Callis',
] as const;
const FRONT = 'http://lindmoor-front.example/';
const feedOf = (host: string): string => `http://${host}/rss.xml`;

let stage: Stage;
let folder: string;
const asked: { host: string; tag: string | undefined }[] = [];
let isBusy = false;

/** The feed of an outlet as it stands: quiet, or with its report of the bridge. */
function serveFeed(index: number, isBreaking: boolean): void {
  const host = HOSTS[index] ?? '';
  const article = pageAt(bridgePages(stage.demo), index === 2 ? 3 : index);
  const quiet = {
    title: ['Rye bread wins prize', 'Otters in harbour', 'Choir tours north'][index] ?? '',
    link: `http://${host}/quiet`,
    at: new Date(Date.now() - 9e7).toISOString(),
  };
  const report = {
    title: HEADLINES[index] ?? '',
    link: article.url,
    description: 'The Orrin bridge in Port Callis fell into the river.',
    at: new Date(Date.now() - 60_000 * (30 - index * 10)).toISOString(),
  };
  const body = rss(`Outlet ${index}`, isBreaking ? [report, quiet] : [quiet]);
  const tag = `"${isBreaking}"`;
  stage.sites.answer(feedOf(host), (request, response) => {
    asked.push({ host, tag: request.headers['if-none-match'] });
    if (isBusy) response.writeHead(429, { 'retry-after': '3600' }).end();
    else if (request.headers['if-none-match'] === tag) response.writeHead(304).end();
    else response.writeHead(200, { 'content-type': 'application/rss+xml', etag: tag }).end(body);
  });
}

async function options(): Promise<Page> {
  const page = await stage.open(`chrome-extension://${stage.chromium.id}/src/options/index.html#watch`);
  await page.waitForSelector('#watch');
  return page;
}

/** Makes every feed due, and lets the alarm of the watch list ring. */
async function ring(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const open = indexedDB.open('aibot');
      open.onsuccess = () => resolve(open.result);
      open.onerror = () => reject(open.error);
    });
    const store = db.transaction('feeds', 'readwrite').objectStore('feeds');
    await new Promise<void>((resolve) => {
      store.openCursor().onsuccess = ({ target }) => {
        const cursor: IDBCursorWithValue | null = Reflect.get(target ?? {}, 'result');
        if (cursor === null) return resolve();
        cursor.update({ ...cursor.value, nextPollAt: new Date().toISOString() });
        cursor.continue();
      };
    });
    db.close();
    await chrome.alarms.create('watch', { when: Date.now() + 100 });
  });
}

async function openWatch(): Promise<Page> {
  const page = await stage.open(FRONT);
  const popup = await stage.chromium.press(page);
  // a front page is no article
  await onScreen(popup, 'error');
  await popup.click('.open-watch');
  await onScreen(popup, 'watch');
  return popup;
}

const badge = async (): Promise<string> =>
  (await stage.chromium.worker()).evaluate(() => chrome.action.getBadgeText({}));
const alarms = async (): Promise<string[]> =>
  (await stage.chromium.worker()).evaluate(async () => (await chrome.alarms.getAll()).map(({ name }) => name));
const feedCount = (page: Page, count: number) =>
  page.waitForFunction((n) => document.querySelectorAll('[data-testid=feed]').length === n, { timeout: 10_000 }, count);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aibot-opml-'));
  stage = await chromiumStage({ granted: { api: ['tabs'], origins: ['http://*/*'] } });
  for (const index of [0, 1, 2]) serveFeed(index, false);
  stage.sites.set({
    url: FRONT,
    html: `<!doctype html><html lang="en"><head><title>Front</title><meta property="og:site_name" content="Lindmoor Courier"><link rel="alternate" type="application/rss+xml" title="All news" href="${feedOf(HOSTS[0])}"></head><body><h1>News</h1></body></html>`,
  });
});
afterAll(async () => {
  await stage?.end();
  rmSync(folder, { recursive: true, force: true });
});

describe('the watch list', () => {
  it('asks nothing and sets no alarm before a feed is added', async () => {
    await stage.chromium.worker();
    expect(await alarms()).not.toContain('watch');
    expect(asked).toEqual([]);
  });

  it('finds the feed of the page and watches it at one press', async () => {
    const popup = await openWatch();
    await pressOn(popup, 'watch-feed');
    await popup.waitForFunction(() => document.querySelector('[data-testid=watch-feed]') === null, { timeout: 15_000 });
    expect(asked.map(({ host }) => host)).toEqual([HOSTS[0]]);
    expect(await alarms()).toContain('watch');
    await popup.close();
  });

  it('takes addresses in the options, asks again only for what is new, and waits when told to', async () => {
    const page = await options();
    for (const host of HOSTS.slice(1)) {
      await page.type('[data-testid=feed-address]', feedOf(host));
      await page.click('[data-testid=add-feed]');
      await page.waitForFunction(
        (url) =>
          document.body.innerText.includes(url) &&
          document.querySelector('[data-testid=add-feed-result]')?.textContent !== '',
        { timeout: 10_000 },
        `${host}/rss.xml`,
      );
    }
    await feedCount(page, 3);
    await ring(page);
    await expect.poll(() => asked.filter(({ tag }) => tag === '"false"').length, { timeout: 15_000 }).toBe(3);
    isBusy = true;
    await page.click('[data-testid=feed-step]');
    await page.waitForSelector('[data-testid=feed][data-state=rate-limited]', { timeout: 10_000 });
    isBusy = false;
    await page.close();
  });

  it('sees a story break after the worker was stopped, and counts it on the button', async () => {
    for (const index of [0, 1, 2]) serveFeed(index, true);
    const page = await options();
    await (await stage.chromium.worker()).close();
    await ring(page);
    await expect.poll(badge, { timeout: 20_000 }).toBe('1');
    await page.close();
  });

  it('shows it, follows it, distils it to a brief of its sources, and takes the count away', async () => {
    const popup = await openWatch();
    await popup.waitForSelector('[data-testid=watch-story]');
    await pressOn(popup, 'watch-follow');
    await popup.waitForSelector('[data-testid=watch-follow][aria-pressed=true]');
    expect(await badge()).toBe('');
    await pressOn(popup, 'watch-distil');
    await onBriefOf(popup, 3);
    expect(await popup.evaluate(() => document.body.innerText)).toContain('Port Callis');
    await popup.close();
  });

  it('mutes a story, and takes that back', async () => {
    const popup = await openWatch();
    await pressOn(popup, 'watch-mute-menu');
    await pressOn(popup, 'watch-mute');
    await popup.waitForFunction(() => document.querySelector('[data-testid=watch-story]') === null);
    await pressOn(popup, 'watch-unmute');
    await popup.waitForSelector('[data-testid=watch-story]');
    await popup.close();
  });

  it('writes the list as OPML, removes every feed and its alarm, and reads the list in again', async () => {
    const page = await options();
    await feedCount(page, 3);
    const opml = await page.evaluate(async () => {
      const made = new Promise<Blob>((resolve) => {
        const own = URL.createObjectURL.bind(URL);
        URL.createObjectURL = (blob) => {
          if (blob instanceof Blob) resolve(blob);
          return own(blob);
        };
      });
      document.querySelector<HTMLElement>('[data-testid=opml-export]')?.click();
      return (await made).text();
    });
    for (let left = 2; left >= 0; left -= 1) {
      await page.click('[data-testid=feed] .icon-button');
      await feedCount(page, left);
    }
    await expect.poll(alarms).not.toContain('watch');
    const file = join(folder, 'feeds.opml');
    writeFileSync(file, opml);
    expect(readFileSync(file, 'utf8')).toContain(feedOf(HOSTS[2]));
    const field = await page.$('input[data-testid=opml-file]');
    await field?.uploadFile(file);
    await feedCount(page, 3);
    await page.close();
  });
});
