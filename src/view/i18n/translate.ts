import { isRightToLeft } from '../../core/export/text-direction.ts';
import { formatToParts, type Param } from './format-message.ts';
import type { MessageKey } from './message-key.ts';

/** The reader's words: `t('key', params)`. */
export interface Translate {
  (key: MessageKey, params?: Readonly<Record<string, Param>>): string;
  /** The message in pieces, where parameters may be elements: a sentence is never glued from parts. */
  rich<T>(key: MessageKey, params: Readonly<Record<string, Param | T>>): (string | T)[];
  /** BCP 47 tag of the language the messages are in; with the reader's region where it is the same language. */
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
}

/**
 * @param getMessage the platform's `i18n.getMessage`
 * @param uiLanguage the browser's language, for its region; dates and numbers follow the messages' language
 */
export function createTranslate(getMessage: (key: string) => string, uiLanguage = ''): Translate {
  const own = getMessage('messageLocale') || 'en';
  const locale = uiLanguage.toLowerCase().startsWith(own.slice(0, 2)) ? uiLanguage.replace('_', '-') : own;
  const rich = <T>(key: MessageKey, params: Readonly<Record<string, Param | T>>): (string | T)[] =>
    formatToParts(getMessage(key), params, locale);
  const translate = (key: MessageKey, params: Readonly<Record<string, Param>> = {}): string =>
    rich<never>(key, params).join('');
  return Object.assign(translate, { rich, locale, dir: isRightToLeft(own) ? ('rtl' as const) : ('ltr' as const) });
}
