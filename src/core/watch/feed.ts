/** How a feed is doing; the reader's words for each live in `_locales` as `feed_<state>` with `feed_<state>_next`. */
export const FEED_STATES = [
  'new',
  'fine',
  'offline',
  'unreachable',
  'refused',
  'gone',
  'moved',
  'rate-limited',
  'server-failed',
  'too-slow',
  'too-large',
  'not-a-feed',
  'needs-permission',
] as const;
export type FeedState = (typeof FEED_STATES)[number];

/** One watched feed and what is known of its rhythm and health. Times are ISO 8601. */
export interface Feed {
  readonly url: string;
  readonly outlet: string;
  readonly title: string;
  readonly siteUrl?: string;
  readonly addedAt: string;
  readonly muted: boolean;
  readonly state: FeedState;
  /** Where the feed says it has moved; followed only when the reader agrees. */
  readonly movedTo?: string;
  readonly etag?: string;
  readonly lastModified?: string;
  readonly lastReadAt?: string;
  readonly nextPollAt: string;
  /** Polls in a row that failed. */
  readonly failures: number;
}

/** One entry of a feed as the parser found it: hostile text, any field may be missing or wrong. */
export interface ParsedItem {
  readonly id?: string;
  readonly url?: string;
  readonly title?: string;
  readonly description?: string;
  readonly publishedAt?: string;
}

/** One report of a feed, cleaned. */
export interface FeedItem {
  /** The same for the same report, whatever the feed calls it. */
  readonly key: string;
  readonly feedUrl: string;
  readonly outlet: string;
  readonly url: string;
  readonly headline: string;
  readonly description: string;
  /** When the outlet says; when it was first seen where it does not say, or says a time to come. */
  readonly publishedAt: string;
  readonly seenAt: string;
  readonly lang?: string;
}
