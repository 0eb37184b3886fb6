import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Feed } from '../../../src/core/watch/feed.ts';
import { newFeed } from '../../../src/core/watch/new-feed.ts';
import { type FeedServer, feedServer, rss } from '../../support/feed-server.ts';
import { type WatchStage, watchStage } from '../../support/watch-world.ts';

const HOUR = 3_600_000;
let server: FeedServer;
let stage: WatchStage;
beforeAll(async () => {
  server = await feedServer();
});
afterAll(() => server.close());
beforeEach(() => {
  stage = watchStage(1_500);
  server.seen.length = 0;
});

const put = (path: string): Promise<void> =>
  stage.store.putFeed(
    newFeed(`${server.url}${path}`, { title: '', outlet: path }, new Date(stage.clock.now).toISOString()),
  );
const feedAt = async (path: string): Promise<Feed | undefined> =>
  (await stage.store.feeds()).find(({ url }) => url === `${server.url}${path}`);
const good = (title: string): string => rss(title, [{ title: `${title} news`, link: `https://${title}.example/1` }]);

describe('polling', () => {
  it('asks with what the last answer gave, and takes 304 for fine', async () => {
    server.on('/tagged', (request, response) =>
      request.headers['if-none-match'] === '"a"'
        ? response.writeHead(304).end()
        : response
            .writeHead(200, { etag: '"a"', 'last-modified': 'Fri, 20 Nov 2026 10:00:00 GMT' })
            .end(good('tagged')),
    );
    await put('/tagged');
    await stage.wakeUp().poller.pollDue();
    stage.clock.now += 7 * HOUR;
    await stage.wakeUp().poller.pollDue();
    expect(server.seen.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"a"']);
    expect(server.seen[1]?.headers['if-modified-since']).toBe('Fri, 20 Nov 2026 10:00:00 GMT');
    expect(await feedAt('/tagged')).toMatchObject({ state: 'fine', failures: 0 });
    expect(stage.store.kept.size).toBe(1);
  });

  it('stays away as long as a 429 asks', async () => {
    server.on('/busy', (_, response) => response.writeHead(429, { 'retry-after': '36000' }).end());
    await put('/busy');
    await stage.wakeUp().poller.pollDue();
    stage.clock.now += 9 * HOUR;
    await stage.wakeUp().poller.pollDue();
    expect(server.seen).toHaveLength(1);
    stage.clock.now += 2 * HOUR;
    await stage.wakeUp().poller.pollDue();
    expect(server.seen).toHaveLength(2);
  });

  it('asks nothing while offline, and does not count that as a failure', async () => {
    stage.online.is = false;
    await put('/offline');
    await stage.wakeUp().poller.pollDue();
    expect(server.seen).toEqual([]);
    expect(await feedAt('/offline')).toMatchObject({ state: 'offline', failures: 0 });
  });

  it('has at most four requests under way, and no bad feed holds up or harms another', async () => {
    server.on('/drip', (_, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(timer));
    });
    server.on('/huge', (_, response) => {
      response.writeHead(200, { 'content-length': String(50 * 1024 * 1024) });
      const block = Buffer.alloc(1024 * 1024, 'x');
      const push = (): void => {
        while (!response.destroyed && response.write(block));
        if (!response.destroyed) response.once('drain', push);
      };
      push();
    });
    server.on('/broken', (_, response) => response.end('<?xml version="1.0"?><rss><channel><item><title>half'));
    server.on('/html', (_, response) => response.end('<!doctype html><title>Hello</title><p>No feed here</p>'));
    const bomb = `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, i) => `<!ENTITY ${'a'.repeat(i + 2)} "${`&${'a'.repeat(i + 1)};`.repeat(10)}">`).join('')}]><rss version="2.0"><channel><title>b</title><item><title>&${'a'.repeat(21)};</title><link>https://bomb.example/</link></item></channel></rss>`;
    server.on('/bomb', (_, response) => response.end(bomb));
    server.on('/reset', (request) => request.socket.destroy());
    const bad = ['/drip', '/huge', '/broken', '/html', '/bomb', '/reset', '/gone'];
    const well = Array.from({ length: 8 }, (_, i) => `/well-${i}`);
    for (const path of well) server.on(path, (_, response) => setTimeout(() => response.end(good(path.slice(1))), 30));
    for (const path of [...bad, ...well]) await put(path);
    await stage.wakeUp().poller.pollDue();
    const states = Object.fromEntries(
      (await stage.store.feeds()).map(({ url, state }) => [new URL(url).pathname, state]),
    );
    for (const path of well) expect(states[path], path).toBe('fine');
    expect(states).toMatchObject({
      '/drip': 'too-slow',
      '/huge': 'too-large',
      '/html': 'not-a-feed',
      '/reset': 'unreachable',
      '/gone': 'gone',
    });
    expect(['fine', 'not-a-feed']).toContain(states['/bomb']);
    expect(['fine', 'not-a-feed']).toContain(states['/broken']);
    for (const item of stage.store.kept.values()) expect(item.headline.length).toBeLessThanOrEqual(300);
    expect([...stage.store.kept.values()].filter((item) => item.feedUrl.includes('/well-'))).toHaveLength(8);
    expect(stage.mostAtOnce).toBe(4);
    expect(server.seen.every(({ headers }) => headers.cookie === undefined && headers.referer === undefined)).toBe(
      true,
    );
  });

  it('keeps one report once, though the feed renames it at every poll', async () => {
    let poll = 0;
    server.on('/restless', (_, response) => {
      poll += 1;
      const reports = Array.from({ length: 50 }, (_, i) => ({
        title: `Report ${i}`,
        link: `https://restless.example/${i}?session=${poll}`,
        guid: `${poll}-${i}`,
        at: '2026-11-20T08:00:00Z',
      }));
      response.end(rss('restless', reports));
    });
    await put('/restless');
    for (let i = 0; i < 4; i += 1) {
      await stage.wakeUp().poller.pollDue();
      stage.clock.now += 7 * HOUR;
    }
    expect(poll).toBe(4);
    expect(stage.store.kept.size).toBe(50);
  });

  it('keeps what a feed brought when the worker dies before another ends', async () => {
    server.on('/hang', (_, response) => response.writeHead(200));
    server.on('/quick', (_, response) => response.end(good('quick')));
    await put('/hang');
    await put('/quick');
    void stage.wakeUp().poller.pollDue();
    await expect.poll(() => stage.store.kept.size).toBe(1);
    expect(await feedAt('/hang')).toMatchObject({ state: 'new' });
    // not tried again at once: it may be what ended the worker
    await stage.wakeUp().poller.pollDue();
    expect(server.seen.filter(({ path }) => path === '/hang')).toHaveLength(1);
  });
});

describe('a feed that waits its turn', () => {
  it('is left alone when it was removed or muted meanwhile', async () => {
    const release: (() => void)[] = [];
    const paths = ['/one', '/two', '/three', '/four'].map((path) => `/turn${path}`);
    for (const path of paths) server.on(path, (_, response) => void release.push(() => response.writeHead(304).end()));
    for (const path of ['/turn/removed', '/turn/muted'])
      server.on(path, (_, response) => response.writeHead(200).end(good('late')));
    for (const path of [...paths, '/turn/removed', '/turn/muted']) await put(path);
    const polling = stage.wakeUp().poller.pollDue();
    await vi.waitFor(() => expect(release).toHaveLength(4));
    await stage.store.deleteFeed(`${server.url}/turn/removed`);
    const muted = await feedAt('/turn/muted');
    if (muted === undefined) throw new Error('no feed');
    await stage.store.putFeed({ ...muted, muted: true });
    for (const answer of release) answer();
    await polling;
    expect(stage.fetches).toHaveLength(4);
    expect(await feedAt('/turn/removed')).toBeUndefined();
    expect(await feedAt('/turn/muted')).toMatchObject({ muted: true, nextPollAt: muted.nextPollAt });
  });
});
