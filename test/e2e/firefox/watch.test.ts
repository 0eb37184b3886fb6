import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FirefoxPopup } from '../../../scripts/browsers/firefox.ts';
import { FEED_HOSTS, type FeedWire, FRONT, feedOf, HEADLINES, RING, serveFeeds } from '../support/feeds.ts';
import { type FirefoxStage, firefoxStage, pressIn, untilBriefOf, untilScreen } from '../support/firefox-stage.ts';
import { bridgePages } from '../support/stage.ts';

let stage: FirefoxStage;
let wire: FeedWire;
let folder: string;
/** The options, open all along: the way into the extension for this test. */
let options: Page;

async function openOptions(): Promise<void> {
  options = await stage.openOwn('src/options/index.html#watch');
  await expect
    .poll(() => options.evaluate(() => document.querySelector('#watch') !== null), { timeout: 20_000 })
    .toBe(true);
}

async function openWatch(): Promise<FirefoxPopup> {
  const page = await stage.open(FRONT);
  const popup = await stage.firefox.press(page);
  // a front page is no article
  await untilScreen(popup, 'error');
  await pressIn(popup, '.open-watch');
  await untilScreen(popup, 'watch');
  return popup;
}

/** An expression in the extension's own page. */
const own = (expression: string): Promise<unknown> => options.evaluate(expression);
const badge = (): Promise<unknown> => own('browser.action.getBadgeText({})');
const alarms = (): Promise<unknown> => own('browser.alarms.getAll().then((all) => all.map(({ name }) => name))');
const origins = (): Promise<unknown> => own('browser.permissions.getAll().then(({ origins }) => origins.sort())');
const permissions = (): Promise<unknown> => own('browser.permissions.getAll().then(({ permissions }) => permissions)');
/** The browser's own, as they stand on the screen. */
const notifications = (): Promise<unknown> =>
  own('browser.notifications.getAll().then((all) => Object.values(all).map(({ title }) => title))');
const states = (): Promise<unknown> =>
  own(`[...document.querySelectorAll('[data-testid=feed]')].map((feed) => feed.dataset.state)`);
const feedCount = (count: number) =>
  expect.poll(() => own(`document.querySelectorAll('[data-testid=feed]').length`), { timeout: 15_000 }).toBe(count);

