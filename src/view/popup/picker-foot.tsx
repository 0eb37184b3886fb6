import type { Engine } from '../../core/brief.ts';
import type { PickerTab } from '../popup-model.ts';
import { useUi } from '../ui.ts';

/** Words a minute of silent reading: Brysbaert 2019, as in the brief's own stats. */
const READING_SPEED = 238;

export interface PickerFootProps {
  readonly engine: Engine;
  readonly chosen: readonly PickerTab[];
}

/** The one press that merges, with what it will cost and where the text goes. */
export function PickerFoot({ engine, chosen }: PickerFootProps) {
  const { t, intents } = useUi();
  // a sum of some of them would read as the sum of all
  const areRead = chosen.every((tab) => tab.words !== undefined);
  const words = areRead ? chosen.reduce((sum, tab) => sum + (tab.words ?? 0), 0) : 0;
  const minutes = Math.round(words / READING_SPEED);
  const asks = chosen.flatMap((tab) => tab.asksFor ?? []);
  const goes =
    engine.kind === 'endpoint' ? t('picker_sends', { host: engine.host ?? t('engine_endpoint') }) : t('picker_stays');
  return (
    <footer class="foot">
      <button
        type="button"
        class="button primary wide"
        data-testid="merge"
        disabled={chosen.length === 0}
        onClick={() => intents.merge(chosen.map((tab) => tab.tabId))}
      >
        {t('merge_tabs', { count: chosen.length })}
      </button>
      <p class="meta">
        {words > 0 ? t('picker_words', { words, minutes }) : ''} {goes}
        {asks.length > 0 ? <> {t('picker_asks', { count: new Set(asks).size })}</> : null}
      </p>
    </footer>
  );
}
