import { countTerms, type TermCounts } from '../stories/report-vector.ts';
import { articleLanguage } from '../stories/story-language.ts';
import type { FeedItem } from './feed.ts';

const counted = new WeakMap<FeedItem, TermCounts>();

/** The words of a feed's report as grouping counts them: those of the headline more, stop words of its language out. */
export function reportWords(item: FeedItem): TermCounts {
  const known = counted.get(item);
  if (known !== undefined) return known;
  const { headline, description, lang } = item;
  const text = `${headline}. ${description}`;
  const language = articleLanguage({ text, ...(lang === undefined ? {} : { lang }) });
  const words = countTerms({ headline, text: description, ...(language === undefined ? {} : { lang: language }) });
  counted.set(item, words);
  return words;
}
