/** Where the content script leaves what it read, in its isolated world, for the call that fetches it. */
export const ARTICLE_GLOBAL = '__aibotArticle';

/** Where the highlighter leaves its function. */
export const HIGHLIGHT_GLOBAL = '__aibotHighlight';
