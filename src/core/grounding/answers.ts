import type { PreparedSentence } from './prepare-sources.ts';

/** One outlet's answer to a question. */
export interface Answer {
  readonly outlet: number;
  readonly value: string;
  readonly sentence: PreparedSentence;
  /** Whom the report cites for it, where more than its sentence tells. */
  readonly attributedTo?: string;
}

/** One question to which independent outlets give different answers. */
export interface Quarrel {
  readonly question: string;
  readonly answers: readonly Answer[];
}

export type OutletOf = (sentence: PreparedSentence) => number;

/** The pair that differs, with every other outlet that holds to one of its values. */
export function everyAnswer(all: readonly Answer[], pair: readonly Answer[]): Answer[] {
  const answers = [...pair];
  for (const a of all)
    if (!answers.some((x) => x.outlet === a.outlet) && pair.some((p) => p.value === a.value)) answers.push(a);
  return answers;
}

/** Hostile texts answer thousands of times. */
const MOST_ANSWERS = 60;

/**
 * The first two answers of two outlets that differ, where neither outlet gives the other's answer too and none gives
 * more than one.
 */
export function quarrelOf(
  question: string,
  all: readonly Answer[],
  differ: (a: Answer, b: Answer) => boolean,
): Quarrel[] {
  if (all.length > MOST_ANSWERS) return quarrelOf(question, all.slice(0, MOST_ANSWERS), differ);
  const valuesOf = (outlet: number): Answer[] => all.filter((x) => x.outlet === outlet);
  for (const a of all)
    for (const b of all) {
      if (a.outlet >= b.outlet || !differ(a, b)) continue;
      const isDecided = [a, b].every((p) => valuesOf(p.outlet).every((x) => x === p || !differ(x, p)));
      if (isDecided) return [{ question, answers: everyAnswer(all, [a, b]) }];
    }
  return [];
}
