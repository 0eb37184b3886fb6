import { browser } from './browser.ts';
import { sitePattern } from './tabs/page-access.ts';

/** Whether the site of an address was granted. */
export async function hasSite(url: string): Promise<boolean> {
  const origin = sitePattern(url);
  return origin !== undefined && browser.permissions.contains({ origins: [origin] });
}

export function hasSites(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: [...origins] });
}

/** Whether titles and addresses of other tabs may be seen. */
export function hasTabs(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['tabs'] });
}

/** Opens the browser's own prompt. Call it first thing in a press: after any wait the press no longer counts. */
export function askForTabs(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['tabs'] });
}

/** One prompt for exactly these sites. Call it first thing in a press. */
export function askForSites(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...origins] });
}

/** Match patterns of every site granted. */
export async function grantedSites(): Promise<string[]> {
  return [...((await browser.permissions.getAll()).origins ?? [])].sort();
}

export function revokeSite(pattern: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [pattern] });
}

export function revokeTabs(): Promise<boolean> {
  return browser.permissions.remove({ permissions: ['tabs'] });
}

/** Calls back after every grant and every revocation. */
export function watchPermissions(call: () => void): () => void {
  browser.permissions.onAdded.addListener(call);
  browser.permissions.onRemoved.addListener(call);
  return () => {
    browser.permissions.onAdded.removeListener(call);
    browser.permissions.onRemoved.removeListener(call);
  };
}

/** Calls back after every revocation. */
export function onRevoked(call: () => void): void {
  browser.permissions.onRemoved.addListener(call);
}

/** For stories that break, where the reader turns it on. Call it first thing in a press. */
export function askForNotifications(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['notifications'] });
}
