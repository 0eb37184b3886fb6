import { browser } from '../browser.ts';

/** A message of `_locales` in the reader's language, unfilled. */
export function getMessage(key: string): string {
  return browser.i18n.getMessage(key);
}

/** The browser's own language, BCP 47. */
export function uiLanguage(): string {
  return browser.i18n.getUILanguage();
}
