import { browser } from '../browser.ts';
import { isSamePage, sitePattern } from './page-access.ts';

/** The open tab that shows an address, as far as the granted sites let one see. */
export async function findOpenTab(url: string, isPrivate: boolean): Promise<number | undefined> {
  const pattern = sitePattern(url);
  if (pattern === undefined) return undefined;
  const tabs = await browser.tabs.query({ url: pattern });
  return tabs.find((tab) => tab.incognito === isPrivate && tab.url !== undefined && isSamePage(tab.url, url))?.id;
}