async function addAddress(url: string): Promise<void> {
  await options.bringToFront();
  await options.type('[data-testid=feed-address]', url);
  await options.click('[data-testid=add-feed]');
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aibot-firefox-'));
  stage = await firefoxStage({
    grants: true,
    profile: join(folder, 'profile'),
    prefs: {
      // the browser draws notifications itself: where the system shows none, each is over as soon as it is made
      'alerts.useSystemBackend': false,
    },
  });
  wire = serveFeeds(stage);
}, 60_000);
afterAll(async () => {
  await stage?.end();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

describe('the watch list in Firefox', () => {
  it('finds the feed of the page and watches it at one press, with exactly its site allowed', async () => {
    await openOptions();
    expect(await alarms()).not.toContain('watch');
    const popup = await openWatch();
    await pressIn(popup, '[data-testid=watch-feed]');
    await expect.poll(() => wire.asked.map(({ host }) => host), { timeout: 15_000 }).toEqual([FEED_HOSTS[0]]);
    await expect.poll(alarms, { timeout: 10_000 }).toContain('watch');
    expect(await origins()).toEqual([`http://${FEED_HOSTS[0]}/*`]);
    await stage.firefox.closePopup();
  });

  it('takes addresses in the options, and asks again only for what is new', async () => {
    await options.reload({ waitUntil: [] });
    await feedCount(1);
    for (const [index, host] of FEED_HOSTS.slice(1).entries()) {
      await addAddress(feedOf(host));
      await feedCount(index + 2);
    }
    expect(await own(RING)).toBeUndefined();
    await expect.poll(() => wire.asked.filter(({ tag }) => tag === '"false"').length, { timeout: 20_000 }).toBe(3);
    expect(wire.asked.every(({ cookie }) => cookie === undefined)).toBe(true);
    expect(await states()).toEqual(['fine', 'fine', 'fine']);
  });

  it('says of a feed that asked for patience when it will be read again', async () => {
    wire.isBusy = true;
    await options.click('[data-testid=feed-step]');
    await expect.poll(states, { timeout: 15_000 }).toContain('rate-limited');
    wire.isBusy = false;
  });

  it('sees a story break after its event page was suspended, counts it on the button and tells it where that was turned on', async () => {
    expect(await permissions()).not.toContain('notifications');
    await options.bringToFront();
    await options.click('[data-testid=notify]');
    await expect.poll(permissions, { timeout: 5_000 }).toContain('notifications');
    await expect
      .poll(() => own(`document.querySelector('[data-testid=notify]').getAttribute('aria-checked')`))
      .toBe('true');
    wire.breakStory();
    await stage.firefox.suspend();
    await own(RING);
    await expect.poll(badge, { timeout: 30_000 }).toBe('1');
    await expect.poll(notifications, { timeout: 5_000 }).toEqual([HEADLINES[2]]);
  });

  it('keeps feeds, permissions, the story and the next waking when the browser is restarted', async () => {
    await stage.restart();
    await openOptions();
    await feedCount(3);
    expect(await origins()).toEqual(FEED_HOSTS.map((host) => `http://${host}/*`).sort());
    await expect.poll(alarms, { timeout: 10_000 }).toContain('watch');
    await expect.poll(badge, { timeout: 10_000 }).toBe('1');
  });

  it('follows it, and distils it to a brief of its sources', async () => {
    let popup = await openWatch();
    await pressIn(popup, '[data-testid=watch-follow]');
    await popup.until(`document.querySelector('[data-testid=watch-follow][aria-pressed=true]') !== null`);
    await expect.poll(badge, { timeout: 10_000 }).toBe('');
    await pressIn(popup, '[data-testid=watch-distil]');
    await untilBriefOf(popup, 3).catch(async () => {
      // a prompt for sites may have closed it
      popup = await openWatch();
      await pressIn(popup, '[data-testid=watch-distil]');
      await untilBriefOf(popup, 3);
    });
    await stage.firefox.closePopup();
  });

  it('offers what is new once the story grew, and shows it though a prompt for a site closed the popup', async () => {
    wire.growStory();
    await own(RING);
    await expect.poll(() => wire.asked.filter(({ tag }) => tag === '"true"').length, { timeout: 15_000 }).toBe(3);
    const [site] = bridgePages(stage.demo).map(({ url }) => `${new URL(url).origin}/*`);
    await own(`browser.permissions.remove({ origins: [${JSON.stringify(site)}] })`);
    await stage.firefox.askFromNowOn();
    const popup = await openWatch();
    const before = stage.sites.seen.length;
    // what may not be read can be opened
    await pressIn(popup, '[data-testid=watch-open-tabs]');
    const opened = () => new Set(stage.sites.seen.slice(before).map(({ url }) => url));
    const articles = bridgePages(stage.demo).map(({ url }) => url);
    await expect.poll(() => articles.filter((url) => opened().has(url)).length, { timeout: 10_000 }).toBe(3);
    await pressIn(popup, '[data-testid=watch-whats-new]');
    await stage.firefox.allowInPrompt();
    // the worker opens the popup again, which opens the comparison
    await expect
      .poll(
        () =>
          own(
            `browser.extension.getViews({ type: 'tab' }).some((view) => view.document.querySelector('[data-testid=changes]') !== null)`,
          ),
        { timeout: 20_000 },
      )
      .toBe(true);
  });

  it('mutes an outlet, of which nothing is heard until it is let speak again', async () => {
    const named = `document.querySelector('[data-testid=watch-outlets]').textContent.includes('Outlet 2')`;
    let popup = await openWatch();
    await popup.until(named);
    await pressIn(popup, '[data-testid=watch-mute-menu]');
    await popup.until(`document.querySelector('[data-testid=watch-mute-outlet]') !== null`);
    await popup.evaluate(
      `[...document.querySelectorAll('[data-testid=watch-mute-outlet]')].find((b) => b.textContent.includes('Outlet 2')).click()`,
    );
    await popup.until(`!${named}`);
    await stage.firefox.closePopup();
    await options.reload({ waitUntil: [] });
    await feedCount(3);
    await options.bringToFront();
    await options.click('[data-testid=feed-mute][aria-describedby]');
    popup = await openWatch();
    await popup.until(named);
    await stage.firefox.closePopup();
  });

  it('mutes a story, and takes that back', async () => {
    const popup = await openWatch();
    await pressIn(popup, '[data-testid=watch-mute-menu]');
    await pressIn(popup, '[data-testid=watch-mute]');
    await popup.until(`document.querySelector('[data-testid=watch-story]') === null`);
    await pressIn(popup, '[data-testid=watch-unmute]');
    await popup.until(`document.querySelector('[data-testid=watch-story]') !== null`);
    await stage.firefox.closePopup();
  });

  it('writes the list as OPML, removes every feed and its alarm, and reads the list in again', async () => {
    await options.reload({ waitUntil: [] });
    // a page in the background is drawn seldom
    await options.bringToFront();
    await feedCount(3);
    const opml = await own(`(async () => {
      const made = new Promise((resolve) => {
        const create = URL.createObjectURL.bind(URL);
        URL.createObjectURL = (blob) => { resolve(blob); return create(blob); };
      });
      document.querySelector('[data-testid=opml-export]').click();
      return (await made).text();
    })()`);
    for (let left = 2; left >= 0; left -= 1) {
      await options.click('[data-testid=feed] .icon-button');
      await feedCount(left);
    }
    await expect.poll(alarms, { timeout: 10_000 }).not.toContain('watch');
    const file = join(folder, 'feeds.opml');
    writeFileSync(file, String(opml));
    expect(String(opml)).toContain(feedOf(FEED_HOSTS[2]));
    const field = await options.$('input[data-testid=opml-file]');
    await field?.uploadFile(file);
    await feedCount(3);
  });
});
