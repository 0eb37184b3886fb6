import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Formats } from '../i18n/formats.ts';
import type { Translate } from '../i18n/translate.ts';
import type { OptionsIntents, OptionsModel } from '../options-model.ts';

export interface OptionsUi {
  readonly t: Translate;
  readonly formats: Formats;
  readonly model: OptionsModel;
  readonly intents: OptionsIntents;
}

export const OptionsContext = createContext<OptionsUi | undefined>(undefined);

/** @throws Error outside `OptionsContext`, which is a mistake in the code */
export function useOptions(): OptionsUi {
  const ui = useContext(OptionsContext);
  if (ui === undefined) throw new Error('useOptions outside OptionsContext');
  return ui;
}
