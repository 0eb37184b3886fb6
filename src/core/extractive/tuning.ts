import type { ValueTuning } from './gram-values.ts';
import type { SelectTuning } from './select.ts';

/** Chosen by bench/train-distiller.ts, cross-validated by cluster; the table is in docs/distiller.md. */
export const TUNING: SelectTuning & ValueTuning = {
  positionPrior: 0.2,
  bigramWeight: 2,
  mostOverlap: 0.5,
  pool: 120,
  swapRounds: 60,
  learnedShare: 0.6,
};
