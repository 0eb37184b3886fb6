import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { withBrief, withMark } from '../../../src/core/watch/watch-choices.ts';
import { type FeedServer, feedServer, type Report, rss } from '../../support/feed-server.ts';
import { type WatchStage, watchStage } from '../../support/watch-world.ts';

const MINUTE = 60_000;
const BRIDGE = [
  'Orrin bridge collapses into the Venn, ferries halted',
  'Ferries stop after the Orrin bridge falls into the Venn river',
  'Collapse of Orrin bridge on the Venn leaves city cut off',
  'Venn river: what is known of the fallen Orrin bridge',
];
const TOLD = [
  'The Orrin bridge fell on Friday; divers searched the Venn.',
  'Crossings were suspended after the span gave way at dawn.',
  'Commuters were stranded on both banks of the Venn.',
  'Engineers had warned of rust on the Orrin bridge.',
];
let server: FeedServer;
let stage: WatchStage;

beforeAll(async () => {
  server = await feedServer();
});
afterAll(() => server.close());
beforeEach(() => {
  stage = watchStage();
  server.seen.length = 0;
});

const serve = (path: string, title: string, reports: readonly Report[]): void =>
  server.on(path, (_, response) => response.end(rss(title, reports)));
const iso = (minutesAgo: number): string => new Date(stage.clock.now - minutesAgo * MINUTE).toISOString();
const outlet = (n: number) => ({ url: `${server.url}/outlet-${n}`, title: '', outlet: `Outlet ${n}` });
const report = (n: number, minutesAgo: number): Report => ({
  title: BRIDGE[n] ?? '',
  link: `https://outlet-${n}.example/bridge`,
  description: TOLD[n] ?? '',
  at: iso(minutesAgo),
});
const filler = (n: number): Report => ({
  title:
    ['Council debates parking fees', 'Bakery wins prize for rye', 'Otters seen in harbour', 'Choir plans tour'][n] ??
    '',
  link: `https://outlet-${n}.example/quiet`,
  at: iso(600),
});

async function addThree(): Promise<void> {
  const { desk } = stage.wakeUp();
  for (const n of [0, 1, 2]) {
    serve(`/outlet-${n}`, `Outlet ${n}`, [filler(n)]);
    await desk.add(outlet(n));
  }
}

async function breakBridge(): Promise<void> {
  stage.clock.now += 60 * MINUTE;
  for (const n of [0, 1, 2]) serve(`/outlet-${n}`, `Outlet ${n}`, [report(n, 40 - 10 * n), filler(n)]);
  await stage.wakeUp().desk.wake();
}

