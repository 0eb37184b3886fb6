import { browser } from '../browser.ts';
import type { ProgressHub } from '../messages/progress-port.ts';
import type { Handlers } from '../messages/serve-calls.ts';
import { whenLoaded } from '../tabs/when-loaded.ts';
import type { Picker } from './picker.ts';

const WAKE_MS = 10_000;

/** The calls of the tab picker. */
export function pickerCalls(picker: Picker, hub: ProgressHub): Pick<Handlers, 'listTabs' | 'wakeTab'> {
  return {
    listTabs: (request, { isPrivate }) =>
      picker.list(request, {
        hear: (list) => hub.tell({ type: 'tabs', list }, isPrivate),
        isThere: () => hub.isHeard(isPrivate),
      }),
    wakeTab: async ({ tabId }) => {
      await browser.tabs.reload(tabId);
      await whenLoaded(tabId, WAKE_MS);
      return null;
    },
  };
}
