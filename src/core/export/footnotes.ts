import type { Brief, Citation } from '../brief.ts';
import { citationsInOrder } from './number-sources.ts';

export interface Footnotes {
  readonly list: readonly Citation[];
  /** The numbers, from 1, of some citations, ascending, each once. */
  numbersOf(citations: readonly Citation[]): number[];
}

/** One footnote for each cited span, numbered in reading order. */
export function footnotesOf(brief: Brief): Footnotes {
  const numbers = new Map<string, number>();
  const list: Citation[] = [];
  for (const citation of citationsInOrder(brief)) {
    const key = keyOf(citation);
    if (numbers.has(key)) continue;
    list.push(citation);
    numbers.set(key, list.length);
  }
  return {
    list,
    numbersOf: (citations) => [...new Set(citations.flatMap((c) => numbers.get(keyOf(c)) ?? []))].sort((a, b) => a - b),
  };
}

function keyOf(citation: Citation): string {
  return `${citation.article}:${citation.start}:${citation.end}`;
}
