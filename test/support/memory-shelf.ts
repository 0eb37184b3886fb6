import type { KeptItem } from '../../src/core/watch/feed.ts';
import type { StoryShelf } from '../../src/core/watch/place-report.ts';

/** The reports that are kept, in memory. */
export interface MemoryShelf extends StoryShelf {
  readonly kept: ReadonlyMap<string, KeptItem>;
  readonly ofStory: (storyId: string) => readonly KeptItem[];
  readonly put: (item: KeptItem) => void;
  readonly drop: (key: string) => void;
}

export function memoryShelf(): MemoryShelf {
  const kept = new Map<string, KeptItem>();
  const holders = new Map<string, Set<string>>();
  const stories = new Map<string, Set<string>>();
  const add = (map: Map<string, Set<string>>, name: string, key: string): void => {
    const keys = map.get(name) ?? new Set();
    map.set(name, keys.add(key));
  };
  const drop = (key: string): void => {
    const item = kept.get(key);
    if (item === undefined) return;
    kept.delete(key);
    stories.get(item.storyId)?.delete(key);
    for (const stem of item.signature ?? []) holders.get(stem)?.delete(key);
  };
  const found = (keys: Iterable<string>): KeptItem[] => [...keys].flatMap((key) => kept.get(key) ?? []);
  const ofStory = (id: string): KeptItem[] => found(stories.get(id) ?? []);
  return {
    kept,
    drop,
    put: (item) => {
      drop(item.key);
      kept.set(item.key, item);
      add(stories, item.storyId, item.key);
      for (const stem of item.signature ?? []) add(holders, stem, item.key);
    },
    count: async () => kept.size,
    holding: async (stems, most) => stems.map((stem) => [...(holders.get(stem) ?? [])].slice(0, most)),
    reports: async (keys) => found(keys),
    ofStory,
    reportsOf: async (storyIds) => storyIds.map(ofStory),
  };
}
