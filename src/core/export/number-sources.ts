import type { Brief, Citation } from '../brief.ts';
import { proseSentences } from './prose.ts';

/** Every citation of a brief in reading order: prose, Key Details, disagreements, timeline. */
export function citationsInOrder(brief: Brief): Citation[] {
  return [
    ...proseSentences(brief).flatMap((sentence) => sentence.citations),
    ...brief.keyDetails.flatMap((detail) => detail.citations),
    ...brief.disagreements.flatMap((d) => d.values.map((value) => value.citation)),
    ...brief.timeline.flatMap((entry) => entry.sentence.citations),
  ];
}

/**
 * The number each source carries in chips and lists, by article index: order of first citation, then the sources
 * that were read but not cited. A source that was left out has none.
 */
export function numberSources(brief: Brief): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  const give = (article: number): void => {
    if (!numbers.has(article)) numbers.set(article, numbers.size + 1);
  };
  for (const citation of citationsInOrder(brief)) give(citation.article);
  for (const source of brief.sources) if (source.leftOut === undefined) give(source.article);
  return numbers;
}
