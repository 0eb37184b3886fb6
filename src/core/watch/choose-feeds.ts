import type { FoundFeed } from './feed.ts';

/** A link of a page as it stands there, its address made whole. */
export interface FeedLink {
  readonly href: string;
  readonly type: string;
  readonly title: string;
}

const TYPES =
  /^\s*(?:application\/(?:rss|atom|rdf)\+xml|application\/feed\+json|application\/json|text\/xml|application\/xml)\b/i;
const MOST_FEEDS = 20;
/** Feeds of one article's comments are no news. */
const COMMENTS = /\bcomments?\b|\/comments\//i;
/** A CMS offers each page as JSON under the same rel. */
const NO_FEED = /\/wp-json\/|oembed/i;

/** The feeds among a page's alternates (RSS Advisory Board, RSS autodiscovery), each once, feeds of comments last. */
export function chooseFeeds(links: readonly FeedLink[]): FoundFeed[] {
  const feeds = new Map<string, FoundFeed>();
  for (const { href, type, title } of links) {
    if (!TYPES.test(type) || NO_FEED.test(href) || !/^https?:/i.test(href) || !URL.canParse(href)) continue;
    const { href: url } = new URL(href);
    if (!feeds.has(url)) feeds.set(url, { url, title: title.trim().slice(0, 200) });
  }
  const all = [...feeds.values()];
  const news = all.filter(({ url, title }) => !COMMENTS.test(title) && !COMMENTS.test(url));
  return (news.length > 0 ? news : all).slice(0, MOST_FEEDS);
}
