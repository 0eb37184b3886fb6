import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchFeed } from '../../src/feeds/fetch-feed.ts';

const now = '2026-11-20T12:00:00.000Z';
let server: Server;
let other: Server;
let url = '';
let elsewhere = '';
let visits = 0;
const seen: { cookie: string | undefined; referer: string | undefined; match: string | undefined }[] = [];

beforeAll(async () => {
  other = createServer((_, response) => {
    visits += 1;
    response.end('<rss/>');
  });
  server = createServer((request, response) => {
    seen.push({
      cookie: request.headers.cookie,
      referer: request.headers.referer,
      match: request.headers['if-none-match'],
    });
    const path = request.url ?? '';
    if (path === '/moved') response.writeHead(301, { location: `${elsewhere}/feed` }).end();
    else if (path === '/inside') response.writeHead(302, { location: '/feed' }).end();
    else if (path === '/huge') {
      response.writeHead(200);
      const block = Buffer.alloc(1024 * 1024, 'x');
      const push = (): void => {
        while (!response.destroyed && response.write(block));
        if (!response.destroyed) response.once('drain', push);
      };
      push();
    } else if (path === '/drip') {
      response.writeHead(200);
      const timer = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(timer));
    } else if (path === '/busy') response.writeHead(429, { 'retry-after': '120' }).end();
    else if (path === '/gone') response.writeHead(410).end();
    else if (path === '/latin')
      response.end(Buffer.from('<?xml version="1.0" encoding="iso-8859-1"?><t>caf\xe9</t>', 'latin1'));
    else if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
    else response.writeHead(200, { etag: '"1"' }).end('<rss>ok</rss>');
  });
  const listen = (s: Server): Promise<string> =>
    new Promise((done) => {
      s.listen(0, '127.0.0.1', () => {
        const address = s.address();
        done(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`);
      });
    });
  [url, elsewhere] = await Promise.all([listen(server), listen(other)]);
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
  other.close();
});

const get = (path: string, more = {}, timeLimitMs = 10_000) =>
  fetchFeed({ url: `${url}${path}`, ...more }, { fetch, now, timeLimitMs });

describe('fetchFeed', () => {
  it('asks again only for what is new, and sends no cookie and no referrer', async () => {
    const first = await get('/feed');
    expect(first).toMatchObject({ state: 'fine', text: '<rss>ok</rss>', etag: '"1"' });
    const second = await get('/feed', { etag: '"1"' });
    expect(second.state).toBe('fine');
    expect(second.text).toBeUndefined();
    expect(seen.every(({ cookie, referer }) => cookie === undefined && referer === undefined)).toBe(true);
  });

  it('follows no redirect, and says where the feed has moved', async () => {
    expect(await get('/moved')).toMatchObject({ state: 'moved', movedTo: `${elsewhere}/feed` });
    expect(await get('/inside')).toMatchObject({ state: 'moved', movedTo: `${url}/feed` });
    expect(visits).toBe(0);
  });

  it('finds the new address when the reader asks for it', async () => {
    const found = await fetchFeed({ url: `${url}/moved` }, { fetch, now, follow: true });
    expect(found).toMatchObject({ state: 'moved', movedTo: `${elsewhere}/feed` });
  });

  it('ends a huge feed and a slow drip in a state', async () => {
    expect((await fetchFeed({ url: `${url}/huge` }, { fetch, now })).state).toBe('too-large');
    expect((await get('/drip', {}, 400)).state).toBe('too-slow');
  });

  it('tells busy, gone and unreachable apart', async () => {
    expect(await get('/busy')).toMatchObject({ state: 'rate-limited', retryAfterSeconds: 120 });
    expect((await get('/gone')).state).toBe('gone');
    expect((await fetchFeed({ url: 'http://127.0.0.1:1/' }, { fetch, now })).state).toBe('unreachable');
  });

  it('reads the encoding that the prolog names', async () => {
    expect((await get('/latin')).text).toContain('café');
  });
});
