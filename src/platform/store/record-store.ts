import { AiBotError } from '../../core/errors.ts';
import { browser } from '../browser.ts';
import { database } from './database.ts';

/** Records by id; the values are unknown until their reader has checked them. */
export interface RecordStore {
  readonly get: (id: string) => Promise<unknown>;
  readonly put: (record: { readonly id: string }) => Promise<void>;
  readonly delete: (id: string) => Promise<void>;
  readonly all: () => Promise<unknown[]>;
}

/** Deletes the records that nothing can read: they are shown nowhere, and hold text all the same. */
export async function deleteUnreadable(store: RecordStore, isReadable: (record: unknown) => boolean): Promise<void> {
  for (const record of await store.all()) {
    if (isReadable(record) || typeof record !== 'object' || record === null || !('id' in record)) continue;
    if (typeof record.id === 'string') await store.delete(record.id);
  }
}

/** Records that carry `marks`, found by one of them. */
export interface MarkedStore extends RecordStore {
  readonly marked: (mark: string) => Promise<unknown[]>;
}

/** On disk, in the extension's own database. */
export function diskStore(name: 'jobs' | 'briefs' | 'reports'): RecordStore {
  return {
    get: async (id) => (await database()).get(name, id),
    put: async (record) => {
      await (await database()).put(name, record).catch((cause: unknown) => {
        const full = cause instanceof DOMException && cause.name === 'QuotaExceededError';
        throw new AiBotError(full ? 'storage-full' : 'storage-failed', { cause });
      });
    },
    delete: async (id) => (await database()).delete(name, id),
    all: async () => (await database()).getAll(name),
  };
}

export function markedDiskStore(): MarkedStore {
  return {
    ...diskStore('briefs'),
    marked: async (mark) => (await database()).getAllFromIndex('briefs', 'marks', mark),
  };
}

/** In memory, kept by the browser until it closes: all that a private window may use. */
export function memoryStore(name: 'jobs' | 'briefs' | 'reports'): MarkedStore {
  const prefix = `private:${name}:`;
  const storage = () => browser.storage.session;
  const all = async (): Promise<unknown[]> =>
    Object.entries(await storage().get(null)).flatMap(([key, value]) => (key.startsWith(prefix) ? [value] : []));
  return {
    get: async (id) => (await storage().get(prefix + id))[prefix + id],
    put: async (record) => {
      await storage()
        .set({ [prefix + record.id]: record })
        .catch((cause: unknown) => {
          throw new AiBotError('storage-full', { cause });
        });
    },
    delete: (id) => storage().remove(prefix + id),
    all,
    marked: async (mark) => (await all()).filter((record) => hasMark(record, mark)),
  };
}

/** Whether a record carries a mark. */
export function hasMark(record: unknown, mark: string): boolean {
  if (typeof record !== 'object' || record === null || !('marks' in record)) return false;
  return Array.isArray(record.marks) && record.marks.includes(mark);
}
