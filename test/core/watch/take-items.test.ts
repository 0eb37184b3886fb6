import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText, takeItems } from '../../../src/core/watch/take-items.ts';

const feed = { url: 'https://courier.example/feed.xml', outlet: 'Courier' };
const now = '2026-11-20T12:00:00.000Z';

describe('takeItems', () => {
  it('knows a report again when the feed has changed its id and its tracking', () => {
    const [first] = takeItems(feed, [{ id: '1', url: '/bridge?utm_source=rss', title: 'Bridge shut' }], new Set(), now);
    expect(first?.url).toBe('https://courier.example/bridge');
    const again = takeItems(
      feed,
      [{ id: '2', url: '/bridge', title: 'Bridge shut' }],
      new Set([first?.key ?? '']),
      now,
    );
    expect(again).toEqual([]);
  });

  it('takes the time it was seen for a date that is missing, broken or yet to come', () => {
    const dates = [undefined, 'soon', '2031-01-01T00:00:00Z', '1970-01-01T00:00:00Z'];
    const items = takeItems(
      feed,
      dates.map((publishedAt, i) => ({
        url: `/${i}`,
        title: `t${i}`,
        ...(publishedAt === undefined ? {} : { publishedAt }),
      })),
      new Set(),
      now,
    );
    expect(items.map((item) => item.publishedAt)).toEqual([now, now, now, now]);
  });

  it('lets no address in that is not of the web', () => {
    const urls = ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'chrome://settings'];
    expect(
      takeItems(
        feed,
        urls.map((url) => ({ url, title: 'x' })),
        new Set(),
        now,
      ),
    ).toEqual([]);
  });

  it('takes at most 500 of ten thousand, the newest', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => ({
      url: `/${i}`,
      title: `Story ${i}`,
      publishedAt: new Date(Date.parse(now) - i * 60_000).toISOString(),
    }));
    const items = takeItems(feed, many, new Set(), now);
    expect(items).toHaveLength(500);
    expect(items.at(0)?.headline).toBe('Story 0');
  });

  it('never throws and never returns markup tags, whatever a feed holds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ id: fc.string(), url: fc.string(), title: fc.string(), publishedAt: fc.string() })),
        (raw) => {
          for (const item of takeItems(feed, raw, new Set(), now)) expect(item.url).toMatch(/^https?:/);
        },
      ),
    );
  });
});

describe('plainText', () => {
  it('leaves words alone of markup, scripts and entities', () => {
    expect(plainText('<p>Fish &amp; <b>chips</b><script>alert(1)</script> &quot;now&quot;</p>')).toBe(
      'Fish & chips "now"',
    );
  });
});
