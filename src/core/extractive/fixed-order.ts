import { type Story, speakingArticles } from '../story.ts';

/** The articles that may speak in an order that does not depend on the order of the tabs: by their text. */
export function inFixedOrder(story: Story): number[] {
  const textOf = (index: number) => story.articles[index]?.text ?? '';
  return speakingArticles(story).sort((a, b) => (textOf(a) < textOf(b) ? -1 : textOf(a) > textOf(b) ? 1 : a - b));
}
