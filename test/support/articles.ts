import type { Article } from '../../src/core/article.ts';
import { articleFromText } from '../../src/core/article-from-text.ts';

/** An invented report of a few sentences. */
export function reportOf(url: string, about = 'harbour ferry'): Article {
  return articleFromText({
    url,
    headline: `The ${about} sails again`,
    text: `The ${about} of Quillon sailed again on Thursday after nine days in dock.\n\nThe company said that 240 commuters had waited at the quay before sunrise.`,
  });
}
