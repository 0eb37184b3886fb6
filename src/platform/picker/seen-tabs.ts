import type { Note } from '../../core/article.ts';
import { stripInvisible } from '../../core/text/strip-invisible.ts';
import { browser } from '../browser.ts';
import { hasSite } from '../permissions.ts';
import { isForbidden } from '../tabs/page-access.ts';

/** An open tab, as far as it is known. */
export interface SeenTab {
  readonly tabId: number;
  readonly title: string;
  readonly url: string;
  readonly isCurrent: boolean;
  /** Selected in the tab strip, beside the active one, by the reader. */
  readonly highlighted: boolean;
  readonly discarded: boolean;
  /** Whether its site was granted, or the press on the button opened it. */
  readonly mayRead: boolean;
  /** Whether no permission opens it: a page of the browser. */
  readonly forbidden: boolean;
  readonly isReading?: boolean;
  /** Why it could not be read. */
  readonly note?: Note;
}

/** The tabs of one window, and of no other: what stands in a private window stays there. AiBot's own pages are no reports. */
export async function seenTabs(tabId: number, windowId: number): Promise<SeenTab[]> {
  const tabs = await browser.tabs.query({ windowId });
  const own = browser.runtime.getURL('');
  // the active tab is always highlighted; only more than one is a choice
  const isChoice = tabs.filter((tab) => tab.highlighted).length > 1;
  const seen = await Promise.all(
    tabs.map(async (tab): Promise<SeenTab[]> => {
      if (tab.id === undefined || tab.url === undefined || tab.url.startsWith(own)) return [];
      const isCurrent = tab.id === tabId;
      const forbidden = isForbidden(tab.url);
      return [
        {
          tabId: tab.id,
          title: stripInvisible(tab.title ?? ''),
          url: tab.url,
          isCurrent,
          highlighted: isChoice && tab.highlighted,
          discarded: tab.discarded === true,
          forbidden,
          mayRead: !forbidden && (isCurrent || (await hasSite(tab.url))),
        },
      ];
    }),
  );
  return seen.flat();
}
