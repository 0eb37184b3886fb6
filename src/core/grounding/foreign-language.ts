import type { Article } from '../article.ts';
import type { Citation } from '../brief.ts';
import { articleLanguage } from '../stories/story-language.ts';
import { tokenise } from '../text/tokenise.ts';

/** From this share of a sentence's words in the quote on, the sentence is the quote and no translation of it. */
const OWN_WORDS = 0.7;

/**
 * The language of a sentence that stands in its source's own words, where that is not the brief's. The local distiller
 * does not translate: a report in another language is quoted in that language, and must be marked so.
 * @returns a BCP 47 primary subtag; undefined for a sentence in the brief's language
 */
export function foreignLanguage(
  text: string,
  citations: readonly Citation[],
  articles: readonly Article[],
  language: string,
): string | undefined {
  const own = language.toLowerCase().split('-')[0];
  const words = tokenise(text).map((token) => token.word);
  const languages = citations.flatMap(({ article, quote }) => {
    const source = articles[article];
    const lang = source === undefined ? undefined : articleLanguage(source);
    const said = new Set(tokenise(quote).map((token) => token.word));
    const share = words.filter((word) => said.has(word)).length / Math.max(1, words.length);
    return lang !== undefined && share >= OWN_WORDS ? [lang] : [];
  });
  return languages.includes(own ?? '') ? undefined : languages[0];
}
