import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseBackgroundIdf } from '../../../src/core/stories/background-idf.ts';
import { storyBook } from '../../../src/core/watch/story-book.ts';
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

describe('storyBook', () => {
  it('keeps twelve stories told in feed texts apart, and half of the pairs of each together', async () => {
    const book = storyBook(parseBackgroundIdf(await readTable('idf')));
    const sorted = [...items].sort((a, b) => (a.publishedAt < b.publishedAt ? -1 : 1));
    const storyOf = new Map(sorted.map((item) => [item.key, book.add(item)]));
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
    expect(together / pairs).toBeGreaterThanOrEqual(0.5);
  });
});
