import type { Brief } from '../../core/brief.ts';
import { articlesOf, type Job } from '../../core/job.ts';
import type { BriefWithArticles } from '../messages/protocol.ts';
import type { Handlers } from '../messages/serve-calls.ts';
import type { BriefStore, KeptBrief } from '../store/brief-store.ts';
import type { JobStore } from '../store/job-store.ts';
import { applyChange, settingsItem } from '../store/settings-item.ts';
import { findOpenTab } from '../tabs/find-open-tab.ts';
import { openCitation } from '../tabs/open-citation.ts';

type HistoryCalls = Pick<
  Handlers,
  | 'getBrief'
  | 'listBriefs'
  | 'deleteBrief'
  | 'restoreBrief'
  | 'deleteAllBriefs'
  | 'keepBrief'
  | 'openCitation'
  | 'changeSettings'
>;

export interface HistoryWorld {
  readonly briefs: BriefStore;
  readonly jobs: JobStore;
  readonly highlightScript: string;
}

/** The calls about finished briefs. */
export function historyCalls({ briefs, jobs, highlightScript }: HistoryWorld): HistoryCalls {
  let deleted: KeptBrief[] = [];
  const jobOf = async (briefId: string): Promise<Job | undefined> =>
    (await jobs.all()).find((job) => job.brief?.id === briefId);
  const find = async (briefId: string, isPrivate: boolean): Promise<BriefWithArticles | undefined> => {
    const kept = await briefs.get(briefId);
    if (kept !== undefined) return kept.isPrivate === isPrivate ? kept : undefined;
    const job = await jobOf(briefId);
    if (job?.brief === undefined || job.isPrivate !== isPrivate) return undefined;
    return { brief: job.brief, articles: articlesOf(job) };
  };
  /** A brief goes with everything that was read for it: its articles, and the run that made it. */
  const forget = async (briefId: string): Promise<void> => {
    const job = await jobOf(briefId);
    await briefs.delete(briefId);
    if (job !== undefined) await jobs.delete(job.id);
  };

  return {
    getBrief: async ({ briefId }, { isPrivate }) => {
      const found = await find(briefId, isPrivate);
      return found === undefined ? null : { brief: found.brief, articles: found.articles };
    },
    listBriefs: async (_, { isPrivate }) => (await briefs.all(isPrivate)).map(({ brief }): Brief => brief),
    deleteBrief: async ({ briefId }, { isPrivate }) => {
      const kept = await briefs.get(briefId);
      deleted = kept !== undefined && kept.isPrivate === isPrivate ? [kept] : [];
      await forget(briefId);
      return null;
    },
    restoreBrief: async () => {
      for (const kept of deleted) await briefs.put(kept);
      deleted = [];
      return null;
    },
    deleteAllBriefs: async (_, { isPrivate }) => {
      deleted = await briefs.all(isPrivate);
      for (const { id } of deleted) await forget(id);
      return null;
    },
    keepBrief: async ({ briefId }, { isPrivate }) => {
      const found = await find(briefId, isPrivate);
      const { keepDays } = await settingsItem.get();
      if (found !== undefined && keepDays !== 0)
        await briefs.put({ id: briefId, brief: found.brief, articles: found.articles, isPrivate });
      return null;
    },
    openCitation: async ({ briefId, article: index, start, end }, { isPrivate }) => {
      const found = await find(briefId, isPrivate);
      const article = found?.articles[index];
      if (article === undefined) return null;
      const job = await jobOf(briefId);
      const origin = job?.sources.filter((source) => source.article !== undefined)[index]?.origin;
      const tabId =
        origin?.from === 'tab' ? origin.tabId : await findOpenTab(article.url, isPrivate).catch(() => undefined);
      await openCitation(
        highlightScript,
        article,
        { start, end },
        {
          ...(tabId === undefined ? {} : { tabId }),
          isPrivate,
        },
      );
      return null;
    },
    changeSettings: async ({ change }) => {
      await settingsItem.set(applyChange(await settingsItem.get(), change));
      return null;
    },
  };
}
