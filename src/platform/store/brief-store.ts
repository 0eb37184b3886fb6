import * as v from 'valibot';
import type { Article } from '../../core/article.ts';
import type { Brief } from '../../core/brief.ts';
import { storyMarks } from '../../core/history-entry.ts';
import { ArticleSchema, BriefSchema } from '../../core/schema.ts';
import { deleteUnreadable, type MarkedStore, markedDiskStore, memoryStore } from './record-store.ts';

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

const OnlyBriefSchema = v.object({ brief: BriefSchema });

/** The history: on disk for ordinary windows, in memory for private ones. */
export interface BriefStore {
  readonly get: (id: string) => Promise<KeptBrief | undefined>;
  readonly put: (kept: KeptBrief) => Promise<void>;
  readonly delete: (id: string) => Promise<void>;
  /** Deletes briefs that are none of this version's. */
  readonly deleteUnreadable: (isPrivate: boolean) => Promise<void>;
  /** Newest first. */
  readonly all: (isPrivate: boolean) => Promise<KeptBrief[]>;
  /** The briefs alone, newest first. */
  readonly list: (isPrivate: boolean) => Promise<Brief[]>;
  /** The other kept briefs of the story, newest first. */
  readonly ofSameStory: (brief: Brief, isPrivate: boolean) => Promise<KeptBrief[]>;
  /** Deletes what is older than `days`; what it deleted. */
  readonly prune: (days: number | 'forever', now: number) => Promise<KeptBrief[]>;
}

const DAY_MS = 86_400_000;

export function briefStore(
  disk: MarkedStore = markedDiskStore(),
  memory: MarkedStore = memoryStore('briefs'),
): BriefStore {
  const storeOf = (isPrivate: boolean): MarkedStore => (isPrivate ? memory : disk);
  const all = async (isPrivate: boolean): Promise<KeptBrief[]> =>
    (await storeOf(isPrivate).all()).flatMap((record) => revive(record) ?? []).sort(byTime);
  return {
    get: async (id) => revive((await memory.get(id)) ?? (await disk.get(id))),
    put: (kept) => {
      const record = { ...kept, marks: storyMarks(kept.brief) };
      return storeOf(kept.isPrivate).put(record);
    },
    delete: async (id) => {
      await Promise.all([memory.delete(id), disk.delete(id)]);
    },
    deleteUnreadable: (isPrivate) => deleteUnreadable(storeOf(isPrivate), (record) => revive(record) !== undefined),
    all,
    list: async (isPrivate) =>
      (await storeOf(isPrivate).all())
        .flatMap((record) => {
          const parsed = v.safeParse(OnlyBriefSchema, record);
          return parsed.success ? [parsed.output] : [];
        })
        .sort(byTime)
        .map(({ brief }) => brief),
    ofSameStory: async (brief, isPrivate) => {
      const found = await Promise.all(storyMarks(brief).map((mark) => storeOf(isPrivate).marked(mark)));
      const others = found.flat().flatMap((record) => revive(record) ?? []);
      return [...new Map(others.map((kept) => [kept.id, kept])).values()]
        .filter(({ id }) => id !== brief.id)
        .sort(byTime);
    },
    prune: async (days, now) => {
      if (days === 'forever') return [];
      const old = (await all(false)).filter(({ brief }) => now - Date.parse(brief.createdAt) > days * DAY_MS);
      for (const { id } of old) await disk.delete(id);
      return old;
    },
  };
}

function byTime(a: { readonly brief: Brief }, b: { readonly brief: Brief }): number {
  return b.brief.createdAt.localeCompare(a.brief.createdAt);
}

function revive(record: unknown): KeptBrief | undefined {
  const parsed = v.safeParse(KeptBriefSchema, record);
  return parsed.success ? parsed.output : undefined;
}
