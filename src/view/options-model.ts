import type { Settings } from '../core/settings.ts';

/** What the options page shows. */
export interface OptionsModel {
  readonly settings: Settings;
  /** Match patterns of the sites the reader allowed, e.g. `https://news.example/*`. */
  readonly sites: readonly string[];
  readonly tabsPermission: boolean;
  /** Stories kept on this computer. */
  readonly kept: number;
}

/** Everything a press in the options page can mean. */
export interface OptionsIntents {
  readonly change: (change: Partial<Settings>) => void;
  readonly revokeSite: (pattern: string) => void;
  readonly revokeTabs: () => void;
  readonly deleteAllBriefs: () => void;
}
