import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { AiBotError } from '../../core/errors.ts';

interface EngineDatabase extends DBSchema {
  /** The one endpoint, key included: no content script can read the extension's own database. Checked when read. */
  endpoint: { key: string; value: unknown };
  /** What a model answered in a run that has not ended, by `<job>:<question>`. */
  answers: { key: string; value: string };
}

let opened: Promise<IDBPDatabase<EngineDatabase>> | undefined;

/** @throws AiBotError `storage-failed` */
export function engineDatabase(): Promise<IDBPDatabase<EngineDatabase>> {
  opened ??= openDB<EngineDatabase>('aibot-engine', 1, {
    upgrade(db) {
      db.createObjectStore('endpoint');
      db.createObjectStore('answers');
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
