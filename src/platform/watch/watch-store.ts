import * as v from 'valibot';
import { AiBotError } from '../../core/errors.ts';
import type { Feed, KeptItem } from '../../core/watch/feed.ts';
import type { StoryShelf } from '../../core/watch/place-report.ts';
import { FeedSchema, KeptItemSchema, WatchedStorySchema } from '../../core/watch/watch-schema.ts';
import type { WatchedStory } from '../../core/watch/watched-story.ts';
import { database } from '../store/database.ts';

/** The watch list on disk: only what is asked for is read. A record that is none of this version's is left alone and not shown. */
export interface WatchStore extends StoryShelf {
  readonly feeds: () => Promise<Feed[]>;
  readonly putFeed: (feed: Feed) => Promise<void>;
  readonly deleteFeed: (url: string) => Promise<void>;
  readonly itemsOfFeed: (url: string) => Promise<KeptItem[]>;
  readonly countOfFeed: (url: string) => Promise<number>;
  /** The oldest reports, of one feed or of all. */
  readonly oldest: (count: number, feedUrl?: string) => Promise<KeptItem[]>;
  readonly putItems: (items: readonly KeptItem[]) => Promise<void>;
  readonly deleteItems: (keys: readonly string[]) => Promise<void>;
  readonly stories: () => Promise<WatchedStory[]>;
  readonly putStory: (story: WatchedStory) => Promise<void>;
  readonly deleteStory: (id: string) => Promise<void>;
}

export function watchStore(): WatchStore {
  return {
    feeds: async () => (await (await database()).getAll('feeds')).flatMap((record) => revive(FeedSchema, record)),
    putFeed: async (feed) => {
      await (await database()).put('feeds', feed).catch(full);
    },
    deleteFeed: async (url) => (await database()).delete('feeds', url),
    count: async () => (await database()).count('items'),
    countOfFeed: async (url) => (await database()).countFromIndex('items', 'byFeed', ofFeed(url)),
    holding: async (stem, most) => (await database()).getAllKeysFromIndex('items', 'byStem', stem, most),
    reports: async (keys) => {
      const read = (await database()).transaction('items');
      const records = await Promise.all(keys.map((key) => read.store.get(key)));
      return records.flatMap((record) => revive(KeptItemSchema, record));
    },
    reportsOf: async (storyId) =>
      (await (await database()).getAllFromIndex('items', 'byStory', storyId)).flatMap((record) =>
        revive(KeptItemSchema, record),
      ),
    itemsOfFeed: async (url) =>
      (await (await database()).getAllFromIndex('items', 'byFeed', ofFeed(url))).flatMap((record) =>
        revive(KeptItemSchema, record),
      ),
    oldest: async (count, feedUrl) => {
      const db = await database();
      const records =
        feedUrl === undefined
          ? await db.getAllFromIndex('items', 'byTime', null, count)
          : await db.getAllFromIndex('items', 'byFeed', ofFeed(feedUrl), count);
      return records.flatMap((record) => revive(KeptItemSchema, record));
    },
    putItems: async (items) => {
      if (items.length === 0) return;
      const write = (await database()).transaction('items', 'readwrite');
      await Promise.all([...items.map((item) => write.store.put(item)), write.done]).catch(full);
    },
    deleteItems: async (keys) => {
      if (keys.length === 0) return;
      const write = (await database()).transaction('items', 'readwrite');
      await Promise.all([...keys.map((key) => write.store.delete(key)), write.done]);
    },
    stories: async () =>
      (await (await database()).getAll('stories')).flatMap((record) => revive(WatchedStorySchema, record)),
    putStory: async (story) => {
      await (await database()).put('stories', story).catch(full);
    },
    deleteStory: async (id) => (await database()).delete('stories', id),
  };
}

/** All reports of a feed, oldest first: keys are pairs of its address and a time. */
function ofFeed(url: string): IDBKeyRange {
  return IDBKeyRange.bound([url], [url, []]);
}

function revive<T>(schema: v.GenericSchema<unknown, T>, record: unknown): T[] {
  const parsed = v.safeParse(schema, record);
  return parsed.success ? [parsed.output] : [];
}

function full(cause: unknown): never {
  const isFull = cause instanceof DOMException && cause.name === 'QuotaExceededError';
  throw new AiBotError(isFull ? 'storage-full' : 'storage-failed', { cause });
}
