import { WORDS_OF_LENGTH } from '../../core/settings.ts';
import { ChoiceRow } from './choice-row.tsx';
import { OptionSection } from './option-section.tsx';
import { useOptions } from './options-context.ts';
import { SelectRow } from './select-row.tsx';

/** Languages a brief can be written in by an engine that writes freely. */
const LANGUAGES = ['en', 'es', 'fr', 'de', 'pt', 'ar', 'hi', 'zh', 'ja'] as const;

/** The brief's language, length, and what happens to sentences the sources do not carry. */
export function LanguageSection() {
  const { t, formats, model, intents } = useOptions();
  const { settings } = model;
  const canTranslate = settings.engine !== 'local';
  return (
    <OptionSection id="language" title={t('opt_language')} about={t('opt_language_about')}>
      {canTranslate ? (
        <SelectRow
          title={t('opt_write_in')}
          value={settings.language}
          choices={[
            { value: 'auto', words: t('opt_same_language') },
            ...LANGUAGES.map((tag) => ({ value: tag, words: formats.language(tag) })),
          ]}
          onChoose={(language) => intents.change({ language })}
        />
      ) : (
        <div class="option-row">
          <span class="option-title">
            {t('opt_write_in')}
            <span class="option-about">{t('opt_local_language')}</span>
          </span>
        </div>
      )}
      <ChoiceRow
        title={t('opt_length')}
        about={t('opt_length_about')}
        value={settings.length}
        choices={[
          { value: 'short', words: t('opt_short', { count: WORDS_OF_LENGTH.short }) },
          { value: 'normal', words: t('opt_normal', { count: WORDS_OF_LENGTH.normal }) },
          { value: 'long', words: t('opt_long', { count: WORDS_OF_LENGTH.long }) },
        ]}
        onChoose={(length) => intents.change({ length })}
      />
      <ChoiceRow
        title={t('opt_unsupported')}
        about={t('opt_unsupported_about')}
        value={settings.onUnsupported}
        choices={[
          { value: 'mark', words: t('opt_mark') },
          { value: 'drop', words: t('opt_drop') },
        ]}
        onChoose={(onUnsupported) => intents.change({ onUnsupported })}
      />
    </OptionSection>
  );
}
