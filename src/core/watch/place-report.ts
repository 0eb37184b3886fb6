import type { BackgroundIdf } from '../stories/background-idf.ts';
import type { FeedItem, KeptItem } from './feed.ts';
import { reportWords, rootsOf } from './report-words.ts';

/** Reports join a story for this long after its newest one. */
const OPEN_MS = 7 * 86_400_000;
/** Stems of a report that are looked up: its rarest by the table. */
const LOOKED_UP = 16;
/** Stems by which a report is found again: its rarest by table and book. */
const SIGNATURE = 10;
/** A stem that more reports hold finds nothing. */
const COMMON = 400;
/** Reports looked at for one report, and stories, and reports of each. */
const REPORTS_LOOKED_AT = 40;
const STORIES_LOOKED_AT = 8;
/** Reports read at once: most are of stories of their own, so that few are needed. */
const READ_AT_ONCE = 10;
const MEMBERS_LOOKED_AT = 30;
const MINIMUM_BACKGROUND = 100;

/** Tuned by `bench/watch-grouping.ts`; what was tried is in docs/watch.md. */
export interface PlacingRules {
  /** Average similarity to the reports of a story from which a report joins it. */
  readonly join: number;
  /** Average similarity from which two stories that a report both joins are one; above 1 never. */
  readonly merge: number;
  /** A report of the book counts as this many documents of the table, while the book is small. */
  readonly bookWeight: number;
  /** The most that the book counts, as a multiple of the table. */
  readonly bookShare: number;
  /** What sharing rare words within hours adds to the similarity of two reports; for how many hours; words that count. */
  readonly names: number;
  readonly hours: number;
  readonly mostNames: number;
  /** What a word that is no name counts as, of a name. */
  readonly topics: number;
  /** What is left off that sum: one word may be shared by chance. */
  readonly chance: number;
  /** How much rarer a word must be for it to count: power of its share of the greatest rarity. */
  readonly rarity: number;
}

export const PLACING: PlacingRules = {
  join: 0.24,
  merge: 0.24,
  bookWeight: 6,
  bookShare: 4,
  names: 0.8,
  hours: 8,
  mostNames: 3,
  topics: 0.5,
  chance: 0.5,
  rarity: 2,
};

/** What grouping asks of the reports that are kept, wherever they are. */
export interface StoryShelf {
  readonly count: () => Promise<number>;
  /** For each stem the keys of reports whose signature holds it, at most this many. */
  readonly holding: (stems: readonly string[], most: number) => Promise<readonly (readonly string[])[]>;
  readonly reports: (keys: readonly string[]) => Promise<readonly KeptItem[]>;
  /** For each story its reports. */
  readonly reportsOf: (storyIds: readonly string[]) => Promise<readonly (readonly KeptItem[])[]>;
}

export interface Placed {
  readonly item: KeptItem;
  /** Stories that turn out to be the same as the one it joined. */
  readonly absorbs: readonly string[];
}

/**
 * The story a new report tells: of those that share its rarest stems the one to whose reports it is most similar on
 * average (cosine of words weighted by rarity, as with tabs), or one of its own. Looks only at what shares rare stems: the cost
 * does not grow with the book.
 */
export async function placeReport(
  item: FeedItem,
  shelf: StoryShelf,
  background: BackgroundIdf,
  rules: PlacingRules = PLACING,
): Promise<Placed> {
  const { idf, own, signature, keys } = await likeliest(item, shelf, background, rules);

  /** Cosine; more where both write what hardly any report writes, within hours: that is one event told in two ways. */
  const similarity = (a: WordVector, b: WordVector): number => {
    const close = 1 - Math.abs(a.at - b.at) / (rules.hours * 3_600_000);
    const words = cosine(a, b);
    return close <= 0 ? words : words + rules.names * close * sharedRare(a, b);
  };
  const rarest1 = idf('');
  const sharedRare = (a: WordVector, b: WordVector): number => {
    const shared = [...a.weights.keys()]
      .filter((stem) => b.weights.has(stem))
      .map((stem) => {
        const worth = a.names.has(stem) && b.names.has(stem) ? 1 : rules.topics;
        return worth * (idf(stem) / rarest1) ** rules.rarity;
      });
    const most = shared.sort((x, y) => y - x).slice(0, rules.mostNames);
    return Math.max(0, most.reduce((x, y) => x + y, 0) - rules.chance);
  };
  const ids = await storiesOf(item, keys, shelf);
  const told = await shelf.reportsOf(ids);
  const stories = ids.map((id, i) => {
    const members = newest(told[i] ?? []).map((member) => vectorOfKept(member, idf));
    return { id, members, similarity: mean(members.map((member) => similarity(own, member))) };
  });
  const [best, ...others] = stories
    .filter(({ similarity }) => similarity >= rules.join)
    .sort((a, b) => b.similarity - a.similarity);
  const joined = [own, ...(best?.members ?? [])];
  const absorbs = others.filter(
    ({ members }) => mean(members.flatMap((a) => joined.map((b) => similarity(a, b)))) >= rules.merge,
  );
  return {
    item: { ...item, storyId: best?.id ?? `s-${item.key}`, signature, norm: own.norm },
    absorbs: absorbs.map(({ id }) => id),
  };
}

