import type { Question } from '../../core/brief.ts';
import type { MessageKey } from '../i18n/message-key.ts';

export const QUESTION_WORDS: Readonly<Record<Question, MessageKey>> = {
  who: 'question_who',
  what: 'question_what',
  where: 'question_where',
  when: 'question_when',
  why: 'question_why',
  how: 'question_how',
};
