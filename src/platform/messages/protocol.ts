import * as v from 'valibot';
import type { Article, Note } from '../../core/article.ts';
import type { Brief } from '../../core/brief.ts';
import { MovedBriefSchema } from '../../core/export/moved-file.ts';
import type { KeptReport } from '../../core/export/wrong-report.ts';
import { WrongReportSchema } from '../../core/export/wrong-report-schema.ts';
import type { SourceChange } from '../../core/grounding/recheck.ts';
import type { HistoryEntry } from '../../core/history-entry.ts';
import type { Job } from '../../core/job.ts';
import { LONGEST_ADDRESS, MOST_FEEDS_OF_A_LIST } from '../../core/watch/feed-bounds.ts';
import { RuleSchema } from '../../core/watch/watch-choices.ts';
import type { AddedFeed, FeedList, WatchList, WatchNews } from '../../core/watch/watch-list.ts';
import { SettingsChangeSchema } from '../store/settings-item.ts';
import { type ChosenTab, ChosenTabSchema } from '../store/wish-item.ts';
import {
  EndpointInputSchema,
  type EndpointTesting,
  type KeptEndpointView,
  type ListedModel,
  type Sending,
} from './endpoint-payloads.ts';

const id = v.pipe(v.string(), v.maxLength(200));
const address = v.pipe(v.string(), v.maxLength(LONGEST_ADDRESS));
const text = v.pipe(v.string(), v.maxLength(1_000));
const tabId = v.pipe(v.number(), v.integer());

/** What a page of the extension may ask of the worker: each method's payload, as the worker checks it. */
export const WORKER_PAYLOADS = {
  /** What the popup of a tab should show: a run under way, a finished brief, a wish that waits, or a new run. */
  open: v.object({ tabId, windowId: tabId }),
  /** Reads the page anew and briefs it alone. */
  briefPage: v.object({ tabId }),
  addToStory: v.object({ jobId: id }),
  startNewStory: v.object({}),
  storyInProgress: v.object({ jobId: id }),
  /** The open tabs, at once by title; with `read`, again through the port once the tabs that may be read have been. */
  listTabs: v.object({ tabId, windowId: tabId, read: v.boolean() }),
  wakeTab: v.object({ tabId }),
  /** The chosen tabs with the addresses the reader saw; a tab that shows another page by now is not read in its place. */
  merge: v.object({ tabs: v.pipe(v.array(ChosenTabSchema), v.maxLength(500)) }),
  /** A permission prompt ended with yes: do what was wished, unless the browser's own event did already. */
  proceed: v.object({}),
  addText: v.object({
    text: v.pipe(v.string(), v.maxLength(2_000_000)),
    /** Who published it, as the reader says; empty where they do not. */
    outlet: text,
    jobId: v.exactOptional(id),
  }),
  leaveOut: v.object({ jobId: id, article: v.pipe(v.number(), v.integer()), out: v.boolean() }),
  /** `asSet`: of the length the settings have by now, not of that it began with. */
  regenerate: v.object({ jobId: id, asSet: v.exactOptional(v.boolean()) }),
  cancel: v.object({ jobId: id }),
  getJob: v.object({ jobId: id }),
  getBrief: v.object({ briefId: id }),
  listBriefs: v.object({}),
  deleteBrief: v.object({ briefId: id }),
  deleteBriefs: v.object({ briefIds: v.array(id) }),
  restoreBrief: v.object({}),
  /** Adds briefs of another computer; one that is here already stays as it is. */
  importBriefs: v.object({ briefs: v.array(MovedBriefSchema) }),
  /** Keeps a "This is wrong" report here. */
  keepReport: v.object({ report: WrongReportSchema }),
  listReports: v.object({}),
  deleteReport: v.object({ id }),
  deleteAllBriefs: v.object({}),
  keepBrief: v.object({ briefId: id }),
  /** Reads a brief's sources again, where they may be read, and tells what changed. */
  checkSources: v.object({ briefId: id }),
  openCitation: v.object({
    briefId: id,
    article: v.pipe(v.number(), v.integer()),
    start: v.pipe(v.number(), v.integer()),
    end: v.pipe(v.number(), v.integer()),
  }),
  changeSettings: v.object({ change: SettingsChangeSchema }),
  getEndpoint: v.object({}),
  saveEndpoint: EndpointInputSchema,
  removeEndpoint: v.object({}),
  testEndpoint: EndpointInputSchema,
  listModels: EndpointInputSchema,
  /** What a run would send, where the reader has yet to agree to it. */
  previewSend: v.object({ jobId: id }),
  allowSend: v.object({ jobId: id, always: v.boolean() }),
  /** What breaks and what is followed, and the feeds that the page in the tab offers. The reader has it on screen. */
  watchList: v.object({ tabId }),
  /** How many stories break that the reader has not seen. */
  watchNew: v.object({}),
  /** Adds a feed whose site is allowed, or finds those of a page. */
  watchFeed: v.object({ url: address, title: text, outlet: text }),
  listFeeds: v.object({}),
  /** Adds the feeds of a list, unread until their sites are allowed; how many were new. */
  importFeeds: v.object({
    feeds: v.pipe(v.array(v.object({ url: address, title: text })), v.maxLength(MOST_FEEDS_OF_A_LIST)),
  }),
  removeFeed: v.object({ url: address }),
  muteFeed: v.object({ url: address, muted: v.boolean() }),
  muteOutlet: v.object({ outlet: text }),
  /** Takes up the address a feed moved to. */
  moveFeed: v.object({ url: address }),
  /** Reads a feed now. */
  readFeed: v.object({ url: address }),
  markStory: v.object({ storyId: id, mark: v.picklist(['followed', 'muted', 'none']) }),
  /** Reads a story's articles from the sites that are allowed, and briefs them. */
  distilStory: v.object({ storyId: id }),
  /** Opens a story's articles as tabs. */
  openStory: v.object({ storyId: id, windowId: tabId }),
  changeWatch: v.object({ rule: v.exactOptional(RuleSchema), notify: v.exactOptional(v.boolean()) }),
} as const;

