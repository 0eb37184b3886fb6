import type { Page } from 'puppeteer-core';
import {
  type Firefox,
  type FirefoxOptions,
  type FirefoxPopup,
  launchFirefox,
} from '../../../scripts/browsers/firefox.ts';
import { type DemoSites, demoSites, type Sites, serveSites } from '../../../scripts/browsers/serve-sites.ts';
import { FIREFOX_BUILD, ROOT } from './stage.ts';

/** The invented outlets, and Firefox with the extension in front of them. */
export interface FirefoxStage {
  readonly sites: Sites;
  readonly demo: DemoSites;
  readonly firefox: Firefox;
  readonly open: (url: string) => Promise<Page>;
  /** A page of the extension's own; load events never come for these. */
  readonly openOwn: (path: string) => Promise<Page>;
  /** Ends the browser and launches it anew on the same profile, which the options must name. */
  readonly restart: () => Promise<void>;
  readonly end: () => Promise<void>;
}

export async function firefoxStage(options: Omit<FirefoxOptions, 'extension' | 'port'> = {}): Promise<FirefoxStage> {
  const demo = demoSites(ROOT);
  const sites = await serveSites([...demo.stories.flatMap((story) => story.pages), ...demo.extra]);
  const launch = (): Promise<Firefox> => launchFirefox({ extension: FIREFOX_BUILD, port: sites.port, ...options });
  let firefox = await launch();
  return {
    sites,
    demo,
    get firefox() {
      return firefox;
    },
    openOwn: async (path) => {
      const page = await firefox.browser.newPage();
      await page.goto(firefox.url(path), { waitUntil: [] });
      return page;
    },
    restart: async () => {
      await firefox.close();
      firefox = await launch();
    },
    open: async (url) => {
      const page = await firefox.browser.newPage();
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      return page;
    },
    end: async () => {
      await firefox.close();
      await sites.close();
    },
  };
}

export function untilScreen(popup: FirefoxPopup, screen: string): Promise<void> {
  return popup.until(`document.querySelector('[data-screen=${screen}]') !== null`);
}

export function untilBriefOf(popup: FirefoxPopup, sources: number): Promise<void> {
  return popup
    .until(
      `document.querySelector('[data-screen=brief]') !== null && document.querySelectorAll('[data-testid=sources] li').length === ${sources === 1 ? 0 : sources}`,
    )
    .catch(async (cause: unknown) => {
      const shown = await popupText(popup).catch(() => 'gone');
      throw new Error(`no brief of ${sources}, but: ${shown.slice(0, 900)}`, { cause });
    });
}

/** A click from inside the popup, with the activation of a real one. */
export async function pressIn(popup: FirefoxPopup, selector: string): Promise<void> {
  await popup.until(`document.querySelector(${JSON.stringify(selector)}) !== null`);
  await popup.press(selector);
}

export function popupText(popup: FirefoxPopup): Promise<string> {
  return popup.evaluate('document.body.innerText');
}
