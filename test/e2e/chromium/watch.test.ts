import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FEED_HOSTS, type FeedWire, FRONT, feedOf, RING, serveFeeds } from '../support/feeds.ts';
import { tabTo } from '../support/keyboard.ts';
import { bridgePages, chromiumStage, onBriefOf, onScreen, pressOn, type RestartableStage } from '../support/stage.ts';

/** What the browser itself asks for, extension or not. */
const BROWSERS_OWN = /(?:^|\.)(?:google|googleapis|gstatic|gvt1)\.com$/;

let stage: RestartableStage;
let folder: string;
let wire: FeedWire;
/** Requests before the press on Distil. */
let articlesAskedAfter = 0;

async function options(): Promise<Page> {
  const page = await stage.open(`chrome-extension://${stage.chromium.id}/src/options/index.html#watch`);
  await page.waitForSelector('#watch');
  return page;
}

const ring = (page: Page): Promise<unknown> => page.evaluate(RING);

async function openWatch(): Promise<Page> {
  const page = await stage.open(FRONT);
  const popup = await stage.chromium.press(page);
  // a front page is no article
  await onScreen(popup, 'error');
  const button = await popup.waitForSelector('.open-watch', { visible: true });
  await button?.click();
  await onScreen(popup, 'watch');
  return popup;
}

const badge = async (): Promise<string> =>
  (await stage.chromium.worker()).evaluate(() => chrome.action.getBadgeText({}));
const alarms = async (): Promise<string[]> =>
  (await stage.chromium.worker()).evaluate(async () => (await chrome.alarms.getAll()).map(({ name }) => name));
/** The browser's own, as they stand on the screen. */
const notifications = async (): Promise<string[]> =>
  (await stage.chromium.worker()).evaluate(async () => Object.keys(await chrome.notifications.getAll()));
const feedCount = (page: Page, count: number) =>
  page.waitForFunction((n) => document.querySelectorAll('[data-testid=feed]').length === n, { timeout: 10_000 }, count);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aibot-opml-'));
  stage = await chromiumStage({ granted: { api: ['tabs', 'notifications'], origins: ['http://*/*'] } });
  wire = serveFeeds(stage);
});
afterAll(async () => {
  await stage?.end();
  rmSync(folder, { recursive: true, force: true });
});

