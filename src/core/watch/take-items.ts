import { hashOf } from '../hash.ts';
import { stripInvisible } from '../text/strip-invisible.ts';
import type { Feed, FeedItem, ParsedItem } from './feed.ts';
import { feedTime } from './feed-time.ts';
import { withinBytes } from './item-bounds.ts';

/** More from one poll are the newest ones only. */
const ITEMS_PER_POLL = 500;
const LONGEST_HEADLINE = 300;
const LONGEST_DESCRIPTION = 600;
/** Feeds' clocks run a little ahead of ours; more than this is a wrong date. */
const CLOCK_SKEW_MS = 10 * 60_000;
const OLDEST_YEAR_MS = Date.UTC(1990, 0, 1);
/** What a link carries to tell where the reader came from, not which page it is. */
const TRACKING = /^(?:utm_\w+|at_\w+|fbclid|gclid|cmpid|ref|rss|xtor|ocid|ns_\w+)$/i;

/** What a report is known by: its key, and its words with their date, for feeds that change their addresses too. */
export function knownBy(items: Iterable<FeedItem>): Set<string> {
  const known = new Set<string>();
  for (const item of items) known.add(item.key).add(wordsKey(item));
  return known;
}

function wordsKey({ feedUrl, headline, description, publishedAt, seenAt }: FeedItem): string {
  return hashOf([feedUrl, headline, description, publishedAt === seenAt ? '' : publishedAt].join('\n'));
}

/**
 * The reports of a poll that are not known yet. Identity is the address without its tracking, or the words where there is
 * none, never the feed's own id: some feeds change theirs at every poll.
 * @param known see {@link knownBy}
 * @param now ISO 8601
 * @param lang of the feed, as it says itself
 */
export function takeItems(
  feed: Pick<Feed, 'url' | 'outlet'>,
  parsed: readonly ParsedItem[],
  known: ReadonlySet<string>,
  now: string,
  lang?: string,
): FeedItem[] {
  const taken = new Map<string, FeedItem>();
  const told = new Set<string>();
  for (const raw of parsed) {
    const item = cleanItem(feed, raw, now, lang);
    if (item === undefined || known.has(item.key) || taken.has(item.key)) continue;
    const words = wordsKey(item);
    if (known.has(words) || told.has(words)) continue;
    told.add(words);
    taken.set(item.key, item);
  }
  return [...taken.values()]
    .sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : a.publishedAt > b.publishedAt ? -1 : 0))
    .slice(0, ITEMS_PER_POLL);
}

function cleanItem(
  feed: Pick<Feed, 'url' | 'outlet'>,
  raw: ParsedItem,
  now: string,
  lang: string | undefined,
): FeedItem | undefined {
  const headline = plainText(raw.title ?? '').slice(0, LONGEST_HEADLINE);
  const description = plainText(raw.description ?? '').slice(0, LONGEST_DESCRIPTION);
  const url = webAddress(raw.url, feed.url);
  if (url === undefined || (headline === '' && description === '')) return undefined;
  const words = headline || description.slice(0, LONGEST_HEADLINE);
  return withinBytes({
    key: hashOf(`${feed.url} ${url === feed.url ? words : url}`),
    feedUrl: feed.url,
    outlet: feed.outlet,
    url,
    headline: words,
    description,
    publishedAt: dateOf(raw.publishedAt, now),
    seenAt: now,
    ...(lang === undefined ? {} : { lang }),
  });
}

/** Text of what may be markup: tags off, the commonest entities resolved, whitespace squeezed. Only ever shown as text. */
export function plainText(markup: string): string {
  const text = markup
    .slice(0, 20_000)
    .replace(/<(?:script|style)\b[^>]*>[\s\S]{0,20000}?<\/(?:script|style)>/gi, ' ')
    .replace(/<[^<>]{0,2000}>/g, ' ')
    .replace(/&(?:nbsp|#160|#xa0);/gi, ' ')
    .replace(/&(?:quot|#34);/gi, '"')
    .replace(/&(?:apos|#39|#x27);/gi, "'")
    .replace(/&lt;/gi, '<')
    .replace(/&gt;/gi, '>')
    .replace(/&amp;/gi, '&');
  return stripInvisible(text).replace(/\s+/g, ' ').trim();
}

function webAddress(address: string | undefined, base: string): string | undefined {
  const text = (address ?? '').trim();
  if (text === '') return base;
  if (!URL.canParse(text, base)) return undefined;
  const url = new URL(text, base);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  url.hash = '';
  url.username = '';
  url.password = '';
  return url.href;
}

function dateOf(published: string | undefined, now: string): string {
  const at = feedTime(published);
  const latest = Date.parse(now) + CLOCK_SKEW_MS;
  return at === undefined || at > latest || at < OLDEST_YEAR_MS ? now : new Date(at).toISOString();
}
