import { type BackgroundIdf, parseBackgroundIdf } from '../../core/stories/background-idf.ts';
import type { TableReader } from '../../core/tables.ts';
import type { FeedItem, KeptItem } from '../../core/watch/feed.ts';
import { MOST_ITEMS, MOST_ITEMS_OF_A_FEED } from '../../core/watch/item-bounds.ts';
import { placeReport, type StoryShelf } from '../../core/watch/place-report.ts';
import { knownBy } from '../../core/watch/take-items.ts';
import { type WatchedStory, watchedStory } from '../../core/watch/watched-story.ts';
import type { WatchStore } from './watch-store.ts';

/** Two stories that turned out to be one. */
export interface JoinedStory {
  readonly from: string;
  readonly into: string;
}

/** Every report that is kept, and the stories they tell. Nothing is held in memory: a wake reads what it needs. */
export interface Newsroom {
  /** What the reports of a feed are known by. */
  readonly known: (feedUrl: string) => Promise<ReadonlySet<string>>;
  /** Finds each new report its story, and keeps it; the oldest go where bounds are met. */
  readonly take: (items: readonly FeedItem[]) => Promise<void>;
  /** Stories that more than one outlet tells. */
  readonly stories: () => Promise<WatchedStory[]>;
  readonly reportsOf: (storyId: string) => Promise<readonly KeptItem[]>;
  /** How many reports of each of these outlets nobody else carries. */
  readonly alone: (outlets: ReadonlySet<string>) => Promise<ReadonlyMap<string, number>>;
  readonly count: () => Promise<number>;
  /** Deletes a feed with everything it brought. */
  readonly forget: (feedUrl: string) => Promise<void>;
}

export interface NewsroomWorld {
  readonly store: WatchStore;
  readonly readTable: TableReader;
  /** What was said of a story now holds for the one it was joined to. */
  readonly joined: (stories: JoinedStory) => Promise<void>;
  readonly bounds?: { readonly items: number; readonly ofAFeed: number };
}

const BOUNDS = { items: MOST_ITEMS, ofAFeed: MOST_ITEMS_OF_A_FEED };

export function newsroom({ store, readTable, joined, bounds = BOUNDS }: NewsroomWorld): Newsroom {
  let table: Promise<BackgroundIdf> | undefined;
  const background = (): Promise<BackgroundIdf> => {
    table ??= readTable('idf')
      .then(parseBackgroundIdf)
      .catch((cause: unknown) => {
        table = undefined;
        throw cause;
      });
    return table;
  };
  /** How many reports are kept: to count them takes the browser long, so once in a worker's life, when something came new. */
  let size: Promise<number> | undefined;
  const count = (): Promise<number> => {
    size ??= store.count().catch((cause: unknown) => {
      size = undefined;
      throw cause;
    });
    return size;
  };
  const grow = async (by: number): Promise<void> => {
    size = Promise.resolve((await count()) + by);
  };
  const shelf: StoryShelf = { ...store, count };
  /** Writes anew what is remembered of these stories. */
  const recount = async (ids: Iterable<string>): Promise<void> => {
    for (const id of new Set(ids)) {
      const reports = await store.reportsOf(id);
      const story = reports.length > 1 ? watchedStory(id, reports) : undefined;
      if (story !== undefined && Object.keys(story.items).length > 1) await store.putStory(story);
      else await store.deleteStory(id);
    }
  };
  /** Keeps a report; the ids of the stories it touched. */
  const place = async (item: FeedItem): Promise<readonly string[]> => {
    const { item: kept, absorbs } = await placeReport(item, shelf, await background());
    const { storyId } = kept;
    const moved: KeptItem[] = [];
    for (const from of absorbs) for (const report of await store.reportsOf(from)) moved.push({ ...report, storyId });
    await store.putItems([kept, ...moved]);
    await grow(1);
    for (const from of absorbs) await joined({ from, into: storyId });
    return [storyId, ...absorbs];
  };
  const drop = async (old: readonly KeptItem[]): Promise<void> => {
    await store.deleteItems(old.map(({ key }) => key));
    if (size !== undefined) await grow(-old.length);
    await recount(old.map(({ storyId }) => storyId));
  };
  const keepBounds = async (feedUrls: Iterable<string>): Promise<void> => {
    for (const url of new Set(feedUrls)) {
      const over = (await store.countOfFeed(url)) - bounds.ofAFeed;
      if (over > 0) await drop(await store.oldest(over, url));
    }
    const over = (await count()) - bounds.items;
    if (over > 0) await drop(await store.oldest(over));
  };
  return {
    known: async (feedUrl) => knownBy(await store.itemsOfFeed(feedUrl)),
    take: async (fresh) => {
      const touched = new Set<string>();
      for (const item of [...fresh].sort(byDate)) for (const id of await place(item)) touched.add(id);
      await keepBounds(fresh.map(({ feedUrl }) => feedUrl));
      await recount(touched);
    },
    stories: () => store.stories(),
    reportsOf: (storyId) => store.reportsOf(storyId),
    alone: async (outlets) => {
      const alone = new Map<string, number>();
      const add = (outlet: string, count: number): void => {
        if (outlets.has(outlet)) alone.set(outlet, (alone.get(outlet) ?? 0) + count);
      };
      const [feeds, stories] = await Promise.all([store.feeds(), store.stories()]);
      const asked = feeds.filter(({ outlet }) => outlets.has(outlet));
      await Promise.all(asked.map(async ({ outlet, url }) => add(outlet, await store.countOfFeed(url))));
      for (const { items } of stories) for (const [outlet, count] of Object.entries(items)) add(outlet, -count);
      return alone;
    },
    count,
    forget: async (feedUrl) => {
      await store.deleteFeed(feedUrl);
      await drop(await store.itemsOfFeed(feedUrl));
    },
  };
}

function byDate(a: FeedItem, b: FeedItem): number {
  return a.publishedAt < b.publishedAt ? -1 : a.publishedAt > b.publishedAt ? 1 : 0;
}
