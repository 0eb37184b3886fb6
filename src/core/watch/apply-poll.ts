import type { Feed, FeedItem, FetchedFeed } from './feed.ts';
import { feedTime } from './feed-time.ts';
import { nextPoll, rhythmMinutes } from './poll-plan.ts';
import { takeItems } from './take-items.ts';
import type { ParsedFeed } from './watch-schema.ts';

export interface PollWorld {
  /** Reports of this feed that are known, see `knownBy`. */
  readonly known: ReadonlySet<string>;
  /** ISO 8601. */
  readonly now: string;
  /** 0 to 1. */
  readonly chance: number;
}

/** Minutes between polls until a feed's rhythm is known. */
const UNKNOWN_RHYTHM = 60;

/**
 * A feed after a poll, and the reports that came new.
 * @param parsed undefined where nothing was to be parsed, `null` where what came is no feed
 */
export function applyPoll(
  feed: Feed,
  fetched: FetchedFeed,
  parsed: ParsedFeed | null | undefined,
  { known, now, chance }: PollWorld,
): { readonly feed: Feed; readonly items: readonly FeedItem[] } {
  const state = parsed === null ? 'not-a-feed' : fetched.state;
  const items = parsed === null || parsed === undefined ? [] : takeItems(feed, parsed.items, known, now, parsed.lang);
  const times = parsed?.items.flatMap((item) => feedTime(item.publishedAt) ?? []) ?? [];
  const everyMinutes = times.length > 1 ? rhythmMinutes(times) : (feed.everyMinutes ?? UNKNOWN_RHYTHM);
  const { movedTo: _, ...kept } = feed;
  const wait = fetched.retryAfterSeconds;
  const outcome = { state, ...(wait === undefined ? {} : { retryAfterSeconds: wait }) };
  const isRead = state === 'fine';
  return {
    items,
    feed: {
      ...kept,
      ...(isRead && fetched.etag !== undefined ? { etag: fetched.etag } : {}),
      ...(isRead && fetched.lastModified !== undefined ? { lastModified: fetched.lastModified } : {}),
      ...(isRead ? { lastReadAt: now } : {}),
      ...(fetched.movedTo === undefined ? {} : { movedTo: fetched.movedTo }),
      ...(isRead && parsed?.siteUrl !== undefined ? { siteUrl: parsed.siteUrl } : {}),
      title: feed.title || parsed?.title || '',
      state,
      everyMinutes,
      failures: isRead ? 0 : feed.failures + 1,
      nextPollAt: nextPoll(feed, outcome, everyMinutes, now, chance),
    },
  };
}
