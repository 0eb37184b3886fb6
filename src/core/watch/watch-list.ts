import { mayReadArticle } from './article-address.ts';
import { type BreakingRule, findBreaking, type OwnReport, usualGatherHours } from './breaking.ts';
import type { Feed, FoundFeed, KeptItem } from './feed.ts';
import type { StoryMark, WatchChoices } from './watch-choices.ts';
import type { WatchedStory } from './watched-story.ts';

/** A story stays in the list this long after it broke; followed ones while anything is known of them. */
const LISTED_MS = 24 * 3_600_000;
const MOST_LISTED = 30;

/** One story of the list. */
export interface WatchStory {
  readonly id: string;
  /** Of its newest report. */
  readonly headline: string;
  readonly outlets: readonly string[];
  /** Wire copies counted once. */
  readonly independent: number;
  /** ISO 8601. */
  readonly firstAt: string;
  readonly newestAt: string;
  /** When it broke; absent for a followed story that is quiet. */
  readonly since?: string;
  /** Minutes after its first report at which each further independent outlet began: how it grows. */
  readonly growth: readonly number[];
  readonly inLastHour: number;
  readonly isNew: boolean;
  readonly isFollowed: boolean;
  /** Articles that Distil would read, one an outlet, newest first; none on this computer's own network. */
  readonly articles: readonly { readonly url: string; readonly headline: string; readonly outlet: string }[];
  /** The brief last made of a followed story. */
  readonly brief?: { readonly id: string; readonly createdAt: string };
  /** Whether reports of it came after that brief was made, whenever they were published. */
  readonly hasGrown: boolean;
}

/** What the popup shows of the watch list. */
export interface WatchList {
  readonly feeds: number;
  /** Feeds that cannot be read at present. */
  readonly troubled: number;
  readonly lastReadAt?: string;
  readonly rule: BreakingRule;
  readonly stories: readonly (WatchStory & { readonly asksFor: readonly string[] })[];
  /** The page in front of the reader: feeds it offers. */
  readonly page: { readonly outlet: string; readonly feeds: readonly (FoundFeed & { readonly isWatched: boolean })[] };
}

/** What the options show of it. */
export interface FeedList {
  readonly feeds: readonly Feed[];
  readonly items: number;
  readonly rule: BreakingRule;
  readonly notify: boolean;
}

/** How adding a feed went: added, or which of the feeds a page offers is meant, or why not. */
export type AddedFeed =
  | { readonly added: Feed }
  | { readonly choose: readonly FoundFeed[] }
  | { readonly failed: Feed['state']; readonly movedTo?: string };

/** What a press on the list led to: a feed added or not, or sites that the reader did not allow. */
export type WatchNews =
  | { readonly kind: 'added'; readonly result: AddedFeed }
  | { readonly kind: 'refused'; readonly origins: readonly string[]; readonly storyId?: string };

interface ListQuestion {
  readonly choices: WatchChoices;
  readonly mutedOutlets: ReadonlySet<string>;
  /** ISO 8601. */
  readonly now: string;
}

export interface ListWorld extends ListQuestion {
  /** How many reports nobody else carries, of each outlet that matters: see {@link outletsToKnow}. */
  readonly alone: ReadonlyMap<string, number>;
}

/** A story that belongs in the list, before its reports are looked at. */
export interface ListedStory {
  readonly story: WatchedStory;
  readonly mark?: StoryMark;
  /** When it broke, in milliseconds; absent for a followed story that is quiet. */
  readonly since?: number;
}

/** The outlets of stories that would be breaking were nothing usual: of these must be known what is. */
export function outletsToKnow(
  stories: readonly WatchedStory[],
  { choices, mutedOutlets, now }: ListQuestion,
): Set<string> {
  const outlets = new Set<string>();
  for (const { reports } of stories) {
    const heard = heardOf(reports, mutedOutlets);
    const breaking = findBreaking(heard, new Map(), choices.rule);
    if (breaking !== undefined && Date.parse(now) - breaking.since <= LISTED_MS)
      for (const { outlet } of heard) outlets.add(outlet);
  }
  return outlets;
}

/** The stories that break or are followed, ranked by independent outlets, then by how fast they gathered. */
export function storiesToList(stories: readonly WatchedStory[], world: ListWorld): ListedStory[] {
  const { choices, mutedOutlets } = world;
  const marks = new Map(choices.marks.map((m) => [m.storyId, m]));
  const heard = stories.map((story) => ({ ...story, reports: heardOf(story.reports, mutedOutlets) }));
  const usual = usualGatherHours(
    heard.map((story) => story.reports),
    choices.rule,
    world.alone,
  );
  const nowMs = Date.parse(world.now);
  return heard
    .flatMap((story) => {
      const mark = marks.get(story.id);
      if (mark?.mark === 'muted' || story.reports.length === 0) return [];
      const breaking = findBreaking(story.reports, usual, choices.rule);
      const isListed = breaking !== undefined && nowMs - breaking.since <= LISTED_MS;
      if (!isListed && mark === undefined) return [];
      return [
        {
          story,
          speed: isListed ? breaking.speed : 0,
          independent: new Set(story.reports.map(({ voice }) => voice)).size,
          ...(mark === undefined ? {} : { mark }),
          ...(isListed ? { since: breaking.since } : {}),
        },
      ];
    })
    .sort((a, b) => Number(b.speed > 0) - Number(a.speed > 0) || b.independent - a.independent || b.speed - a.speed)
    .slice(0, MOST_LISTED)
    .map(({ speed: _, independent: __, ...listed }) => listed);
}

function heardOf(reports: readonly OwnReport[], muted: ReadonlySet<string>): readonly OwnReport[] {
  return muted.size === 0 ? reports : reports.filter((report) => !muted.has(report.outlet));
}

/** A story as it is shown; undefined where no report of it is to be heard. @param kept all its reports */
export function showStory(
  { story, mark, since }: ListedStory,
  kept: readonly KeptItem[],
  { choices, mutedOutlets, now }: ListWorld,
): WatchStory | undefined {
  const items = kept
    .filter((item) => !mutedOutlets.has(item.outlet))
    .sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1));
  const newest = items[0];
  const first = items.at(-1);
  if (newest === undefined || first === undefined) return undefined;
  const start = Date.parse(first.publishedAt);
  const begun = new Map<number, number>();
  for (const { voice, at } of story.reports) begun.set(voice, Math.min(at, begun.get(voice) ?? at));
  const hourAgo = Date.parse(now) - 3_600_000;
  const seen = new Set<string>();
  const articles = items.filter(
    (item) => mayReadArticle(item.url, item.feedUrl) && !seen.has(item.outlet) && seen.add(item.outlet),
  );
  return {
    id: story.id,
    headline: newest.headline,
    outlets: [...new Set(items.map((item) => item.outlet))],
    independent: begun.size,
    firstAt: first.publishedAt,
    newestAt: newest.publishedAt,
    ...(since === undefined ? {} : { since: new Date(since).toISOString() }),
    growth: [...begun.values()].sort((a, b) => a - b).map((at) => Math.max(0, Math.round((at - start) / 60_000))),
    inLastHour: [...begun.values()].filter((at) => at > hourAgo).length,
    isNew: since !== undefined && !choices.seen.includes(story.id),
    isFollowed: mark?.mark === 'followed',
    articles: articles.map(({ url, headline, outlet }) => ({ url, headline, outlet })),
    ...(mark?.brief === undefined ? {} : { brief: mark.brief }),
    hasGrown: items.some((item) => item.seenAt > (mark?.brief?.createdAt ?? item.seenAt)),
  };
}
