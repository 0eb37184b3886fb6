import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Status } from '../parts/status.tsx';
import type { PickerTab } from '../popup-model.ts';
import { useUi } from '../ui.ts';
import type { ListedTabs } from './arrange-tabs.ts';

export interface PickerHeadProps {
  readonly tabs: readonly PickerTab[];
  readonly home: ListedTabs | undefined;
  /** How many other stories are open. */
  readonly stories: number;
  readonly grouping: boolean;
  readonly children: ComponentChildren;
}

/** What was found: how many tabs tell this story, or what stories are open; and how far the reading is. */
export function PickerHead({ tabs, home, stories, grouping, children }: PickerHeadProps) {
  const { t } = useUi();
  const left = tabs.filter((tab) => tab.isReading === true).length;
  // spoken once: every number after it would be chatter
  const [atFirst, setFirst] = useState(left);
  if (left > atFirst || (left === 0 && atFirst > 0)) setFirst(left);
  const found =
    home === undefined
      ? t('picker_stories', { count: stories })
      : home.tabs.length > 1
        ? t('picker_same', { count: home.tabs.length })
        : t('picker_one');
  return (
    <div class="picker-head">
      <h2 class="screen-title" aria-live="polite">
        {grouping && (home?.tabs.length ?? 0) <= 1 && stories === 0 ? t('picker_grouping') : found}
      </h2>
      {children}
      {left > 0 ? <p class="meta">{t('picker_reading', { count: left })}</p> : null}
      <Status words={left > 0 ? t('picker_reading', { count: atFirst }) : ''} />
    </div>
  );
}
