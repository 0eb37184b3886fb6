import { type HistoryEntry, historyEntry } from '../../core/history-entry.ts';
import type { Handlers } from '../messages/serve-calls.ts';
import type { BriefStore } from '../store/brief-store.ts';
import { changeSettings } from '../store/settings-item.ts';
import { findOpenTab } from '../tabs/find-open-tab.ts';
import { openCitation } from '../tabs/open-citation.ts';
import type { History } from './history.ts';

type HistoryCalls = Pick<
  Handlers,
  | 'getBrief'
  | 'listBriefs'
  | 'deleteBrief'
  | 'deleteBriefs'
  | 'restoreBrief'
  | 'deleteAllBriefs'
  | 'importBriefs'
  | 'keepBrief'
  | 'openCitation'
  | 'changeSettings'
>;

export interface HistoryCallsWorld {
  readonly briefs: BriefStore;
  readonly history: History;
  readonly highlightScript: string;
}

/** The calls about finished briefs. */
export function historyCalls({ briefs, history, highlightScript }: HistoryCallsWorld): HistoryCalls {
  return {
    getBrief: async ({ briefId }, { isPrivate }) => {
      const found = await history.find(briefId, isPrivate);
      if (found === undefined) return null;
      const { brief, articles } = found;
      const others = (await briefs.ofSameStory(brief, isPrivate)).map((other) => other.brief);
      const earlier = others.find(({ createdAt }) => createdAt < brief.createdAt);
      const later = others.filter(({ createdAt }) => createdAt > brief.createdAt)[0];
      return {
        brief,
        articles,
        ...(earlier === undefined ? {} : { earlier: { id: earlier.id, createdAt: earlier.createdAt } }),
        ...(later === undefined ? {} : { later: { id: later.id, createdAt: later.createdAt } }),
      };
    },
    listBriefs: async (_, { isPrivate }) =>
      (await briefs.list(isPrivate)).map((brief): HistoryEntry => historyEntry(brief)),
    deleteBrief: async ({ briefId }, { isPrivate }) => {
      await history.forget([briefId], isPrivate);
      return null;
    },
    deleteBriefs: async ({ briefIds }, { isPrivate }) => {
      await history.forget(briefIds, isPrivate);
      return null;
    },
    restoreBrief: async (_, { isPrivate }) => {
      await history.restore(isPrivate);
      return null;
    },
    deleteAllBriefs: async (_, { isPrivate }) => {
      await history.forgetAll(isPrivate);
      return null;
    },
    importBriefs: ({ briefs: moved }, { isPrivate }) => history.add(moved, isPrivate),
    keepBrief: async ({ briefId }, { isPrivate }) => {
      const run = await history.runOf(briefId);
      if (run?.brief !== undefined && run.isPrivate === isPrivate) await history.keep(run, run.brief);
      return null;
    },
    openCitation: async ({ briefId, article: index, start, end }, { isPrivate }) => {
      const found = await history.find(briefId, isPrivate);
      const article = found?.articles[index];
      if (article === undefined) return null;
      const job = await history.runOf(briefId);
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
      await changeSettings(change);
      return { forgotten: 'keepDays' in change ? await history.prune() : 0 };
    },
  };
}
