import { describe, expect, it } from 'vitest';
import {
  itemBytes,
  MOST_BYTES,
  MOST_BYTES_OF_AN_ITEM,
  MOST_ITEMS,
  withinBytes,
} from '../../../src/core/watch/item-bounds.ts';

const item = (description: string, url = 'https://a.example/1') => ({
  key: 'k',
  feedUrl: 'https://a.example/feed',
  outlet: 'A',
  url,
  headline: 'H',
  description,
  publishedAt: '2026-11-20T10:00:00.000Z',
  seenAt: '2026-11-20T10:00:00.000Z',
});

describe('bounds of a report', () => {
  it('cuts a description that is too long, so that 20,000 reports stay within 50 MB', () => {
    const kept = withinBytes(item('x'.repeat(5_000)));
    expect(kept === undefined ? 0 : itemBytes(kept)).toBeLessThanOrEqual(MOST_BYTES_OF_AN_ITEM);
    expect(kept?.description.length).toBeGreaterThan(500);
    expect(MOST_ITEMS * MOST_BYTES_OF_AN_ITEM).toBeLessThanOrEqual(MOST_BYTES);
  });

  it('takes no report whose address alone is too long', () => {
    expect(withinBytes(item('', `https://a.example/${'x'.repeat(3_000)}`))).toBeUndefined();
  });
});
