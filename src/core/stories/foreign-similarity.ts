import type { Report } from './group.ts';
import type { GroupWeights } from './group-weights.ts';
import { languageFreeMarks, sharedWeight } from './language-free-marks.ts';
import { articleLanguage } from './story-language.ts';

/**
 * How similar two reports in different languages are, by the numbers, clock times and names they share; 0 for two in
 * one language, whose words say more. Reports of one event in five languages agree in these and in little else.
 */
export function foreignSimilarity(reports: readonly Report[], weights: GroupWeights): (i: number, j: number) => number {
  const languages = reports.map(articleLanguage);
  if (new Set(languages).size < 2 && languages[0] !== undefined) return () => 0;
  const marks = reports.map((report) => languageFreeMarks(report.headline, report.text));
  return (i, j) => {
    const [a, b] = [marks[i], marks[j]];
    const isForeign = languages[i] !== languages[j] || languages[i] === undefined;
    return isForeign && a !== undefined && b !== undefined ? weights.foreign * sharedWeight(a, b) : 0;
  };
}
