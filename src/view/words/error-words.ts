import type { ErrorCode } from '../../core/errors.ts';
import type { MessageKey } from '../i18n/message-key.ts';
import type { GlyphName } from '../parts/message.tsx';

/** What a press on an error page can do, the safest first. */
export type NextStep = 'back' | 'retry' | 'pick-tabs' | 'scan-tabs' | 'add-text' | 'local' | 'options' | 'history';

export interface ErrorWords {
  readonly title: MessageKey;
  /** What still works, and what to press. */
  readonly next: MessageKey;
  readonly steps: readonly NextStep[];
  readonly glyph: GlyphName;
}

/** The reader's words for every way AiBot can fail, each with a next step. */
export const ERROR_WORDS: Readonly<Record<ErrorCode, ErrorWords>> = {
  'not-an-article': {
    title: 'error_not_an_article',
    next: 'error_not_an_article_next',
    steps: ['scan-tabs', 'add-text'],
    glyph: 'page',
  },
  'page-forbidden': {
    title: 'error_page_forbidden',
    next: 'error_page_forbidden_next',
    steps: ['scan-tabs', 'add-text'],
    glyph: 'lock',
  },
  'file-forbidden': {
    title: 'error_file_forbidden',
    next: 'error_file_forbidden_next',
    steps: ['add-text', 'scan-tabs'],
    glyph: 'lock',
  },
  'not-permitted': {
    title: 'error_not_permitted',
    next: 'error_not_permitted_next',
    steps: ['pick-tabs', 'add-text'],
    glyph: 'lock',
  },
  'permission-refused': {
    title: 'error_permission_refused',
    next: 'error_permission_refused_next',
    steps: ['back', 'add-text'],
    glyph: 'lock',
  },
  'tab-closed': {
    title: 'error_tab_closed',
    next: 'error_tab_closed_next',
    steps: ['pick-tabs', 'history'],
    glyph: 'tabs',
  },
  'tab-navigated': {
    title: 'error_tab_navigated',
    next: 'error_tab_navigated_next',
    steps: ['retry', 'pick-tabs'],
    glyph: 'tabs',
  },
  'tab-frozen': {
    title: 'error_tab_frozen',
    next: 'error_tab_frozen_next',
    steps: ['retry', 'pick-tabs'],
    glyph: 'tabs',
  },
  'tab-discarded': {
    title: 'error_tab_discarded',
    next: 'error_tab_discarded_next',
    steps: ['retry', 'pick-tabs'],
    glyph: 'tabs',
  },
  'tab-loading': {
    title: 'error_tab_loading',
    next: 'error_tab_loading_next',
    steps: ['retry', 'pick-tabs'],
    glyph: 'clock',
  },
  'read-timeout': {
    title: 'error_read_timeout',
    next: 'error_read_timeout_next',
    steps: ['retry', 'add-text'],
    glyph: 'clock',
  },
  'empty-text': {
    title: 'error_empty_text',
    next: 'error_empty_text_next',
    steps: ['scan-tabs', 'add-text'],
    glyph: 'page',
  },
  'nothing-to-distil': {
    title: 'error_nothing_to_distil',
    next: 'error_nothing_to_distil_next',
    steps: ['scan-tabs', 'add-text'],
    glyph: 'page',
  },
  'endpoint-unreachable': {
    title: 'error_endpoint_unreachable',
    next: 'error_endpoint_unreachable_next',
    steps: ['local', 'retry', 'options'],
    glyph: 'cloud',
  },
  'endpoint-not-api': {
    title: 'error_endpoint_not_api',
    next: 'error_endpoint_not_api_next',
    steps: ['local', 'options'],
    glyph: 'cloud',
  },
  'endpoint-key-rejected': {
    title: 'error_endpoint_key_rejected',
    next: 'error_endpoint_key_rejected_next',
    steps: ['local', 'options'],
    glyph: 'key',
  },
  'endpoint-key-forgotten': {
    title: 'error_endpoint_key_forgotten',
    next: 'error_endpoint_key_forgotten_next',
    steps: ['local', 'options'],
    glyph: 'key',
  },
  'endpoint-model-unknown': {
    title: 'error_endpoint_model_unknown',
    next: 'error_endpoint_model_unknown_next',
    steps: ['local', 'options'],
    glyph: 'cloud',
  },
  'endpoint-no-credit': {
    title: 'error_endpoint_no_credit',
    next: 'error_endpoint_no_credit_next',
    steps: ['local', 'options'],
    glyph: 'key',
  },
  'endpoint-refused-origin': {
    title: 'error_endpoint_refused_origin',
    next: 'error_endpoint_refused_origin_next',
    steps: ['local', 'options'],
    glyph: 'lock',
  },
  'endpoint-rate-limited': {
    title: 'error_endpoint_rate_limited',
    next: 'error_endpoint_rate_limited_next',
    steps: ['local', 'retry'],
    glyph: 'clock',
  },
  'endpoint-failed': {
    title: 'error_endpoint_failed',
    next: 'error_endpoint_failed_next',
    steps: ['local', 'retry'],
    glyph: 'cloud',
  },
  'endpoint-stalled': {
    title: 'error_endpoint_stalled',
    next: 'error_endpoint_stalled_next',
    steps: ['local', 'retry'],
    glyph: 'clock',
  },
  'endpoint-bad-reply': {
    title: 'error_endpoint_bad_reply',
    next: 'error_endpoint_bad_reply_next',
    steps: ['local', 'retry', 'options'],
    glyph: 'cloud',
  },
  'endpoint-refused-task': {
    title: 'error_endpoint_refused_task',
    next: 'error_endpoint_refused_task_next',
    steps: ['local', 'options'],
    glyph: 'cloud',
  },
  'builtin-unavailable': {
    title: 'error_builtin_unavailable',
    next: 'error_builtin_unavailable_next',
    steps: ['local', 'options'],
    glyph: 'cloud',
  },
  cancelled: { title: 'error_cancelled', next: 'error_cancelled_next', steps: ['retry', 'pick-tabs'], glyph: 'page' },
  interrupted: {
    title: 'error_interrupted',
    next: 'error_interrupted_next',
    steps: ['retry', 'history'],
    glyph: 'clock',
  },
  'storage-full': {
    title: 'error_storage_full',
    next: 'error_storage_full_next',
    steps: ['history', 'options'],
    glyph: 'warning',
  },
  'storage-failed': {
    title: 'error_storage_failed',
    next: 'error_storage_failed_next',
    steps: ['retry', 'options'],
    glyph: 'warning',
  },
  'clipboard-failed': {
    title: 'error_clipboard_failed',
    next: 'error_clipboard_failed_next',
    steps: ['back'],
    glyph: 'warning',
  },
  'bad-row': { title: 'error_bad_row', next: 'error_bad_row_next', steps: ['back'], glyph: 'warning' },
  'bad-usage': { title: 'error_bad_usage', next: 'error_bad_usage_next', steps: ['back'], glyph: 'warning' },
  'bad-file': { title: 'error_bad_file', next: 'error_bad_file_next', steps: ['back', 'add-text'], glyph: 'warning' },
  internal: { title: 'error_internal', next: 'error_internal_next', steps: ['retry', 'back'], glyph: 'warning' },
};
