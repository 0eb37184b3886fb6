import type { NoteCode } from '../../core/article.ts';
import type { Translate } from '../i18n/translate.ts';
import { NOTE_WORDS } from './note-words.ts';

/** Why a source was left out; `original` is the outlet whose agency text it repeats. */
export function leftOutWords(t: Translate, why: NoteCode, original?: string): string {
  return original === undefined ? t(NOTE_WORDS[why]) : t('same_wire_copy_as', { outlet: original });
}
