import type { Brief, Engine } from './brief.ts';
import { prose } from './export/prose.ts';

/** A kept brief as one line of the history. */
export interface HistoryEntry {
  readonly id: string;
  readonly storyId: string;
  readonly headline: string;
  readonly createdAt: string;
  readonly outlets: readonly string[];
  /** What ties briefs of one story together: see {@link storyMarks}. */
  readonly marks?: readonly string[];
  readonly wordsRead: number;
  readonly wordsWritten: number;
  readonly engine: Engine;
  /** The brief's prose: history is searched by these words too. */
  readonly text?: string;
}

export function historyEntry(brief: Brief): HistoryEntry & { readonly text: string } {
  return {
    id: brief.id,
    storyId: brief.storyId,
    headline: brief.headline,
    createdAt: brief.createdAt,
    outlets: [...new Set(brief.sources.map((source) => source.outlet))],
    marks: storyMarks(brief),
    wordsRead: brief.stats.wordsRead,
    wordsWritten: brief.stats.wordsWritten,
    engine: brief.engine,
    text: prose(brief),
  };
}

/** The story's id, and each address it was told at: briefs that share one tell one story, whatever was added to it. */
export function storyMarks(brief: Brief): string[] {
  const addresses = brief.sources.flatMap(({ url, leftOut }) =>
    url === '' || leftOut === 'left-out-by-reader' ? [] : [url],
  );
  return [...new Set([brief.storyId, ...addresses.map((url) => url.split('#')[0] ?? url)])];
}
