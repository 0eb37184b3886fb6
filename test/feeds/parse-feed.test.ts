import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { takeItems } from '../../src/core/watch/take-items.ts';
import { readOpml, writeOpml } from '../../src/feeds/opml.ts';
import { parseFeed } from '../../src/feeds/parse-feed.ts';
import { WORKER_PAYLOADS } from '../../src/platform/messages/protocol.ts';

const rss = (items: string): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Courier &amp; Post</title><link>https://courier.example/</link>${items}</channel></rss>`;

describe('parseFeed', () => {
  it('reads RSS 2.0', () => {
    const feed = parseFeed(
      rss(
        '<item><title><![CDATA[<b>Bridge</b> shut]]></title><link>/x</link><guid>1</guid><pubDate>Fri, 20 Nov 2026 10:00:00 GMT</pubDate></item>',
      ),
    );
    expect(feed).toMatchObject({ title: 'Courier & Post', siteUrl: 'https://courier.example/' });
    expect(feed?.items).toEqual([
      {
        id: '1',
        url: 'https://courier.example/x',
        title: '<b>Bridge</b> shut',
        publishedAt: 'Fri, 20 Nov 2026 10:00:00 GMT',
      },
    ]);
  });

  it('reads Atom, RSS 1.0, RSS 0.90 and 0.91, and JSON Feed', () => {
    const atom =
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><entry><title type="html">x</title><id>u</id><link href="https://a.example/2"/><updated>2026-11-20T10:00:00Z</updated></entry></feed>';
    const rdf =
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="https://a.example/"><title>R</title><link>https://a.example/</link><description>d</description></channel><item rdf:about="https://a.example/2"><title>x</title><link>https://a.example/2</link></item></rdf:RDF>';
    const old =
      '<rss version="0.91"><channel><title>O</title><link>https://a.example/</link><description>d</description><item><title>x</title><link>https://a.example/2</link></item></channel></rss>';
    const oldest =
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>Z</title><link>https://a.example/</link><description>d</description></channel><item><title>x</title><link>https://a.example/2</link></item></rdf:RDF>';
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'J',
      items: [{ id: '1', url: 'https://a.example/2', title: 'x', date_published: '2026-11-20T10:00:00Z' }],
    });
    for (const text of [atom, rdf, old, oldest, json]) {
      expect(parseFeed(text)?.items[0], text).toMatchObject({ url: 'https://a.example/2', title: 'x' });
    }
  });

  it('resolves a relative address against the base that Atom names, in RSS against the site', () => {
    const atom = (feedBase: string, entryBase: string): string =>
      `<feed xmlns="http://www.w3.org/2005/Atom"${feedBase}><title>A</title><entry${entryBase}><title>x</title><link href="one"/></entry></feed>`;
    const urlOf = (text: string): string | undefined => parseFeed(text)?.items[0]?.url;
    const base = (address: string): string => ` xml:base="${address}"`;
    expect(urlOf(atom(base('https://a.example/news/'), ''))).toBe('https://a.example/news/one');
    expect(urlOf(atom(base('https://a.example/news/'), base('today/')))).toBe('https://a.example/news/today/one');
    expect(urlOf(atom(base('https://a.example/'), base('https://b.example/')))).toBe('https://b.example/one');
    // what names no whole base is left to the feed's own address
    expect(urlOf(atom('', base('/news/')))).toBe('one');
    expect(urlOf(rss('<item><title>x</title><link>two?a=1</link></item>'))).toBe('https://courier.example/two?a=1');
    expect(urlOf(rss('<item><title>x</title><link>https://b.example/3</link></item>'))).toBe('https://b.example/3');
    // a script's address is whole, and no address of the web
    expect(urlOf(rss('<item><title>x</title><link>javascript:alert(1)</link></item>'))).toBe('javascript:alert(1)');
  });

  it('takes reports without an id, and such that share one', () => {
    const items = ['a', 'b'].map((x) => `<item><guid>same</guid><title>${x}</title><link>/${x}</link></item>`).join('');
    const feed = parseFeed(rss(`${items}<item><title>c</title></item>`));
    const url = 'https://courier.example/rss.xml';
    const taken = takeItems({ url, outlet: 'Courier' }, feed?.items ?? [], new Set(), '2026-11-20T12:00:00.000Z');
    expect(taken.map((item) => [item.headline, item.url])).toEqual([
      ['a', 'https://courier.example/a'],
      ['b', 'https://courier.example/b'],
      ['c', url],
    ]);
    expect(new Set(taken.map(({ key }) => key)).size).toBe(3);
  });

  it('says of a page, of nothing and of broken text that it is no feed', () => {
    for (const text of ['<!doctype html><html><body>Hello</body></html>', '', '{', '<rss', 'plain']) {
      expect(parseFeed(text)?.items ?? [], text).toEqual([]);
    }
  });

  it('does not expand an entity bomb', () => {
    const entities = Array.from({ length: 12 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol">${entities}]><rss version="2.0"><channel><title>&l12;</title><item><title>&l12;</title></item></channel></rss>`;
    expect(JSON.stringify(parseFeed(bomb) ?? {}).length).toBeLessThan(10_000);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseFeed(rss(text))));
  });
});

describe('OPML', () => {
  it('comes back as it went out', () => {
    const feeds = [{ url: 'https://a.example/f?x=1&y=2', title: 'A & "B"' }];
    expect(readOpml(writeOpml(feeds))).toEqual({ feeds, leftOut: 0 });
  });

  it('flattens groups and leaves out what is not of the web', () => {
    const text =
      '<opml version="2.0"><body><outline text="g"><outline text="A" type="rss" xmlUrl="https://a.example/f"/><outline text="B" xmlUrl="javascript:alert(1)"/></outline></body></opml>';
    expect(readOpml(text)).toEqual({ feeds: [{ url: 'https://a.example/f', title: 'A' }], leftOut: 0 });
  });

  it('cuts a title of any length, and counts what is beyond two thousand feeds or has an over-long address', () => {
    const outline = (n: number, address = `https://a${n}.example/f`) =>
      `<outline text="${'T'.repeat(1_500)}" xmlUrl="${address}"/>`;
    const all = Array.from({ length: 2_003 }, (_, n) => outline(n));
    const long = outline(0, `https://long.example/${'x'.repeat(3_000)}`);
    const { feeds, leftOut } = readOpml(`<opml version="2.0"><body>${long}${all.join('')}</body></opml>`);
    expect(feeds).toHaveLength(2_000);
    expect(leftOut).toBe(4);
    expect(feeds[0]?.title).toHaveLength(200);
    // the worker takes what was read
    expect(v.safeParse(WORKER_PAYLOADS.importFeeds, { feeds }).success).toBe(true);
  });

  it('says of another file that it is none', () => {
    expect(() => readOpml('hello')).toThrow(expect.objectContaining({ code: 'bad-file' }));
  });
});
