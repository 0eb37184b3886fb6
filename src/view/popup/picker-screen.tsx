import { useMemo, useState } from 'preact/hooks';
import type { Engine } from '../../core/brief.ts';
import { Icon } from '../parts/icon.tsx';
import { Plate } from '../parts/plate.tsx';
import type { PickerTab, PopupScreen } from '../popup-model.ts';
import { useUi } from '../ui.ts';
import { AllowTabs } from './allow-tabs.tsx';
import { PickerFoot } from './picker-foot.tsx';
import { PickerRow } from './picker-row.tsx';

export type PickerOnScreen = Extract<PopupScreen, { readonly screen: 'picker' }>;

/** Which open tabs to merge: those on this story first, chosen beforehand, with the reason. */
export function PickerScreen({ engine, screen }: { readonly engine: Engine; readonly screen: PickerOnScreen }) {
  const { t, formats, intents } = useUi();
  const { tabs, stories, matchedOn, tabsPermission, grouping = false } = screen;
  const [touched, setTouched] = useState<ReadonlyMap<number, boolean>>(new Map());
  const isChosen = (tab: PickerTab): boolean => touched.get(tab.tabId) ?? tab.preselected;
  const current = tabs.find((tab) => tab.isCurrent);
  const same = useMemo(() => tabs.filter((tab) => isOnStory(tab, current)), [tabs, current]);
  const others = tabs.filter((tab) => !same.includes(tab));
  const chosen = tabs.filter((tab) => isChosen(tab) && tab.blocked === undefined);
  const choose = (tab: PickerTab, on: boolean): void => setTouched(new Map(touched).set(tab.tabId, on));
  const row = (tab: PickerTab) => (
    <PickerRow
      key={tab.tabId}
      tab={tab}
      stories={stories}
      isSameStory={same.includes(tab)}
      isChosen={isChosen(tab)}
      onChoose={(on) => choose(tab, on)}
    />
  );
  return (
    <>
      <Plate engine={engine} isPlan title={t('picker_title')} hasBadge />
      <main data-testid="picker">
        <h2 class="screen-title" aria-live="polite">
          {grouping
            ? t('picker_grouping')
            : same.length > 1
              ? t('picker_same', { count: same.length })
              : t('picker_one')}
        </h2>
        {matchedOn.length > 0 ? (
          <p class="why">{t.rich('picker_matched', { names: <b>{formats.list(matchedOn)}</b> })}</p>
        ) : null}
        {tabsPermission ? null : <AllowTabs />}
        <ul class="tabs">{same.map(row)}</ul>
        {others.length > 0 ? (
          <details class="other-tabs" open={same.length <= 1}>
            <summary>
              <Icon name="next" flip />
              <span>{t('picker_others')}</span>
              <span class="meta">{formats.number(others.length)}</span>
            </summary>
            <ul class="tabs">{others.map(row)}</ul>
          </details>
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

function isOnStory(tab: PickerTab, current: PickerTab | undefined): boolean {
  return tab.isCurrent || tab.preselected || (tab.story !== undefined && tab.story === current?.story);
}
