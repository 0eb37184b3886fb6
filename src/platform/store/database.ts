import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { AiBotError } from '../../core/errors.ts';

interface AiBotDatabase extends DBSchema {
  /** Runs, by id. Values are checked when read. */
  jobs: { key: string; value: unknown };
  /** Kept briefs with their articles, by brief id. */
  briefs: { key: string; value: unknown };
}

let opened: Promise<IDBPDatabase<AiBotDatabase>> | undefined;

/** @throws AiBotError `storage-failed` */
export function database(): Promise<IDBPDatabase<AiBotDatabase>> {
  opened ??= openDB<AiBotDatabase>('aibot', 1, {
    upgrade(db) {
      db.createObjectStore('jobs', { keyPath: 'id' });
      db.createObjectStore('briefs', { keyPath: 'id' });
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
