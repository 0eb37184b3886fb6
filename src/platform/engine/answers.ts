import type { Checkpoints } from '../../core/abstractive/run.ts';
import { browser } from '../browser.ts';
import { engineDatabase } from './engine-database.ts';

/** What a model answered in one run, kept until the run ends. */
export interface Answers extends Checkpoints {
  readonly clear: () => Promise<void>;
}

/** On disk for an ordinary run; in memory, for as long as the browser is open, for a private one. */
export function answersOf(job: { readonly id: string; readonly isPrivate: boolean }): Answers {
  return job.isPrivate ? inMemory(`private:answers:${job.id}:`) : onDisk(`${job.id}:`);
}

function onDisk(prefix: string): Answers {
  return {
    read: async (key) => (await engineDatabase()).get('answers', prefix + key),
    write: async (key, value) => {
      await (await engineDatabase()).put('answers', value, prefix + key);
    },
    clear: async () => (await engineDatabase()).delete('answers', IDBKeyRange.bound(prefix, `${prefix}\uffff`)),
  };
}

function inMemory(prefix: string): Answers {
  const storage = () => browser.storage.session;
  return {
    read: async (key) => {
      const value = (await storage().get(prefix + key))[prefix + key];
      return typeof value === 'string' ? value : undefined;
    },
    write: (key, value) => storage().set({ [prefix + key]: value }),
    clear: async () => {
      const keys = Object.keys(await storage().get(null)).filter((key) => key.startsWith(prefix));
      if (keys.length > 0) await storage().remove(keys);
    },
  };
}
