import type { Article } from '../../core/article.ts';
import type { FoundFeed } from '../../core/watch/feed.ts';
import type { ParsedFeed } from '../../core/watch/watch-schema.ts';

/** What reads text that came from outside, away from the worker's own start: never evaluated when it wakes. */
export interface Parsers {
  /** `null` where the text is no feed. */
  readonly feed: (text: string) => Promise<ParsedFeed | null>;
  /** Feeds that an HTML page offers. */
  readonly links: (html: string, url: string) => Promise<readonly FoundFeed[]>;
  readonly page: (html: string, url: string) => Promise<Article>;
  /** Nothing will be asked for a while. */
  readonly rest: () => void;
}
