import { addressKey } from '../../core/stories/address-key.ts';

/** Hosts on which no extension may run. */
const STORES: readonly string[] = [
  'chromewebstore.google.com',
  'addons.mozilla.org',
  'accounts.firefox.com',
  'support.mozilla.org',
  'microsoftedge.microsoft.com',
];

/** Whether the browser lets no extension read this address, whatever the reader allows. */
export function isForbidden(url: string): boolean {
  if (!URL.canParse(url)) return true;
  const { protocol, hostname, pathname } = new URL(url);
  if (protocol === 'file:') return false;
  if (protocol !== 'https:' && protocol !== 'http:') return true;
  return STORES.includes(hostname) || (hostname === 'chrome.google.com' && pathname.startsWith('/webstore'));
}

/**
 * The match pattern that covers exactly the site of an address: its scheme and host, any port (match patterns
 * that name a port are refused by Firefox). Nothing for addresses that no permission opens.
 */
export function sitePattern(url: string): string | undefined {
  if (isForbidden(url) || url.startsWith('file:')) return undefined;
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

/** The same page: the same address but for its fragment and for parameters that say only where a reader came from. */
export function isSamePage(a: string, b: string): boolean {
  if (a.split('#')[0] === b.split('#')[0]) return true;
  const key = addressKey(a);
  return key !== '' && key === addressKey(b);
}
