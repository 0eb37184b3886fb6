import { outletOfAddress } from '../../core/watch/new-feed.ts';
import { type WatchChoices, withMark } from '../../core/watch/watch-choices.ts';
import type { WatchList } from '../../core/watch/watch-list.ts';
import { browser } from '../browser.ts';
import type { Handlers } from '../messages/serve-calls.ts';
import { hasSite, isForModel } from '../permissions.ts';
import type { StoredItem } from '../store/stored-item.ts';
import { sitePattern } from '../tabs/page-access.ts';
import type { Desk } from '../worker/desk.ts';
import { feedsOfTab } from './feeds-of-tab.ts';
import type { Newsroom } from './newsroom.ts';
import type { WatchDesk } from './watch-desk.ts';
import type { WatchStore } from './watch-store.ts';

type WatchCalls = Pick<
  Handlers,
  | 'watchList'
  | 'watchNew'
  | 'watchFeed'
  | 'listFeeds'
  | 'importFeeds'
  | 'removeFeed'
  | 'muteFeed'
  | 'muteOutlet'
  | 'moveFeed'
  | 'readFeed'
  | 'markStory'
  | 'distilStory'
  | 'openStory'
  | 'changeWatch'
>;

export interface WatchCallsWorld {
  readonly watch: WatchDesk;
  readonly desk: Desk;
  readonly store: WatchStore;
  readonly newsroom: Newsroom;
  readonly choices: Pick<StoredItem<WatchChoices>, 'get'>;
  /** ISO 8601. */
  readonly now: () => string;
}

/** A story is opened in at most this many tabs. */
const MOST_TABS = 8;

/** The calls of the watch list. Private windows have none: nothing of theirs may reach the disk. */
export function watchCalls({ watch, desk, store, newsroom, choices, now }: WatchCallsWorld): WatchCalls {
  return {
    watchList: async ({ tabId }, { isPrivate }) => {
      const feeds = isPrivate ? [] : await store.feeds();
      const [stories, page, { rule }] = await Promise.all([
        isPrivate ? [] : watch.stories(),
        isPrivate ? { outlet: '', feeds: [] } : feedsOfTab(tabId),
        choices.get(),
      ]);
      const listed: WatchList['stories'] = await Promise.all(
        stories.map(async (story) => ({ ...story, asksFor: await missingSites(story.articles.map(({ url }) => url)) })),
      );
      if (feeds.length > 0) await watch.sawList(stories);
      const read = feeds.flatMap((feed) => feed.lastReadAt ?? []).sort();
      const newest = read.at(-1);
      return {
        feeds: feeds.length,
        troubled: feeds.filter((feed) => !feed.muted && feed.state !== 'fine' && feed.state !== 'new').length,
        ...(newest === undefined ? {} : { lastReadAt: newest }),
        rule,
        stories: listed,
        page: {
          outlet: page.outlet || outletOfAddress(page.feeds[0]?.url ?? ''),
          feeds: page.feeds.map((feed) => ({ ...feed, isWatched: feeds.some(({ url }) => url === feed.url) })),
        },
      };
    },
    watchNew: async (_, { isPrivate }) =>
      isPrivate ? 0 : (await watch.stories()).filter((story) => story.isNew).length,
    watchFeed: (wanted, { isPrivate }) =>
      isPrivate ? Promise.resolve({ failed: 'needs-permission' }) : watch.add(wanted),
    listFeeds: async () => {
      const [feeds, { rule, notify }] = await Promise.all([store.feeds(), choices.get()]);
      const items = feeds.length === 0 ? 0 : await newsroom.count();
      return { feeds: feeds.sort((a, b) => a.outlet.localeCompare(b.outlet)), items, rule, notify };
    },
    importFeeds: ({ feeds }) =>
      watch.addUnread(feeds.map(({ url, title }) => ({ url, title, outlet: outletOfAddress(url) }))),
    removeFeed: ({ url }) => watch.remove(url).then(none),
    muteFeed: ({ url, muted }) =>
      watch
        .change(
          (feed) => ({ ...feed, muted }),
          (feed) => feed.url === url,
        )
        .then(none),
    muteOutlet: ({ outlet }) =>
      watch
        .change(
          (feed) => ({ ...feed, muted: true }),
          (feed) => feed.outlet === outlet,
        )
        .then(none),
    moveFeed: ({ url }) => watch.followMove(url),
    readFeed: ({ url }) => watch.readNow(url).then(none),
    markStory: ({ storyId, mark }) =>
      watch.changeChoices((before) => withMark(before, storyId, mark, now())).then(none),
    distilStory: ({ storyId }, { isPrivate }) => desk.briefStory(storyId, isPrivate),
    openStory: async ({ storyId, windowId }) => {
      const story = await watch.story(storyId);
      for (const { url } of story?.articles.slice(0, MOST_TABS) ?? [])
        await browser.tabs.create({ url, windowId, active: false });
      return null;
    },
    changeWatch: ({ rule, notify }) =>
      watch
        .changeChoices((before) => ({
          ...before,
          ...(rule === undefined ? {} : { rule }),
          ...(notify === undefined ? {} : { notify }),
        }))
        .then(none),
  };
}

/**
 * Match patterns of the sites among these addresses that are not allowed yet. One that was allowed for a model is not asked for:
 * the browser would not ask again, and a feed is not to send anybody there.
 */
async function missingSites(urls: readonly string[]): Promise<string[]> {
  const missing = new Set<string>();
  for (const url of urls) {
    const pattern = sitePattern(url);
    if (pattern !== undefined && !(await hasSite(url)) && !(await isForModel(pattern))) missing.add(pattern);
  }
  return [...missing];
}

function none(): null {
  return null;
}
