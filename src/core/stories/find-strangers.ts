import type { BackgroundIdf } from './background-idf.ts';
import { addCosines } from './cosines.ts';
import type { Report } from './group.ts';
import type { IdfReader } from './idf-reader.ts';
import { countTerms, mixedIdf, toVector } from './report-vector.ts';
import { articleLanguage } from './story-language.ts';

/** Fewer reports have no majority that could tell which of them is the stranger. */
const FEWEST = 3;
/** A stranger is less like its nearest fellow than this share of what is usual among the reports, and than this likeness. */
const USUAL_SHARE = 0.4;
const MOST_ALIKE = 0.1;
/** What words, title and lede, and names at the top count in that. */
const SHARES = { all: 0.6, top: 0.1, names: 0.3 } as const;

/**
 * Reports that share next to nothing with the others they were put together with: another event, by mistake. Sparing: a
 * background piece that names the same people stays. Reports in other languages than most are not judged by their words.
 * Figures in docs/stories.md.
 * @returns indices, in order
 */
export async function findStrangers(reports: readonly Report[], background: BackgroundIdf): Promise<number[]> {
  const languages = reports.map(articleLanguage);
  const usual = mostOften(languages);
  const judged = reports.flatMap((_, i) => (languages[i] === usual ? [i] : []));
  const size = judged.length;
  if (size < FEWEST) return [];
  // words so common that any two reports share them are left out by the text itself, whatever its language
  const counts = judged.flatMap((i) => reports[i] ?? []).map(({ headline, text }) => countTerms({ headline, text }));
  const idf = mixedIdf(counts, background);
  const values = new Float64Array(size * size);
  for (const part of ['all', 'top', 'names'] as const) {
    const vectors = counts.map((of) => toVector(of[part], idf));
    await addCosines({ size, values }, vectors, SHARES[part], () => Promise.resolve());
  }
  const nearest = judged.map((_, row) => Math.max(...values.subarray(row * size, (row + 1) * size)));
  const middle = [...nearest].sort((a, b) => a - b)[Math.floor(size / 2)] ?? 0;
  return judged.filter((_, row) => {
    const alike = nearest[row] ?? 0;
    return alike < MOST_ALIKE && alike < USUAL_SHARE * middle;
  });
}

/** The same with the table read where it is needed; nobody is a stranger where it cannot be read. */
export async function strangersAmong(reports: readonly Report[], readIdf: IdfReader): Promise<number[]> {
  if (reports.length < FEWEST) return [];
  const background = await readIdf().catch(() => undefined);
  return background === undefined ? [] : findStrangers(reports, background);
}

function mostOften(languages: readonly (string | undefined)[]): string | undefined {
  const counts = new Map<string | undefined, number>();
  for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
