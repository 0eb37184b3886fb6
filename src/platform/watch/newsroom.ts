import { parseBackgroundIdf } from '../../core/stories/background-idf.ts';
import type { TableReader } from '../../core/tables.ts';
import type { FeedItem, KeptItem } from '../../core/watch/feed.ts';
import { itemsToDrop } from '../../core/watch/item-bounds.ts';
import { type StoryBook, storyBook, type WatchedStory } from '../../core/watch/story-book.ts';
import { knownBy } from '../../core/watch/take-items.ts';
import type { WatchStore } from './watch-store.ts';

/** Every report that is kept, and the stories they tell; read from disk when first needed in a worker's life. */
export interface Newsroom {
  /** What the reports of a feed are known by. */
  readonly known: (feedUrl: string) => Promise<ReadonlySet<string>>;
  /** Finds each new report its story, and keeps it; the oldest go where bounds are met. */
  readonly take: (items: readonly FeedItem[]) => Promise<void>;
  readonly stories: () => Promise<readonly WatchedStory[]>;
  readonly itemOf: (key: string) => KeptItem | undefined;
  readonly count: () => Promise<number>;
  /** Something else changed the disk. */
  readonly reset: () => void;
}

interface Room {
  readonly items: Map<string, KeptItem>;
  readonly book: StoryBook;
}

export function newsroom(store: WatchStore, readTable: TableReader): Newsroom {
  let room: Promise<Room> | undefined;
  let present: Room | undefined;
  const load = async (): Promise<Room> => {
    const [items, table] = await Promise.all([store.items(), readTable('idf')]);
    const book = storyBook(parseBackgroundIdf(table));
    items.sort(byDate);
    for (const item of items) book.restore(item, item.storyId);
    present = { items: new Map(items.map((item) => [item.key, item])), book };
    return present;
  };
  const open = (): Promise<Room> => {
    room ??= load().catch((cause: unknown) => {
      room = undefined;
      throw cause;
    });
    return room;
  };
  return {
    known: async (feedUrl) => knownBy([...(await open()).items.values()].filter((item) => item.feedUrl === feedUrl)),
    take: async (fresh) => {
      if (fresh.length === 0) return;
      const { items, book } = await open();
      const kept = [...fresh].sort(byDate).map((item): KeptItem => ({ ...item, storyId: book.add(item) }));
      for (const item of kept) items.set(item.key, item);
      const dropped = itemsToDrop([...items.values()]);
      for (const key of dropped) items.delete(key);
      await store.putItems(kept.filter((item) => items.has(item.key)));
      await store.deleteItems(dropped);
    },
    stories: async () => (await open()).book.stories(),
    itemOf: (key) => present?.items.get(key),
    count: async () => (await open()).items.size,
    reset: () => {
      room = undefined;
      present = undefined;
    },
  };
}

function byDate(a: FeedItem, b: FeedItem): number {
  return a.publishedAt < b.publishedAt ? -1 : a.publishedAt > b.publishedAt ? 1 : 0;
}
