import type { Note } from './article.ts';
import type { Brief } from './brief.ts';

/** Counts that stand in notes too. */
const COUNTED = ['sentences-dropped', 'sentences-marked'] as const;
type Counted = (typeof COUNTED)[number];

/** A brief's notes with some of their counts changed; a count of nothing has no note. */
export function recountNotes(notes: readonly Note[], counts: Readonly<Partial<Record<Counted, number>>>): Note[] {
  const isCounted = ({ code }: Note): boolean => COUNTED.some((known) => known === code && counts[known] !== undefined);
  const anew = COUNTED.flatMap((code): Note[] => {
    const count = counts[code] ?? 0;
    return count === 0 ? [] : [{ code, params: { count } }];
  });
  return [...notes.filter((note) => !isCounted(note)), ...anew];
}

/** The brief with sentences counted that were left out before it was grounded. */
export function withDropped(brief: Brief, more: number): Brief {
  if (more === 0) return brief;
  const dropped = brief.checks.dropped + more;
  return {
    ...brief,
    checks: { ...brief.checks, dropped },
    notes: recountNotes(brief.notes, { 'sentences-dropped': dropped }),
  };
}
