import type { FeedItem } from './feed.ts';

/** Reports that are kept at most: the oldest go. */
export const MOST_ITEMS = 20_000;
/** What they may take on disk. */
export const MOST_BYTES = 50 * 1024 * 1024;
/** So that a feed which renames its reports at every poll pushes out its own, not those of others. */
export const MOST_ITEMS_OF_A_FEED = 2_000;
/** Each within its share, so that no sum has to be kept. */
export const MOST_BYTES_OF_AN_ITEM = Math.floor(MOST_BYTES / MOST_ITEMS);
/** What a record takes besides its texts: numbers, dates, its signature of stems. */
const RECORD_BYTES = 600;

/** Bytes that a report takes on disk: texts are kept as UTF-16 at most. */
export function itemBytes(item: FeedItem): number {
  const { key, feedUrl, outlet, url, headline, description } = item;
  return (
    RECORD_BYTES + 2 * (key.length + feedUrl.length + outlet.length + url.length + headline.length + description.length)
  );
}

/** The report with as much of its description as there is room for; undefined where its address alone is too long. */
export function withinBytes(item: FeedItem): FeedItem | undefined {
  const over = itemBytes(item) - MOST_BYTES_OF_AN_ITEM;
  if (over <= 0) return item;
  const left = item.description.length - Math.ceil(over / 2);
  return left < 0 ? undefined : { ...item, description: item.description.slice(0, left) };
}
