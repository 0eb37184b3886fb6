import type { Note, NoteCode } from '../../core/article.ts';
import { ERROR_CODES } from '../../core/errors.ts';
import type { MessageKey } from '../i18n/message-key.ts';
import type { Translate } from '../i18n/translate.ts';
import { ERROR_WORDS } from './error-words.ts';

/** The reader's words for each note. */
export const NOTE_WORDS: Readonly<Record<NoteCode, MessageKey>> = {
  'live-blog': 'note_live_blog',
  'paywall-teaser': 'note_paywall_teaser',
  'consent-wall': 'note_consent_wall',
  listing: 'note_listing',
  video: 'note_video',
  opinion: 'note_opinion',
  satire: 'note_satire',
  'press-release': 'note_press_release',
  'error-page': 'note_error_page',
  unreadable: 'note_unreadable',
  'empty-text': 'note_empty_text',
  'partial-read': 'note_partial_read',
  'text-pasted': 'note_text_pasted',
  'wire-copy': 'note_wire_copy',
  duplicate: 'note_duplicate',
  'old-report': 'note_old_report',
  'left-out-by-reader': 'note_left_out_by_reader',
  'other-story': 'note_other_story',
  'nothing-used': 'note_nothing_used',
  'tab-closed': 'note_tab_closed',
  'tab-navigated': 'note_tab_navigated',
  'tab-frozen': 'note_tab_frozen',
  'tab-discarded': 'note_tab_discarded',
  'tab-loading': 'note_tab_loading',
  'page-forbidden': 'note_page_forbidden',
  'file-forbidden': 'note_file_forbidden',
  'permission-refused': 'note_permission_refused',
  'wire-copies-only': 'note_wire_copies_only',
  'same-article-twice': 'note_same_article_twice',
  'single-source': 'note_single_source',
  'mixed-languages': 'note_mixed_languages',
  'other-language': 'note_other_language',
  'sentences-dropped': 'note_sentences_dropped',
  'sentences-repaired': 'note_sentences_repaired',
  'sentences-marked': 'note_sentences_marked',
  'model-failed': 'note_model_failed_why',
  'model-truncated': 'note_model_truncated',
};

/** What the reader can do about a page of a kind. */
const NEXT_WORDS: Readonly<Partial<Record<NoteCode, MessageKey>>> = {
  'live-blog': 'note_live_blog_next',
  'paywall-teaser': 'note_paywall_teaser_next',
  'consent-wall': 'note_consent_wall_next',
  listing: 'note_listing_next',
  video: 'note_video_next',
  opinion: 'note_opinion_next',
  'press-release': 'note_press_release_next',
  'error-page': 'note_error_page_next',
};

/** What to do next about what a note says; undefined where nothing is to be done, or the note tells too little. */
export function nextWords(t: Translate, { code, params }: Note): string | undefined {
  if (code === 'listing' && typeof params?.links !== 'number') return undefined;
  const key = code === 'unreadable' && params?.reason === 'pdf' ? 'note_pdf_next' : NEXT_WORDS[code];
  return key === undefined ? undefined : t(key, params);
}

export function noteWords(t: Translate, note: Note): string {
  if (note.code !== 'model-failed') return t(NOTE_WORDS[note.code], note.params);
  const code = ERROR_CODES.find((known) => known === note.params?.code) ?? 'endpoint-failed';
  const host = note.params?.host ?? t('engine_endpoint');
  return t(NOTE_WORDS[note.code], { reason: t(ERROR_WORDS[code].title, { ...note.params, host }) });
}
