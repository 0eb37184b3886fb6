import * as v from 'valibot';
import { FEED_STATES, type Feed, type KeptItem, type ParsedItem } from './feed.ts';
import type { WatchedStory } from './watched-story.ts';

const optional = v.exactOptional(v.string());

/** The boundary check of a {@link Feed} that comes off the disk. */
export const FeedSchema: v.GenericSchema<unknown, Feed> = v.object({
  url: v.string(),
  outlet: v.string(),
  title: v.string(),
  siteUrl: optional,
  addedAt: v.string(),
  muted: v.boolean(),
  state: v.picklist(FEED_STATES),
  movedTo: optional,
  etag: optional,
  lastModified: optional,
  lastReadAt: optional,
  nextPollAt: v.string(),
  failures: v.number(),
  everyMinutes: v.exactOptional(v.number()),
});

/** The boundary check of a {@link KeptItem} that comes off the disk. */
export const KeptItemSchema: v.GenericSchema<unknown, KeptItem> = v.object({
  key: v.string(),
  feedUrl: v.string(),
  outlet: v.string(),
  url: v.string(),
  headline: v.string(),
  description: v.string(),
  publishedAt: v.string(),
  seenAt: v.string(),
  lang: optional,
  storyId: v.string(),
  signature: v.exactOptional(v.array(v.string())),
  norm: v.exactOptional(v.number()),
});

/** The boundary check of a {@link WatchedStory} that comes off the disk. */
export const WatchedStorySchema: v.GenericSchema<unknown, WatchedStory> = v.object({
  id: v.string(),
  reports: v.array(v.object({ voice: v.number(), outlet: v.string(), at: v.number() })),
  items: v.record(v.string(), v.number()),
  firstAt: v.number(),
  newestAt: v.number(),
});

export interface ParsedFeed {
  readonly title: string;
  readonly siteUrl?: string;
  readonly lang?: string;
  readonly items: readonly ParsedItem[];
}

/** The boundary check of what a parser elsewhere made of a feed. */
export const ParsedFeedSchema: v.GenericSchema<unknown, ParsedFeed> = v.object({
  title: v.string(),
  siteUrl: optional,
  lang: optional,
  items: v.array(
    v.object({ id: optional, url: optional, title: optional, description: optional, publishedAt: optional }),
  ),
});
