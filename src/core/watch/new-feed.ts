import type { Feed } from './feed.ts';
import { LONGEST_ADDRESS, LONGEST_TITLE } from './feed-bounds.ts';

/** A feed that was just added: due at once. @param now ISO 8601 */
export function newFeed(url: string, names: { readonly title: string; readonly outlet: string }, now: string): Feed {
  const outlet = names.outlet.trim() || outletOfAddress(url);
  return {
    url,
    outlet: outlet.slice(0, 100),
    title: names.title.trim().slice(0, LONGEST_TITLE),
    addedAt: now,
    muted: false,
    state: 'new',
    nextPollAt: now,
    failures: 0,
  };
}

/** `feeds.courier.example` as a reader calls it: `courier.example`. */
export function outletOfAddress(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^(?:www|feeds?|rss)\./, '') : url;
}

/** An address as a reader types it, or undefined where it is none of the web. */
export function typedAddress(text: string): string | undefined {
  const trimmed = text
    .trim()
    .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
    .replace(/^feed:\/\//i, 'https://');
  const address =
    /^[a-z][a-z\d+.-]*:/i.test(trimmed) && !/^[\w.-]+:\d+(?:\/|$)/.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (trimmed === '' || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  if (!url.hostname.includes('.') && url.hostname !== 'localhost' && !url.hostname.startsWith('[')) return undefined;
  url.hash = '';
  url.username = '';
  url.password = '';
  return url.href.length > LONGEST_ADDRESS ? undefined : url.href;
}
