import type { Candidate } from './candidates.ts';
import { followsOn } from './follows-on.ts';

/** Sentences that are printed one after another: one that stands alone and those that lean on it. */
export interface Passage {
  readonly sentences: readonly Candidate[];
}

/** The chosen sentences as passages, in the order of the sources: each with what leans on it. */
export function makePassages(chosen: readonly Candidate[]): Passage[] {
  const inOrder = [...chosen].sort((a, b) => a.id - b.id);
  const runs: Candidate[][] = [];
  for (const c of inOrder) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run !== undefined && before !== undefined && c.pointsBack && before.id === c.id - 1) run.push(c);
    else runs.push([c]);
  }
  return runs.map((sentences) => ({ sentences }));
}

/** Passages that follow each other in their report as one, where they `belong` together. */
export function joinNeighbours(
  passages: readonly Passage[],
  belong: (before: Passage, passage: Passage) => boolean,
): Passage[] {
  const out: Passage[] = [];
  for (const passage of passages) {
    const before = out.at(-1);
    const [first] = passage.sentences;
    if (
      before !== undefined &&
      first !== undefined &&
      followsOn(before.sentences.at(-1), first) &&
      belong(before, passage)
    )
      out[out.length - 1] = { sentences: [...before.sentences, ...passage.sentences] };
    else out.push(passage);
  }
  return out;
}
