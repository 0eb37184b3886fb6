import type { Brief } from '../core/brief.ts';
import { prose } from '../core/export/prose.ts';
import type { HistoryEntry } from '../view/popup-model.ts';

/** A kept brief as one line of the history. */
export function historyEntry(brief: Brief): HistoryEntry & { readonly text: string } {
  return {
    id: brief.id,
    storyId: brief.storyId,
    headline: brief.headline,
    createdAt: brief.createdAt,
    outlets: [...new Set(brief.sources.map((source) => source.outlet))],
    wordsRead: brief.stats.wordsRead,
    wordsWritten: brief.stats.wordsWritten,
    engine: brief.engine,
    text: prose(brief),
  };
}
