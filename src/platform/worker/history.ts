import type { Brief } from '../../core/brief.ts';
import { articlesOf, type Job } from '../../core/job.ts';
import { isActive } from '../../core/job-steps.ts';
import type { Settings } from '../../core/settings.ts';
import type { BriefWithArticles } from '../messages/protocol.ts';
import type { BriefStore, KeptBrief } from '../store/brief-store.ts';
import type { JobStore } from '../store/job-store.ts';

/** A finished run is kept for the popup to find again; the popup reads the page anew after a quarter of an hour. */
const RUN_KEPT_MS = 20 * 60_000;
/** Every opening of the popup looks through all runs: few are kept. */
const RUNS_KEPT = 20;

export interface HistoryWorld {
  readonly briefs: BriefStore;
  readonly jobs: JobStore;
  readonly keepDays: () => Promise<Settings['keepDays']>;
  /** The runs that "Add to story" builds on, which are kept until the browser closes. */
  readonly openStories: () => Promise<readonly (string | null)[]>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** What is kept of finished runs, and for how long. */
export interface History {
  /** Keeps a finished brief as the reader's settings say. */
  readonly keep: (job: Job, brief: Brief) => Promise<void>;
  readonly find: (briefId: string, isPrivate: boolean) => Promise<BriefWithArticles | undefined>;
  readonly runOf: (briefId: string) => Promise<Job | undefined>;
  readonly forget: (briefIds: readonly string[], isPrivate: boolean) => Promise<void>;
  /** Takes back what was forgotten last in windows of this kind. */
  readonly restore: (isPrivate: boolean) => Promise<void>;
  /** Deletes every brief, those that this version cannot read too. */
  readonly forgetAll: (isPrivate: boolean) => Promise<void>;
  /** Adds briefs from elsewhere; one that is here already stays as it is. The ids of those that were new. */
  readonly add: (briefs: readonly BriefWithArticles[], isPrivate: boolean) => Promise<string[]>;
  /** Deletes briefs older than the reader keeps, and finished runs that no popup will ask for; how many briefs. */
  readonly prune: () => Promise<number>;
  /** Deletes the finished runs alone: quick enough for every wake. Whether any is left that will have to go. */
  readonly pruneRuns: () => Promise<boolean>;
}

export function history({ briefs, jobs, keepDays, openStories, clock }: HistoryWorld): History {
  /** Private windows and ordinary ones each have their own: what one deletes the other does not take back. */
  const forgotten: Record<'normal' | 'private', readonly KeptBrief[]> = { normal: [], private: [] };
  const kindOf = (isPrivate: boolean): keyof typeof forgotten => (isPrivate ? 'private' : 'normal');
  const runOf = async (briefId: string): Promise<Job | undefined> =>
    (await jobs.all()).find((job) => job.brief?.id === briefId);
  const keep = async (kept: KeptBrief): Promise<void> => {
    if ((await keepDays()) === 0) return;
    const others = await briefs.ofSameStory(kept.brief, kept.isPrivate);
    await briefs.put(kept);
    for (const other of others) if (saysTheSame(other, kept)) await briefs.delete(other.id);
  };
  const forget = async (briefIds: readonly string[], isPrivate: boolean): Promise<void> => {
    const kept = (await Promise.all(briefIds.map((id) => briefs.get(id)))).flatMap((brief) => brief ?? []);
    const gone = kept.filter((brief) => brief.isPrivate === isPrivate);
    forgotten[kindOf(isPrivate)] = gone;
    const runs = (await jobs.all()).filter((job) => job.brief !== undefined && briefIds.includes(job.brief.id));
    for (const { id } of gone) await briefs.delete(id);
    // a brief goes with everything that was read for it: its articles, and the run that made it
    for (const run of runs) if (run.isPrivate === isPrivate) await jobs.delete(run.id);
  };
  const pruneRuns = async (): Promise<boolean> => {
    // text that no version will show again must not stay either
    await jobs.deleteUnreadable();
    const days = await keepDays();
    const open = await openStories();
    const finished = (await jobs.all()).filter((job) => !isActive(job) && !open.includes(job.id));
    let left = false;
    for (const [index, job] of finished.entries()) {
      const isOld = index >= RUNS_KEPT || clock() - Date.parse(job.updatedAt) > RUN_KEPT_MS;
      // a run from before the reader chose to keep nothing
      const isUnwanted = days === 0 && !job.isPrivate && job.inMemory !== true;
      if (isOld || isUnwanted) await jobs.delete(job.id);
      else left = true;
    }
    return left;
  };

  return {
    keep: (job, brief) => keep({ id: brief.id, brief, articles: articlesOf(job), isPrivate: job.isPrivate }),
    runOf,
    find: async (briefId, isPrivate) => {
      const kept = await briefs.get(briefId);
      if (kept !== undefined) return kept.isPrivate === isPrivate ? kept : undefined;
      const job = await runOf(briefId);
      if (job?.brief === undefined || job.isPrivate !== isPrivate) return undefined;
      return { brief: job.brief, articles: articlesOf(job) };
    },
    forget,
    forgetAll: async (isPrivate) => {
      await forget(
        (await briefs.list(isPrivate)).map(({ id }) => id),
        isPrivate,
      );
      await briefs.deleteUnreadable(isPrivate);
    },
    restore: async (isPrivate) => {
      for (const kept of forgotten[kindOf(isPrivate)]) await briefs.put(kept);
      forgotten[kindOf(isPrivate)] = [];
    },
    add: async (moved, isPrivate) => {
      const added: string[] = [];
      for (const { brief, articles } of moved) {
        if ((await briefs.get(brief.id)) !== undefined) continue;
        await briefs.put({ id: brief.id, brief, articles, isPrivate });
        added.push(brief.id);
      }
      return added;
    },
    prune: async () => {
      const old = await briefs.prune(await keepDays(), clock());
      if (old.length > 0) forgotten.normal = old;
      await pruneRuns();
      return old.length;
    },
    pruneRuns,
  };
}

/** A page that was read again and tells nothing new: one line of the history is enough. */
function saysTheSame(a: KeptBrief, b: KeptBrief): boolean {
  return (
    a.articles.length === 1 &&
    b.articles.length === 1 &&
    a.id !== b.id &&
    a.brief.engine.kind === b.brief.engine.kind &&
    a.articles[0]?.text === b.articles[0]?.text
  );
}
