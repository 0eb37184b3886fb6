import type { Article } from '../../core/article.ts';
import { isSameReport, recheckSources } from '../../core/grounding/recheck.ts';
import { loadSoftModel } from '../../core/grounding/soft-model.ts';
import { mapLimited } from '../../core/map-limited.ts';
import type { TableReader } from '../../core/tables.ts';
import type { SourceCheck, UnreadSource } from '../messages/protocol.ts';
import type { Handlers } from '../messages/serve-calls.ts';
import { findOpenTab } from '../tabs/find-open-tab.ts';
import { sitePattern } from '../tabs/page-access.ts';
import type { TabReader, TabReading } from '../tabs/read-tab.ts';
import type { AddressReader } from '../watch/read-address.ts';
import type { History } from './history.ts';

export interface RecheckWorld {
  readonly history: History;
  readonly readTab: TabReader;
  readonly readAddress: AddressReader;
  readonly readTable: TableReader;
}

const AT_ONCE = 4;

/** The press "Check the sources again": each source is read from its open tab, or from its site where that is allowed. */
export function recheckCalls({
  history,
  readTab,
  readAddress,
  readTable,
}: RecheckWorld): Pick<Handlers, 'checkSources'> {
  const readAgain = async (before: Article, isPrivate: boolean): Promise<TabReading> => {
    const { signal } = new AbortController();
    const tabId = await findOpenTab(before.url, isPrivate).catch(() => undefined);
    const open = tabId === undefined ? undefined : await readTab(tabId, { url: before.url });
    if (open !== undefined && 'article' in open && open.article.text !== before.text) return open;
    // a tab shows what was loaded then; the site, what it says now
    const fetched = await readAddress(before.url, signal);
    if ('article' in fetched && isSameReport(before, fetched.article)) return fetched;
    if (open !== undefined) return open;
    return 'article' in fetched ? { note: { code: 'unreadable' } } : fetched;
  };
  return {
    checkSources: async ({ briefId }, { isPrivate }): Promise<SourceCheck | null> => {
      const found = await history.find(briefId, isPrivate);
      if (found === undefined) return null;
      const { brief, articles } = found;
      const fresh = new Map<number, Article>();
      const unread: UnreadSource[] = [];
      const speaking = brief.sources.filter(({ url, leftOut }) => url !== '' && leftOut === undefined);
      await mapLimited(speaking, AT_ONCE, async ({ article: index, outlet }) => {
        const before = articles[index];
        if (before === undefined) return;
        const read = await readAgain(before, isPrivate);
        if ('article' in read) fresh.set(index, read.article);
        else {
          const asksFor = read.note.code === 'permission-refused' ? sitePattern(before.url) : undefined;
          unread.push({ outlet, note: read.note, ...(asksFor === undefined ? {} : { asksFor }) });
        }
      });
      const changes = recheckSources(brief, articles, fresh, await loadSoftModel(readTable));
      return { changes, read: fresh.size, unread };
    },
  };
}