describe('the watch list', () => {
  it('asks nothing and sets no alarm before a feed is added', async () => {
    const { desk } = stage.wakeUp();
    await desk.wake();
    await desk.plan();
    expect(await desk.stories()).toEqual([]);
    expect(stage.fetches).toEqual([]);
    expect(new Set(stage.alarms)).toEqual(new Set([undefined]));
  });

  it('adds a feed after one request and plans the next by an alarm', async () => {
    serve('/outlet-0', 'Outlet 0 | Latest', [filler(0)]);
    const { desk } = stage.wakeUp();
    const added = await desk.add({ url: `${server.url}/outlet-0`, title: '', outlet: '' });
    expect(added).toMatchObject({ added: { outlet: 'Outlet 0', state: 'fine', title: 'Outlet 0 | Latest' } });
    expect(stage.fetches).toHaveLength(1);
    expect(stage.alarms.at(-1)).toBeGreaterThan(stage.clock.now);
  });

  it('asks nothing of a site that is not allowed', async () => {
    stage.isAllowed.call = () => false;
    const { desk } = stage.wakeUp();
    expect(await desk.add(outlet(0))).toEqual({ failed: 'needs-permission' });
    expect(await desk.addUnread([outlet(0), outlet(1)])).toBe(2);
    stage.clock.now += 60 * MINUTE;
    await desk.wake();
    expect(stage.fetches).toEqual([]);
    stage.isAllowed.call = () => true;
    serve('/outlet-0', 'Outlet 0', [filler(0)]);
    await desk.permitted();
    expect(new Set(stage.fetches)).toEqual(new Set([outlet(0).url, outlet(1).url]));
  });

  it('sees a story break, tells it once, and again to nobody', async () => {
    await addThree();
    await breakBridge();
    const { fresh, unseen } = stage.told.at(-1) ?? { fresh: [], unseen: 0 };
    expect(unseen).toBe(1);
    expect(fresh[0]).toMatchObject({ independent: 3, isNew: true, growth: [0, 10, 20] });
    stage.clock.now += 20 * MINUTE;
    await stage.wakeUp().desk.wake();
    expect(stage.told.at(-1)).toMatchObject({ unseen: 1, fresh: [] });
    const { desk } = stage.wakeUp();
    await desk.sawList(await desk.stories());
    expect((await desk.stories())[0]?.isNew).toBe(false);
  });

  it('keeps a story the same story over restarts, and takes in the report that comes later', async () => {
    await addThree();
    await breakBridge();
    const id = (await stage.wakeUp().desk.stories())[0]?.id;
    stage.clock.now += 24 * 60 * MINUTE - 100 * MINUTE;
    serve('/outlet-3', 'Outlet 3', [report(3, 5)]);
    const { desk } = stage.wakeUp();
    await desk.add(outlet(3));
    const [story] = await desk.stories();
    expect(story?.id).toBe(id);
    expect(story?.outlets).toHaveLength(4);
  });

  it('lists no muted story, keeps a followed one, and says no word of a muted outlet', async () => {
    await addThree();
    await breakBridge();
    const { desk } = stage.wakeUp();
    const [story] = await desk.stories();
    const id = story?.id ?? '';
    const now = iso(0);
    await desk.changeChoices((choices) => withMark(choices, id, 'muted', now));
    expect(await desk.stories()).toEqual([]);
    await desk.changeChoices((choices) => withMark(choices, id, 'followed', now));
    await desk.changeChoices((choices) => withBrief(choices, id, { id: 'brief', createdAt: now }));
    await desk.change(
      (feed) => ({ ...feed, muted: true }),
      (feed) => feed.outlet === 'Outlet 1',
    );
    const [followed] = await desk.stories();
    expect(followed).toMatchObject({ isFollowed: true, independent: 2, brief: { id: 'brief' } });
    expect(followed?.since).toBeUndefined();
    expect(followed?.outlets).not.toContain('Outlet 1');
  });

  it('forgets a removed feed with everything it brought', async () => {
    await addThree();
    await breakBridge();
    const { desk } = stage.wakeUp();
    for (const n of [0, 1, 2]) await desk.remove(outlet(n).url);
    expect(stage.store.kept.size).toBe(0);
    expect(await desk.stories()).toEqual([]);
    expect(stage.alarms.at(-1)).toBeUndefined();
  });

  it('takes up the new address of a feed that moved, when asked to', async () => {
    const { desk } = stage.wakeUp();
    serve('/outlet-0', 'Outlet 0', [filler(0)]);
    await desk.add(outlet(0));
    server.on('/outlet-0', (_, response) => response.writeHead(301, { location: '/new' }).end());
    serve('/new', 'Outlet 0', [filler(0)]);
    stage.clock.now += 7 * 60 * MINUTE;
    await desk.wake();
    expect((await stage.store.feeds())[0]).toMatchObject({ state: 'moved', url: outlet(0).url });
    expect(server.seen.map(({ path }) => path)).not.toContain('/new');
    expect(await desk.followMove(outlet(0).url)).toMatchObject({ added: { url: `${server.url}/new` } });
    const feeds = await stage.store.feeds();
    expect(feeds.map(({ url, state }) => [url, state])).toEqual([[`${server.url}/new`, 'fine']]);
  });

  it('begins two hundred imported feeds bit by bit, none before its site is allowed', async () => {
    const feeds = Array.from({ length: 200 }, (_, n) => outlet(n));
    for (const n of feeds.keys()) serve(`/outlet-${n}`, `Outlet ${n}`, [filler(n % 4)]);
    const { desk } = stage.wakeUp();
    stage.isAllowed.call = () => false;
    expect(await desk.addUnread(feeds)).toBe(200);
    await desk.wake();
    expect(stage.fetches).toEqual([]);
    stage.isAllowed.call = () => true;
    await desk.permitted();
    expect(stage.fetches.length).toBeLessThanOrEqual(20);
    const asked = [stage.fetches.length];
    while (stage.fetches.length < 200 && asked.length < 40) {
      stage.clock.now = stage.alarms.at(-1) ?? stage.clock.now;
      await desk.wake();
      asked.push(stage.fetches.length);
    }
    expect(new Set(stage.fetches).size).toBe(200);
    expect(stage.mostAtOnce).toBeLessThanOrEqual(4);
    expect(asked.length).toBeGreaterThan(10);
  }, 60_000);
});
