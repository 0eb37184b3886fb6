import { describe, expect, it } from 'vitest';
import { idfReader } from '../../../src/core/stories/idf-reader.ts';
import type { FeedItem } from '../../../src/core/watch/feed.ts';
import { newsroom } from '../../../src/platform/watch/newsroom.ts';
import { readTable } from '../../support/read-table.ts';
import { memoryWatchStore } from '../../support/watch-world.ts';

const HOUR = 3_600_000;
const NOON = Date.parse('2026-11-20T12:00:00.000Z');
const EVENTS = [
  [
    'Orrin bridge collapses into the Venn',
    'Ferries stop as the Orrin bridge falls into the Venn',
    'The Venn swallows the Orrin bridge',
  ],
  [
    'Bakers of Lindmoor strike over rye flour',
    'No bread in Lindmoor: bakers strike for cheaper rye',
    'Rye flour price: Lindmoor bakers walk out',
  ],
  [
    'Choir of Westmark lost at sea',
    'Ship with the Westmark choir missing',
    'Search for the Westmark choir at sea goes on',
  ],
];
const items: FeedItem[] = EVENTS.flatMap((headlines, event) =>
  headlines.map((headline, n) => ({
    key: `${event}-${n}`,
    feedUrl: `https://outlet-${n}.example/feed`,
    outlet: `Outlet ${n}`,
    url: `https://outlet-${n}.example/${event}`,
    headline,
    description: '',
    publishedAt: new Date(NOON + (event + n / 3) * HOUR).toISOString(),
    seenAt: new Date(NOON + 5 * HOUR).toISOString(),
  })),
);

function roomOf(bounds?: { items: number; ofAFeed: number }) {
  const store = memoryWatchStore();
  /** How often the disk was asked which reports hold which stems. */
  const asked = { times: 0 };
  const counting = {
    ...store,
    holding: (...question: Parameters<typeof store.holding>) => {
      asked.times += 1;
      return store.holding(...question);
    },
  };
  const room = newsroom({
    store: counting,
    readIdf: idfReader(readTable),
    joined: async () => undefined,
    ...(bounds === undefined ? {} : { bounds }),
  });
  return { store, room, asked };
}
const storiesOf = (store: ReturnType<typeof memoryWatchStore>) =>
  Object.fromEntries([...store.kept.values()].map(({ key, storyId }) => [key, storyId]));

describe('reports that come at once', () => {
  it('find each other, and the stories they would find one after the other', async () => {
    const [one, all] = [roomOf(), roomOf()];
    for (const item of items) await one.room.take([item]);
    await all.room.take(items);
    expect(storiesOf(all.store)).toEqual(storiesOf(one.store));
    expect(new Set(Object.values(storiesOf(all.store))).size).toBe(3);
    const told = (stories: readonly { readonly id: string }[]) => [...stories].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(told(await all.room.stories())).toEqual(told(await one.room.stories()));
    // looked up together
    expect(all.asked.times).toBe(1);
    expect(one.asked.times).toBe(items.length);
  });

  it('never exceed what is kept, of one feed or of all, and the oldest go', async () => {
    const { room, store } = roomOf({ items: 5, ofAFeed: 2 });
    await room.take(items);
    expect(await room.count()).toBe(5);
    expect([...store.kept.keys()].sort()).toEqual(['1-1', '1-2', '2-0', '2-1', '2-2']);
    // a story of which one outlet is left is none
    expect((await room.stories()).map(({ items }) => Object.keys(items).length)).toEqual([2, 3]);
  });
});
