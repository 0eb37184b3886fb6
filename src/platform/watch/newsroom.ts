import type { IdfReader } from '../../core/stories/idf-reader.ts';
import type { FeedItem, KeptItem } from '../../core/watch/feed.ts';
import { MOST_ITEMS, MOST_ITEMS_OF_A_FEED } from '../../core/watch/item-bounds.ts';
import { foresee, placeReport } from '../../core/watch/place-report.ts';
import { knownBy } from '../../core/watch/take-items.ts';
import { type WatchedStory, watchedStory } from '../../core/watch/watched-story.ts';
import { sortingTable } from './sorting-table.ts';
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
  /** For each story its reports. */
  readonly reportsOf: (storyIds: readonly string[]) => Promise<readonly (readonly KeptItem[])[]>;
  /** How many reports of each of these outlets nobody else carries. */
  readonly alone: (outlets: ReadonlySet<string>) => Promise<ReadonlyMap<string, number>>;
  readonly count: () => Promise<number>;
  /** Deletes a feed with everything it brought. */
  readonly forget: (feedUrl: string) => Promise<void>;
}

export interface NewsroomWorld {
  readonly store: WatchStore;
  readonly readIdf: IdfReader;
  /** What was said of a story now holds for the one it was joined to. */
  readonly joined: (stories: JoinedStory) => Promise<void>;
  readonly bounds?: { readonly items: number; readonly ofAFeed: number };
}

/** Reports for which is looked up at once what they are compared with. */
const FORESEEN = 50;

const BOUNDS = { items: MOST_ITEMS, ofAFeed: MOST_ITEMS_OF_A_FEED };

export function newsroom({ store, readIdf, joined, bounds = BOUNDS }: NewsroomWorld): Newsroom {
  const count = async (): Promise<number> => sum((await store.counts()).values());
  /** Writes anew what is remembered of these stories. */
  const recount = async (storyIds: Iterable<string>): Promise<void> => {
    const ids = [...new Set(storyIds)];
    const told = await store.reportsOf(ids);
    const stories = ids.map((id, i) => watchedStory(id, told[i] ?? []));
    const isShared = ({ items }: WatchedStory): boolean => Object.keys(items).length > 1;
    await store.changeStories({
      put: stories.filter(isShared),
      gone: stories.filter((story) => !isShared(story)).map(({ id }) => id),
    });
  };
  /** Finds each report its story and keeps them all; the ids of the stories that were touched. */
  const sortIn = async (fresh: readonly FeedItem[]): Promise<readonly string[]> => {
    const background = await readIdf();
    const table = sortingTable(store, await count());
    const sorted = [...fresh].sort(byDate);
    const touched: string[] = [];
    const joins: JoinedStory[] = [];
    for (const [i, item] of sorted.entries()) {
      if (i % FORESEEN === 0) await foresee(sorted.slice(i, i + FORESEEN), table, background);
      const { item: kept, absorbs } = await placeReport(item, table, background);
      const { storyId } = kept;
      const moved = (await table.reportsOf(absorbs)).flat().map((report) => ({ ...report, storyId }));
      table.lay(kept, moved);
      touched.push(storyId, ...absorbs);
      joins.push(...absorbs.map((from) => ({ from, into: storyId })));
    }
    await store.putItems(table.laid());
    for (const stories of joins) await joined(stories);
    return touched;
  };
  /** Deletes reports; the ids of the stories they told. */
  const drop = async (old: readonly KeptItem[]): Promise<readonly string[]> => {
    await store.deleteItems(old);
    return old.map(({ storyId }) => storyId);
  };
  const keepBounds = async (feedUrls: Iterable<string>): Promise<readonly string[]> => {
    const counts = await store.counts();
    const touched: string[] = [];
    let dropped = 0;
    for (const url of new Set(feedUrls)) {
      const over = (counts.get(url) ?? 0) - bounds.ofAFeed;
      if (over <= 0) continue;
      touched.push(...(await drop(await store.oldest(over, url))));
      dropped += over;
    }
    const over = sum(counts.values()) - dropped - bounds.items;
    return over > 0 ? [...touched, ...(await drop(await store.oldest(over)))] : touched;
  };
  return {
    known: async (feedUrl) => knownBy(await store.itemsOfFeed(feedUrl)),
    take: async (fresh) => {
      if (fresh.length === 0) return;
      const touched = await sortIn(fresh);
      await recount([...touched, ...(await keepBounds(fresh.map(({ feedUrl }) => feedUrl)))]);
    },
    stories: () => store.stories(),
    reportsOf: (storyIds) => store.reportsOf(storyIds),
    alone: async (outlets) => {
      const alone = new Map<string, number>();
      const add = (outlet: string, count: number): void => {
        if (outlets.has(outlet)) alone.set(outlet, (alone.get(outlet) ?? 0) + count);
      };
      const [feeds, stories, counts] = await Promise.all([store.feeds(), store.stories(), store.counts()]);
      for (const { outlet, url } of feeds) add(outlet, counts.get(url) ?? 0);
      for (const { items } of stories) for (const [outlet, count] of Object.entries(items)) add(outlet, -count);
      return alone;
    },
    count,
    forget: async (feedUrl) => {
      await store.deleteFeed(feedUrl);
      await recount(await drop(await store.itemsOfFeed(feedUrl)));
    },
  };
}

function sum(numbers: Iterable<number>): number {
  let all = 0;
  for (const number of numbers) all += number;
  return all;
}

function byDate(a: FeedItem, b: FeedItem): number {
  return a.publishedAt < b.publishedAt ? -1 : a.publishedAt > b.publishedAt ? 1 : 0;
}
