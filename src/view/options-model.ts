import type { KeptReport, WrongReport } from '../core/export/wrong-report.ts';
import type { Settings } from '../core/settings.ts';
import type { EndpointFormProps } from './options/endpoint-model.ts';
import type { FeedIntents, FeedsModel } from './watch/watch-model.ts';

/** What the options page shows. */
export interface OptionsModel {
  readonly settings: Settings;
  /** Match patterns of the sites the reader allowed, e.g. `https://news.example/*`. */
  readonly sites: readonly string[];
  /** Those that were allowed for a model endpoint alone. */
  readonly modelSites?: readonly string[];
  readonly tabsPermission: boolean;
  /** Stories kept on this computer. */
  readonly kept: number;
  // What follows is shown only where the entry knows it.
  readonly version?: string;
  /** The keys that open AiBot, as the browser has them; '' when none are set. */
  readonly shortcut?: string;
  /** The browser's own model, where the entry looked for it. */
  readonly builtin?: BuiltinModel;
  /** The endpoint's form; the card is shown only where it is wired. */
  readonly endpoint?: EndpointFormProps;
  /** The watch list; its section is shown only where the entry knows it. */
  readonly feeds?: FeedsModel;
  /** How the last import went. */
  readonly imported?: Imported;
  /** "This is wrong" reports kept here; shown only where the entry knows them. */
  readonly reports?: readonly KeptReport[];
  /** What went last, and may come back. */
  readonly undoable?: Undoable;
}

/** Whether this browser has a model of its own, and how far its download is. */
export interface BuiltinModel {
  readonly state: 'absent' | 'unavailable' | 'downloadable' | 'downloading' | 'available';
  /** 0 to 1, of what is being downloaded. */
  readonly share?: number;
  /** The last download did not come about. */
  readonly hasFailed?: boolean;
}

/** What came of a file the reader picked. */
export type Imported =
  | { readonly kind: 'history'; readonly added: number; readonly present: number; readonly unreadable: number }
  | { readonly kind: 'settings'; readonly changed: readonly (keyof Settings)[] }
  | { readonly kind: 'failed'; readonly why: ImportFailure };

export type ImportFailure = 'damaged' | 'foreign' | 'newer' | 'not-kept';

export type Undoable =
  | { readonly kind: 'all' | 'report' | 'import' }
  /** Briefs older than the reader now keeps. */
  | { readonly kind: 'older'; readonly count: number };

/** Everything a press in the options page can mean. */
export interface OptionsIntents {
  readonly change: (change: Partial<Settings>) => void;
  readonly revokeSite: (pattern: string) => void;
  readonly revokeTabs: () => void;
  readonly deleteAllBriefs: () => void;
  // What follows is shown only where the entry wires it.
  readonly watch?: FeedIntents;
  readonly exportSettings?: () => void;
  readonly exportHistory?: () => void;
  /** A file that either export made. */
  readonly importFile?: (text: string) => void;
  readonly copyReport?: (report: WrongReport) => Promise<boolean>;
  readonly deleteReport?: (id: string) => void;
  /** Takes back what `undoable` names. */
  readonly undo?: () => void;
  /** The time to take it back is over. */
  readonly settle?: () => void;
  readonly openShortcutSettings?: () => void;
}
