import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../../scripts/browsers/chromium.ts';
import { demoSites, serveSites } from '../../../scripts/browsers/serve-sites.ts';
import {
  bridgePages,
  CHROME_BUILD,
  onBriefOf,
  openPicker,
  pageAt,
  pressOn,
  ROOT,
  type Stage,
  textOf,
  untilGrouped,
} from '../support/stage.ts';

let stage: Stage;
let urls: readonly string[];
const tabs = new Map<string, Page>();

/** The tabs stand before the extension comes: a reader's do. */
beforeAll(async () => {
  const demo = demoSites(ROOT);
  const sites = await serveSites([...demo.stories.flatMap((story) => story.pages), ...demo.extra]);
  urls = [0, 1, 2].map((index) => pageAt(bridgePages(demo), index).url);
  const chromium = await launchChromium({
    extension: CHROME_BUILD,
    port: sites.port,
    granted: { api: ['tabs'], origins: ['http://*/*'] },
    openFirst: urls,
  });
  for (const page of await chromium.browser.pages()) tabs.set(page.url(), page);
  stage = {
    sites,
    demo,
    chromium,
    open: async (url) => {
      const page = await chromium.browser.newPage();
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      return page;
    },
    end: async () => {
      await chromium.close();
      await sites.close();
    },
  };
});
afterEach(() => stage?.chromium.closePopup());
afterAll(() => stage?.end());

const tab = (index: number): Page => {
  const page = tabs.get(urls[index] ?? '');
  if (page === undefined) throw new Error(`no tab ${index}`);
  return page;
};

/** The picker over a report, the first one's if none is named, all its tabs read as far as they may be. */
async function picker(over = tab(0)): Promise<Page> {
  let popup = await stage.chromium.press(over);
  await onBriefOf(popup, 1);
  await openPicker(popup);
  if ((await popup.$('[data-testid=read-more]')) !== null) {
    await pressOn(popup, 'read-more');
    popup = await stage.chromium.popup();
  }
  await untilGrouped(popup);
  return popup;
}

const tickedUrls = (popup: Page): Promise<string[]> =>
  popup.evaluate(async () => {
    const open = await chrome.tabs.query({});
    return [...document.querySelectorAll('[data-tab]')].flatMap((box) =>
      box instanceof HTMLInputElement && box.checked
        ? (open.find((each) => String(each.id) === box.dataset.tab)?.url ?? [])
        : [],
    );
  });

