import type { Article } from '../article.ts';
import type { Brief } from '../brief.ts';

export const HISTORY_FORMAT = 'aibot-history';
export const SETTINGS_FORMAT = 'aibot-settings';
/** Of both files. */
export const MOVED_FORMAT_VERSION = 1;

export interface MovedBrief {
  readonly brief: Brief;
  readonly articles: readonly Article[];
}

export function historyFile(briefs: readonly MovedBrief[]): string {
  return `${JSON.stringify({ format: HISTORY_FORMAT, formatVersion: MOVED_FORMAT_VERSION, briefs }, null, 2)}\n`;
}

/** Keys of endpoints are no settings and never in this file. */
export function settingsFile(settings: object): string {
  return `${JSON.stringify({ format: SETTINGS_FORMAT, formatVersion: MOVED_FORMAT_VERSION, settings }, null, 2)}\n`;
}
