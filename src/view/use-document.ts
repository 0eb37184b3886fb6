import { useLayoutEffect } from 'preact/hooks';
import type { Settings } from '../core/settings.ts';
import type { Translate } from './i18n/translate.ts';

/** Gives the page the reader's language, its direction, the theme and a title. */
export function useDocument(t: Translate, theme: Settings['theme'], title: string): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.lang = t.locale;
    root.dir = t.dir;
    if (theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = theme;
    document.title = title;
  }, [t, theme, title]);
}
