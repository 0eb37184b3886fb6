import { useMemo } from 'preact/hooks';
import { createFormats } from '../i18n/formats.ts';
import type { Translate } from '../i18n/translate.ts';
import { Ghost } from '../parts/ghost.tsx';
import { Message } from '../parts/message.tsx';
import type { Intents, ReaderModel } from '../popup-model.ts';
import { UiContext } from '../ui.ts';
import { useDocument } from '../use-document.ts';
import { Changes } from './changes.tsx';
import { ReaderBrief } from './reader-brief.tsx';

export interface ReaderProps {
  readonly model: ReaderModel;
  readonly intents: Intents;
  readonly t: Translate;
  /** The present, for tests and pictures. */
  readonly now?: Date;
  readonly timeZone?: string;
}

/** The reading page: one brief in a full tab, the side panel or the sidebar. */
export function Reader({ model, intents, t, now, timeZone }: ReaderProps) {
  const formats = useMemo(() => createFormats(t.locale, timeZone), [t.locale, timeZone]);
  const ui = useMemo(
    () => ({
      t,
      intents,
      settings: model.settings,
      formats,
      now: now ?? new Date(),
    }),
    [t, intents, formats, model.settings, now],
  );
  const headline =
    model.state === 'brief' ? model.brief.headline : model.state === 'changes' ? model.after.headline : '';
  useDocument(t, model.settings.theme, headline === '' ? 'AiBot' : `${headline} | AiBot`);
  return (
    <UiContext.Provider value={ui}>
      <div class="page" data-state={model.state}>
        <State model={model} t={t} openHistory={intents.openHistory} />
      </div>
    </UiContext.Provider>
  );
}

interface StateProps {
  readonly model: ReaderModel;
  readonly t: Translate;
  readonly openHistory: () => void;
}

function State({ model, t, openHistory }: StateProps) {
  switch (model.state) {
    case 'loading':
      return (
        <main class="sheet" aria-busy="true">
          <h1 class="unseen">{t('reader_loading')}</h1>
          <Ghost headline />
        </main>
      );
    case 'missing':
      return (
        <main class="sheet">
          <Message glyph="page" title={t('reader_missing')} text={t('reader_missing_why')}>
            <button type="button" class="button primary" onClick={openHistory}>
              {t('step_history')}
            </button>
          </Message>
        </main>
      );
    case 'brief':
      return <ReaderBrief model={model} />;
    case 'changes':
      return <Changes model={model} />;
  }
}
