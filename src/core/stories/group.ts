import { throwIfCancelled } from '../errors.ts';
import { averageLink, type SimilarityMatrix } from './average-link.ts';
import { type BackgroundIdf, NO_BACKGROUND } from './background-idf.ts';
import { cosine, countTerms, mixedIdf, toVector, type Vector } from './report-vector.ts';

/** What grouping needs to know of one open tab or feed item. */
export interface Report {
  readonly headline: string;
  readonly text: string;
  readonly url?: string;
  readonly publishedAt?: string;
  readonly lang?: string;
}

export interface GroupOptions {
  readonly background?: BackgroundIdf;
  readonly weights?: GroupWeights;
  readonly signal?: AbortSignal;
  /** Lets other work in between rows of a large set; nothing by default. */
  readonly pause?: () => Promise<void>;
}

export interface GroupWeights {
  /** Share of title and lede alone in the similarity. */
  readonly top: number;
  /** Share of the names at the top. */
  readonly names: number;
  /** How much of a report's usual similarity to the other tabs is held against it, so that tabs on one topic are told apart. */
  readonly crowd: number;
  /** Unrelated reports assumed beside the open ones, so that two tabs alone are no crowd, and how similar they are. */
  readonly strangers: number;
  readonly strangerSimilarity: number;
  readonly threshold: number;
}

/** Tuned by `bench/stories.ts --tune`. */
export const GROUP_WEIGHTS: GroupWeights = {
  top: 0.1,
  names: 0.15,
  crowd: 0.7,
  strangers: 4,
  strangerSimilarity: 0.04,
  threshold: 0.09,
};

const ROWS_BETWEEN_PAUSES = 16;

/**
 * Which reports tell the same story.
 * @returns for each report the number of its story; stories are numbered by their first report
 * @throws AiBotError `cancelled` when the signal fires
 */
export async function groupReports(reports: readonly Report[], options: GroupOptions = {}): Promise<number[]> {
  const weights = options.weights ?? GROUP_WEIGHTS;
  return averageLink(againstTheCrowd(await similarities(reports, weights, options), weights), weights.threshold);
}

async function similarities(
  reports: readonly Report[],
  weights: GroupWeights,
  options: GroupOptions,
): Promise<SimilarityMatrix> {
  const counts = [];
  for (const [i, report] of reports.entries()) {
    counts.push(countTerms(report.headline, report.text));
    if (i % ROWS_BETWEEN_PAUSES === 0) await options.pause?.();
    throwIfCancelled(options.signal);
  }
  const idf = mixedIdf(counts, options.background ?? NO_BACKGROUND);
  const whole = counts.map((c) => toVector(c.all, idf));
  const top = counts.map((c) => toVector(c.top, idf));
  const names = counts.map((c) => toVector(c.names, idf));
  const size = reports.length;
  const values = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < i; j += 1) {
      const s =
        (1 - weights.top - weights.names) * between(whole, i, j) +
        weights.top * between(top, i, j) +
        weights.names * between(names, i, j);
      values[i * size + j] = s;
      values[j * size + i] = s;
    }
    if (i % ROWS_BETWEEN_PAUSES === 0) await options.pause?.();
    throwIfCancelled(options.signal);
  }
  return { size, values };
}

function between(vectors: readonly Vector[], i: number, j: number): number {
  const [a, b] = [vectors[i], vectors[j]];
  return a === undefined || b === undefined ? 0 : cosine(a, b);
}

/** Each similarity less a share of how similar the two reports usually are to the others: the median of its row and of a few unrelated strangers. */
function againstTheCrowd({ size, values }: SimilarityMatrix, weights: GroupWeights): SimilarityMatrix {
  const strangers = new Array<number>(weights.strangers).fill(weights.strangerSimilarity);
  const usual = Array.from({ length: size }, (_, i) => {
    const others = [...values.subarray(i * size, (i + 1) * size)].filter((_, j) => j !== i);
    const row = [...others, ...strangers].sort((a, b) => a - b);
    return row[Math.floor(row.length / 2)] ?? 0;
  });
  const corrected = values.map((s, at) => {
    const [i, j] = [Math.floor(at / size), at % size];
    return i === j ? s : s - (weights.crowd * ((usual[i] ?? 0) + (usual[j] ?? 0))) / 2;
  });
  return { size, values: corrected };
}
