import type { FeedItem } from './feed.ts';

/** Issue 9. */
export const MOST_ITEMS = 20_000;
export const MOST_BYTES = 50 * 1024 * 1024;
/** So that a feed which renames its reports at every poll pushes out its own, not those of others. */
export const MOST_ITEMS_OF_A_FEED = 2_000;
/** What a record takes besides its texts. */
const RECORD_BYTES = 200;

/** Bytes that a report takes on disk: texts are kept as UTF-16 at most. */
export function itemBytes(item: FeedItem): number {
  const { key, feedUrl, outlet, url, headline, description } = item;
  return (
    RECORD_BYTES + 2 * (key.length + feedUrl.length + outlet.length + url.length + headline.length + description.length)
  );
}

export interface ItemBounds {
  readonly items: number;
  readonly bytes: number;
  readonly ofAFeed: number;
}

const BOUNDS: ItemBounds = { items: MOST_ITEMS, bytes: MOST_BYTES, ofAFeed: MOST_ITEMS_OF_A_FEED };

/** Keys of the reports that must go so that the rest is within bounds: the oldest. */
export function itemsToDrop(items: readonly FeedItem[], bounds: ItemBounds = BOUNDS): string[] {
  const newestFirst = [...items].sort((a, b) =>
    a.publishedAt < b.publishedAt ? 1 : a.publishedAt > b.publishedAt ? -1 : 0,
  );
  const ofFeed = new Map<string, number>();
  const dropped: string[] = [];
  let [kept, bytes] = [0, 0];
  for (const item of newestFirst) {
    const own = (ofFeed.get(item.feedUrl) ?? 0) + 1;
    const size = itemBytes(item);
    if (own > bounds.ofAFeed || kept >= bounds.items || bytes + size > bounds.bytes) {
      dropped.push(item.key);
      continue;
    }
    ofFeed.set(item.feedUrl, own);
    kept += 1;
    bytes += size;
  }
  return dropped;
}