describe('odd tabs', () => {
  it('opened before the extension was installed are read all the same', async () => {
    const popup = await picker();
    expect((await tickedUrls(popup)).sort()).toEqual([...urls].sort());
  });

  it('put to sleep by the browser are offered to be woken, and are loaded and read at a press', async () => {
    const worker = await stage.chromium.worker();
    await worker.evaluate(async (url) => {
      const [found] = (await chrome.tabs.query({})).filter((each) => each.url === url);
      if (found?.id !== undefined) await chrome.tabs.discard(found.id);
    }, urls[2] ?? '');
    const popup = await picker();
    expect(await tickedUrls(popup)).not.toContain(urls[2]);
    const wake = await popup.waitForSelector('[data-wake]', { timeout: 10_000 });
    await wake?.evaluate((node) => node instanceof HTMLElement && node.click());
    await popup.waitForSelector('[data-wake]', { hidden: true, timeout: 15_000 });
    await untilGrouped(popup);
    // read like any other, with a text of its own, in its story and chosen
    await expect.poll(async () => (await tickedUrls(popup)).sort(), { timeout: 15_000 }).toEqual([...urls].sort());
    const lengths = await popup.$$eval('.tab-words', (found) =>
      found.map((each) => Number.parseInt(each.textContent ?? '', 10)),
    );
    expect(lengths.filter((words) => words > 100)).toHaveLength(3);
  });

  it('that answer nothing are skipped after three seconds, with a word', async () => {
    const session = await tab(1).createCDPSession();
    // the page's own thread is held up, as a frozen tab's is
    await session.send('Debugger.enable');
    await session.send('Debugger.pause');
    tab(1)
      .evaluate(() => 1)
      .catch(() => undefined);
    // what was read of it before must not answer for it
    await (await stage.chromium.worker()).close();
    const popup = await picker();
    const word = await popup.waitForSelector('[data-blocked=tab-frozen]', { timeout: 15_000 });
    expect(await word?.evaluate((node) => node.textContent)).toContain('paused this tab');
    expect(await tickedUrls(popup)).not.toContain(urls[1]);
    await session.send('Debugger.resume');
    await session.detach();
  });

  it('that show another page by the time of the press are left out, and named', async () => {
    const popup = await picker();
    const elsewhere = stage.demo.extra.find((page) => page.kind === 'opinion')?.url ?? '';
    // by the popup's hand: the worker may sleep
    await popup.evaluate(
      async (from, to) => {
        const [found] = (await chrome.tabs.query({})).filter((each) => each.url === from);
        await chrome.tabs.update(found?.id, { url: to });
      },
      urls[1] ?? '',
      elsewhere,
    );
    await expect
      .poll(() => popup.evaluate(async () => (await chrome.tabs.query({})).map((t) => t.url)))
      .toContain(elsewhere);
    await pressOn(popup, 'merge');
    await onBriefOf(popup, 2);
    expect(await textOf(popup)).toContain('The tab went to another page');
    expect(await textOf(popup)).not.toContain('queue');
  });

  it('that go to another article without loading are read as the new article', async () => {
    const page = await stage.open(stage.demo.stories[2]?.pages[0]?.url ?? '');
    let popup = await stage.chromium.press(page);
    await onBriefOf(popup, 1);
    expect(await textOf(popup)).toContain('Veldrane');
    await popup.close();
    await page.evaluate(() => {
      history.pushState({}, '', '/another-story');
      document.title = 'Ferry grounds off Skell';
      const text = [1, 2, 3, 4].map(
        (n) =>
          `The ferry Morwen ran aground off the island of Skell on Friday with ${n}40 people on board, the coast guard said in report ${n}, and nobody was hurt when the boats took them to the harbour.`,
      );
      const [first] = document.querySelectorAll('h1');
      if (first !== undefined) first.textContent = 'Ferry grounds off Skell';
      const body = document.querySelector('[itemprop=articleBody]') ?? document.querySelector('article');
      body?.replaceChildren(
        ...text.map((words) => {
          const p = document.createElement('p');
          p.textContent = words;
          return p;
        }),
      );
    });
    popup = await stage.chromium.press(page);
    await onBriefOf(popup, 1);
    const shown = await textOf(popup);
    expect(shown).toContain('Morwen');
    expect(shown).not.toContain('Veldrane announced');
  });

  it('that hold the same article give its brief, and it is called that, no copy', async () => {
    const { url = '' } = stage.demo.stories[1]?.pages[0] ?? {};
    await stage.open(url);
    const popup = await picker(await stage.open(url));
    await popup.evaluate(async (wanted) => {
      const open = await chrome.tabs.query({});
      for (const box of document.querySelectorAll('[data-tab]')) {
        if (!(box instanceof HTMLInputElement)) continue;
        const isWanted = open.find((each) => String(each.id) === box.dataset.tab)?.url === wanted;
        if (box.checked !== isWanted) box.click();
      }
    }, url);
    expect(await tickedUrls(popup)).toEqual([url, url]);
    await pressOn(popup, 'merge');
    await popup.waitForSelector('.left-out li', { timeout: 20_000 });
    const shown = await textOf(popup);
    expect(shown).toContain('All of these are the same article: it counts once');
    expect(shown).toContain('Same article twice');
    expect(shown).not.toContain('agency text');
  });
});
