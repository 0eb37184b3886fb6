import type { Settings } from '../core/settings.ts';
import type { EndpointFormProps } from './options/endpoint-model.ts';
import type { FeedIntents, FeedsModel } from './watch/watch-model.ts';

/** What the options page shows. */
export interface OptionsModel {
  readonly settings: Settings;
  /** Match patterns of the sites the reader allowed, e.g. `https://news.example/*`. */
  readonly sites: readonly string[];
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
  /** How the last import went. */
  /** The watch list; its section is shown only where the entry knows it. */
  readonly feeds?: FeedsModel;
  readonly imported?: { readonly ok: boolean; readonly count: number };
}

/** Whether this browser has a model of its own, and how far its download is. */
export interface BuiltinModel {
  readonly state: 'absent' | 'unavailable' | 'downloadable' | 'downloading' | 'available';
  /** 0 to 1, of what is being downloaded. */
  readonly share?: number;
  /** The last download did not come about. */
  readonly hasFailed?: boolean;
}

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
  readonly openShortcutSettings?: () => void;
}
