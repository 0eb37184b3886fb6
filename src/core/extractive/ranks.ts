import type { Candidate } from './candidates.ts';

/** Place of each candidate, by id, among the printable sentences of its article: captions and headlines before it don't count. */
export function printableRanks(candidates: readonly Candidate[]): ReadonlyMap<number, number> {
  const next = new Map<number, number>();
  const ranks = new Map<number, number>();
  for (const c of candidates) {
    if (c.ban !== undefined) continue;
    const rank = next.get(c.article) ?? 0;
    ranks.set(c.id, rank);
    next.set(c.article, rank + 1);
  }
  return ranks;
}
