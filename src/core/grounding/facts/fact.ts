import type { NumberMention } from '../../text/numbers.ts';
import type { Answer } from '../answers.ts';
import type { NameMention } from '../names.ts';
import type { PreparedSentence } from '../prepare-sources.ts';

/** All that one independent outlet writes of a story. */
export interface Report {
  readonly outlet: number;
  readonly sentences: readonly PreparedSentence[];
  readonly text: string;
  readonly namesOf: (sentence: PreparedSentence) => readonly NameMention[];
  /** ISO 8601, by article. */
  readonly publishedAt: ReadonlyMap<number, string>;
  /** Keys of its content words. */
  readonly words: ReadonlySet<string>;
  /** Words of its names, folded. */
  readonly names: ReadonlySet<string>;
}

/** One report's value of a fact. */
export interface Told extends Answer {
  /** What is compared: equal in every wording of one value. */
  readonly key: number | string;
  readonly question: string;
  readonly number?: NumberMention;
}

/** A fact that a report tells once about its event. Only values with one question are compared. */
export interface FactReader {
  readonly name: string;
  /** Grows while news is made. */
  readonly grows?: boolean;
  /** Whether the two sentences must not be set on different days. */
  readonly isOfOneDay?: boolean;
  readonly read: (report: Report) => readonly Told[];
  readonly agree: (a: Told, b: Told) => boolean;
  /** Whether the report gives the other one's value in other words too. */
  readonly knows: (report: Report, told: Told) => boolean;
}

export const sameKey = (a: Told, b: Told): boolean => a.key === b.key;

const lowered = new WeakMap<Report, string>();

/** A report's text in lower case, made once. */
export function lowerText(report: Report): string {
  const known = lowered.get(report);
  if (known !== undefined) return known;
  const made = report.text.toLowerCase();
  lowered.set(report, made);
  return made;
}

/** The value stands in the report as it is. */
export const writes = (report: Report, { value }: Told): boolean => {
  const at = lowerText(report).indexOf(value.toLowerCase());
  return (
    at >= 0 && !/[\p{L}\d]/u.test(report.text[at + value.length] ?? '') && !/[\p{L}\d]/u.test(report.text[at - 1] ?? '')
  );
};
