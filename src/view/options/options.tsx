import { useMemo } from 'preact/hooks';
import { createFormats } from '../i18n/formats.ts';
import type { MessageKey } from '../i18n/message-key.ts';
import type { Translate } from '../i18n/translate.ts';
import type { OptionsIntents, OptionsModel } from '../options-model.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { Mark } from '../parts/mark.tsx';
import { useDocument } from '../use-document.ts';
import { FeedsSection } from '../watch/feeds-section.tsx';
import { AboutSection } from './about-section.tsx';
import { AppearanceSection } from './appearance-section.tsx';
import { EngineSection } from './engine-section.tsx';
import { HistorySection } from './history-section.tsx';
import { LanguageSection } from './language-section.tsx';
import { OptionsContext } from './options-context.ts';
import { OptionsUndo } from './options-undo.tsx';
import { PrivacySection } from './privacy-section.tsx';
import { ReportsSection } from './reports-section.tsx';
import { SectionsSection } from './sections-section.tsx';
import { ShortcutsSection } from './shortcuts-section.tsx';

const PLACES: readonly { readonly id: string; readonly key: MessageKey; readonly icon: IconName }[] = [
  { id: 'engine', key: 'opt_engine', icon: 'chip' },
  { id: 'privacy', key: 'opt_privacy', icon: 'shield' },
  { id: 'language', key: 'opt_language', icon: 'globe' },
  { id: 'watch', key: 'opt_watch', icon: 'feed' },
  { id: 'sections', key: 'opt_sections', icon: 'list' },
  { id: 'history', key: 'opt_history', icon: 'archive' },
  { id: 'reports', key: 'opt_reports', icon: 'warning' },
  { id: 'appearance', key: 'opt_appearance', icon: 'sun' },
  { id: 'shortcuts', key: 'shortcuts', icon: 'keyboard' },
  { id: 'about', key: 'opt_about', icon: 'info' },
];

export interface OptionsProps {
  readonly model: OptionsModel;
  readonly intents: OptionsIntents;
  readonly t: Translate;
}

/** The options page: every choice takes effect at once. */
export function Options({ model, intents, t }: OptionsProps) {
  const ui = useMemo(() => ({ t, formats: createFormats(t.locale), model, intents }), [t, model, intents]);
  useDocument(t, model.settings.theme, t('options_title'));
  return (
    <OptionsContext.Provider value={ui}>
      <div class="options">
        <nav aria-label={t('options')}>
          <p class="brand">
            <Mark />
            AiBot
          </p>
          {PLACES.filter(({ id }) => isThere(id, model)).map(({ id, key, icon }) => (
            <a key={id} href={`#${id}`}>
              <Icon name={icon} />
              {t(key)}
            </a>
          ))}
        </nav>
        <main>
          <h1 class="unseen">{t('options_title')}</h1>
          <EngineSection />
          <PrivacySection />
          <LanguageSection />
          <FeedsSection />
          <SectionsSection />
          <HistorySection />
          <ReportsSection />
          <AppearanceSection />
          <ShortcutsSection />
          <AboutSection />
          <OptionsUndo />
        </main>
      </div>
    </OptionsContext.Provider>
  );
}

/** Whether the entry knows what a section shows. */
function isThere(id: string, model: OptionsModel): boolean {
  if (id === 'watch') return model.feeds !== undefined;
  return id !== 'reports' || model.reports !== undefined;
}
