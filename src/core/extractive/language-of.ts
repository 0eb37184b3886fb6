import type { Story } from '../story.ts';
import { detectLanguage } from '../text/detect-language.ts';
import { inFixedOrder } from './fixed-order.ts';

/** The language most of the speaking text is in: what its letters and stop words say, else what the pages declare. */
export function languageOf(story: Story): string {
  const weight = new Map<string, number>();
  for (const index of inFixedOrder(story)) {
    const article = story.articles[index];
    if (article === undefined) continue;
    const lang = detectLanguage(article.text) ?? article.lang?.toLowerCase().split('-')[0] ?? story.language;
    weight.set(lang, (weight.get(lang) ?? 0) + article.wordCount);
  }
  let best = story.language;
  let most = 0;
  for (const [lang, words] of weight) if (words > most) [best, most] = [lang, words];
  return best;
}
