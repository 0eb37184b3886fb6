import { throwIfCancelled } from '../errors.ts';
import { addressKey } from './address-key.ts';
import { againstTheCrowd } from './against-the-crowd.ts';
import { averageLink, type SimilarityMatrix } from './average-link.ts';
import { type BackgroundIdf, NO_BACKGROUND } from './background-idf.ts';
import { addCosines } from './cosines.ts';
import { foreignSimilarity } from './foreign-similarity.ts';
import { GROUP_WEIGHTS, type GroupWeights } from './group-weights.ts';
import { placeFactor } from './place-factor.ts';
import { countTerms, mixedIdf, type TermCounts, toVector } from './report-vector.ts';
import { articleLanguage } from './story-language.ts';
import { inTime, timeFactor } from './time-factor.ts';

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

const ROWS_BETWEEN_PAUSES = 16;

/**
 * Which reports tell the same story: words weighted by rarity, title, lede and names more; less what every open tab
 * has in common; more for reports of one day, less for days apart; between languages by numbers, times and names. Beyond
 * `cap` a pair says little more, so that two copies of one text cannot outvote what else tells a report from the rest.
 * @returns for each report the number of its story; stories are numbered by their first report
 * @throws AiBotError `cancelled` when the signal fires
 */
export async function groupReports(given: readonly Report[], options: GroupOptions = {}): Promise<number[]> {
  const reports = given.map(withLanguage);
  const weights = options.weights ?? GROUP_WEIGHTS;
  const breathe = async (row: number): Promise<void> => {
    if (row % ROWS_BETWEEN_PAUSES === 0) await options.pause?.();
    throwIfCancelled(options.signal);
  };
  const similar = await wordSimilarity(reports, weights, options.background ?? NO_BACKGROUND, breathe);
  const foreign = foreignSimilarity(reports, weights);
  const told = againstTheCrowd(similar, weights);
  const time = timeFactor(reports, weights);
  const place = placeFactor(reports, weights);
  const addresses = reports.map((report) => addressKey(report.url ?? ''));
  for (let i = 0; i < told.size; i += 1) {
    for (let j = 0; j < i; j += 1) {
      const isSamePage = addresses[i] !== '' && addresses[i] === addresses[j];
      const alike = Math.max(told.values[i * told.size + j] ?? 0, foreign(i, j));
      const s = isSamePage ? 1 : capped(inTime(alike, time(i, j), weights) * place(i, j), weights.cap);
      told.values[i * told.size + j] = s;
      told.values[j * told.size + i] = s;
    }
    await breathe(i);
  }
  return averageLink(told, weights.threshold, weights.contrast);
}

/** What a pair is worth beyond the cap: enough that the likest still come first, whatever the order of the tabs. */
const BEYOND_CAP = 0.05;

function capped(similarity: number, cap: number): number {
  return similarity <= cap ? similarity : cap + BEYOND_CAP * (similarity - cap);
}

function withLanguage(report: Report): Report {
  const lang = articleLanguage(report);
  return lang === undefined ? report : { ...report, lang };
}

type Breathe = (row: number) => Promise<void>;

async function wordSimilarity(
  reports: readonly Report[],
  weights: GroupWeights,
  background: BackgroundIdf,
  breathe: Breathe,
): Promise<SimilarityMatrix> {
  const counts: TermCounts[] = [];
  for (const [i, report] of reports.entries()) {
    counts.push(countTerms(report));
    await breathe(i);
  }
  const idf = mixedIdf(counts, background);
  const size = reports.length;
  const values = new Float64Array(size * size);
  const parts = [
    { share: 1 - weights.top - weights.names, of: (c: TermCounts) => c.all },
    { share: weights.top, of: (c: TermCounts) => c.top },
    { share: weights.names, of: (c: TermCounts) => c.names },
  ];
  for (const { share, of } of parts) {
    await addCosines(
      { size, values },
      counts.map((c) => toVector(of(c), idf)),
      share,
      breathe,
    );
  }
  return { size, values };
}
