import * as v from 'valibot';
import type { Article } from '../../core/article.ts';
import type { Brief } from '../../core/brief.ts';
import { ArticleSchema, BriefSchema } from '../../core/schema.ts';
import { diskStore, memoryStore, type RecordStore } from './record-store.ts';

/** A brief with the articles it cites: stored together, deleted together. */
export interface KeptBrief {
  readonly id: string;
  readonly brief: Brief;
  readonly articles: readonly Article[];
  readonly isPrivate: boolean;
}

const KeptBriefSchema: v.GenericSchema<unknown, KeptBrief> = v.object({
  id: v.string(),
  brief: BriefSchema,
  articles: v.array(ArticleSchema),
  isPrivate: v.boolean(),
});

/** The history: on disk for ordinary windows, in memory for private ones. */
export interface BriefStore {
  readonly get: (id: string) => Promise<KeptBrief | undefined>;
  readonly put: (kept: KeptBrief) => Promise<void>;
  readonly delete: (id: string) => Promise<void>;
  /** Newest first. */
  readonly all: (isPrivate: boolean) => Promise<KeptBrief[]>;
  /** Deletes what is older than `days`. */
  readonly prune: (days: number | 'forever', now: number) => Promise<void>;
}

const DAY_MS = 86_400_000;

export function briefStore(
  disk: RecordStore = diskStore('briefs'),
  memory: RecordStore = memoryStore('briefs'),
): BriefStore {
  const all = async (isPrivate: boolean): Promise<KeptBrief[]> =>
    (await (isPrivate ? memory : disk).all())
      .flatMap((record) => revive(record) ?? [])
      .sort((a, b) => b.brief.createdAt.localeCompare(a.brief.createdAt));
  return {
    get: async (id) => revive((await memory.get(id)) ?? (await disk.get(id))),
    put: (kept) => (kept.isPrivate ? memory : disk).put(kept),
    delete: async (id) => {
      await Promise.all([memory.delete(id), disk.delete(id)]);
    },
    all,
    prune: async (days, now) => {
      if (days === 'forever') return;
      for (const kept of await all(false)) {
        if (now - Date.parse(kept.brief.createdAt) > days * DAY_MS) await disk.delete(kept.id);
      }
    },
  };
}

function revive(record: unknown): KeptBrief | undefined {
  const parsed = v.safeParse(KeptBriefSchema, record);
  return parsed.success ? parsed.output : undefined;
}
