/**
 * What was read from one page. Offsets everywhere are UTF-16 code units into {@link Article.text}.
 */
export interface Article {
  readonly url: string;
  readonly canonicalUrl?: string;
  /** The publisher's name; its domain where no name is known. */
  readonly outlet: string;
  readonly headline: string;
  readonly dek?: string;
  readonly byline?: string;
  /** ISO 8601 with zone where the page gives one. */
  readonly publishedAt?: string;
  readonly modifiedAt?: string;
  /** BCP 47. */
  readonly lang?: string;
  readonly section?: string;
  readonly placeOfDateline?: string;
  /** The wire agency credited, as written ("Reuters"). */
  readonly agency?: string;
  /** Paragraphs joined by a blank line. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly wordCount: number;
  readonly pageKind: PageKind;
  readonly notes: readonly Note[];
}

export interface Block extends Span {
  readonly kind: BlockKind;
}

export const BLOCK_KINDS = ['paragraph', 'heading', 'list', 'quote', 'table'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

export const PAGE_KINDS = [
  'article',
  'live-blog',
  'paywall-teaser',
  'consent-wall',
  'listing',
  'video',
  'opinion',
  'press-release',
  'error-page',
  'unreadable',
] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** A half-open range of UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Something the reader should know about an article or a brief; its words live in `_locales` as `note_<code>`. */
export interface Note {
  readonly code: NoteCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

export const NOTE_CODES = [
  // what kind of page it is
  'live-blog',
  'paywall-teaser',
  'consent-wall',
  'listing',
  'video',
  'opinion',
  'satire',
  'press-release',
  'error-page',
  'unreadable',
  // how it was read
  'empty-text',
  'partial-read',
  'text-pasted',
  // why a source was left out
  'wire-copy',
  'duplicate',
  'old-report',
  'left-out-by-reader',
  'other-story',
  'nothing-used',
  // why a tab was skipped
  'tab-closed',
  'tab-navigated',
  'tab-frozen',
  'tab-discarded',
  'tab-loading',
  'page-forbidden',
  'file-forbidden',
  'permission-refused',
  // about the brief
  'wire-copies-only',
  'same-article-twice',
  'single-source',
  'mixed-languages',
  'other-language',
  'sentences-dropped',
  'sentences-repaired',
  'sentences-marked',
  'model-failed',
  'model-truncated',
] as const;
export type NoteCode = (typeof NOTE_CODES)[number];
