import type { BackgroundIdf } from '../stories/background-idf.ts';
import { countTerms, type TermCounts } from '../stories/report-vector.ts';
import { articleLanguage } from '../stories/story-language.ts';
import type { FeedItem } from './feed.ts';

/**
 * Letters of a word that are compared in English: "Zembia" and "Zembian", "vaccine" and "vaccination", "abducted" and
 * "abduction" meet. So few words stand in a feed's report that it may not hinge on endings.
 */
const ROOT_LETTERS = 6;
/** The language of the table, and the only one this was measured on: German would lose what its compounds tell apart. */
const ROOTED_LANGUAGE = 'en';

const counted = new WeakMap<FeedItem, TermCounts>();
const rooted = new WeakMap<BackgroundIdf, ReadonlyMap<string, number>>();

/** The words of a feed's report as grouping counts them: those of the headline more, stop words of its language out. */
export function reportWords(item: FeedItem): TermCounts {
  const known = counted.get(item);
  if (known !== undefined) return known;
  const { headline, description, lang } = item;
  const text = `${headline}. ${description}`;
  const language = articleLanguage({ text, ...(lang === undefined ? {} : { lang }) });
  const words = countTerms({ headline, text: description, ...(language === undefined ? {} : { lang: language }) });
  const own =
    language === undefined || language === ROOTED_LANGUAGE
      ? { ...words, all: byRoot(words.all), names: byRoot(words.names) }
      : words;
  counted.set(item, own);
  return own;
}

/** How many documents of the table hold each root. */
export function rootsOf(background: BackgroundIdf): ReadonlyMap<string, number> {
  const known = rooted.get(background);
  if (known !== undefined) return known;
  const roots = new Map([...background.df, ...byRoot(background.df)]);
  rooted.set(background, roots);
  return roots;
}

function byRoot(counts: ReadonlyMap<string, number>): Map<string, number> {
  const roots = new Map<string, number>();
  for (const [stem, count] of counts) {
    const root = /^[a-z]/.test(stem) ? stem.slice(0, ROOT_LETTERS) : stem;
    roots.set(root, (roots.get(root) ?? 0) + count);
  }
  return roots;
}
