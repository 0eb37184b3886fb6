import type { Article } from '../article.ts';

const NOT_NEWS_KINDS: ReadonlySet<Article['pageKind']> = new Set(['opinion', 'press-release']);
const NOT_NEWS_NOTES: ReadonlySet<string> = new Set(['opinion', 'satire', 'press-release']);
const NOT_NEWS_PATH =
  /[/.](?:opinions?|comment(?:ary|isfree)?|columns?|columnists?|editorials?|op-eds?|satire|humou?r|parody|press-?releases?|newswire|pr)(?:[/.-]|$)/i;
const NOT_NEWS_SECTION =
  /^\s*(?:opinions?|comment|commentary|columns?|columnists?|editorials?|satire|humou?r|press releases?)\s*$/i;

/** Whether an article argues, jokes or advertises: never the only voice of something stated plainly. */
export function isNotNews(article: Article): boolean {
  return (
    NOT_NEWS_KINDS.has(article.pageKind) ||
    article.notes.some((note) => NOT_NEWS_NOTES.has(note.code)) ||
    NOT_NEWS_PATH.test(article.url) ||
    NOT_NEWS_SECTION.test(article.section ?? '')
  );
}
