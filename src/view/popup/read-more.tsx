import type { PickerTab } from '../popup-model.ts';
import { useUi } from '../ui.ts';

/** Tabs known by their titles alone: matched better once they may be read. The reader's choice, never asked unbidden. */
export function ReadMore({ tabs }: { readonly tabs: readonly PickerTab[] }) {
  const { t, intents } = useUi();
  const unread = tabs.filter(
    (tab) => tab.asksFor !== undefined && tab.words === undefined && tab.blocked === undefined,
  );
  if (unread.length === 0) return null;
  return (
    <p class="read-more">
      <span class="meta">{t('picker_titles_only', { count: unread.length })}</span>
      <button
        type="button"
        class="link"
        data-testid="read-more"
        onClick={() => intents.allowSites(unread.map((tab) => tab.tabId))}
      >
        {t('picker_read_more')}
      </button>
    </p>
  );
}
