import { lightStem } from '../text/light-stem.ts';

/** Characters of the text that count as its top. */
const TOP = 400;
const NAME = /\p{Lu}[\p{L}\p{M}'’-]+/gu;
const PLAIN = /(?<![\p{L}\p{M}'’-])\p{Ll}[\p{L}\p{M}'’-]+/gu;

/**
 * Stems of the names in a report's headline and first sentences: capitalised words that the report never writes small.
 * What tells two events of one kind apart is who and where, and that stands at the top. Empty in scripts without case.
 */
export function leadNames(headline: string, text: string): Map<string, number> {
  const plain = new Set(Array.from(text.matchAll(PLAIN), ([word]) => lightStem(word.toLowerCase())));
  const names = new Map<string, number>();
  for (const [word] of `${headline}. ${text.slice(0, TOP)}`.matchAll(NAME)) {
    const stem = lightStem(word.toLowerCase().replace(/['’]s$/, ''));
    if (!plain.has(stem)) names.set(stem, (names.get(stem) ?? 0) + 1);
  }
  return names;
}
