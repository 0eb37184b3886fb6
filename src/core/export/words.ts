import type { NoteCode } from '../article.ts';
import type { Question } from '../brief.ts';

/** Headings and labels of an export. The view hands in the reader's language; these are the defaults. */
export interface ExportWords {
  readonly byline: string;
  readonly keyDetails: string;
  readonly differ: string;
  /** What is said below values that differ: that none was picked and, where times tell, which is the latest. */
  readonly differNote: (values: number, latest?: string) => string;
  readonly timeline: string;
  readonly sources: string;
  /** That a source was left out, and why; `original` is the outlet whose agency text it repeats. */
  readonly leftOut: (why: NoteCode, original?: string) => string;
  readonly footnotes: string;
  readonly checkThis: string;
  readonly notSupported: string;
  readonly notEstablished: string;
  readonly questions: Readonly<Record<Question, string>>;
  /** The brief's own where absent. */
  readonly disclaimer?: string;
}

const WHY_LEFT_OUT: Readonly<Partial<Record<NoteCode, string>>> = {
  'wire-copy': 'copy of an agency text',
  duplicate: 'same article twice',
  'left-out-by-reader': 'the reader left it out',
  'other-story': 'about another story',
  'empty-text': 'no text to read',
  listing: 'a list of links, not an article',
  video: 'video page',
  'consent-wall': 'cookie wall in front of the text',
  'error-page': 'error page',
  unreadable: 'cannot be read',
};

export const ENGLISH_WORDS: ExportWords = {
  byline: 'AiBot',
  keyDetails: 'Key Details',
  differ: 'Where sources differ',
  differNote: (_values, latest) =>
    `${latest === undefined ? '' : `${latest} is the latest figure. `}AiBot reports every value and picks none.`,
  timeline: 'Timeline',
  sources: 'Sources',
  leftOut: (why, original) =>
    `left out: ${original === undefined ? (WHY_LEFT_OUT[why] ?? why) : `same agency text as ${original}`}`,
  footnotes: 'Source sentences',
  checkThis: 'check this',
  notSupported: 'not supported by the sources',
  notEstablished: 'not established by any source',
  questions: { who: 'Who', what: 'What', where: 'Where', when: 'When', why: 'Why', how: 'How' },
};

export interface ExportOptions {
  /** Whether each sentence carries footnotes with its source sentences. */
  readonly citations: boolean;
  readonly words?: ExportWords;
}
