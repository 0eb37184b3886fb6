import * as v from 'valibot';
import { AiBotError } from '../../core/errors.ts';
import type { Feed, KeptItem } from '../../core/watch/feed.ts';
import type { StoryShelf } from '../../core/watch/place-report.ts';
import { FeedSchema, KeptItemSchema, WatchedStorySchema } from '../../core/watch/watch-schema.ts';
import type { WatchedStory } from '../../core/watch/watched-story.ts';
import { database } from '../store/database.ts';

/** The watch list on disk: only what is asked for is read. A record that is none of this version's is left alone and not shown. */
export interface WatchStore extends Omit<StoryShelf, 'count'> {
  readonly feeds: () => Promise<Feed[]>;
  readonly feed: (url: string) => Promise<Feed | undefined>;
  readonly putFeed: (feed: Feed) => Promise<void>;
  readonly deleteFeed: (url: string) => Promise<void>;
  readonly itemsOfFeed: (url: string) => Promise<KeptItem[]>;
  /** How many reports are kept, by the address of their feed. */
  readonly counts: () => Promise<ReadonlyMap<string, number>>;
  /** The oldest reports, of one feed or of all. */
  readonly oldest: (count: number, feedUrl?: string) => Promise<KeptItem[]>;
  readonly putItems: (items: readonly KeptItem[]) => Promise<void>;
  readonly deleteItems: (items: readonly KeptItem[]) => Promise<void>;
  readonly stories: () => Promise<WatchedStory[]>;
  readonly changeStories: (change: {
    readonly put: readonly WatchedStory[];
    readonly gone: readonly string[];
  }) => Promise<void>;
}

export function watchStore(): WatchStore {
  return {
    feeds: async () => (await (await database()).getAll('feeds')).flatMap((record) => revive(FeedSchema, record)),
    feed: async (url) => revive(FeedSchema, await (await database()).get('feeds', url))[0],
    putFeed: async (feed) => {
      await (await database()).put('feeds', feed).catch(full);
    },
    deleteFeed: async (url) => (await database()).delete('feeds', url),
    counts: async () => {
      const { store } = (await database()).transaction('counts');
      const [urls, counts] = await Promise.all([store.getAllKeys(), store.getAll()]);
      return new Map(urls.map((url, i) => [url, counts[i] ?? 0]));
    },
    holding: async (stems, most) => {
      const byStem = (await database()).transaction('items').store.index('byStem');
      return Promise.all(stems.map((stem) => byStem.getAllKeys(stem, most)));
    },
    reports: async (keys) => {
      const { store } = (await database()).transaction('items');
      const records = await Promise.all(keys.map((key) => store.get(key)));
      return records.flatMap((record) => revive(KeptItemSchema, record));
    },
    reportsOf: async (storyIds) => {
      const byStory = (await database()).transaction('items').store.index('byStory');
      const stories = await Promise.all(storyIds.map((id) => byStory.getAll(id)));
      return stories.map((records) => records.flatMap((record) => revive(KeptItemSchema, record)));
    },
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
    putItems: (items) =>
      changeItems(items, 1, async (store, item) => {
        await store.put(item);
      }),
    deleteItems: (items) => changeItems(items, -1, (store, { key }) => store.delete(key)),
    stories: async () =>
      (await (await database()).getAll('stories')).flatMap((record) => revive(WatchedStorySchema, record)),
    changeStories: async ({ put, gone }) => {
      if (put.length + gone.length === 0) return;
      const write = (await database()).transaction('stories', 'readwrite');
      await Promise.all([
        ...put.map((story) => write.store.put(story)),
        ...gone.map((id) => write.store.delete(id)),
        write.done,
      ]).catch(full);
    },
  };
}

type Database = Awaited<ReturnType<typeof database>>;
type ItemStore = ReturnType<typeof changing>['items'];

/** Puts or deletes reports, and how many of each feed are kept with them: all of it or nothing. */
async function changeItems(
  items: readonly KeptItem[],
  by: 1 | -1,
  change: (store: ItemStore, item: KeptItem) => Promise<void>,
): Promise<void> {
  if (items.length === 0) return;
  const { items: store, counts, done } = changing(await database());
  const work = async (): Promise<void> => {
    const had = await Promise.all(items.map(({ key }) => store.getKey(key)));
    const more = new Map<string, number>();
    items.forEach(({ feedUrl }, i) => {
      if ((had[i] === undefined) === (by === 1)) more.set(feedUrl, (more.get(feedUrl) ?? 0) + by);
    });
    await Promise.all([
      ...items.map((item) => change(store, item)),
      ...[...more].map(async ([url, change]) => {
        const count = ((await counts.get(url)) ?? 0) + change;
        await (count > 0 ? counts.put(count, url) : counts.delete(url));
      }),
    ]);
  };
  await Promise.all([work(), done]).catch(full);
}

function changing(db: Database) {
  const write = db.transaction(['items', 'counts'], 'readwrite');
  return { items: write.objectStore('items'), counts: write.objectStore('counts'), done: write.done };
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
