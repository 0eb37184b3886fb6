import { ChoiceRow } from './choice-row.tsx';
import { OptionSection } from './option-section.tsx';
import { useOptions } from './options-context.ts';

/** Light, dark, or as the system has it. */
export function AppearanceSection() {
  const { t, model, intents } = useOptions();
  return (
    <OptionSection id="appearance" title={t('opt_appearance')}>
      <ChoiceRow
        title={t('opt_theme')}
        value={model.settings.theme}
        choices={[
          { value: 'system', words: t('theme_system') },
          { value: 'light', words: t('theme_light') },
          { value: 'dark', words: t('theme_dark') },
        ]}
        onChoose={(theme) => intents.change({ theme })}
      />
    </OptionSection>
  );
}
