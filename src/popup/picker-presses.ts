import type { Opening, TabList } from '../platform/messages/protocol.ts';
import { askForSites, askForTabs } from '../platform/permissions.ts';
import { sitePattern } from '../platform/tabs/page-access.ts';
import type { Intents } from '../view/popup-model.ts';
import type { PopupPlace } from './popup-place.ts';

export interface PickerPresses {
  readonly intents: Pick<Intents, 'openPicker' | 'wakeTab' | 'allowTabs' | 'merge' | 'allowSite' | 'allowSites'>;
  readonly showTabs: (list: TabList) => void;
  /** The reader said no to sites that a merge asked for. */
  readonly showRefusal: (refusal: Extract<Opening, { readonly kind: 'refused' }>) => void;
}

/** What each press on the list of open tabs does. */
export function pickerPresses({ page, call, screen, over, start, fail, wishAndAsk }: PopupPlace): PickerPresses {
  const { tabId, windowId } = page;
  /** What the reader said no to last, should they want to be asked again. */
  let refused: { readonly asked: readonly number[]; readonly origins: readonly string[] } | undefined;
  /** The page each tab showed when the reader saw it in a list. */
  const seen = new Map<number, string>();

  const showTabs = (list: TabList): void => {
    for (const tab of list.tabs) seen.set(tab.tabId, tab.url);
    over({ screen: 'picker', ...list });
  };
  const openPicker = (): void => {
    call('listTabs', { ...page, read: true })
      .then(showTabs)
      .catch(fail);
  };
  /** The sites that must be asked for before these tabs can be merged. */
  const originsFor = (tabIds: readonly number[]): readonly string[] => {
    const shown = screen();
    if (shown.screen === 'error') return shown.asked === tabIds ? (refused?.origins ?? []) : [];
    if (shown.screen !== 'picker') return [];
    const asking = shown.tabs.filter((tab) => tabIds.includes(tab.tabId) && tab.asksFor !== undefined);
    return [...new Set(asking.flatMap((tab) => sitePattern(tab.url) ?? []))];
  };
  /** The sites of listed tabs, so that these can be read for grouping. */
  const askToRead = (tabIds: readonly number[]): void => {
    const origins = [...new Set(tabIds.flatMap((id) => sitePattern(seen.get(id) ?? '') ?? []))];
    if (origins.length > 0) wishAndAsk({ kind: 'picker', tabId, windowId }, () => askForSites(origins));
  };

  return {
    showTabs,
    showRefusal: ({ origins, asked, mergeable }) => {
      for (const tab of asked) seen.set(tab.tabId, tab.url);
      const tabIds = asked.map((tab) => tab.tabId);
      refused = { asked: tabIds, origins };
      const hosts = origins.map((pattern) => pattern.replace(/^\w+:\/\/|\/\*$/g, ''));
      over({
        screen: 'error',
        code: 'permission-refused',
        params: { site: hosts.join(', '), count: hosts.length },
        canPickTabs: true,
        mergeable,
        asked: tabIds,
      });
    },
    intents: {
      openPicker,
      wakeTab: (sleeping) => {
        call('wakeTab', { tabId: sleeping }).then(openPicker).catch(fail);
      },
      allowTabs: () => wishAndAsk({ kind: 'picker', tabId, windowId }, askForTabs),
      merge: (tabIds) => {
        const origins = originsFor(tabIds);
        const tabs = tabIds.map((id) => ({ tabId: id, url: seen.get(id) ?? '' }));
        if (origins.length === 0) start(call('merge', { tabs }));
        else wishAndAsk({ kind: 'merge', tabId, windowId, tabs, origins: [...origins] }, () => askForSites(origins));
      },
      allowSite: (id) => askToRead([id]),
      allowSites: askToRead,
    },
  };
}
