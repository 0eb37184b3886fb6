import type { BreakingRule } from '../../core/watch/breaking.ts';
import type { FoundFeed } from '../../core/watch/feed.ts';
import type { AddedFeed, FeedList, WatchList, WatchNews } from '../../core/watch/watch-list.ts';

/** The watch list in the popup. */
export interface WatchScreenModel {
  readonly screen: 'watch';
  readonly list: WatchList;
  /** What the last press led to. */
  readonly news?: WatchNews;
  /** Address of the feed that is being added. */
  readonly adding?: string;
}

export type ListedStory = WatchList['stories'][number];

/** Every press on the watch list in the popup. */
export interface WatchIntents {
  readonly open: () => void;
  readonly watchFeed: (feed: FoundFeed, outlet: string) => void;
  readonly follow: (storyId: string, on: boolean) => void;
  readonly mute: (storyId: string) => void;
  readonly unmute: (storyId: string) => void;
  readonly muteOutlet: (outlet: string) => void;
  /** Asks for the sites that are missing, then distils. */
  readonly distil: (story: ListedStory) => void;
  /** Distils from the sites that are allowed. */
  readonly distilAllowed: (story: ListedStory) => void;
  /** Distils anew and shows what is new since the last brief. */
  readonly whatsNew: (story: ListedStory) => void;
  readonly openTabs: (storyId: string) => void;
}

/** The watch list in the options. */
export interface FeedsModel {
  readonly list: FeedList;
  /** Address that is being read. */
  readonly busy?: string;
  /** How the last address went. */
  readonly result?: { readonly address: string; readonly result: AddedFeed };
  /** How the last list of feeds went. */
  readonly imported?: { readonly ok: boolean; readonly count: number; readonly leftOut: number };
}

/** Every press on it. */
export interface FeedIntents {
  readonly add: (address: string) => void;
  /** Asks for the sites of these feeds. */
  readonly allow: (urls: readonly string[]) => void;
  readonly remove: (url: string) => void;
  readonly mute: (url: string, muted: boolean) => void;
  readonly move: (url: string) => void;
  readonly read: (url: string) => void;
  readonly openAddress: (url: string) => void;
  readonly setRule: (rule: BreakingRule) => void;
  readonly setNotify: (on: boolean) => void;
  readonly importOpml: (text: string) => void;
  readonly exportOpml: () => void;
}
