import { idfReader } from '../../src/core/stories/idf-reader.ts';
import type { Feed, FetchFeed, KeptItem, ParsedItem } from '../../src/core/watch/feed.ts';
import { DEFAULT_CHOICES, type WatchChoices } from '../../src/core/watch/watch-choices.ts';
import type { WatchedStory } from '../../src/core/watch/watched-story.ts';
import { keptChoices } from '../../src/platform/watch/kept-choices.ts';
import { newsroom } from '../../src/platform/watch/newsroom.ts';
import { poller } from '../../src/platform/watch/poller.ts';
import { watchDesk } from '../../src/platform/watch/watch-desk.ts';
import { watchStore } from '../../src/platform/watch/watch-store.ts';

/** Runs in a page of the extension: the watch list on the browser's real database, with a clock and feeds of the bench. */
const store = watchStore();

async function seed(feeds: readonly Feed[], items: readonly KeptItem[], stories: readonly WatchedStory[]) {
  for (const feed of feeds) await store.putFeed(feed);
  await store.putItems(items);
  await store.changeStories({ put: stories, gone: [] });
}

/** One wake with these feeds due, each with these reports (none: 304), on new objects as in a worker that was stopped; milliseconds. */
async function wake(
  now: string,
  due: readonly string[],
  fresh: readonly ParsedItem[],
): Promise<Record<string, number>> {
  for (const feed of await store.feeds()) if (due.includes(feed.url)) await store.putFeed({ ...feed, nextPollAt: now });
  let choices: WatchChoices = DEFAULT_CHOICES;
  const kept = keptChoices({
    get: async () => choices,
    set: async (next) => {
      choices = next;
    },
  });
  const room = newsroom({
    store,
    readIdf: idfReader(async (name) => (await fetch(chrome.runtime.getURL(`tables/${name}.json`))).json()),
    joined: async () => undefined,
  });
  const fetchFeed: FetchFeed = async () => ({ state: 'fine', bytes: 0, ...(fresh.length > 0 ? { text: 'feed' } : {}) });
  const parse = async () => ({ title: '', items: fresh });
  const hasSite = async (): Promise<boolean> => true;
  const [clock, chance] = [() => now, () => 0.5];
  const polls = poller({ store, newsroom: room, fetchFeed, parse, hasSite, isOnline: () => true, now: clock, chance });
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
    fetchFeed,
    choices: kept,
    hasSite,
    now: clock,
    chance,
    wakeAt: async () => undefined,
    tell: async () => undefined,
  });
  const times: Record<string, number> = {};
  const timed = async (name: string, call: () => Promise<unknown>): Promise<void> => {
    const began = performance.now();
    await call();
    times[name] = performance.now() - began;
  };
  await timed('wake', desk.wake);
  await timed('list', desk.stories);
  await timed('feeds', store.feeds);
  await timed('stories', room.stories);
  await timed('counts', store.counts);
  return times;
}

Object.assign(globalThis, { watchBench: { seed, wake } });
