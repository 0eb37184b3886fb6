import type { Candidate } from './candidates.ts';

/** What is chosen at once: a sentence, with the sentences before it that it cannot be understood without. */
export interface Unit {
  /** Candidate ids in the order of their source. */
  readonly members: readonly number[];
}

/** A sentence that would need more before it is left out instead. */
const LONGEST_CHAIN = 3;

/** Every choice there is: sentences that stand alone, and short runs that end on one that does not. */
export function makeUnits(candidates: readonly Candidate[]): Unit[] {
  return candidates.flatMap((c) => {
    if (c.ban !== undefined) return [];
    const members = [c.id];
    let at = c;
    while (at.pointsBack) {
      const before = candidates[at.id - 1];
      if (before === undefined || members.length >= LONGEST_CHAIN || !leadsTo(before, at)) return [];
      members.unshift(before.id);
      at = before;
    }
    return [{ members }];
  });
}

function leadsTo(before: Candidate, after: Candidate): boolean {
  return before.article === after.article && before.ban === undefined && after.paragraph - before.paragraph <= 1;
}
