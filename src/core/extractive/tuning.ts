import type { ValueTuning } from './gram-values.ts';
import type { SelectTuning } from './select.ts';

export type Tuning = SelectTuning & ValueTuning;

/** Chosen by bench/train-distiller.ts, cross-validated by cluster; the table is in docs/distiller.md. */
export const TUNING: Tuning = {
  positionPrior: 0.3,
  bigramWeight: 2,
  mostOverlap: 0.5,
  pool: 120,
  swapRounds: 12,
  learnedShare: 0.6,
  centroidWeight: 0,
  neighbourWeight: 0.15,
};

/** Of few words, "how many articles have it" tells little: learned values alone, and more overlap is borne. */
const SHORT_WORDS = 150;
const SHORT: Partial<Tuning> = { learnedShare: 1, mostOverlap: 0.7 };

/** Scripts without capitals: names cannot be told from words, and reports of one event share more of both. */
const UNCASED: ReadonlySet<string> = new Set(['ar', 'he', 'hi', 'zh', 'ja']);
const UNCASED_OVERLAP = 0.4;
/** Their briefs lose more by neighbours than others do. */
const UNCASED_NEIGHBOURS = 0.05;

/** In a story of several stages each report's opening tells its stage, and what follows it the details of that day. */
const STAGED_PRIOR = 0.8;

/** The tuning for a brief of this many words in this language. */
export function tuningFor(words: number, lang = 'en', severalStages = false): Tuning {
  const base = words < SHORT_WORDS ? { ...TUNING, ...SHORT } : TUNING;
  const own = severalStages ? { ...base, positionPrior: STAGED_PRIOR, neighbourWeight: 0 } : base;
  return UNCASED.has(lang)
    ? { ...own, mostOverlap: Math.min(own.mostOverlap, UNCASED_OVERLAP), neighbourWeight: UNCASED_NEIGHBOURS }
    : own;
}
