import { useMemo, useState } from 'preact/hooks';
import type { Engine } from '../../core/brief.ts';
import { Icon } from '../parts/icon.tsx';
import { Plate } from '../parts/plate.tsx';
import type { PickerTab, PopupScreen } from '../popup-model.ts';
import { useUi } from '../ui.ts';
import { AllowTabs } from './allow-tabs.tsx';
import { type Arrangement, arrangeTabs } from './arrange-tabs.ts';
import { ChooseAll } from './choose-all.tsx';
import { PickerFoot } from './picker-foot.tsx';
import { PickerHead } from './picker-head.tsx';
import { PickerRow } from './picker-row.tsx';
import { PickerStory } from './picker-story.tsx';
import { PickerTools } from './picker-tools.tsx';
import { ReadMore } from './read-more.tsx';

export type PickerOnScreen = Extract<PopupScreen, { readonly screen: 'picker' }>;

/** Fewer tabs are seen at a glance. */
const TOOLS_FROM = 6;

/** Which open tabs to merge: those on this story first, chosen beforehand, with the reason; then every other open story. */
export function PickerScreen({ engine, screen }: { readonly engine: Engine; readonly screen: PickerOnScreen }) {
  const { t, formats, intents } = useUi();
  const { tabs, stories, tabsPermission, grouping = false } = screen;
  const [touched, setTouched] = useState<ReadonlyMap<number, boolean>>(new Map());
  const [arrangement, arrange] = useState<Arrangement>({ query: '', isByTime: false });
  const isChosen = (tab: PickerTab): boolean => touched.get(tab.tabId) ?? tab.preselected;
  const arranged = useMemo(() => arrangeTabs(tabs, stories, arrangement), [tabs, stories, arrangement]);
  const { home, stories: openStories, others } = arranged;
  const chosen = tabs.filter((tab) => isChosen(tab) && tab.blocked === undefined);
  const isSearching = arrangement.query.trim() !== '';
  const choose = (some: readonly PickerTab[], on: boolean): void =>
    setTouched((before) => new Map([...before, ...some.map((tab) => [tab.tabId, on] as const)]));
  const list = (some: readonly PickerTab[]) => (
    <ul class="tabs">
      {some.map((tab) => (
        <PickerRow key={tab.tabId} tab={tab} isChosen={isChosen(tab)} onChoose={(on) => choose([tab], on)} />
      ))}
    </ul>
  );
  const all = (some: readonly PickerTab[]) => <ChooseAll tabs={some} isChosen={isChosen} onChoose={choose} />;
  return (
    <>
      <Plate engine={engine} isPlan title={t('picker_title')} hasBadge />
      <main
        data-testid="picker"
        data-grouping={grouping}
        data-reading={tabs.filter((tab) => tab.isReading === true).length}
      >
        {tabsPermission ? (
          <PickerHead tabs={tabs} home={home} stories={openStories.length} grouping={grouping}>
            {home === undefined ? null : all(home.tabs)}
          </PickerHead>
        ) : null}
        {tabsPermission ? null : <AllowTabs isScan={home === undefined} />}
        {tabs.length < TOOLS_FROM ? null : <PickerTools {...arrangement} tabs={tabs.length} onArrange={arrange} />}
        <ReadMore tabs={tabs} />
        {home === undefined ? null : list(home.tabs)}
        {openStories.map((listed) => (
          <PickerStory
            key={listed.key}
            listed={listed}
            isOpen={isSearching || listed.tabs.some((tab) => tab.preselected)}
            suited={listed.tabs.filter((tab) => tab.suits === true).map((tab) => tab.tabId)}
          >
            {list(listed.tabs)}
            {all(listed.tabs)}
          </PickerStory>
        ))}
        {others.length > 0 ? (
          <details
            class="other-tabs"
            open={isSearching || (openStories.length === 0 && (home?.tabs.length ?? 0) <= 1) || others.some(isChosen)}
          >
            <summary>
              <Icon name="next" flip />
              <span>{t('picker_others')}</span>
              <span class="meta">{formats.number(others.length)}</span>
            </summary>
            {list(others)}
          </details>
        ) : null}
        {isSearching && others.length + openStories.length + (home?.tabs.length ?? 0) === 0 ? (
          <p class="history-none" role="status">
            {t('picker_none_found')}
          </p>
        ) : null}
        <p class="picker-add">
          <button type="button" class="link" data-testid="add-text" onClick={intents.openAddText}>
            {t('add_text')}
          </button>
        </p>
      </main>
      <PickerFoot engine={engine} chosen={chosen} />
    </>
  );
}
