import type { HistoryEntry } from '../../core/history-entry.ts';

/** Entries that hold every word of the query, whatever the case or the accents. */
export function searchHistory(entries: readonly HistoryEntry[], query: string): HistoryEntry[] {
  const wanted = plain(query).split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    const text = plain([entry.headline, ...entry.outlets, entry.text ?? ''].join(' '));
    return wanted.every((word) => text.includes(word));
  });
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
