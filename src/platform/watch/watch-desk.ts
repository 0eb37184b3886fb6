import { applyPoll } from '../../core/watch/apply-poll.ts';
import type { Feed, FetchedFeed, FetchFeed } from '../../core/watch/feed.ts';
import { newFeed, typedAddress } from '../../core/watch/new-feed.ts';
import { remember, type WatchChoices } from '../../core/watch/watch-choices.ts';
import {
  type AddedFeed,
  outletsToKnow,
  showStory,
  storiesToList,
  type WatchStory,
} from '../../core/watch/watch-list.ts';
import type { ParsedFeed } from '../../core/watch/watch-schema.ts';
import type { KeptChoices } from './kept-choices.ts';
import type { Newsroom } from './newsroom.ts';
import type { Parsers } from './parsers.ts';
import type { Poller } from './poller.ts';
import type { WatchStore } from './watch-store.ts';

/** A long list of feeds is first read one after the other, this far apart, all within half an hour; the first few at once. */
const START_GAP_MS = 10_000;
const LONGEST_START_MS = 30 * 60_000;
const STARTED_AT_ONCE = 4;

export interface WatchWorld {
  readonly store: WatchStore;
  readonly newsroom: Newsroom;
  readonly poller: Poller;
  readonly parsers: Parsers;
  readonly fetchFeed: FetchFeed;
  readonly choices: KeptChoices;
  readonly hasSite: (url: string) => Promise<boolean>;
  /** ISO 8601. */
  readonly now: () => string;
  readonly chance: () => number;
  /** Told when feeds or their times changed: when to wake next, in milliseconds since 1970; never where undefined. */
  readonly wakeAt: (due: number | undefined) => Promise<void>;
  /** Told how many stories that break the reader has not seen, and those not told of before. */
  readonly tell: (unseen: number, fresh: readonly WatchStory[], choices: WatchChoices) => Promise<void>;
}

/** An address and what is known of the feed there. */
export interface FeedToAdd {
  readonly url: string;
  readonly title: string;
  readonly outlet: string;
}

/** The watch list: what is watched, what breaks, and what the reader made of it. */
export interface WatchDesk {
  readonly add: (wanted: FeedToAdd) => Promise<AddedFeed>;
  /** Adds feeds of a list unread; each is read once its site is allowed. How many were new. */
  readonly addUnread: (wanted: readonly FeedToAdd[]) => Promise<number>;
  readonly remove: (url: string) => Promise<void>;
  readonly change: (change: (feed: Feed) => Feed, which: (feed: Feed) => boolean) => Promise<void>;
  /** Where the feed has moved, in the reader's own press; undefined where that cannot be seen. */
  readonly followMove: (url: string) => Promise<AddedFeed>;
  readonly readNow: (url: string) => Promise<void>;
  /** Reads what is due, tells what broke, and sets the next waking. */
  readonly wake: () => Promise<void>;
  /** The browser was started: it has forgotten the alarm and the count on the button. */
  readonly started: () => Promise<void>;
  /** A site was allowed: feeds that waited for it are read. */
  readonly permitted: () => Promise<void>;
  readonly stories: () => Promise<WatchStory[]>;
  readonly story: (storyId: string) => Promise<WatchStory | undefined>;
  readonly changeChoices: (change: (choices: WatchChoices) => WatchChoices) => Promise<void>;
  /** The reader has the list on screen. */
  readonly sawList: (stories: readonly WatchStory[]) => Promise<void>;
  readonly plan: () => Promise<void>;
}

