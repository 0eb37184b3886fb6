import type { Article, Note } from '../../core/article.ts';
import { mapLimited } from '../../core/map-limited.ts';
import type { TabReader } from '../tabs/read-tab.ts';
import type { SeenTab } from './seen-tabs.ts';

/** So many tabs are read at once. */
const TABS_AT_ONCE = 6;
/** How often the picker hears what has been read, in milliseconds. */
const BEAT_MS = 700;

export interface GroupingRun {
  readonly tabs: readonly SeenTab[];
  readonly readTab: TabReader;
  readonly signal: AbortSignal;
  /** Told of each article as it comes. */
  readonly keep: (tabId: number, article: Article) => void;
  /** Told at every beat at which more is known, and at the end: which tabs could not be read, and which still may. */
  readonly tell: (unread: ReadonlyMap<number, Note>, waiting: ReadonlySet<number>) => Promise<void>;
  /** Whether anyone still looks on; when nobody does, reading ends. */
  readonly isWatched: () => boolean;
}

/** Reads tabs a few at a time; what is known is told at every beat, so that a slow tab holds nothing up. */
export async function readForGrouping(run: GroupingRun): Promise<void> {
  const { tabs, readTab, keep, tell, isWatched } = run;
  const unwatched = new AbortController();
  const signal = AbortSignal.any([run.signal, unwatched.signal]);
  const unread = new Map<number, Note>();
  const waiting = new Set(tabs.map((tab) => tab.tabId));
  let told = waiting.size;
  const beat = setInterval(() => {
    if (!isWatched()) unwatched.abort();
    if (signal.aborted || told === waiting.size) return;
    told = waiting.size;
    tell(unread, waiting).catch(() => undefined);
  }, BEAT_MS);
  try {
    await mapLimited(tabs, TABS_AT_ONCE, async ({ tabId, url }) => {
      const read = await readTab(tabId, { url, signal });
      if ('article' in read) keep(tabId, read.article);
      else unread.set(tabId, read.note);
      waiting.delete(tabId);
    });
    clearInterval(beat);
    await tell(unread, waiting);
  } catch {
    // the picker was closed or asked again
  } finally {
    clearInterval(beat);
  }
}
