import * as v from 'valibot';
import { AiBotError } from '../../core/errors.ts';
import type { Feed, KeptItem } from '../../core/watch/feed.ts';
import { FeedSchema, KeptItemSchema } from '../../core/watch/watch-schema.ts';
import { database } from '../store/database.ts';

/** The watch list on disk. A record that is none of this version's is left alone and not shown. */
export interface WatchStore {
  readonly feeds: () => Promise<Feed[]>;
  readonly putFeed: (feed: Feed) => Promise<void>;
  /** Deletes a feed with everything it brought. */
  readonly deleteFeed: (url: string) => Promise<void>;
  readonly items: () => Promise<KeptItem[]>;
  readonly putItems: (items: readonly KeptItem[]) => Promise<void>;
  readonly deleteItems: (keys: readonly string[]) => Promise<void>;
}

export function watchStore(): WatchStore {
  return {
    feeds: async () => (await (await database()).getAll('feeds')).flatMap((record) => revive(FeedSchema, record)),
    putFeed: async (feed) => {
      await (await database()).put('feeds', feed).catch(full);
    },
    deleteFeed: async (url) => {
      const db = await database();
      await db.delete('feeds', url);
      const own = (await db.getAll('items')).flatMap((record) => revive(KeptItemSchema, record));
      await deleteItems(own.filter((item) => item.feedUrl === url).map((item) => item.key));
    },
    items: async () => (await (await database()).getAll('items')).flatMap((record) => revive(KeptItemSchema, record)),
    putItems: async (items) => {
      if (items.length === 0) return;
      const write = (await database()).transaction('items', 'readwrite');
      await Promise.all([...items.map((item) => write.store.put(item)), write.done]).catch(full);
    },
    deleteItems,
  };
}

async function deleteItems(keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const write = (await database()).transaction('items', 'readwrite');
  await Promise.all([...keys.map((key) => write.store.delete(key)), write.done]);
}

function revive<T>(schema: v.GenericSchema<unknown, T>, record: unknown): T[] {
  const parsed = v.safeParse(schema, record);
  return parsed.success ? [parsed.output] : [];
}

function full(cause: unknown): never {
  const isFull = cause instanceof DOMException && cause.name === 'QuotaExceededError';
  throw new AiBotError(isFull ? 'storage-full' : 'storage-failed', { cause });
}
