import type { SimilarityMatrix } from './average-link.ts';
import type { Vector } from './report-vector.ts';

/** The vectors before this one that hold a term, and its weights there. */
interface Postings {
  readonly rows: number[];
  readonly weights: number[];
}

/**
 * Adds `share` of the cosine of every pair of vectors to a symmetric matrix, by an inverted index: pairs are only
 * touched where they have a term in common.
 */
export async function addCosines(
  { size, values }: SimilarityMatrix,
  vectors: readonly Vector[],
  share: number,
  breathe: (row: number) => Promise<void>,
): Promise<void> {
  const index = new Map<string, Postings>();
  const row = new Float64Array(size);
  for (const [i, vector] of vectors.entries()) {
    row.fill(0, 0, i);
    for (const [term, weight] of vector) {
      const known = index.get(term);
      if (known === undefined) {
        index.set(term, { rows: [i], weights: [weight] });
        continue;
      }
      for (let k = 0; k < known.rows.length; k += 1) {
        const j = known.rows[k] ?? 0;
        row[j] = (row[j] ?? 0) + weight * (known.weights[k] ?? 0);
      }
      known.rows.push(i);
      known.weights.push(weight);
    }
    for (let j = 0; j < i; j += 1) {
      const s = share * (row[j] ?? 0);
      values[i * size + j] = (values[i * size + j] ?? 0) + s;
      values[j * size + i] = (values[j * size + i] ?? 0) + s;
    }
    await breathe(i);
  }
}
