import { findFeeds } from './feeds/find-feeds.ts';
import { parseFeed } from './feeds/parse-feed.ts';
import { readPage } from './page/read-page.ts';
import type { OffscreenOrder } from './platform/watch/offscreen-protocol.ts';

/** Carries out one order of the watch list: text in, plain data out. A parsed document runs no script and loads nothing. */
export function parseText(order: OffscreenOrder): unknown {
  if (order.offscreen === 'feed') return parseFeed(order.text) ?? null;
  const { text, url } = order;
  const document = new DOMParser().parseFromString(text, 'text/html');
  return order.offscreen === 'links' ? findFeeds(document, url) : readPage(document, { url });
}
