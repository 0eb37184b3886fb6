import { readHtml } from './read-html.ts';
import { ReadRow, shaped } from './row-shapes.ts';

/** `{"id","html","url"}` to `{"id","article"}`. */
export function readRow(row: unknown): unknown {
  const { id, html, url } = shaped(ReadRow, row);
  return { id, article: readHtml(html, url) };
}
