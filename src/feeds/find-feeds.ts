import { chooseFeeds } from '../core/watch/choose-feeds.ts';
import type { FoundFeed } from '../core/watch/feed.ts';

/** The feeds that a parsed page offers: `<link rel="alternate" type="application/rss+xml" href>`. */
export function findFeeds(document: Document, pageUrl: string): FoundFeed[] {
  const base = document.querySelector('base[href]')?.getAttribute('href') ?? '';
  const root = URL.canParse(base, pageUrl) ? new URL(base, pageUrl).href : pageUrl;
  const links = [...document.querySelectorAll('link[rel~="alternate" i][type][href]')].map((link) => {
    const href = link.getAttribute('href') ?? '';
    return {
      href: URL.canParse(href, root) ? new URL(href, root).href : '',
      type: link.getAttribute('type') ?? '',
      title: link.getAttribute('title') ?? '',
    };
  });
  return chooseFeeds(links);
}
