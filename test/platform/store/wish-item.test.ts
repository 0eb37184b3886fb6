import { describe, expect, it } from 'vitest';
import { isOver } from '../../../src/platform/store/wish-item.ts';

const MINUTE = 60_000;

describe('a wish', () => {
  it('waits ten minutes for its permission, and what is only to be shown waits on', () => {
    const distil = { kind: 'distil' as const, windowId: 1, storyId: 's', origins: ['https://a.example/*'] };
    expect(isOver({ wish: distil, at: 0 }, 9 * MINUTE)).toBe(false);
    expect(isOver({ wish: distil, at: 0 }, 11 * MINUTE)).toBe(true);
    // a clock that was set back makes no wish eternal
    expect(isOver({ wish: distil, at: 60 * MINUTE }, 0)).toBe(true);
    expect(isOver({ wish: { kind: 'show', windowId: 1, jobId: 'j' }, at: 0 }, 60 * MINUTE)).toBe(false);
  });
});
