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
  /** Minutes between polls that fit its rhythm, as its last reports tell. */
  readonly everyMinutes?: number;
}

/** What one request for a feed brought; what went wrong is a state. */
export interface FetchedFeed {
  readonly state: FeedState;
  /** Absent when nothing new came (304) or the poll failed. */
  readonly text?: string;
  readonly bytes: number;
  readonly etag?: string;
  readonly lastModified?: string;
  readonly retryAfterSeconds?: number;
  /** Where a redirect points, as far as it can be seen (browsers hide it until it is followed). */
  readonly movedTo?: string;
}

/** Fetches one feed. Never throws. */
export type FetchFeed = (
  feed: Pick<Feed, 'url' | 'etag' | 'lastModified'>,
  options: { readonly now: string; readonly follow?: boolean; readonly signal?: AbortSignal },
) => Promise<FetchedFeed>;

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

/** A report as it is kept: with the story it was found to tell when it came. */
export interface KeptItem extends FeedItem {
  readonly storyId: string;
  /** Its rarest stems, by which it is found again. */
  readonly signature?: readonly string[];
  /** Length of its word vector when it came. */
  readonly norm?: number;
}

/** A feed that a page offers. */
export interface FoundFeed {
  readonly url: string;
  readonly title: string;
}
