import type { HistoryEntry } from '../../core/history-entry.ts';

/** Entries newest first, those of one day together under its name. */
export function groupByDay(
  entries: readonly HistoryEntry[],
  dayName: (iso: string) => string,
): { readonly day: string; readonly entries: readonly HistoryEntry[] }[] {
  const days: { day: string; entries: HistoryEntry[] }[] = [];
  for (const entry of [...entries].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))) {
    const day = dayName(entry.createdAt);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}
