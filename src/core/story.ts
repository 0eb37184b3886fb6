import type { Article, NoteCode } from './article.ts';

/**
 * Articles about one event, ready to distil. Nothing is removed: an article that must not speak
 * (a wire copy, an empty page, one the reader left out) keeps its place and says why in `leftOut`,
 * so that indices are the same from the tabs to the brief.
 */
export interface Story {
  readonly id: string;
  readonly articles: readonly Article[];
  readonly voices: readonly Voice[];
  /** The language most of the text is in, BCP 47 primary subtag. */
  readonly language: string;
}

/** How one article of a story counts; same index as the article. */
export interface Voice {
  /** Index of the independent outlet this article belongs to; copies of one text share it. */
  readonly independentOutlet: number;
  /** Index of the article whose text this one repeats. */
  readonly wireCopyOf?: number;
  readonly leftOut?: NoteCode;
}

/** The indices of the articles that may be used, in order. */
export function speakingArticles(story: Story): number[] {
  return story.voices.flatMap((voice, index) => (voice.leftOut === undefined ? [index] : []));
}
