import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseBackgroundIdf } from '../../../src/core/stories/background-idf.ts';
import type { FeedItem } from '../../../src/core/watch/feed.ts';
import { PLACING, placeReport } from '../../../src/core/watch/place-report.ts';
import { memoryShelf } from '../../support/memory-shelf.ts';
import { readTable } from '../../support/read-table.ts';

const STORIES = join(import.meta.dirname, '../../fixtures/stories');
const items = readdirSync(STORIES).flatMap((topic) => {
  const rows: {
    outlet: string;
    url: string;
    headline: string;
    dek?: string;
    text: string;
    publishedAt: string;
    section?: string;
    pageKind?: string;
  }[] = JSON.parse(readFileSync(join(STORIES, topic, 'articles.json'), 'utf8'));
  return rows
    .filter((row) => row.section !== 'Satire' && row.pageKind === undefined)
    .map((row) => ({
      topic,
      key: row.url,
      feedUrl: new URL('/feed', row.url).href,
      outlet: row.outlet,
      url: row.url,
      headline: row.headline,
      description: row.dek ?? row.text.slice(0, 250),
      publishedAt: row.publishedAt,
      seenAt: row.publishedAt,
    }));
});

describe('placeReport', () => {
  it('keeps twelve stories told in feed texts apart, and a quarter of the pairs of each, days apart, together', async () => {
    const background = parseBackgroundIdf(await readTable('idf'));
    const shelf = memoryShelf();
    const sorted = [...items].sort((a, b) => (a.publishedAt < b.publishedAt ? -1 : 1));
    for (const item of sorted) {
      const placed = await placeReport(item, shelf, background);
      shelf.put(placed.item);
      for (const id of placed.absorbs)
        for (const other of shelf.ofStory(id)) shelf.put({ ...other, storyId: placed.item.storyId });
    }
    const storyOf = { get: (key: string) => shelf.kept.get(key)?.storyId };
    let [together, pairs] = [0, 0];
    for (const a of items) {
      for (const b of items) {
        const same = storyOf.get(a.key) === storyOf.get(b.key);
        if (a.topic !== b.topic) expect(same, `${a.headline} / ${b.headline}`).toBe(false);
        else if (a !== b) {
          pairs += 1;
          if (same) together += 1;
        }
      }
    }
    expect(together / pairs).toBeGreaterThanOrEqual(0.27);
  });

  const told = (key: string, headline: string, description: string, minutes: number): FeedItem => ({
    key,
    feedUrl: `https://${key}.example/feed`,
    outlet: key,
    url: `https://${key}.example/1`,
    headline,
    description,
    publishedAt: new Date(Date.UTC(2026, 10, 20, 9, minutes)).toISOString(),
    seenAt: '2026-11-20T12:00:00.000Z',
  });

  it('joins reports that share hardly more than names nobody else writes, where they come within hours', async () => {
    const background = parseBackgroundIdf(await readTable('idf'));
    for (const [second, apart, together] of [
      ['Ostrevik resigns: watchdog takes control of lender Quarnholt', 20, true],
      ['Ostrevik resigns: watchdog takes control of lender Quarnholt', 60 * 70, false],
      // one name may be shared by chance
      ['Watchdog takes control of lender Quarnholt', 20, false],
    ] as const) {
      const shelf = memoryShelf();
      const one = told(
        'a',
        'Ostrevik silent as savers queue in the rain outside branches of Quarnholt',
        'Cash machines ran dry by noon, and staff handed out numbers.',
        0,
      );
      const two = told('b', second, 'Trading was halted as fears spread to four regional rivals.', apart);
      for (const item of [one, two]) shelf.put((await placeReport(item, shelf, background)).item);
      const isOne = shelf.kept.get('a')?.storyId === shelf.kept.get('b')?.storyId;
      expect(isOne, `${second}, ${apart} minutes apart`).toBe(together);
    }
  });

  it('says that two stories are one when a report bridges them', async () => {
    const background = parseBackgroundIdf(await readTable('idf'));
    const shelf = memoryShelf();
    const put = async (item: FeedItem) => {
      const placed = await placeReport(item, shelf, background, { ...PLACING, merge: 0.1 });
      shelf.put(placed.item);
      return placed;
    };
    await put(told('a', 'Ferry Aldora sinks off Port Callis', 'Coastguards picked up forty passengers.', 0));
    const apart = await put(told('b', 'Divers search wreck near lighthouse', 'Captain Brannik was still missing.', 9));
    const bridge = told('c', 'Ferry Aldora: divers search the wreck', 'Captain Brannik missing off Port Callis.', 12);
    const { item, absorbs } = await put(bridge);
    expect([item.storyId, ...absorbs].sort()).toEqual(['s-a', apart.item.storyId].sort());
  });
});
