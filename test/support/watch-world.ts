import { idfReader } from '../../src/core/stories/idf-reader.ts';
import type { Feed, FetchFeed, KeptItem } from '../../src/core/watch/feed.ts';
import { DEFAULT_CHOICES, type WatchChoices, withJoined } from '../../src/core/watch/watch-choices.ts';
import type { WatchStory } from '../../src/core/watch/watch-list.ts';
import type { WatchedStory } from '../../src/core/watch/watched-story.ts';
import { fetchFeed } from '../../src/feeds/fetch-feed.ts';
import { parseFeed } from '../../src/feeds/parse-feed.ts';
import { keptChoices } from '../../src/platform/watch/kept-choices.ts';
import { type Newsroom, newsroom } from '../../src/platform/watch/newsroom.ts';
import { type Poller, poller } from '../../src/platform/watch/poller.ts';
import { type WatchDesk, watchDesk } from '../../src/platform/watch/watch-desk.ts';
import type { WatchStore } from '../../src/platform/watch/watch-store.ts';
import { memoryShelf } from './memory-shelf.ts';
import { readTable } from './read-table.ts';

/** The store's promise, in memory: what is put is copied, as a database does. */
export function memoryWatchStore(): WatchStore & { readonly kept: ReadonlyMap<string, KeptItem> } {
  const feeds = new Map<string, Feed>();
  const stories = new Map<string, WatchedStory>();
  const shelf = memoryShelf();
  const { kept } = shelf;
  const ofFeed = (url: string): KeptItem[] =>
    [...kept.values()].filter((item) => item.feedUrl === url).sort((a, b) => (a.publishedAt < b.publishedAt ? -1 : 1));
  return {
    ...shelf,
    feeds: async () => [...feeds.values()].map((feed) => structuredClone(feed)),
    putFeed: async (feed) => {
      feeds.set(feed.url, structuredClone(feed));
    },
    feed: async (url) => structuredClone(feeds.get(url)),
    deleteFeed: async (url) => {
      feeds.delete(url);
    },
    itemsOfFeed: async (url) => ofFeed(url),
    counts: async () => {
      const counts = new Map<string, number>();
      for (const { feedUrl } of kept.values()) counts.set(feedUrl, (counts.get(feedUrl) ?? 0) + 1);
      return counts;
    },
    oldest: async (count, url) =>
      (url === undefined
        ? [...kept.values()].sort((a, b) => (a.publishedAt < b.publishedAt ? -1 : 1))
        : ofFeed(url)
      ).slice(0, count),
    putItems: async (items) => {
      for (const item of items) shelf.put(structuredClone(item));
    },
    deleteItems: async (items) => {
      for (const { key } of items) shelf.drop(key);
    },
    stories: async () => [...stories.values()],
    changeStories: async ({ put, gone }) => {
      for (const story of put) stories.set(story.id, structuredClone(story));
      for (const id of gone) stories.delete(id);
    },
  };
}

/** The whole watch list but for the browser: a clock that the test turns, real requests, the real parser. */
export interface WatchStage {
  readonly store: ReturnType<typeof memoryWatchStore>;
  readonly clock: { now: number };
  readonly isAllowed: { call: (url: string) => boolean };
  readonly online: { is: boolean };
  readonly told: { unseen: number; fresh: readonly WatchStory[] }[];
  readonly alarms: (number | undefined)[];
  readonly fetches: string[];
  choices: WatchChoices;
  /** Requests under way at once, at most. */
  mostAtOnce: number;
  /** A worker that starts anew on the same disk. */
  readonly wakeUp: () => { readonly desk: WatchDesk; readonly poller: Poller; readonly newsroom: Newsroom };
}

export function watchStage(timeLimitMs = 2_500): WatchStage {
  const store = memoryWatchStore();
  const stage: WatchStage = {
    store,
    clock: { now: Date.parse('2026-11-20T12:00:00.000Z') },
    isAllowed: { call: () => true },
    online: { is: true },
    told: [],
    alarms: [],
    fetches: [],
    choices: DEFAULT_CHOICES,
    mostAtOnce: 0,
    wakeUp: () => {
      const now = (): string => new Date(stage.clock.now).toISOString();
      const hasSite = (url: string): Promise<boolean> => Promise.resolve(stage.isAllowed.call(url));
      let underWay = 0;
      const fetching: FetchFeed = async (feed, options) => {
        stage.fetches.push(feed.url);
        underWay += 1;
        stage.mostAtOnce = Math.max(stage.mostAtOnce, underWay);
        const fetched = await fetchFeed(feed, { ...options, fetch, timeLimitMs });
        underWay -= 1;
        return fetched;
      };
      const parse = async (text: string) => parseFeed(text) ?? null;
      const choices = keptChoices({
        get: async () => stage.choices,
        set: async (next) => {
          stage.choices = next;
        },
      });
      const room = newsroom({
        store,
        readIdf: idfReader(readTable),
        joined: ({ from, into }) => choices.change((before) => withJoined(before, from, into)),
      });
      const polls = poller({
        store,
        newsroom: room,
        fetchFeed: fetching,
        parse,
        hasSite,
        isOnline: () => stage.online.is,
        now,
        chance: () => 0.5,
      });
      const desk = watchDesk({
        store,
        newsroom: room,
        poller: polls,
        parsers: {
          feed: parse,
          links: async () => [],
          page: () => Promise.reject(new Error('no pages here')),
          rest: () => undefined,
        },
        fetchFeed: fetching,
        choices,
        hasSite,
        now,
        chance: () => 0.5,
        wakeAt: async (due) => {
          stage.alarms.push(due);
        },
        tell: async (unseen, fresh) => {
          stage.told.push({ unseen, fresh });
        },
      });
      return { desk, poller: polls, newsroom: room };
    },
  };
  return stage;
}
