import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Note } from '../../../src/core/article.ts';
import { articleFromText } from '../../../src/core/article-from-text.ts';
import { readForGrouping } from '../../../src/platform/picker/read-for-grouping.ts';
import type { SeenTab } from '../../../src/platform/picker/seen-tabs.ts';
import type { TabReader } from '../../../src/platform/tabs/read-tab.ts';

const tab = (tabId: number): SeenTab => ({
  tabId,
  title: `Tab ${tabId}`,
  url: `https://outlet-${tabId}.example/report`,
  isCurrent: tabId === 0,
  highlighted: false,
  discarded: false,
  mayRead: true,
  forbidden: false,
});
const tabs = Array.from({ length: 20 }, (_, i) => tab(i));
const article = articleFromText({ text: 'One sentence.', headline: 'Headline' });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

interface Heard {
  readonly unread: ReadonlyMap<number, Note>;
  readonly waiting: number;
}

function start(readTab: TabReader, options: { isWatched?: () => boolean; signal?: AbortSignal } = {}) {
  const heard: Heard[] = [];
  const kept: number[] = [];
  const done = readForGrouping({
    tabs,
    readTab,
    signal: options.signal ?? new AbortController().signal,
    keep: (tabId) => kept.push(tabId),
    tell: async (unread, waiting) => {
      heard.push({ unread: new Map(unread), waiting: waiting.size });
    },
    isWatched: options.isWatched ?? (() => true),
  });
  return { done, heard, kept };
}

describe('reading tabs for grouping', () => {
  it('reads six at once and no more, and tells at the end what could not be read', async () => {
    let [now, most] = [0, 0];
    const { done, heard, kept } = start(async (tabId) => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => setTimeout(resolve, 100));
      now -= 1;
      return tabId === 7 ? { note: { code: 'tab-frozen' } } : { article };
    });
    await vi.runAllTimersAsync();
    await done;
    expect(most).toBe(6);
    expect(kept).toHaveLength(19);
    expect(heard.at(-1)).toEqual({ unread: new Map([[7, { code: 'tab-frozen' }]]), waiting: 0 });
  });

  it('tells of the others while one tab holds out', async () => {
    const { done, heard } = start(async (tabId) => {
      await new Promise((resolve) => setTimeout(resolve, tabId === 3 ? 5_000 : 10));
      return { article };
    });
    await vi.advanceTimersByTimeAsync(1_500);
    expect(heard.at(-1)?.waiting).toBe(1);
    await vi.runAllTimersAsync();
    await done;
    expect(heard.at(-1)?.waiting).toBe(0);
  });

  it('ends when nobody looks on any more, or when it is called off: nothing is told after that', async () => {
    for (const way of ['unwatched', 'cancelled'] as const) {
      let isWatched = true;
      const abort = new AbortController();
      const read: number[] = [];
      const { done, heard } = start(
        async (tabId, { signal } = {}) => {
          read.push(tabId);
          await new Promise((resolve) => setTimeout(resolve, 1_000));
          signal?.throwIfAborted();
          return { article };
        },
        { isWatched: () => isWatched, signal: abort.signal },
      );
      await vi.advanceTimersByTimeAsync(100);
      if (way === 'unwatched') isWatched = false;
      else abort.abort();
      await vi.runAllTimersAsync();
      await done;
      expect(read).toHaveLength(6);
      expect(heard).toEqual([]);
    }
  });
});
