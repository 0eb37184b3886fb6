import { parseHTML } from 'linkedom';
import type { Article } from '../core/article.ts';
import { readPage } from '../page/read-page.ts';

/** The Article of a page's HTML, parsed without a browser. */
export function readHtml(html: string, url: string): Article {
  const { document } = parseHTML(html);
  return readPage(document, { url });
}
