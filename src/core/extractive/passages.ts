import type { Candidate } from './candidates.ts';

/** Sentences that are printed one after another: one that stands alone and those that lean on it. */
export interface Passage {
  readonly sentences: readonly Candidate[];
}

/** The chosen sentences as passages, in the order of the sources; `belong` tells whether one that needn't may follow another. */
export function makePassages(
  chosen: readonly Candidate[],
  belong: (before: Candidate, c: Candidate) => boolean,
): Passage[] {
  const inOrder = [...chosen].sort((a, b) => a.id - b.id);
  const runs: Candidate[][] = [];
  for (const c of inOrder) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run !== undefined && before !== undefined && before.id === c.id - 1 && (c.pointsBack || belong(before, c)))
      run.push(c);
    else runs.push([c]);
  }
  return runs.map((sentences) => ({ sentences }));
}
