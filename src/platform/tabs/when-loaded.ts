import type { Tabs } from 'webextension-polyfill';
import { browser } from '../browser.ts';

/** A tab that was just woken is `unloaded` for a moment, before it is `loading`. */
export function isLoaded(tab: Tabs.Tab): boolean {
  return tab.status === undefined || tab.status === 'complete';
}

/** Resolves when the tab has loaded, is gone, or `ms` milliseconds are over. */
export function whenLoaded(tabId: number, ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      clearInterval(poll);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    // onUpdated tells nothing about tabs of sites that were not granted in every browser; asking does
    const poll = setInterval(async () => {
      const tab = await browser.tabs.get(tabId).catch(() => undefined);
      if (tab === undefined || isLoaded(tab)) done();
    }, 150);
    signal?.addEventListener('abort', done);
  });
}
