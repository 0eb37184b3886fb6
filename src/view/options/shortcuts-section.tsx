import { ShortcutList } from '../parts/shortcut-list.tsx';
import { OptionSection } from './option-section.tsx';
import { useOptions } from './options-context.ts';
import { SwitchRow } from './switch-row.tsx';

/** The browser's shortcut that opens AiBot, and the single keys inside it. */
export function ShortcutsSection() {
  const { t, model, intents } = useOptions();
  const { shortcut } = model;
  const { openShortcutSettings } = intents;
  return (
    <OptionSection id="shortcuts" title={t('shortcuts')} about={t('opt_shortcuts_about')}>
      {shortcut === undefined ? null : (
        <div class="option-row">
          <span class="option-title">
            {t('opt_open_aibot')}
            <span class="option-about">{t('opt_open_where')}</span>
          </span>
          <span class="row">
            {shortcut === '' ? <span class="meta">{t('opt_no_shortcut')}</span> : <kbd dir="ltr">{shortcut}</kbd>}
            {openShortcutSettings === undefined ? null : (
              <button type="button" class="button" onClick={openShortcutSettings}>
                {t('change')}
              </button>
            )}
          </span>
        </div>
      )}
      <SwitchRow
        title={t('opt_single_keys')}
        about={t('opt_single_keys_about')}
        isOn={model.settings.singleKeyShortcuts}
        onSwitch={(singleKeyShortcuts) => intents.change({ singleKeyShortcuts })}
      />
      <ShortcutList t={t} />
    </OptionSection>
  );
}
