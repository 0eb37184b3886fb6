import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FirefoxPopup } from '../../../scripts/browsers/firefox.ts';
import { type FirefoxStage, firefoxStage, pressIn, untilBriefOf, untilScreen } from '../support/firefox-stage.ts';
import { fixturePages } from '../support/fixture-pages.ts';

const BRIDGE = ['www.lindmoorcourier.example', 'tarveniatoday.example', 'westmarkledger.example'];
const RENT = ['merrowickmessenger.example', 'www.capitalstandard.example', 'meridianreview.example'];
const STRIKE = ['dunmarrowgazette.example', 'nord11.example'];

let stage: FirefoxStage;
const tabs = new Map<string, Page>();
let front: Page;
let ofBrowser: Page;

const hostOf = (url: string): string => new URL(url).hostname;
const originsOf = (hosts: readonly string[]): string[] => hosts.map((host) => `http://${host}/*`).sort();

beforeAll(async () => {
  stage = await firefoxStage({ grants: true });
  const pages = stage.demo.stories.flatMap((story) => story.pages);
  for (const host of [...BRIDGE, ...RENT, ...STRIKE]) {
    const url = pages.find((page) => hostOf(page.url) === host)?.url ?? '';
    tabs.set(host, await stage.open(url));
  }
  // another disaster
  const [lookAlike] = fixturePages('disaster');
  if (lookAlike === undefined) throw new Error('no look-alike');
  stage.sites.set(lookAlike);
  tabs.set(hostOf(lookAlike.url), await stage.open(lookAlike.url));
  const section = stage.demo.extra.find((page) => page.kind === 'section-front')?.url ?? '';
  front = await stage.open(section);
  ofBrowser = await stage.firefox.browser.newPage();
});
afterAll(() => stage?.end());

const tab = (host: string): Page => {
  const page = tabs.get(host);
  if (page === undefined) throw new Error(`no tab of ${host}`);
  return page;
};
const held = async (popup: FirefoxPopup): Promise<{ permissions: string[]; origins: string[] }> => {
  const { permissions, origins } = await popup.evaluate<{ permissions: string[]; origins: string[] }>(
    'browser.permissions.getAll()',
  );
  return { permissions, origins: [...origins].sort() };
};
const grouped = (popup: FirefoxPopup): Promise<void> =>
  popup.until(`document.querySelector('[data-testid=picker][data-grouping=false]') !== null`);
const ticked = async (popup: FirefoxPopup): Promise<string[]> => {
  const urls = await popup.evaluate<string[]>(
    `browser.tabs.query({}).then((open) => [...document.querySelectorAll('[data-tab]')].filter((box) => box.checked).map((box) => open.find((each) => String(each.id) === box.dataset.tab).url))`,
  );
  return urls.map(hostOf).sort();
};

describe('ten tabs and more in Firefox', () => {
  it('are seen, then read, each only after the reader asked; the preselection is what a careful reader would tick', async () => {
    const popup = await stage.firefox.press(tab('www.lindmoorcourier.example'));
    await untilBriefOf(popup, 1);
    expect(await held(popup)).toMatchObject({ origins: [] });
    expect((await held(popup)).permissions).not.toContain('tabs');
    await pressIn(popup, '[data-testid=open-picker]');
    await untilScreen(popup, 'picker');
    await pressIn(popup, '[data-testid=allow-tabs]');
    await popup.until(`document.querySelectorAll('[data-tab]').length >= 10`);
    expect((await held(popup)).permissions).toContain('tabs');
    expect(await held(popup)).toMatchObject({ origins: [] });
    await pressIn(popup, '[data-testid=read-more]');
    await popup.until(`document.querySelector('[data-testid=read-more]') === null`);
    await grouped(popup);
    // the agency's text stands in two tabs: the fuller one speaks
    expect(await ticked(popup)).toEqual(['tarveniatoday.example', 'www.lindmoorcourier.example']);
    await pressIn(popup, '[data-testid=merge]');
    await untilBriefOf(popup, 2);
    // every site but the one whose button was pressed was granted
    expect((await held(popup)).origins).toEqual(originsOf([...new Set([...tabs.keys(), hostOf(front.url())])]));
    await stage.firefox.closePopup();
  });

  it('a section front offers the scan; it holds the teaser back, and one press gives the brief of one story', async () => {
    const popup = await stage.firefox.press(front);
    await untilScreen(popup, 'error');
    await pressIn(popup, '[data-step=scan-tabs]');
    await untilScreen(popup, 'picker');
    await grouped(popup);
    const stories = await popup.evaluate<string[]>(
      `[...document.querySelectorAll('[data-story]')].map((each) => each.textContent)`,
    );
    expect(stories).toHaveLength(3);
    const rent = stories.findIndex((words) => /\brents?\b/i.test(words));
    expect(stories[rent]).toContain('Paywall teaser');
    await pressIn(popup, `[data-story="${rent}"] [data-testid=distil-story]`);
    await untilBriefOf(popup, 2);
    await stage.firefox.closePopup();
  });

  it('a page of the browser offers the scan too', async () => {
    const popup = await stage.firefox.press(ofBrowser);
    await untilScreen(popup, 'error');
    await pressIn(popup, '[data-step=scan-tabs]');
    await grouped(popup);
    const strike = await popup.evaluate<number>(
      `[...document.querySelectorAll('[data-story]')].findIndex((each) => /strike|Veldrane/i.test(each.textContent))`,
    );
    await pressIn(popup, `[data-story="${strike}"] [data-testid=distil-story]`);
    await untilBriefOf(popup, 2);
  });

  it('one that sleeps is offered, one that never ends is told of, and a site that is refused leaves the others', async () => {
    // of a site that was allowed: it is read, as far as it goes
    const hanging = 'http://nord11.example/never-ends';
    stage.sites.hang(hanging);
    const slow = await stage.firefox.browser.newPage();
    slow.goto(hanging).catch(() => undefined);
    const [stranger] = fixturePages('weather');
    if (stranger === undefined) throw new Error('no page');
    stage.sites.set(stranger);
    await stage.open(stranger.url);
    let popup = await stage.firefox.press(front);
    await untilScreen(popup, 'error');
    await popup.evaluate(
      `browser.tabs.query({}).then((open) => browser.tabs.discard(open.find((each) => each.url.includes('westmarkledger')).id))`,
    );
    await pressIn(popup, '[data-step=scan-tabs]');
    await popup.until(`document.querySelectorAll('[data-blocked=tab-discarded]').length === 1`);
    expect(await popup.evaluate<number>(`document.querySelectorAll('[data-wake]').length`)).toBe(1);
    await popup.until(`document.querySelector('[data-blocked=tab-loading]') !== null`);
    await grouped(popup);

    const host = hostOf(stranger.url);
    const chosen = JSON.stringify([...STRIKE, host]);
    await popup.evaluate(
      `browser.tabs.query({}).then((open) => { for (const host of ${chosen}) { const { id } = open.find((each) => new URL(each.url).hostname === host && !each.url.endsWith('never-ends')); document.querySelector('[data-tab="' + id + '"]').click(); } })`,
    );
    await stage.firefox.askFromNowOn();
    const before = await held(popup);
    await pressIn(popup, '[data-testid=merge]');
    await stage.firefox.refuseInPrompt();
    popup = await stage.firefox.press(front);
    await popup.until(`document.querySelector('[data-code=permission-refused]') !== null`);
    expect(await popup.evaluate<string>(`document.body.innerText`)).toContain(host);
    expect(await held(popup)).toEqual(before);
    await pressIn(popup, '[data-step=merge-others]');
    await untilBriefOf(popup, 2);
  });
});
