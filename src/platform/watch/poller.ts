import { mapLimited } from '../../core/map-limited.ts';
import { applyPoll } from '../../core/watch/apply-poll.ts';
import type { Feed, FetchedFeed, FetchFeed } from '../../core/watch/feed.ts';
import type { ParsedFeed } from '../../core/watch/watch-schema.ts';
import type { Newsroom } from './newsroom.ts';
import type { WatchStore } from './watch-store.ts';

const POLLS_AT_ONCE = 4;
/** Feeds due this soon are read in the same wake. */
const TOGETHER_MS = 2 * 60_000;
/** A feed whose poll a stopped worker left unfinished is tried again after this, not at once: it may be the cause. */
const CLAIM_MS = 15 * 60_000;
const OFFLINE_RETRY_MS = 15 * 60_000;

export interface PollerWorld {
  readonly store: WatchStore;
  readonly newsroom: Newsroom;
  readonly fetchFeed: FetchFeed;
  readonly parse: (text: string) => Promise<ParsedFeed | null>;
  readonly hasSite: (url: string) => Promise<boolean>;
  readonly isOnline: () => boolean;
  /** ISO 8601. */
  readonly now: () => string;
  /** 0 to 1. */
  readonly chance: () => number;
}

export interface Poller {
  /** Reads every feed that is due, at most four at once; one after the other if called twice. */
  readonly pollDue: () => Promise<void>;
  /** Reads one feed now: in the reader's own press. */
  readonly pollNow: (url: string, follow?: boolean) => Promise<Feed | undefined>;
  /** When the next feed is due, in milliseconds since 1970; undefined where none ever is. */
  readonly nextDue: () => Promise<number | undefined>;
}

export function poller(world: PollerWorld): Poller {
  const { store } = world;
  let last: Promise<unknown> = Promise.resolve();
  /** What comes new is sorted into stories one feed after the other. */
  const inTurn = <T>(call: () => Promise<T>): Promise<T> => {
    const turn = last.then(call, call);
    last = turn.catch(() => undefined);
    return turn;
  };
  let polling: Promise<void> | undefined;

  const poll = async (url: string, follow: boolean, evenMuted: boolean): Promise<Feed | undefined> => {
    const isAllowed = await world.hasSite(url);
    // as it stands now: the reader may have removed or muted it while others were read
    const feed = await store.feed(url);
    if (feed === undefined || (feed.muted && !evenMuted)) return feed;
    const started = world.now();
    if (!world.isOnline()) return putUnread(feed, 'offline', Date.parse(started) + OFFLINE_RETRY_MS);
    if (!isAllowed) return putUnread(feed, 'needs-permission', Date.parse(started) + CLAIM_MS);
    await store.putFeed({ ...feed, nextPollAt: new Date(Date.parse(started) + CLAIM_MS).toISOString() });
    const fetched = await world.fetchFeed(feed, { now: started, follow });
    const parsed = fetched.text === undefined ? undefined : await world.parse(fetched.text).catch(() => null);
    return inTurn(() => settle(feed, fetched, parsed));
  };
  const putUnread = async (feed: Feed, state: Feed['state'], next: number): Promise<Feed> => {
    const changed = { ...feed, state, nextPollAt: new Date(next).toISOString() };
    await store.putFeed(changed);
    return changed;
  };
  const settle = async (feed: Feed, fetched: FetchedFeed, parsed: ParsedFeed | null | undefined): Promise<Feed> => {
    // removed or muted while it was read
    const present = await store.feed(feed.url);
    if (present === undefined) return feed;
    const known = parsed === undefined || parsed === null ? new Set<string>() : await world.newsroom.known(feed.url);
    const polled = applyPoll({ ...feed, muted: present.muted }, fetched, parsed, {
      known,
      now: world.now(),
      chance: world.chance(),
    });
    await world.newsroom.take(polled.items);
    await store.putFeed(polled.feed);
    return polled.feed;
  };
  const pollAll = async (): Promise<void> => {
    const until = Date.parse(world.now()) + TOGETHER_MS;
    const due = (await store.feeds()).filter((feed) => !feed.muted && Date.parse(feed.nextPollAt) <= until);
    await mapLimited(due, POLLS_AT_ONCE, async (feed) => {
      await poll(feed.url, false, false).catch((cause: unknown) => console.error(cause));
    });
  };

  return {
    pollDue: () => {
      polling ??= pollAll().finally(() => {
        polling = undefined;
      });
      return polling;
    },
    pollNow: (url, follow = false) => poll(url, follow, true),
    nextDue: async () => {
      const times = (await store.feeds()).filter((feed) => !feed.muted).map((feed) => Date.parse(feed.nextPollAt));
      return times.length === 0 ? undefined : Math.min(...times);
    },
  };
}
