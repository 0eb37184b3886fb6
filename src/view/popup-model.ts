import type { Article, Note, NoteCode } from '../core/article.ts';
import type { Brief } from '../core/brief.ts';
import type { ErrorCode } from '../core/errors.ts';
import type { WrongReport } from '../core/export/wrong-report.ts';
import type { SourceChange } from '../core/grounding/recheck.ts';
import type { HistoryEntry } from '../core/history-entry.ts';
import type { Job } from '../core/job.ts';
import type { Settings } from '../core/settings.ts';
import type { WatchIntents, WatchScreenModel } from './watch/watch-model.ts';

/** One open tab as the picker shows it. */
export interface PickerTab {
  readonly tabId: number;
  readonly title: string;
  readonly url: string;
  readonly outlet: string;
  readonly isCurrent: boolean;
  readonly preselected: boolean;
  /** Fit to be merged with the rest of its story; the others repeat one, or tell too little. */
  readonly suits?: boolean;
  /** Index of the story it belongs to among `PickerStory`; absent where no other tab tells it. The current tab's is the first. */
  readonly story?: number;
  /** Being read at this moment. */
  readonly isReading?: boolean;
  readonly words?: number;
  readonly publishedAt?: string;
  /** Names and numbers it shares with the tab its story is told from. */
  readonly matchedOn?: readonly string[];
  readonly flags: readonly Note[];
  /** Merging it will make the browser ask for this host first. */
  readonly asksFor?: string;
  /** Unloaded by the browser: offered as "wake and read". */
  readonly discarded?: boolean;
  /** Why it cannot be read, and whether asking for its site would help. */
  readonly blocked?: { readonly code: NoteCode; readonly canAsk: boolean };
}

export interface PickerStory {
  readonly name: string;
  readonly outlets: number;
  readonly newest?: string;
}

/** What the popup shows; made by the worker's messages, rendered by `Popup`. */
export type PopupScreen =
  | { readonly screen: 'reading' }
  | { readonly screen: 'progress'; readonly job: Job }
  | {
      readonly screen: 'brief';
      readonly brief: Brief;
      readonly articles: readonly Article[];
      readonly job?: Job;
      readonly alsoOpen?: number;
      readonly story?: StoryInProgress;
      /** The reader is in the brief that stood in, and the one of `job` is ready. */
      readonly isWrittenReady?: boolean;
    }
  | {
      readonly screen: 'picker';
      readonly tabs: readonly PickerTab[];
      readonly stories: readonly PickerStory[];
      /** Without it only the current tab is listed, and the screen explains "see my other tabs" (`allowTabs`). */
      readonly tabsPermission: boolean;
      /** Tabs are being read for grouping; the list will come again with stories and words. */
      readonly grouping?: boolean;
    }
  | { readonly screen: 'add-text' }
  | SendPreview
  | WatchScreenModel
  | { readonly screen: 'history'; readonly entries: readonly HistoryEntry[] }
  | {
      readonly screen: 'error';
      readonly code: ErrorCode;
      readonly params: Readonly<Record<string, string | number>>;
      readonly canPickTabs: boolean;
      /** After a refusal: the chosen tabs that can be merged without it; `merge(mergeable)` does so. */
      readonly mergeable?: readonly number[];
      /** After a refusal: what was chosen; `merge(asked)` asks again. */
      readonly asked?: readonly number[];
    };

/** Before anything leaves the computer: the host, and every word that it would get. */
export interface SendPreview {
  readonly screen: 'preview';
  readonly host: string;
  readonly model?: string;
  readonly sources: readonly { readonly outlet: string; readonly words: number; readonly text: string }[];
  readonly instructions?: { readonly words: number; readonly text: string };
  /** One more request follows, of sentences chosen from these. */
  readonly isInParts?: boolean;
}

/** The story the reader is building with "Add to story", one page at a time. */
export interface StoryInProgress {
  readonly outlets: readonly string[];
  /** Whether the page this brief is of is in it already. */
  readonly hasThis: boolean;
}

