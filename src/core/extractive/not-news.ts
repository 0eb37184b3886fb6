import type { Article } from '../article.ts';

/** Kinds of text that are never the only voice of something stated plainly. */
export type NotNews = 'opinion' | 'satire' | 'press-release';

const KINDS: readonly NotNews[] = ['opinion', 'satire', 'press-release'];
const BY_PATH: readonly (readonly [NotNews, RegExp])[] = [
  ['opinion', /[/.](?:opinions?|comment(?:ary|isfree)?|columns?|columnists?|editorials?|op-eds?)(?:[/.-]|$)/i],
  ['satire', /[/.](?:satire|humou?r|parody)(?:[/.-]|$)/i],
  ['press-release', /[/.](?:press-?releases?|newswire|pr)(?:[/.-]|$)/i],
];
const BY_SECTION: readonly (readonly [NotNews, RegExp])[] = [
  ['opinion', /^\s*(?:opinions?|comment|commentary|columns?|columnists?|editorials?)\s*$/i],
  ['satire', /^\s*(?:satire|humou?r|parody)\s*$/i],
  ['press-release', /^\s*press releases?\s*$/i],
];

/** Whether an article argues, jokes or advertises, by its page, its address or its section; undefined for a report. */
export function notNewsKind(article: Article): NotNews | undefined {
  return (
    KINDS.find((kind) => article.pageKind === kind || article.notes.some((note) => note.code === kind)) ??
    BY_PATH.find(([, path]) => path.test(article.url))?.[0] ??
    BY_SECTION.find(([, section]) => section.test(article.section ?? ''))?.[0]
  );
}

/** Whether an article is no report. */
export function isNotNews(article: Article): boolean {
  return notNewsKind(article) !== undefined;
}
