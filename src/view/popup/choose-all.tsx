import type { PickerTab } from '../popup-model.ts';
import { useUi } from '../ui.ts';

export interface ChooseAllProps {
  readonly tabs: readonly PickerTab[];
  readonly isChosen: (tab: PickerTab) => boolean;
  readonly onChoose: (tabs: readonly PickerTab[], isChosen: boolean) => void;
}

/** Chooses every tab of a story that can be read, or none of them. */
export function ChooseAll({ tabs, isChosen, onChoose }: ChooseAllProps) {
  const { t } = useUi();
  const readable = tabs.filter((tab) => tab.blocked === undefined);
  if (readable.length < 2) return null;
  const areAll = readable.every(isChosen);
  return (
    <button type="button" class="link" data-testid="choose-all" onClick={() => onChoose(readable, !areAll)}>
      {t(areAll ? 'picker_choose_none' : 'picker_choose_all')}
    </button>
  );
}
