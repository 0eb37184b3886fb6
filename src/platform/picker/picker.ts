import type { Article, Note } from '../../core/article.ts';
import type { IdfReader } from '../../core/stories/idf-reader.ts';
import { browser } from '../browser.ts';
import type { TabList } from '../messages/protocol.ts';
import { hasTabs, onRevoked } from '../permissions.ts';
import { isSamePage } from '../tabs/page-access.ts';
import type { TabReader } from '../tabs/read-tab.ts';
import { readForGrouping } from './read-for-grouping.ts';
import { type SeenTab, seenTabs } from './seen-tabs.ts';
import { tabList } from './tab-list.ts';

/** The open tabs of one window, and the stories they tell. */
export interface Picker {
  /** By titles at once; the listener hears the list again as the tabs that may be read have been. */
  readonly list: (request: ListRequest, listener: ListListener) => Promise<TabList>;
  /** What was read of a tab for grouping; in memory only. */
  readonly articleOfTab: (tabId: number) => Article | undefined;
}

export interface ListRequest {
  /** The tab the button was pressed on. */
  readonly tabId: number;
  readonly windowId: number;
  /** Whether tabs of granted sites are read for grouping; never before the reader asks. */
  readonly read: boolean;
}

export interface ListListener {
  readonly hear: (list: TabList) => void;
  /** Whether the view that asked is still open. */
  readonly isThere: () => boolean;
}

export function picker(readTab: TabReader, readIdf: IdfReader): Picker {
  const articles = new Map<number, Article>();
  let running: AbortController | undefined;
  // what a site's grant let be read is not used once the grant is gone
  onRevoked(() => {
    running?.abort();
    articles.clear();
  });

  return {
    articleOfTab: (tabId) => articles.get(tabId),
    list: async ({ tabId, windowId, read }, { hear, isThere }) => {
      running?.abort();
      const mine = new AbortController();
      running = mine;
      const tabsPermission = await hasTabs();
      const seen = await seenTabs(tabId, windowId);
      await forgetGone(articles, seen);
      // a tab without text may have been read before its text came
      const isRead = (id: number): boolean => (articles.get(id)?.wordCount ?? 0) > 0;
      const toRead = seen.filter((tab) => read && tab.mayRead && !tab.discarded && !isRead(tab.tabId));
      const idf = await readIdf();
      const listed = (
        unread: ReadonlyMap<number, Note>,
        waiting: ReadonlySet<number>,
        signal?: AbortSignal,
      ): Promise<TabList> =>
        tabList({
          tabs: seen.map((tab) => {
            const note = unread.get(tab.tabId);
            return { ...tab, isReading: waiting.has(tab.tabId), ...(note === undefined ? {} : { note }) };
          }),
          articles,
          tabsPermission,
          grouping: waiting.size > 0,
          background: idf,
          ...(signal === undefined ? {} : { signal }),
        });
      const byTitle = await listed(new Map(), new Set(toRead.map((tab) => tab.tabId)));
      if (toRead.length > 0) {
        void readForGrouping({
          tabs: toRead,
          readTab,
          signal: mine.signal,
          keep: (id, article) => articles.set(id, article),
          tell: async (unread, waiting) => {
            const list = await listed(unread, waiting, mine.signal);
            if (!mine.signal.aborted) hear(list);
          },
          isWatched: isThere,
        });
      }
      return byTitle;
    },
  };
}

/** Drops what was read of tabs that are closed or show another page by now. */
async function forgetGone(articles: Map<number, Article>, seen: readonly SeenTab[]): Promise<void> {
  if (articles.size === 0) return;
  const open = new Set((await browser.tabs.query({})).map((tab) => tab.id));
  for (const tabId of [...articles.keys()]) if (!open.has(tabId)) articles.delete(tabId);
  for (const tab of seen) {
    const known = articles.get(tab.tabId);
    if (known !== undefined && !isSamePage(known.url, tab.url)) articles.delete(tab.tabId);
  }
}
