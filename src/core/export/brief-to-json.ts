import type { Article } from '../article.ts';
import type { Brief } from '../brief.ts';
import type { ExportOptions } from './words.ts';

/**
 * The whole brief as JSON, every verdict, span and reason included. With citations the articles come along, so that
 * each span can be looked up; without, the brief stands alone.
 */
export function briefToJson(brief: Brief, articles: readonly Article[], options: ExportOptions): string {
  return `${JSON.stringify(options.citations ? { brief, articles } : { brief }, null, 2)}\n`;
}
