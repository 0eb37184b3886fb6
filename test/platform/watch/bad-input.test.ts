import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FeedState } from '../../../src/core/watch/feed.ts';
import { createTranslate } from '../../../src/view/i18n/translate.ts';
import { FEED_WORDS } from '../../../src/view/watch/feed-words.ts';
import { type FeedServer, feedServer, type Report, rss } from '../../support/feed-server.ts';
import { watchStage } from '../../support/watch-world.ts';

const NOW = Date.parse('2026-11-20T12:00:00.000Z');
const MESSAGES: Record<string, { message: string }> = JSON.parse(
  readFileSync(new URL('../../../public/_locales/en/messages.json', import.meta.url), 'utf8'),
);
const t = createTranslate((key) => MESSAGES[key]?.message ?? '');
const entities = Array.from({ length: 20 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
const BOMB = `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY l0 "ha">${entities}]><rss version="2.0"><channel><title>b</title><item><title>&l20;</title><link>https://bomb.example/1</link></item></channel></rss>`;

const report = (title: string, more: Partial<Report> = {}): Report => ({
  title,
  link: `https://outlet.example/${title.length}`,
  at: new Date(NOW - 3_600_000).toISOString(),
  ...more,
});

let server: FeedServer;
let elsewhere: FeedServer;
beforeAll(async () => {
  [server, elsewhere] = await Promise.all([feedServer(), feedServer()]);
});
afterAll(() => Promise.all([server.close(), elsewhere.close()]));

/** Every feed polled beside one that is well; what came of both. */
async function polled(answer: (response: ServerResponse) => void, polls = 1) {
  const stage = watchStage();
  stage.clock.now = NOW;
  server.on('/bad', (_, response) => answer(response));
  server.on('/well', (_, response) => response.end(rss('Well', [report('Rye bread wins a prize')])));
  const { desk, poller } = stage.wakeUp();
  const url = `${server.url}/bad`;
  await desk.addUnread([
    { url, title: '', outlet: 'Bad' },
    { url: `${server.url}/well`, title: '', outlet: 'Well' },
  ]);
  for (let poll = 0; poll < polls; poll += 1) {
    await poller.pollDue();
    stage.clock.now += 7 * 3_600_000;
  }
  const feeds = await stage.store.feeds();
  const items = [...stage.store.kept.values()];
  expect(feeds.find((feed) => feed.outlet === 'Well')?.state).toBe('fine');
  expect(items.filter((item) => item.outlet === 'Well')).toHaveLength(1);
  const bad = feeds.find((feed) => feed.url === url);
  return { state: bad?.state, bad, items: items.filter((item) => item.outlet === 'Bad') };
}

/** What the reader is told of a feed in this state. */
function wordsOf(state: FeedState | undefined): string {
  if (state === undefined) return '';
  const { state: key, next } = FEED_WORDS[state];
  return [t(key, { when: '11:00' }), next === undefined ? '' : t(next, { when: '12:00' })].join(' ');
}

describe('a feed that is not well', () => {
  const trouble: readonly (readonly [string, FeedState, RegExp, (response: ServerResponse) => void])[] = [
    [
      'HTML instead of a feed',
      'not-a-feed',
      /no feed|not a feed/i,
      (r) => r.end('<!doctype html><title>Hello</title>'),
    ],
    ['broken XML', 'not-a-feed', /no feed|not a feed/i, (r) => r.end('<?xml version="1.0"?><rss><cha')],
    [
      '50 MB',
      'too-large',
      /large|big/i,
      (r) => r.writeHead(200, { 'content-length': String(50 * 1024 * 1024) }).write('<rss>'),
    ],
    [
      'a slow drip',
      'too-slow',
      /within 20 seconds/i,
      (r) => {
        r.writeHead(200);
        const timer = setInterval(() => r.write('x'), 50);
        r.on('close', () => clearInterval(timer));
      },
    ],
    [
      'a redirect to another origin',
      'moved',
      /moved/i,
      (r) => r.writeHead(301, { location: `${elsewhere.url}/feed` }).end(),
    ],
  ];
  it.each(trouble)('%s: its state is %s, in words, and the others are read', async (_, state, words, answer) => {
    const result = await polled(answer);
    expect(result.state).toBe(state);
    expect(result.items).toEqual([]);
    expect(wordsOf(result.state)).toMatch(words);
    expect(elsewhere.seen).toEqual([]);
  });

  it('an entity bomb stays as small as it came', async () => {
    const { items } = await polled((response) => response.end(BOMB));
    for (const item of items) expect(item.headline.length).toBeLessThanOrEqual(300);
  });

  it('a date to come counts as the time it was seen, so that it leads no list for ever', async () => {
    const { items } = await polled((r) => r.end(rss('Bad', [report('Tomorrow', { at: '2031-01-01T00:00:00.000Z' })])));
    expect(items.map(({ publishedAt }) => publishedAt)).toEqual([new Date(NOW).toISOString()]);
  });

  it('scripts in titles are text and nothing else', async () => {
    const { items } = await polled((r) =>
      r.end(
        rss('Bad', [
          report('<script>alert(1)</script>Quake <img src=x onerror=alert(2)>'),
          report('x', { link: 'javascript:alert(3)' }),
        ]),
      ),
    );
    expect(items.map(({ headline }) => headline)).toEqual(['Quake']);
  });

  it('10,000 reports at once: the newest 500 are taken', async () => {
    const many = Array.from({ length: 10_000 }, (_, i) =>
      report(`Notice ${i} of the harbour office`, {
        link: `https://outlet.example/${i}`,
        at: new Date(NOW - i * 60_000).toISOString(),
      }),
    );
    const { state, items } = await polled((r) => r.end(rss('Bad', many)));
    expect(state).toBe('fine');
    expect(items).toHaveLength(500);
  });

  it('ids and addresses that change at every poll bring nothing new', async () => {
    let serial = 0;
    const { items } = await polled((r) => {
      serial += 1;
      r.end(
        rss('Bad', [
          report('Otters in the harbour', { guid: `id-${serial}`, link: `https://outlet.example/a?session=${serial}` }),
        ]),
      );
    }, 4);
    expect(serial).toBeGreaterThan(2);
    expect(items).toHaveLength(1);
  });
});
