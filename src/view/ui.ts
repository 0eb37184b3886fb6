import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Settings } from '../core/settings.ts';
import type { Formats } from './i18n/formats.ts';
import type { Translate } from './i18n/translate.ts';
import type { Intents } from './popup-model.ts';

/** What every part of the popup and the reader may use. */
export interface Ui {
  readonly t: Translate;
  readonly formats: Formats;
  readonly settings: Settings;
  readonly intents: Intents;
  readonly now: Date;
  /** Stories of the watch list that break and were not seen yet. */
  readonly unseen?: number;
}

export const UiContext = createContext<Ui | undefined>(undefined);

/** @throws Error outside `UiContext`, which is a mistake in the code */
export function useUi(): Ui {
  const ui = useContext(UiContext);
  if (ui === undefined) throw new Error('useUi outside UiContext');
  return ui;
}
