import type { Checkpoints } from '../../core/abstractive/run.ts';
import type { Job } from '../../core/job.ts';
import { browser } from '../browser.ts';
import { engineDatabase } from './engine-database.ts';

/** What a model answered in one run, kept until the run ends. */
export interface Answers extends Checkpoints {
  readonly clear: () => Promise<void>;
}

/** Where the run itself is: on disk, or in memory for as long as the browser is open. */
export function answersOf(job: Pick<Job, 'id' | 'isPrivate' | 'inMemory'>): Answers {
  return job.isPrivate || job.inMemory === true ? inMemory(`${PRIVATE}${job.id}:`) : onDisk(`${job.id}:`);
}

const PRIVATE = 'private:answers:';

/** Clears what a worker left that was stopped between the end of a run and its clearing up. */
export async function sweepAnswers(isRunning: (jobId: string) => boolean): Promise<void> {
  const kept = await (await engineDatabase()).getAllKeys('answers');
  const held = Object.keys(await browser.storage.session.get(null)).flatMap((key) =>
    key.startsWith(PRIVATE) ? [key.slice(PRIVATE.length)] : [],
  );
  const jobOf = (key: string): string => key.split(':')[0] ?? '';
  const over = (keys: readonly string[]): Set<string> => new Set(keys.map(jobOf).filter((id) => !isRunning(id)));
  for (const id of over(kept)) await answersOf({ id, isPrivate: false }).clear();
  for (const id of over(held)) await answersOf({ id, isPrivate: true }).clear();
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
