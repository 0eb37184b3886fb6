import type { Article } from '../core/article.ts';
import { articleOf, unreadableArticle } from './article-of.ts';
import { unpackObservation } from './packed-observation.ts';

/** What the content script left behind as an Article; undefined where it left nothing. Never throws. @param now ISO 8601 */
export function finishReading(left: unknown, now: string): Article | undefined {
  const observed = unpackObservation(left);
  if (observed === undefined) return undefined;
  try {
    return articleOf(observed, Date.parse(now));
  } catch {
    return unreadableArticle(observed.url);
  }
}
