import { browser } from '../browser.ts';

/** Where a page of the extension stands. */
export interface ThisPage {
  /** The tab in front of the reader: for a popup, the one it belongs to. */
  readonly tabId: number;
  readonly windowId: number;
  readonly isPrivate: boolean;
}

/** @throws Error when the window has no active tab */
export async function thisPage(): Promise<ThisPage> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || tab.windowId === undefined) throw new Error('no active tab');
  return { tabId: tab.id, windowId: tab.windowId, isPrivate: tab.incognito };
}

/** Opens a page of the extension in this window, or comes back to it. */
export async function openExtensionPage(path: string, windowId?: number): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path), ...(windowId === undefined ? {} : { windowId }) });
}

export function openOptionsPage(): Promise<void> {
  return browser.runtime.openOptionsPage();
}

/** Opens an address of the web in a tab of its own; nothing else. */
export async function openAddress(url: string): Promise<void> {
  if (/^https?:/i.test(url)) await browser.tabs.create({ url });
}