/** Everything a press in the popup or the reader can mean. Entries turn these into messages and permission prompts. */
export interface Intents {
  readonly briefThisPage: () => void;
  /** "Add to story": the first page starts a story, every further one is merged with what is there. */
  readonly addThisPage: () => void;
  /** Forgets the story being built; the next `addThisPage` starts another. */
  readonly startNewStory: () => void;
  readonly openPicker: () => void;
  /** Loads a tab that the browser unloaded, so that it can be read. */
  readonly wakeTab: (tabId: number) => void;
  readonly allowTabs: () => void;
  readonly merge: (tabIds: readonly number[]) => void;
  readonly allowSite: (tabId: number) => void;
  /** Asks for the sites of these tabs, so that they are matched by their text. */
  readonly allowSites: (tabIds: readonly number[]) => void;
  readonly cancel: () => void;
  readonly openAddText: () => void;
  readonly addText: (text: string, outlet: string) => void;
  readonly leaveOut: (article: number) => void;
  readonly takeBack: (article: number) => void;
  readonly regenerate: () => void;
  /** The reader is in the brief that stands in: it stays in view when the model has written. */
  readonly stayOnBrief: () => void;
  /** Shows what the model has written in the place of what stood in. */
  readonly showWritten: () => void;
  readonly openCitation: (article: number, start: number, end: number) => void;
  readonly copy: () => Promise<boolean>;
  readonly save: (format: 'markdown' | 'html' | 'text' | 'json', withCitations: boolean) => void;
  readonly openReader: (briefId: string) => void;
  /** Opens the brief beside the page: side panel or sidebar. */
  readonly openPanel?: (briefId: string) => void;
  readonly openHistory: () => void;
  readonly openBrief: (briefId: string) => void;
  readonly deleteBrief: (briefId: string) => void;
  readonly undoDelete: () => void;
  readonly deleteAllBriefs: () => void;
  readonly openOptions: () => void;
  readonly back: () => void;
  // What follows is shown only where the entry wires it.
  readonly copyText?: (text: string) => Promise<boolean>;
  /** Writes the present story with the local engine. */
  readonly writeLocally?: () => void;
  /** Answers the preview: send what it shows; `always` for this host from now on. */
  readonly send?: (always: boolean) => void;
  /** Keeps a "This is wrong" report on this computer; nothing is sent. */
  readonly keepReport?: (report: WrongReport) => Promise<void>;
  readonly exportHistory?: () => void;
  /** Shows what is new in one brief of a story since an earlier one. */
  readonly compare?: (beforeId: string, afterId: string) => void;
  readonly print?: () => void;
  /** Reads the brief's sources again; with sites, after asking for them. */
  readonly checkSources?: (sites?: readonly string[]) => void;
  readonly watch?: WatchIntents;
}

export interface PopupModel {
  readonly screen: PopupScreen;
  readonly settings: Settings;
  /** The endpoint the engine badge names when `settings.engine` is `endpoint`. */
  readonly endpoint?: { readonly host: string; readonly model?: string };
  /** Stories of the watch list that break and were not seen yet. */
  readonly unseen?: number;
}

/** What "Check the sources again" found, or that it is under way. */
export type SourceCheckModel =
  | { readonly state: 'running' }
  | {
      readonly state: 'done';
      readonly changes: readonly SourceChange[];
      readonly read: number;
      readonly unread: readonly { readonly outlet: string; readonly note: Note; readonly asksFor?: string }[];
    };

export interface BriefInTime {
  readonly id: string;
  readonly createdAt: string;
}

/** What the reading view shows. */
export type ReaderModel = { readonly settings: Settings } & (
  | { readonly state: 'loading' }
  | { readonly state: 'missing' }
  | {
      readonly state: 'brief';
      readonly brief: Brief;
      readonly articles: readonly Article[];
      /** The brief of the same story before this one: "What's new since 14:05". */
      readonly earlier?: BriefInTime;
      /** The newest brief of the story, where that is not this one. */
      readonly later?: BriefInTime;
      readonly check?: SourceCheckModel;
    }
  | { readonly state: 'changes'; readonly before: Brief; readonly after: Brief; readonly articles: readonly Article[] }
);
