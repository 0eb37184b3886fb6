import { languagePack } from '../text/packs/index.ts';

/** The share of a text's words from which on a short word in it is taken for a stop word, where no list is known. */
const COMMON_SHARE = 0.008;
const SHORT = 5;
const SHORTEST = 2;
/** Fewer words than these tell nothing about which are common. */
const FEWEST_TERMS = 40;

/**
 * The words of a language that say nothing about the story: its pack's; without a pack the short words that the text
 * itself uses most (Luhn 1958). Without them two Swedish tabs would look alike by "och" and "att", which no English
 * table knows to be common.
 */
export function stopWordsOf(lang: string | undefined, terms: readonly string[]): ReadonlySet<string> {
  const known = languagePack(lang).stopWords;
  if (known.size > 0 || terms.length < FEWEST_TERMS) return known;
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const common = Math.max(2, terms.length * COMMON_SHARE);
  const found = new Set<string>();
  for (const [term, n] of counts) {
    if (term.length <= SHORTEST || (term.length <= SHORT && n >= common)) found.add(term);
  }
  return found;
}
