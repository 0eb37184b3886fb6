import type { Ban } from './bans.ts';
import type { Candidate } from './candidates.ts';

/** What is chosen at once: a sentence, with the sentences before it that it cannot be understood without. */
export interface Unit {
  /** Candidate ids in the order of their source. */
  readonly members: readonly number[];
}

/** A sentence that would need more before it is left out instead. */
const LONGEST_CHAIN = 3;
/** Bans lifted where a story has too little else to fill the length asked for. */
const LIFTED_WHEN_SHORT: ReadonlySet<Ban> = new Set(['short', 'few-words']);
/** Bans kept even where a story has nothing else: the furniture of a page is never news. */
const NEVER_LIFTED: ReadonlySet<Ban> = new Set(['boilerplate', 'not-prose', 'long', 'not-news']);

/** How much is let through: what reads well alone, what fills a short story, whatever is not the page's furniture. */
export type Leniency = 'strict' | 'short-of-text' | 'nothing-else';

/** Every choice there is: sentences that stand alone, and short runs that end on one that does not. */
export function makeUnits(candidates: readonly Candidate[], leniency: Leniency = 'strict'): Unit[] {
  const allowed = (c: Candidate) => c.ban === undefined || isLifted(c.ban, leniency);
  return candidates.flatMap((c) => {
    if (!allowed(c)) return [];
    const members = [c.id];
    let at = c;
    while (at.pointsBack) {
      const before = candidates[at.id - 1];
      const leads =
        before !== undefined &&
        before.article === at.article &&
        at.paragraph - before.paragraph <= 1 &&
        allowed(before) &&
        members.length < LONGEST_CHAIN;
      if (!leads) return leniency === 'nothing-else' ? [{ members: [c.id] }] : [];
      members.unshift(before.id);
      at = before;
    }
    return [{ members }];
  });
}

function isLifted(ban: Ban, leniency: Leniency): boolean {
  if (leniency === 'strict') return false;
  return leniency === 'short-of-text' ? LIFTED_WHEN_SHORT.has(ban) : !NEVER_LIFTED.has(ban);
}
