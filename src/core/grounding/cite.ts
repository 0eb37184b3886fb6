import type { Article } from '../article.ts';
import type { Citation } from '../brief.ts';
import type { SpanRef } from '../draft.ts';

/** A span of a source as a citation; nothing for a span that is not in the text. */
export function cite({ article: index, start, end }: SpanRef, articles: readonly Article[]): Citation[] {
  const article = articles[index];
  if (article === undefined || !Number.isInteger(start) || !Number.isInteger(end)) return [];
  if (start < 0 || end > article.text.length || start >= end) return [];
  const paragraph = Math.max(
    0,
    article.blocks.findIndex((b) => start >= b.start && start < b.end),
  );
  return [{ article: index, start, end, quote: article.text.slice(start, end), paragraph }];
}
