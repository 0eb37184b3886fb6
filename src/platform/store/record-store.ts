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

/** On disk, in the extension's own database. */
export function diskStore(name: 'jobs' | 'briefs'): RecordStore {
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

/** In memory, kept by the browser until it closes: all that a private window may use. */
export function memoryStore(name: 'jobs' | 'briefs'): RecordStore {
  const prefix = `private:${name}:`;
  const storage = () => browser.storage.session;
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
    all: async () =>
      Object.entries(await storage().get(null)).flatMap(([key, value]) => (key.startsWith(prefix) ? [value] : [])),
  };
}
