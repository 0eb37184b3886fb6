import type { Article } from '../article.ts';
import { detectLanguage } from '../text/detect-language.ts';

/** The BCP 47 language most of the words are in, by the pages' own word, else by the text; English where nothing tells. */
export function storyLanguage(articles: readonly Article[]): string {
  const words = new Map<string, number>();
  for (const article of articles) {
    const language = articleLanguage(article);
    if (language !== undefined) words.set(language, (words.get(language) ?? 0) + article.wordCount);
  }
  return [...words].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'en';
}

/** Characters that tell a language; more adds time alone. */
const SAMPLE = 1200;

/** BCP 47 primary subtag. */
export function articleLanguage({ lang, text }: { readonly lang?: string; readonly text: string }): string | undefined {
  return lang?.toLowerCase().split(/[-_]/)[0] || detectLanguage(text.slice(0, SAMPLE));
}
