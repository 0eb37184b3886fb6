import type { Article, NoteCode } from '../article.ts';
import { hashOf } from '../hash.ts';
import type { Story, Voice } from '../story.ts';

export interface MakeStoryOptions {
  /** Articles the reader or an earlier stage left out, by index. */
  readonly leftOut?: ReadonlyMap<number, NoteCode>;
}

/** Articles about one event as a Story: who is an independent voice, who repeats whom, who must stay silent. */
export function makeStory(articles: readonly Article[], options: MakeStoryOptions = {}): Story {
  const voices: Voice[] = [];
  const firstOfText = new Map<string, number>();
  const outletIndex = new Map<string, number>();
  articles.forEach((article, index) => {
    const key = article.text.replace(/\s+/g, ' ').trim().slice(0, 2000);
    const original = key === '' ? undefined : firstOfText.get(key);
    if (original === undefined) firstOfText.set(key, index);
    const independentOutlet =
      original === undefined
        ? (outletIndex.get(article.outlet) ?? outletIndex.size)
        : (voices[original]?.independentOutlet ?? 0);
    if (original === undefined) outletIndex.set(article.outlet, independentOutlet);
    const leftOut =
      options.leftOut?.get(index) ?? (key === '' ? 'empty-text' : original === undefined ? undefined : 'wire-copy');
    voices.push({
      independentOutlet,
      ...(original === undefined ? {} : { wireCopyOf: original }),
      ...(leftOut === undefined ? {} : { leftOut }),
    });
  });
  return {
    id: hashOf(
      articles
        .map((a) => a.canonicalUrl ?? a.url)
        .sort()
        .join('\n'),
    ),
    articles,
    voices,
    language: (articles.find((a) => a.lang)?.lang ?? 'en').split('-')[0] ?? 'en',
  };
}
