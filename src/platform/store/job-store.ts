import type { Job } from '../../core/job.ts';
import { reviveJob } from '../../core/job-schema.ts';
import { deleteUnreadable, diskStore, memoryStore, type RecordStore } from './record-store.ts';

/** Runs: on disk, but for those of private windows and of readers who keep nothing, which stay in memory. */
export interface JobStore {
  readonly get: (id: string) => Promise<Job | undefined>;
  readonly put: (job: Job) => Promise<void>;
  readonly delete: (id: string) => Promise<void>;
  /** Newest first. */
  readonly all: () => Promise<Job[]>;
  /** Deletes runs that are none of this version's. */
  readonly deleteUnreadable: () => Promise<void>;
}

export function jobStore(disk: RecordStore = diskStore('jobs'), memory: RecordStore = memoryStore('jobs')): JobStore {
  return {
    get: async (id) => reviveJob((await memory.get(id)) ?? (await disk.get(id))),
    put: ({ partial: _, ...job }) => (job.isPrivate || job.inMemory === true ? memory : disk).put(job),
    delete: async (id) => {
      await Promise.all([memory.delete(id), disk.delete(id)]);
    },
    all: async () => {
      const records = await Promise.all([memory.all(), disk.all()]);
      return records
        .flat()
        .flatMap((record) => reviveJob(record) ?? [])
        .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
    },
    deleteUnreadable: async () => {
      for (const store of [memory, disk]) await deleteUnreadable(store, (record) => reviveJob(record) !== undefined);
    },
  };
}
