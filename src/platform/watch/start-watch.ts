import type { Brief } from '../../core/brief.ts';
import type { IdfReader } from '../../core/stories/idf-reader.ts';
import type { FetchFeed } from '../../core/watch/feed.ts';
import { withBrief, withJoined } from '../../core/watch/watch-choices.ts';
import { browser } from '../browser.ts';
import { keepAwake } from '../jobs/keep-awake.ts';
import { hasSite } from '../permissions.ts';
import { wishOf } from '../store/wish-item.ts';
import { choicesItem } from './choices-item.ts';
import { keptChoices } from './kept-choices.ts';
import { type Newsroom, newsroom } from './newsroom.ts';
import type { Parsers } from './parsers.ts';
import { poller } from './poller.ts';
import { listenToNotifications, notify, showUnseen } from './tell-reader.ts';
import { listenToWatchAlarm, setWatchAlarm } from './watch-alarm.ts';
import { type WatchDesk, watchDesk } from './watch-desk.ts';
import { type WatchStore, watchStore } from './watch-store.ts';

/** What the watch list needs of the entry. */
export interface WatchParts {
  readonly fetchFeed: FetchFeed;
  readonly parsers: Parsers;
  readonly readIdf: IdfReader;
  /** ISO 8601. */
  readonly now: () => string;
}

export interface Watch {
  readonly desk: WatchDesk;
  readonly store: WatchStore;
  readonly newsroom: Newsroom;
}

/** The watch list in this browser. Nothing happens before a feed is added. */
export function startWatch({ fetchFeed, parsers, readIdf, now }: WatchParts): Watch {
  const store = watchStore();
  const choices = keptChoices(choicesItem);
  const room = newsroom({
    store,
    readIdf,
    joined: ({ from, into }) => choices.change((before) => withJoined(before, from, into)),
  });
  let underWay = 0;
  const stayAwake = keepAwake(() => underWay > 0);
  const busy: FetchFeed = async (feed, options) => {
    underWay += 1;
    stayAwake();
    try {
      return await fetchFeed(feed, options);
    } finally {
      underWay -= 1;
    }
  };
  const chance = (): number => Math.random();
  const polls = poller({
    store,
    newsroom: room,
    fetchFeed: busy,
    parse: parsers.feed,
    hasSite,
    isOnline: () => navigator.onLine,
    now,
    chance,
  });
  const desk = watchDesk({
    store,
    newsroom: room,
    poller: polls,
    parsers,
    fetchFeed: busy,
    choices,
    hasSite,
    now,
    chance,
    wakeAt: setWatchAlarm,
    tell: async (unseen, fresh, choices) => {
      await showUnseen(unseen);
      await notify(fresh, choices).catch((cause: unknown) => console.error(cause));
    },
  });
  return { desk, store, newsroom: room };
}

/** Wakes for what is due, and for a press on a notification. Call it at top level. */
export function listenToWatch(desk: WatchDesk): void {
  listenToWatchAlarm(desk.wake, desk.plan);
  browser.runtime.onStartup.addListener(() => desk.started());
  listenToNotifications(async () => {
    const { id } = await browser.windows.getLastFocused();
    if (id === undefined) return;
    await wishOf(false).set({ kind: 'watch', windowId: id });
    await browser.action.openPopup({ windowId: id }).catch(() => undefined);
  });
}

/** A followed story remembers its newest brief. */
export function noteBrief(desk: WatchDesk, storyId: string, { id, createdAt }: Brief): Promise<void> {
  return desk.changeChoices((choices) => withBrief(choices, storyId, { id, createdAt }));
}
