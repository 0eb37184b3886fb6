import { existsSync } from 'node:fs';
import type { Article } from '../../src/core/article.ts';
import { articleFromText } from '../../src/core/article-from-text.ts';
import {
  type PreparedSentence,
  type PreparedSources,
  prepareSources,
} from '../../src/core/grounding/prepare-sources.ts';
import { makeStory } from '../../src/core/stories/make-story.ts';
import type { Story } from '../../src/core/story.ts';
import { readJsonLines } from './claims-data.ts';

export interface ConflictRow {
  readonly id: string;
  readonly conflict: boolean;
  readonly values?: readonly string[];
  readonly why: string;
  readonly articles: readonly { text: string; outlet: string; url: string; headline: string; publishedAt: string }[];
}

export interface Prepared {
  readonly story: Story;
  readonly sources: PreparedSources;
  readonly outletOf: (s: PreparedSentence) => number;
  readonly hoursOf: (s: PreparedSentence) => number;
}

export function prepareStory(articles: readonly Article[]): Prepared {
  const story = makeStory([...articles]);
  return {
    story,
    sources: prepareSources(story),
    outletOf: (s) => story.voices[s.article]?.independentOutlet ?? s.article,
    hoursOf: (s) => Date.parse(story.articles[s.article]?.publishedAt ?? '') / 3_600_000,
  };
}

interface Doc {
  readonly text: string;
  readonly title?: string;
}

/** Clusters of real reports on one event each. */
export function realClusters(folder: string): { id: string; articles: Article[] }[] {
  return ['multinews_attributed', 'multiling2011_en', 'allsides_triples'].flatMap((set) => {
    const file = `${folder}/data/summaries/${set}.jsonl`;
    if (!existsSync(file)) return [];
    return readJsonLines<{ id: string; docs: Doc[] }>(file).map(({ id, docs }) => ({
      id: `${set} ${id}`,
      articles: docs
        .filter((d) => d.text.trim() !== '')
        .map((d, i) => {
          const dated =
            /\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}/u.exec(
              d.text.slice(0, 200),
            );
          const day = dated === null || set !== 'multiling2011_en' ? undefined : new Date(`${dated[0]} 12:00 UTC`);
          return articleFromText({
            text: d.text,
            outlet: `Outlet ${i}`,
            url: `https://o${i}.example/${i}`,
            headline: d.title ?? '',
            ...(day === undefined ? {} : { publishedAt: day.toISOString() }),
          });
        }),
    }));
  });
}