export type Method = keyof typeof WORKER_PAYLOADS;
export type Payload<M extends Method> = v.InferOutput<(typeof WORKER_PAYLOADS)[M]>;

/** What the popup finds when it opens. */
export type Opening =
  | {
      readonly kind: 'job';
      readonly job: Job;
      /** The earlier brief of a watched story, where what is new since was asked for. */
      readonly before?: string;
    }
  | { readonly kind: 'picker' }
  | { readonly kind: 'watch'; readonly news?: WatchNews }
  | {
      readonly kind: 'refused';
      readonly origins: readonly string[];
      readonly asked: readonly ChosenTab[];
      readonly mergeable: readonly number[];
    };

/** A tab as far as the browser tells; read tabs carry what the picker shows of them. */
export interface OpenTab {
  readonly tabId: number;
  readonly title: string;
  readonly url: string;
  readonly outlet: string;
  readonly isCurrent: boolean;
  /** Chosen before the reader has looked: of the current tab's story and fit to be merged, or selected in the tab strip. */
  readonly preselected: boolean;
  /** Fit to be merged with the rest of its story: adds something, and can be read. */
  readonly suits: boolean;
  /** Index of its story; the current tab's is the first. */
  readonly story?: number;
  /** Being read for grouping. */
  readonly isReading?: boolean;
  readonly words?: number;
  readonly publishedAt?: string;
  /** What it shares with the tab its story is told from. */
  readonly matchedOn?: readonly string[];
  readonly flags: Article['notes'];
  readonly asksFor?: string;
  readonly discarded?: boolean;
  readonly blocked?: { readonly code: Article['notes'][number]['code']; readonly canAsk: boolean };
}

export interface TabList {
  readonly tabs: readonly OpenTab[];
  readonly stories: readonly { readonly name: string; readonly outlets: number; readonly newest?: string }[];
  readonly tabsPermission: boolean;
  readonly grouping: boolean;
}

export interface BriefWithArticles {
  readonly brief: Brief;
  readonly articles: readonly Article[];
}

/** A source that was not read again, and the site to ask for where that would help. */
export interface UnreadSource {
  readonly outlet: string;
  readonly note: Note;
  readonly asksFor?: string;
}

export interface SourceCheck {
  readonly changes: readonly SourceChange[];
  /** How many sources were read. */
  readonly read: number;
  readonly unread: readonly UnreadSource[];
}

/** When another kept brief of the same story was made. */
export interface BriefInTime {
  readonly id: string;
  readonly createdAt: string;
}

export interface FoundBrief extends BriefWithArticles {
  readonly earlier?: BriefInTime;
  /** The newest of those that came after. */
  readonly later?: BriefInTime;
}

/** What each method answers. */
export interface Replies {
  readonly open: Opening;
  readonly briefPage: Job;
  readonly addToStory: Job;
  readonly startNewStory: null;
  readonly storyInProgress: { readonly outlets: readonly string[]; readonly hasThis: boolean } | null;
  readonly listTabs: TabList;
  readonly wakeTab: null;
  readonly merge: Job;
  readonly proceed: null;
  readonly addText: Job;
  readonly leaveOut: Job;
  readonly regenerate: Job;
  readonly cancel: null;
  readonly getJob: Job | null;
  readonly getBrief: FoundBrief | null;
  readonly listBriefs: readonly HistoryEntry[];
  readonly deleteBrief: null;
  readonly deleteBriefs: null;
  readonly restoreBrief: null;
  /** The ids of those that were new. */
  readonly importBriefs: readonly string[];
  readonly keepReport: null;
  readonly listReports: readonly KeptReport[];
  readonly deleteReport: null;
  readonly deleteAllBriefs: null;
  readonly keepBrief: null;
  readonly checkSources: SourceCheck | null;
  readonly openCitation: null;
  /** How many briefs went, since the reader now keeps them for fewer days. */
  readonly changeSettings: { readonly forgotten: number };
  readonly getEndpoint: KeptEndpointView | null;
  readonly saveEndpoint: null;
  readonly removeEndpoint: null;
  readonly testEndpoint: EndpointTesting;
  readonly listModels: readonly ListedModel[];
  readonly previewSend: Sending | null;
  readonly allowSend: null;
  readonly watchList: WatchList;
  readonly watchNew: number;
  readonly watchFeed: AddedFeed;
  readonly listFeeds: FeedList;
  readonly importFeeds: number;
  readonly removeFeed: null;
  readonly muteFeed: null;
  readonly muteOutlet: null;
  readonly moveFeed: AddedFeed;
  readonly readFeed: null;
  readonly markStory: null;
  readonly distilStory: Job;
  readonly openStory: null;
  readonly changeWatch: null;
}

/** Name of the port over which the worker tells every open view of each change of a run. */
export const PROGRESS_PORT = 'progress';

/** What comes over the progress port. */
export type Progress =
  | { readonly type: 'job'; readonly job: Job }
  | { readonly type: 'tabs'; readonly list: TabList }
  | { readonly type: 'opening'; readonly opening: Opening };
