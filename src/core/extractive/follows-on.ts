import type { Candidate } from './candidates.ts';

/** Whether a sentence is the next one of the same report, in the same paragraph or the one after it. */
export function followsOn(before: Candidate | undefined, c: Candidate): boolean {
  return (
    before !== undefined &&
    before.id === c.id - 1 &&
    before.article === c.article &&
    c.paragraph - before.paragraph <= 1
  );
}
