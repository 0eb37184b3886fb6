import type { Article } from '../core/article.ts';
import { articleOf, unreadableArticle } from './article-of.ts';
import { type ObserveOptions, observePage } from './observe-page.ts';

export interface ReadPageOptions extends ObserveOptions {
  /** Milliseconds since 1970; dates beyond it are dropped. Default: the clock's. */
  readonly now?: number;
}

/**
 * Document to Article, in one go: for the headless command and tests. In the browser the two halves run apart,
 * `observePage` in the tab and `articleOf` in the worker. The document is never changed. Never throws.
 */
export function readPage(document: Document, options: ReadPageOptions): Article {
  try {
    return articleOf(observePage(document, options), options.now ?? Date.now());
  } catch {
    return unreadableArticle(options.url);
  }
}
