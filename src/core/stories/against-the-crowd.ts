import type { SimilarityMatrix } from './average-link.ts';
import type { GroupWeights } from './group-weights.ts';

/**
 * Each similarity less a share of how similar the two reports usually are to the others: the median of its row and of a
 * few unrelated strangers. Twenty tabs about one war resemble each other; only what goes beyond that makes a story.
 */
export function againstTheCrowd({ size, values }: SimilarityMatrix, weights: GroupWeights): SimilarityMatrix {
  const strangers = new Array<number>(weights.strangers).fill(weights.strangerSimilarity);
  const usual = new Float64Array(size);
  const row = new Float64Array(Math.max(0, size - 1 + strangers.length));
  for (let i = 0; i < size; i += 1) {
    row.set(values.subarray(i * size, i * size + i));
    row.set(values.subarray(i * size + i + 1, (i + 1) * size), i);
    row.set(strangers, size - 1);
    row.sort();
    usual[i] = row[Math.floor(row.length / 2)] ?? 0;
  }
  const told = Float64Array.from(values);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < size; j += 1) {
      if (i !== j)
        told[i * size + j] = (values[i * size + j] ?? 0) - (weights.crowd * ((usual[i] ?? 0) + (usual[j] ?? 0))) / 2;
    }
  }
  return { size, values: told };
}
