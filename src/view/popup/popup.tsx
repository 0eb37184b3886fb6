import { useMemo, useRef } from 'preact/hooks';
import { createFormats } from '../i18n/formats.ts';
import type { Translate } from '../i18n/translate.ts';
import { late } from '../parts/late.ts';
import { Status } from '../parts/status.tsx';
import type { Intents, PopupModel } from '../popup-model.ts';
import { UiContext } from '../ui.ts';
import { useDocument } from '../use-document.ts';
import { BriefScreen } from './brief-screen.tsx';
import { ReadingScreen } from './reading-screen.tsx';
import { spokenWords } from './spoken-words.ts';
import { useScreenFocus } from './use-screen-focus.ts';

// what only a press shows is fetched at that press: all that is loaded before is what a brief needs
const AddTextScreen = late(async () => (await import('./add-text-screen.tsx')).AddTextScreen);
const ErrorScreen = late(async () => (await import('./error-screen.tsx')).ErrorScreen);
const HistoryScreen = late(async () => (await import('./history-screen.tsx')).HistoryScreen);
const PickerScreen = late(async () => (await import('./picker-screen.tsx')).PickerScreen);
const PreviewScreen = late(async () => (await import('./preview-screen.tsx')).PreviewScreen);
const ProgressScreen = late(async () => (await import('./progress-screen.tsx')).ProgressScreen);
const WatchScreen = late(async () => (await import('../watch/watch-screen.tsx')).WatchScreen);

export interface PopupProps {
  readonly model: PopupModel;
  readonly intents: Intents;
  readonly t: Translate;
  /** The present, for tests and pictures. */
  readonly now?: Date;
  readonly timeZone?: string;
}

/** The popup: one screen at a time, as the model says. */
export function Popup({ model, intents, t, now, timeZone }: PopupProps) {
  // a story is drawn from its formats: others, though alike, would close the citation that is open
  const formats = useMemo(() => createFormats(t.locale, timeZone), [t.locale, timeZone]);
  const ui = useMemo(
    () => ({
      t,
      intents,
      settings: model.settings,
      formats,
      now: now ?? new Date(),
      unseen: model.unseen ?? 0,
    }),
    [t, intents, formats, model.settings, model.unseen, now],
  );
  useDocument(t, model.settings.theme, 'AiBot');
  const frame = useRef<HTMLDivElement>(null);
  useScreenFocus(frame, model.screen.screen);
  return (
    <UiContext.Provider value={ui}>
      <div ref={frame} class="popup" data-screen={model.screen.screen}>
        <Screen model={model} />
        {/* outlives the screens: words that come with their place are not spoken */}
        <Status words={spokenWords(t, model.screen)} />
      </div>
    </UiContext.Provider>
  );
}

function Screen({ model }: { readonly model: PopupModel }) {
  const { screen } = model;
  const planned = {
    kind: model.settings.engine,
    requestsMade: 0,
    ...(model.settings.engine === 'endpoint' ? model.endpoint : {}),
  };
  switch (screen.screen) {
    case 'reading':
      return <ReadingScreen engine={planned} />;
    case 'progress':
      return <ProgressScreen engine={planned} job={screen.job} />;
    case 'brief':
      return <BriefScreen engine={planned} screen={screen} />;
    case 'picker':
      return <PickerScreen engine={planned} screen={screen} />;
    case 'preview':
      return <PreviewScreen engine={planned} screen={screen} />;
    case 'add-text':
      return <AddTextScreen />;
    case 'history':
      return <HistoryScreen entries={screen.entries} />;
    case 'watch':
      return <WatchScreen screen={screen} />;
    case 'error':
      return <ErrorScreen engine={planned} screen={screen} />;
  }
}