export function watchDesk(world: WatchWorld): WatchDesk {
  const { store, newsroom, poller, parsers, choices } = world;
  const changeChoices = choices.change;
  const plan = async (): Promise<void> => world.wakeAt(await poller.nextDue());
  const stories = async (): Promise<WatchStory[]> => {
    const feeds = await store.feeds();
    if (feeds.length === 0) return [];
    const told = await newsroom.stories();
    const question = {
      choices: await choices.get(),
      mutedOutlets: new Set(feeds.filter((feed) => feed.muted).map((feed) => feed.outlet)),
      now: world.now(),
    };
    const outlets = outletsToKnow(told, question);
    const alone = outlets.size === 0 ? new Map<string, number>() : await newsroom.alone(outlets);
    const listing = { ...question, alone };
    const listed = storiesToList(told, listing);
    const reports = await newsroom.reportsOf(listed.map(({ story }) => story.id));
    return listed.flatMap((story, i) => showStory(story, reports[i] ?? [], listing) ?? []);
  };
  /** Tells what broke since it was last looked at. */
  const announce = async (): Promise<void> => {
    const unseen = (await stories()).filter((story) => story.isNew);
    const before = await choices.get();
    const fresh = unseen.filter((story) => !before.told.includes(story.id));
    if (fresh.length > 0)
      await changeChoices((now) => ({
        ...now,
        told: remember(
          now.told,
          fresh.map((story) => story.id),
        ),
      }));
    await world.tell(unseen.length, fresh, before);
  };
  const after = async (): Promise<void> => {
    parsers.rest();
    await plan();
    await announce();
  };
  const keep = async (feed: Feed, fetched: FetchedFeed, parsed: ParsedFeed): Promise<Feed> => {
    const known = await newsroom.known(feed.url);
    const polled = applyPoll(feed, fetched, parsed, { known, now: world.now(), chance: world.chance() });
    await store.putFeed(polled.feed);
    await newsroom.take(polled.items);
    return polled.feed;
  };
  const fetched = async (url: string): Promise<{ readonly url: string; readonly fetched: FetchedFeed }> => {
    const first = await world.fetchFeed({ url }, { now: world.now(), follow: true });
    if (first.state !== 'moved' || first.movedTo === undefined || !(await world.hasSite(first.movedTo)))
      return { url, fetched: first };
    return {
      url: first.movedTo,
      fetched: await world.fetchFeed({ url: first.movedTo }, { now: world.now(), follow: true }),
    };
  };
  const add = async ({ url: typed, title, outlet }: FeedToAdd): Promise<AddedFeed> => {
    const asked = typedAddress(typed);
    if (asked === undefined) return { failed: 'not-a-feed' };
    const watched = (await store.feeds()).find((feed) => feed.url === asked);
    if (watched !== undefined && watched.state !== 'needs-permission') return { added: watched };
    if (!(await world.hasSite(asked))) return { failed: 'needs-permission' };
    const { url, fetched: got } = await fetched(asked);
    if (got.state !== 'fine' || got.text === undefined)
      return {
        failed: got.state === 'fine' ? 'not-a-feed' : got.state,
        ...(got.movedTo === undefined ? {} : { movedTo: got.movedTo }),
      };
    const parsed = await parsers.feed(got.text).catch(() => null);
    if (parsed === null) {
      const choose = (await parsers.links(got.text, url).catch(() => [])).filter((found) => found.url !== url);
      return choose.length > 0 ? { choose } : { failed: 'not-a-feed' };
    }
    const names = { title: title || parsed.title, outlet: outlet || watched?.outlet || outletOfTitle(parsed.title) };
    return { added: await keep(newFeed(url, names, world.now()), got, parsed) };
  };
  /** When the one of so many new feeds that comes i-th is first read. */
  const startOf = (now: number, i: number, count: number): string => {
    const gap = Math.min(START_GAP_MS, LONGEST_START_MS / count);
    return new Date(now + (i < STARTED_AT_ONCE ? 0 : (i + world.chance()) * gap)).toISOString();
  };
  const remove = async (url: string): Promise<void> => {
    await newsroom.forget(url);
  };

  return {
    stories,
    plan,
    changeChoices,
    add: (wanted) => add(wanted).finally(after),
    addUnread: async (wanted) => {
      const watched = new Set((await store.feeds()).map((feed) => feed.url));
      const fresh = wanted.filter(({ url }) => typedAddress(url) !== undefined && !watched.has(url));
      const now = world.now();
      for (const [i, { url, title, outlet }] of fresh.entries())
        await store.putFeed({
          ...newFeed(url, { title, outlet }, now),
          state: 'needs-permission',
          nextPollAt: startOf(Date.parse(now), i, fresh.length),
        });
      await plan();
      return fresh.length;
    },
    remove: (url) => remove(url).finally(after),
    change: async (change, which) => {
      for (const feed of await store.feeds()) if (which(feed)) await store.putFeed(change(feed));
      await after();
    },
    followMove: async (url) => {
      const old = (await store.feeds()).find((feed) => feed.url === url);
      if (old === undefined) return { failed: 'gone' };
      const moved = await add({ url: old.movedTo ?? url, title: old.title, outlet: old.outlet }).catch(
        (): AddedFeed => ({ failed: 'unreachable' }),
      );
      // the old address is watched already: ask where it leads now
      const result = 'added' in moved && moved.added.url === url ? await moveOf(old) : moved;
      if ('added' in result && result.added.url !== url) await remove(url);
      await after();
      return result;
    },
    readNow: async (url) => {
      await poller.pollNow(url);
      await after();
    },
    wake: async () => {
      await poller.pollDue();
      await after();
    },
    started: after,
    permitted: async () => {
      const now = Date.parse(world.now());
      const allowed: Feed[] = [];
      for (const feed of await store.feeds())
        if (feed.state === 'needs-permission' && (await world.hasSite(feed.url))) allowed.push(feed);
      if (allowed.length === 0) return;
      for (const [i, feed] of allowed.entries())
        await store.putFeed({ ...feed, state: 'new', nextPollAt: startOf(now, i, allowed.length) });
      await poller.pollDue();
      await after();
    },
    story: async (storyId) => (await stories()).find((story) => story.id === storyId),
    sawList: async (shown) => {
      const fresh = shown.filter((story) => story.isNew).map((story) => story.id);
      if (fresh.length > 0) await changeChoices((now) => ({ ...now, seen: remember(now.seen, fresh) }));
      await world.tell(0, [], await choices.get());
    },
  };

  /** Follows a watched feed's redirect to its new address and takes that up in its place. */
  async function moveOf(old: Feed): Promise<AddedFeed> {
    const { url, fetched: got } = await fetched(old.url);
    if (url === old.url) return { failed: got.state === 'fine' ? 'moved' : got.state };
    if (got.state !== 'fine' || got.text === undefined) return { failed: got.state };
    const parsed = await parsers.feed(got.text).catch(() => null);
    if (parsed === null) return { failed: 'not-a-feed' };
    const { etag: _, lastModified: __, movedTo: ___, ...kept } = old;
    return { added: await keep({ ...kept, url }, got, parsed) };
  }
}

/** "Courier | Latest news" as the outlet is called. */
function outletOfTitle(title: string): string {
  return (title.split(/\s+[|–—-]\s+|:\s/)[0] ?? '').trim();
}
