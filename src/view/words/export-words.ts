import type { ExportWords } from '../../core/export/words.ts';
import type { Translate } from '../i18n/translate.ts';
import { leftOutWords } from './left-out-words.ts';

/** An export's headings and labels in the reader's language. */
export function exportWords(t: Translate): ExportWords {
  return {
    byline: 'AiBot',
    keyDetails: t('key_details'),
    differ: t('differ_title'),
    differNote: (count, value) =>
      value === undefined ? t('differ_note', { count }) : t('differ_note_later', { count, value }),
    timeline: t('timeline'),
    sources: t('sources'),
    leftOut: (why, original) => t('export_left_out', { why: leftOutWords(t, why, original) }),
    footnotes: t('source_sentences'),
    checkThis: t('verdict_partial_mark'),
    notSupported: t('verdict_unsupported'),
    notEstablished: t('not_established'),
    questions: {
      who: t('question_who'),
      what: t('question_what'),
      where: t('question_where'),
      when: t('question_when'),
      why: t('question_why'),
      how: t('question_how'),
    },
    disclaimer: t('disclaimer'),
  };
}
