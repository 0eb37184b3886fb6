import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { AiBotError } from '../../core/errors.ts';

interface AiBotDatabase extends DBSchema {
  /** Runs, by id. Values are checked when read. */
  jobs: { key: string; value: unknown };
  /** Kept briefs with their articles, by brief id. */
  briefs: { key: string; value: unknown };
  /** The watch list's feeds, by address. */
  feeds: { key: string; value: unknown };
  /** Reports of those feeds, by key. */
  items: { key: string; value: unknown };
}

let opened: Promise<IDBPDatabase<AiBotDatabase>> | undefined;

/** @throws AiBotError `storage-failed` */
export function database(): Promise<IDBPDatabase<AiBotDatabase>> {
  opened ??= openDB<AiBotDatabase>('aibot', 2, {
    upgrade(db, from) {
      if (from < 1) {
        db.createObjectStore('jobs', { keyPath: 'id' });
        db.createObjectStore('briefs', { keyPath: 'id' });
      }
      if (from < 2) {
        db.createObjectStore('feeds', { keyPath: 'url' });
        db.createObjectStore('items', { keyPath: 'key' });
      }
    },
    blocking(_, __, event) {
      // a newer version of the extension wants in
      if (event.target instanceof IDBDatabase) event.target.close();
      opened = undefined;
    },
    terminated() {
      opened = undefined;
    },
  }).catch((cause: unknown) => {
    opened = undefined;
    throw new AiBotError('storage-failed', { cause });
  });
  return opened;
}
