import type { Article, NoteCode } from '../article.ts';
import { hashOf } from '../hash.ts';
import type { Story, Voice } from '../story.ts';
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
 * and both speak. An article that was left out, or has no text, still has its place.
 */
export function makeStory(articles: readonly Article[], options: MakeStoryOptions = {}): Story {
  const silent = articles.map((article, i) => options.leftOut?.get(i) ?? (isEmpty(article) ? 'empty-text' : undefined));
  const copies = findCopies(articles.map((article, i) => (silent[i] === undefined ? article.text : '')));
  const firstOfAddress = new Map<string, number>();
  const numbers = new Map<string, number>();
  const voices = articles.map((article, i): Voice => {
    const fullest = copies.voiceOf[i] ?? i;
    const speaker = articles[fullest] ?? article;
    const key = outletKey(speaker.outlet, speaker.url);
    const independentOutlet = numbers.get(key) ?? numbers.size;
    numbers.set(key, independentOutlet);
    const address = article.canonicalUrl ?? article.url;
    const isSecondOfAddress = address !== '' && firstOfAddress.has(address) && fullest !== i;
    if (silent[i] === undefined) firstOfAddress.set(address, i);
    const repeats = fullest !== i && copies.adds[i] === false;
    const sameOutlet = outletKey(article.outlet, article.url) === key;
    const leftOut = silent[i] ?? (repeats ? (isSecondOfAddress || sameOutlet ? 'duplicate' : 'wire-copy') : undefined);
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
