import type { BackgroundIdf } from '../stories/background-idf.ts';
import { outletKey } from '../stories/outlet-key.ts';
import { countTerms, type TermCounts } from '../stories/report-vector.ts';
import type { FirstReport } from './breaking.ts';
import type { FeedItem } from './feed.ts';

/** Reports join a story for this long after its newest one. */
const OPEN_DAYS = 7;
/** Similarity to a story from which a report joins it. Tuned on headlines and first sentences of the story sets. */
const JOIN = 0.16;
/** Share of a report's names, by rarity, that a story must hold: events of one kind share their words, not their names. */
const SHARED_NAMES = 0.25;
/** Share of common words from which two feed texts are one wire copy. */
const SAME_WORDS = 0.85;
/** Stories looked at for one report: those that share its rarest stems. */
const STEMS_LOOKED_UP = 12;
const DAY_MS = 86_400_000;

/** A story of the watch list: reports of several feeds about one event. */
export interface WatchedStory {
  readonly id: string;
  /** Keys of its items, oldest first. */
  readonly items: readonly string[];
  /** Milliseconds. */
  readonly firstAt: number;
  readonly newestAt: number;
  readonly reports: readonly FirstReport[];
}

interface Open {
  readonly id: string;
  readonly items: string[];
  readonly reports: FirstReport[];
  readonly bags: { readonly words: ReadonlySet<string>; readonly voice: number }[];
  readonly voices: Map<string, number>;
  /** Stem to the number of reports that hold it. */
  readonly stems: Map<string, number>;
  firstAt: number;
  newestAt: number;
}

export interface StoryBook {
  /** The story a report joins or opens. Reports should come oldest first. */
  readonly add: (item: FeedItem) => string;
  /** Takes up a report whose story is known from before. */
  readonly restore: (item: FeedItem, storyId: string) => void;
  readonly stories: () => WatchedStory[];
}

/**
 * Groups feed items into stories as they come: each joins the open story that shares most of its rare words, or opens one.
 * Cost per item is bounded by the stories that share its rarest stems, not by all there are.
 */
export function storyBook(background: BackgroundIdf): StoryBook {
  const open = new Map<string, Open>();
  const holders = new Map<string, Set<string>>();
  const documents = Math.max(100, background.documents);
  /** Reports of the book that hold a stem: what every feed writes about these days is not rare, whatever the table says. */
  const seen = new Map<string, number>();
  let reports = 0;
  const idf = (stem: string): number =>
    Math.log(1 + (documents + reports) / (1 + (background.df.get(stem) ?? 0) + (seen.get(stem) ?? 0)));

  return {
    add: (item) => {
      const counts = countTerms({ headline: item.headline, text: item.description });
      const at = Date.parse(item.publishedAt);
      const story = nearest(counts, at) ?? opened(`s-${item.key}`, at);
      join(story, item, counts, at);
      return story.id;
    },
    restore: (item, storyId) => {
      const at = Date.parse(item.publishedAt);
      join(
        open.get(storyId) ?? opened(storyId, at),
        item,
        countTerms({ headline: item.headline, text: item.description }),
        at,
      );
    },
    stories: () =>
      [...open.values()].map(({ id, items, reports, firstAt, newestAt }) => ({
        id,
        items,
        reports,
        firstAt,
        newestAt,
      })),
  };

  function nearest(counts: TermCounts, at: number): Open | undefined {
    const weighed = (words: Iterable<string>) => [...words].map((stem) => ({ stem, weight: idf(stem) }));
    const stems = weighed(counts.all.keys()).sort((a, b) => b.weight - a.weight);
    const names = weighed(counts.names.keys());
    const candidates = new Set(stems.slice(0, STEMS_LOOKED_UP).flatMap(({ stem }) => [...(holders.get(stem) ?? [])]));
    let best: Open | undefined;
    let most = JOIN;
    for (const id of candidates) {
      const story = open.get(id);
      if (story === undefined || Math.abs(at - story.newestAt) > OPEN_DAYS * DAY_MS) continue;
      if (similarity(names, story) < SHARED_NAMES) continue;
      const s = similarity(stems, story);
      if (s > most) [best, most] = [story, s];
    }
    return best;
  }

  /** Share of the words' weight that the story holds, a stem counting by how many of its reports hold it; all of no words. */
  function similarity(stems: readonly { readonly stem: string; readonly weight: number }[], story: Open): number {
    let [shared, own] = [0, 0];
    for (const { stem, weight } of stems) {
      own += weight;
      const held = (story.stems.get(stem) ?? 0) / story.items.length;
      shared += weight * Math.sqrt(held);
    }
    return own === 0 ? 1 : shared / own;
  }

  function opened(id: string, at: number): Open {
    const story: Open = {
      id,
      items: [],
      reports: [],
      bags: [],
      voices: new Map(),
      stems: new Map(),
      firstAt: at,
      newestAt: at,
    };
    open.set(story.id, story);
    return story;
  }

  function join(story: Open, item: FeedItem, counts: TermCounts, at: number): void {
    const words = new Set(counts.all.keys());
    reports += 1;
    for (const stem of words) seen.set(stem, (seen.get(stem) ?? 0) + 1);
    const copy = story.bags.find((bag) => overlap(bag.words, words) >= SAME_WORDS);
    const outlet = outletKey(item.outlet, item.url);
    const voice = story.voices.get(outlet) ?? copy?.voice ?? story.voices.size;
    story.voices.set(outlet, voice);
    story.items.push(item.key);
    story.reports.push({ voice, outlet: item.outlet, at });
    story.bags.push({ words, voice });
    story.firstAt = Math.min(story.firstAt, at);
    story.newestAt = Math.max(story.newestAt, at);
    for (const stem of words) {
      story.stems.set(stem, (story.stems.get(stem) ?? 0) + 1);
      const ids = holders.get(stem) ?? new Set();
      ids.add(story.id);
      holders.set(stem, ids);
    }
  }
}

/** Jaccard overlap of two sets of words. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared / Math.max(1, a.size + b.size - shared);
}
