import type { KeptItem } from '../../core/watch/feed.ts';
import type { StoryShelf } from '../../core/watch/place-report.ts';

/**
 * The shelf while new reports are sorted in: what was read of the disk once is not read again, and a report that was laid
 * down is found by those after it before it is on disk.
 */
export interface SortingTable extends StoryShelf {
  /** A new report, and others that move to its story. */
  readonly lay: (kept: KeptItem, moved: readonly KeptItem[]) => void;
  /** All that was laid down, as it is to be kept. */
  readonly laid: () => readonly KeptItem[];
}

/** @param size how many reports are on disk */
export function sortingTable(disk: Omit<StoryShelf, 'count'>, size: number): SortingTable {
  const laid = new Map<string, KeptItem>();
  let added = 0;
  const seen = new Map<string, KeptItem>();
  const holders = new Map<string, readonly string[]>();
  /** New reports by the stems they are known by; those that move are on disk with theirs. */
  const newHolders = new Map<string, string[]>();
  const stories = new Map<string, readonly KeptItem[]>();
  /** One object for each report: what was counted of its words is known by it. */
  const one = (item: KeptItem): KeptItem => {
    const known = laid.get(item.key) ?? seen.get(item.key);
    if (known !== undefined) return known;
    seen.set(item.key, item);
    return item;
  };

  return {
    count: async () => size + added,
    holding: async (stems, most) => {
      const unread = stems.filter((stem) => !holders.has(stem));
      const read = unread.length === 0 ? [] : await disk.holding(unread, most);
      for (const [i, stem] of unread.entries()) holders.set(stem, read[i] ?? []);
      return stems.map((stem) => [...(holders.get(stem) ?? []), ...(newHolders.get(stem) ?? [])].slice(0, most));
    },
    reports: async (keys) => {
      const unread = keys.filter((key) => !laid.has(key) && !seen.has(key));
      if (unread.length > 0) for (const item of await disk.reports(unread)) one(item);
      return keys.flatMap((key) => laid.get(key) ?? seen.get(key) ?? []);
    },
    reportsOf: async (storyIds) => {
      const unread = [...new Set(storyIds)].filter((id) => !stories.has(id));
      const read = unread.length === 0 ? [] : await disk.reportsOf(unread);
      for (const [i, id] of unread.entries()) stories.set(id, read[i] ?? []);
      return storyIds.map((id) => [
        ...(stories.get(id) ?? []).filter(({ key }) => !laid.has(key)).map(one),
        ...[...laid.values()].filter(({ storyId }) => storyId === id),
      ]);
    },
    lay: (kept, moved) => {
      added += 1;
      for (const item of [kept, ...moved]) laid.set(item.key, item);
      for (const stem of kept.signature ?? []) newHolders.set(stem, [...(newHolders.get(stem) ?? []), kept.key]);
    },
    laid: () => [...laid.values()],
  };
}
