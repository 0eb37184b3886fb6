import type { FoundFeed } from '../core/watch/feed.ts';

const TYPES = /^\s*(?:application\/(?:rss|atom|rdf)\+xml|application\/feed\+json|application\/json|text\/xml|application\/xml)\b/i;
const MOST_FEEDS = 20;
/** Feeds of one article's comments are no news. */
const COMMENTS = /\bcomments?\b|\/comments\//i;

/** The feeds a page offers (RSS Board's autodiscovery: `<link rel="alternate" type="application/rss+xml" href>`). */
export function findFeeds(document: Document, pageUrl: string): FoundFeed[] {
  const base = document.querySelector('base[href]')?.getAttribute('href') ?? '';
  const root = URL.canParse(base, pageUrl) ? new URL(base, pageUrl).href : pageUrl;
  const feeds = new Map<string, FoundFeed>();
  for (const link of document.querySelectorAll('link[rel~="alternate" i][type][href]')) {
    if (!TYPES.test(link.getAttribute('type') ?? '')) continue;
    const href = link.getAttribute('href') ?? '';
    if (!URL.canParse(href, root)) continue;
    const { href: url, protocol } = new URL(href, root);
    if (protocol !== 'https:' && protocol !== 'http:') continue;
    // a CMS offers each page as JSON under the same rel
    if (/\/wp-json\/|oembed/i.test(url)) continue;
    const title = (link.getAttribute('title') ?? '').trim().slice(0, 200);
    if (!feeds.has(url)) feeds.set(url, { url, title });
  }
  const all = [...feeds.values()];
  const news = all.filter(({ url, title }) => !COMMENTS.test(title) && !COMMENTS.test(url));
  return (news.length > 0 ? news : all).slice(0, MOST_FEEDS);
}
