import { rss } from '../../support/feed-server.ts';
import { bridgePages, pageAt, type Stage } from './stage.ts';

/** Three invented outlets whose feeds are quiet until the bridge falls. */
export const FEED_HOSTS = ['feeds.lindmoor.example', 'feeds.callis.example', 'feeds.westmark.example'] as const;
export const FRONT = 'http://lindmoor-front.example/';
export const HEADLINES = [
  'Orrin bridge collapse in Port Callis kills at least 12',
  'Port Callis mourns as Orrin bridge collapse toll climbs',
  'Twelve killed as Orrin bridge falls in Port Callis',
] as const;
const QUIET = ['Rye bread wins prize', 'Otters in harbour', 'Choir tours north'] as const;

export const feedOf = (host: string): string => `http://${host}/rss.xml`;

export interface FeedWire {
  readonly asked: { readonly host: string; readonly tag: string | undefined; readonly cookie: string | undefined }[];
  /** Answers 429 while true. */
  isBusy: boolean;
  readonly breakStory: () => void;
  /** The second outlet reports once more. */
  readonly growStory: () => void;
}

/** Serves the feeds, with ETags, and a front page that offers the first of them. */
export function serveFeeds({ sites, demo }: Pick<Stage, 'sites' | 'demo'>): FeedWire {
  const wire: FeedWire = {
    asked: [],
    isBusy: false,
    breakStory: () => serve(true),
    growStory: () => serve(true, true),
  };
  const serve = (isBreaking: boolean, hasGrown = false): void => {
    for (const [index, host] of FEED_HOSTS.entries()) {
      const article = pageAt(bridgePages(demo), index === 2 ? 3 : index);
      const quiet = {
        title: QUIET[index] ?? '',
        link: `http://${host}/quiet`,
        at: new Date(Date.now() - 9e7).toISOString(),
      };
      const report = {
        title: HEADLINES[index] ?? '',
        link: article.url,
        description: 'The Orrin bridge in Port Callis fell into the river.',
        at: new Date(Date.now() - 60_000 * (30 - index * 10)).toISOString(),
      };
      const later = {
        title: 'Orrin bridge collapse in Port Callis: at least 12 dead',
        link: pageAt(bridgePages(demo), 2).url,
        description: report.description,
        at: new Date().toISOString(),
      };
      const isLater = hasGrown && index === 1;
      const body = rss(`Outlet ${index}`, [...(isLater ? [later] : []), ...(isBreaking ? [report] : []), quiet]);
      const tag = isLater ? '"grown"' : `"${isBreaking}"`;
      sites.answer(feedOf(host), (request, response) => {
        wire.asked.push({ host, tag: request.headers['if-none-match'], cookie: request.headers.cookie });
        if (wire.isBusy) response.writeHead(429, { 'retry-after': '3600' }).end();
        else if (request.headers['if-none-match'] === tag) response.writeHead(304).end();
        else {
          // what a server tries to leave behind
          const headers = { 'content-type': 'application/rss+xml', etag: tag, 'set-cookie': `reader=1; Path=/` };
          response.writeHead(200, headers).end(body);
        }
      });
    }
  };
  serve(false);
  sites.set({
    url: FRONT,
    html: `<!doctype html><html lang="en"><head><title>Front</title><meta property="og:site_name" content="Lindmoor Courier"><link rel="alternate" type="application/rss+xml" title="All news" href="${feedOf(FEED_HOSTS[0])}"></head><body><h1>News</h1></body></html>`,
  });
  return wire;
}

/** Runs in a page of the extension: makes every feed due, and lets the alarm of the watch list ring. */
export const RING = `(async () => {
  const db = await new Promise((resolve, reject) => {
    const open = indexedDB.open('aibot');
    open.onsuccess = () => resolve(open.result);
    open.onerror = () => reject(open.error);
  });
  const change = db.transaction('feeds', 'readwrite');
  const feeds = await new Promise((resolve) => {
    change.objectStore('feeds').getAll().onsuccess = ({ target }) => resolve(target.result);
  });
  for (const feed of feeds) change.objectStore('feeds').put({ ...feed, nextPollAt: new Date().toISOString() });
  await new Promise((resolve) => { change.oncomplete = resolve; });
  db.close();
  await (globalThis.browser ?? chrome).alarms.create('watch', { when: Date.now() + 100 });
})()`;