/**
 * Looks up for many reports at once what {@link placeReport} will ask for one after the other: for shelves that remember
 * what they were asked.
 */
export async function foresee(
  items: readonly FeedItem[],
  shelf: StoryShelf,
  background: BackgroundIdf,
  rules: PlacingRules = PLACING,
): Promise<void> {
  await shelf.holding([...new Set(items.flatMap((item) => rarestOf(item, background)))], COMMON);
  const found: { readonly item: FeedItem; readonly keys: readonly string[] }[] = [];
  for (const item of items) found.push({ item, keys: (await likeliest(item, shelf, background, rules)).keys });
  await shelf.reports([...new Set(found.flatMap(({ keys }) => keys.slice(0, READ_AT_ONCE)))]);
  const ids = new Set<string>();
  for (const { item, keys } of found) for (const id of await storiesOf(item, keys, shelf)) ids.add(id);
  await shelf.reportsOf([...ids]);
}

/** The stems of a report that the fewest documents of the table hold, names first among equals. */
function rarestOf(item: FeedItem, background: BackgroundIdf): string[] {
  const { all, names } = reportWords(item);
  const roots = rootsOf(background);
  const table = (stem: string): number => roots.get(stem) ?? 0;
  return [...all.keys()]
    .sort((a, b) => table(a) - table(b) || (names.get(b) ?? 0) - (names.get(a) ?? 0))
    .slice(0, LOOKED_UP);
}

/** How rare words are by table and book, and which kept reports share the report's rarest ones most: their keys, likeliest first. */
async function likeliest(
  item: FeedItem,
  shelf: StoryShelf,
  background: BackgroundIdf,
  rules: PlacingRules,
): Promise<{
  readonly idf: (stem: string) => number;
  readonly own: WordVector;
  readonly signature: readonly string[];
  readonly keys: readonly string[];
}> {
  const rarest = rarestOf(item, background);
  const roots = rootsOf(background);
  const [size, holders] = await Promise.all([shelf.count(), shelf.holding(rarest, COMMON)]);
  const seen = new Map(rarest.map((stem, i) => [stem, holders[i]?.length ?? 0]));
  const documents = Math.max(MINIMUM_BACKGROUND, background.documents);
  const weight = Math.min(rules.bookWeight, (rules.bookShare * documents) / Math.max(1, size));
  const idf = (stem: string): number =>
    Math.log(1 + (documents + weight * size) / (1 + (roots.get(stem) ?? 0) + weight * (seen.get(stem) ?? 0)));
  const own = vectorOf(item, idf);
  const votes = new Map<string, number>();
  for (const [i, stem] of rarest.entries()) {
    const keys = holders[i] ?? [];
    if (keys.length < COMMON)
      for (const key of keys) votes.set(key, (votes.get(key) ?? 0) + (own.weights.get(stem) ?? 0));
  }
  const nearest = [...votes].sort((a, b) => b[1] - a[1]).slice(0, REPORTS_LOOKED_AT);
  return {
    idf,
    own,
    signature: [...rarest].sort((a, b) => idf(b) - idf(a)).slice(0, SIGNATURE),
    keys: nearest.map(([key]) => key),
  };
}

/** The open stories that the likeliest reports tell, in their order; no more reports are read than that takes. */
async function storiesOf(item: FeedItem, keys: readonly string[], shelf: StoryShelf): Promise<readonly string[]> {
  const at = Date.parse(item.publishedAt);
  const isOpen = (other: FeedItem): boolean => Math.abs(at - Date.parse(other.publishedAt)) <= OPEN_MS;
  const ids = new Set<string>();
  for (let next = 0; next < keys.length && ids.size < STORIES_LOOKED_AT; next += READ_AT_ONCE)
    for (const other of await shelf.reports(keys.slice(next, next + READ_AT_ONCE)))
      if (isOpen(other)) ids.add(other.storyId);
  return [...ids].slice(0, STORIES_LOOKED_AT);
}

interface WordVector {
  readonly weights: ReadonlyMap<string, number>;
  readonly norm: number;
  readonly names: ReadonlySet<string>;
  /** Milliseconds. */
  readonly at: number;
}

function vectorOf(item: FeedItem, idf: (stem: string) => number): WordVector {
  const { all, names } = reportWords(item);
  const weights = new Map([...all].map(([stem, tf]) => [stem, (1 + Math.log(tf)) * idf(stem)]));
  return {
    weights,
    norm: Math.hypot(...weights.values()),
    names: new Set(names.keys()),
    at: Date.parse(item.publishedAt),
  };
}

/** How rare its other stems were is known from when it came. */
function vectorOfKept(item: KeptItem, idf: (stem: string) => number): WordVector {
  const vector = vectorOf(item, idf);
  return item.norm === undefined ? vector : { ...vector, norm: item.norm };
}

function cosine(a: WordVector, b: WordVector): number {
  let sum = 0;
  for (const [stem, weight] of a.weights) sum += weight * (b.weights.get(stem) ?? 0);
  return sum / (a.norm * b.norm || 1);
}

function newest(items: readonly KeptItem[]): KeptItem[] {
  return [...items].sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1)).slice(0, MEMBERS_LOOKED_AT);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length;
}
