import type { Article } from '../article.ts';

/** The BCP 47 language most of the words are in; `und` where no article tells. */
export function storyLanguage(articles: readonly Article[]): string {
  const words = new Map<string, number>();
  for (const { lang, wordCount } of articles) {
    const language = lang?.toLowerCase().split(/[-_]/)[0];
    if (language !== undefined && language !== '') words.set(language, (words.get(language) ?? 0) + wordCount);
  }
  return [...words].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'en';
}