describe('the watch list', () => {
  it('asks nothing and sets no alarm before a feed is added', async () => {
    await stage.chromium.worker();
    expect(await alarms()).not.toContain('watch');
    expect(wire.asked).toEqual([]);
  });

  it('finds the feed of the page and watches it at one press', async () => {
    const popup = await openWatch();
    await pressOn(popup, 'watch-feed');
    await popup.waitForFunction(() => document.querySelector('[data-testid=watch-feed]') === null, { timeout: 15_000 });
    expect(wire.asked.map(({ host }) => host)).toEqual([FEED_HOSTS[0]]);
    expect(await alarms()).toContain('watch');
    await popup.close();
  });

  it('takes addresses in the options, asks again only for what is new, and waits when told to', async () => {
    const page = await options();
    for (const host of FEED_HOSTS.slice(1)) {
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
    await expect.poll(() => wire.asked.filter(({ tag }) => tag === '"false"').length, { timeout: 15_000 }).toBe(3);
    await page.waitForFunction(() => document.querySelectorAll('[data-testid=feed][data-state=fine]').length === 3);
    wire.isBusy = true;
    await page.click('[data-testid=feed-step]');
    await page.waitForSelector('[data-testid=feed][data-state=rate-limited]', { timeout: 10_000 });
    wire.isBusy = false;
    await page.close();
  });

  it('sees a story break after the worker was stopped, counts it on the button and tells it where that was turned on', async () => {
    const page = await options();
    // the browser's own yes to notifications was seeded
    await page.click('[data-testid=notify]');
    await page.waitForSelector('[data-testid=notify][aria-checked=true]');
    wire.breakStory();
    await (await stage.chromium.worker()).close();
    await ring(page);
    await expect.poll(badge, { timeout: 20_000 }).toBe('1');
    await expect.poll(notifications, { timeout: 5_000 }).toEqual(['watch']);
    await page.close();
  });

  it('shows it, follows it, distils it to a brief of its sources, and takes the count away', async () => {
    const popup = await openWatch();
    await popup.waitForSelector('[data-testid=watch-story]');
    await pressOn(popup, 'watch-follow');
    await popup.waitForSelector('[data-testid=watch-follow][aria-pressed=true]');
    expect(await badge()).toBe('');
    const before = stage.sites.seen.length;
    await pressOn(popup, 'watch-distil');
    await onBriefOf(popup, 3);
    articlesAskedAfter = before;
    expect(await popup.evaluate(() => document.body.innerText)).toContain('Port Callis');
    await popup.close();
  });

  it('offers what is new once a followed story grew, and shows it', async () => {
    wire.growStory();
    const page = await options();
    await ring(page);
    await expect.poll(() => wire.asked.filter(({ tag }) => tag === '"true"').length, { timeout: 15_000 }).toBe(3);
    const popup = await openWatch();
    await pressOn(popup, 'watch-whats-new');
    const shown = await stage.chromium.browser
      .waitForTarget((target) => target.url().includes('/src/reader/index.html'), { timeout: 20_000 })
      .catch(async (cause: unknown) => {
        const seen = await popup.evaluate(() => document.body.innerText).catch(() => 'gone');
        throw new Error(`no comparison was opened; the popup shows: ${seen.slice(0, 600)}`, { cause });
      });
    const reader = await shown.asPage();
    await reader.waitForSelector('[data-testid=changes]');
    await reader.close();
    await page.close();
  });

  it('mutes an outlet, of which nothing is heard until it is let speak again', async () => {
    let popup = await openWatch();
    const isNamed = () =>
      document.querySelector('[data-testid=watch-outlets]')?.textContent?.includes('Outlet 2') === true;
    await popup.waitForFunction(isNamed);
    await pressOn(popup, 'watch-mute-menu');
    const button = await popup.waitForSelector('[data-testid=watch-mute-outlet] ::-p-text(Outlet 2)');
    await button?.click();
    await popup.waitForFunction(
      () => document.querySelector('[data-testid=watch-outlets]')?.textContent?.includes('Outlet 2') === false,
    );
    await popup.close();
    const page = await options();
    await page.waitForSelector('[data-testid=feed-mute][aria-describedby]');
    await page.click('[data-testid=feed-mute][aria-describedby]');
    await page.waitForFunction(() => document.querySelector('[data-testid=feed-mute][aria-describedby]') === null);
    await page.close();
    popup = await openWatch();
    await popup.waitForFunction(isNamed);
    await popup.close();
  });

  it('mutes a story, and takes that back, without a pointer', async () => {
    const popup = await openWatch();
    for (const step of ['watch-mute-menu', 'watch-mute']) {
      await tabTo(popup, ({ testId }) => testId === step);
      await popup.keyboard.press('Enter');
    }
    await popup.waitForFunction(() => document.querySelector('[data-testid=watch-story]') === null);
    await tabTo(popup, ({ testId }) => testId === 'watch-unmute');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('[data-testid=watch-story]');
    await popup.close();
  });

  it('keeps feeds, the story and what was said of it when the browser is restarted, and plans the next waking', async () => {
    await stage.restart();
    const page = await options();
    await feedCount(page, 3);
    await expect.poll(alarms, { timeout: 10_000 }).toContain('watch');
    await page.close();
    const popup = await openWatch();
    await popup.waitForSelector('[data-testid=watch-follow]');
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
    expect(readFileSync(file, 'utf8')).toContain(feedOf(FEED_HOSTS[2]));
    const field = await page.$('input[data-testid=opml-file]');
    await field?.uploadFile(file);
    await feedCount(page, 3);
    await page.close();
  });

  it('asked for its feeds, for articles on a press, for nothing else, and sent no cookie', () => {
    const articles = bridgePages(stage.demo).map(({ url }) => url);
    const own = stage.sites.seen.filter(
      ({ url }) => url !== FRONT && !url.endsWith('/favicon.ico') && !BROWSERS_OWN.test(new URL(url).hostname),
    );
    const strange = own.filter(
      ({ url }) => !articles.includes(url) && !FEED_HOSTS.some((host) => url === feedOf(host)),
    );
    expect(strange).toEqual([]);
    const early = stage.sites.seen.slice(0, articlesAskedAfter).filter(({ url }) => articles.includes(url));
    expect(early).toEqual([]);
    expect(own.filter(({ url }) => articles.includes(url))).toHaveLength(6);
    expect(own.filter(({ cookie }) => cookie !== undefined)).toEqual([]);
  });
});
