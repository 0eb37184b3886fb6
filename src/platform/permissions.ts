import { browser } from './browser.ts';
import { modelSitesItem } from './store/model-sites-item.ts';
import { sitePattern } from './tabs/page-access.ts';

/** Whether the site of an address may be read: one that was allowed for a model alone may not. */
export async function hasSite(url: string): Promise<boolean> {
  const origin = sitePattern(url);
  return origin !== undefined && (await areGranted([origin])) && !(await isForModel(origin));
}

/** Whether the browser lets these sites be reached, whatever they were allowed for. */
export function areGranted(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: [...origins] });
}

/** Whether a site was allowed for a model endpoint and for nothing else. */
export async function isForModel(origin: string): Promise<boolean> {
  return (await modelSitesItem.get()).includes(origin);
}

/** Whether titles and addresses of other tabs may be seen. */
export function hasTabs(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['tabs'] });
}

/** Opens the browser's own prompt. Call it first thing in a press: after any wait the press no longer counts. */
export function askForTabs(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['tabs'] });
}

/** One prompt for exactly these sites, to read them. Call it first thing in a press. */
export async function askForSites(origins: readonly string[]): Promise<boolean> {
  const granted = await browser.permissions.request({ origins: [...origins] });
  if (granted) await allowReading(origins);
  return granted;
}

/** The reader let these sites be read, whatever they were allowed for before. */
export async function allowReading(origins: readonly string[]): Promise<void> {
  await changeModelSites((sites) => sites.filter((site) => !origins.includes(site)));
}

/** One prompt for the site of a model endpoint, which may not be read for that. Call it first thing in a press. */
export async function askForModelSite(origin: string): Promise<boolean> {
  // both are under way before anything is waited for
  const before = areGranted([origin]);
  const granted = await browser.permissions.request({ origins: [origin] });
  if (granted && !(await before)) await changeModelSites((sites) => [...sites, origin]);
  return granted;
}

/** Gives back what was allowed for a model endpoint that is used no more; a site that may be read as well stays allowed. */
export async function releaseModelSite(address: string): Promise<void> {
  const origin = sitePattern(address);
  if (origin !== undefined && (await isForModel(origin))) await revokeSite(origin);
}

async function changeModelSites(change: (sites: readonly string[]) => readonly string[]): Promise<void> {
  const before = await modelSitesItem.get();
  const after = [...new Set(change(before))];
  if (after.length !== before.length) await modelSitesItem.set(after);
}

/** Match patterns of every site granted. */
export async function grantedSites(): Promise<string[]> {
  return [...((await browser.permissions.getAll()).origins ?? [])].sort();
}

export async function revokeSite(pattern: string): Promise<boolean> {
  const isGone = await browser.permissions.remove({ origins: [pattern] });
  if (isGone) await changeModelSites((sites) => sites.filter((site) => site !== pattern));
  return isGone;
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
