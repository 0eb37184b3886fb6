import type { Article, NoteCode } from '../article.ts';
import { hashOf } from '../hash.ts';
import type { Story, Voice } from '../story.ts';
import { addressKey } from './address-key.ts';
import { outletKey } from './outlet-key.ts';
import { storyLanguage } from './story-language.ts';
import { findCopies } from './wire-copies.ts';

export interface MakeStoryOptions {
  /** Articles the reader or an earlier stage left out, by index. */
  readonly leftOut?: ReadonlyMap<number, NoteCode>;
}

/**
 * Articles about one event as a Story: who is an independent voice, who repeats whom, who must stay silent.
 * Outlets that run one agency's text share a voice; the fullest copy speaks. Two articles of one outlet share a voice,
 * and both speak; one article opened twice speaks once, in its fullest version. An article that was left out, or has no text, still has its place.
 */
export function makeStory(articles: readonly Article[], options: MakeStoryOptions = {}): Story {
  const silent = articles.map((article, i) => options.leftOut?.get(i) ?? (isEmpty(article) ? 'empty-text' : undefined));
  const copies = findCopies(articles.map((article, i) => (silent[i] === undefined ? article.text : '')));
  const addresses = articles.map((article) => addressKey(article.canonicalUrl ?? '') || addressKey(article.url));
  const numbers = new Map<string, number>();
  const voices = articles.map((article, i): Voice => {
    const fullest = copies.voiceOf[i] ?? i;
    const speaker = articles[fullest] ?? article;
    const key = outletKey(speaker.outlet, speaker.url);
    const independentOutlet = numbers.get(key) ?? numbers.size;
    numbers.set(key, independentOutlet);
    const isSamePage = addresses[i] !== '' && addresses[i] === addresses[fullest];
    const repeats = fullest !== i && (isSamePage || copies.adds[i] === false);
    const sameOutlet = outletKey(article.outlet, article.url) === key;
    const leftOut = silent[i] ?? (repeats ? (isSamePage || sameOutlet ? 'duplicate' : 'wire-copy') : undefined);
    return {
      independentOutlet,
      ...(fullest === i ? {} : { wireCopyOf: fullest }),
      ...(leftOut === undefined ? {} : { leftOut }),
    };
  });
  return {
    id: hashOf(
      articles
        .map((a) => a.canonicalUrl || a.url || a.headline || a.text.slice(0, 200))
        .sort()
        .join('\n'),
    ),
    articles,
    voices,
    language: storyLanguage(articles.filter((_, i) => silent[i] === undefined)),
  };
}

function isEmpty(article: Article): boolean {
  return article.blocks.length === 0 || article.text.trim() === '';
}
