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
  readonly leftOut: string;
  readonly footnotes: string;
  readonly checkThis: string;
  readonly notSupported: string;
  readonly notEstablished: string;
  readonly questions: Readonly<Record<Question, string>>;
  /** The brief's own where absent. */
  readonly disclaimer?: string;
}

export const ENGLISH_WORDS: ExportWords = {
  byline: 'AiBot',
  keyDetails: 'Key Details',
  differ: 'Where sources differ',
  differNote: (_values, latest) =>
    `${latest === undefined ? '' : `${latest} is the latest figure. `}AiBot reports every value and picks none.`,
  timeline: 'Timeline',
  sources: 'Sources',
  leftOut: 'left out',
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
