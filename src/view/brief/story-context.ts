import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Article } from '../../core/article.ts';
import type { Brief } from '../../core/brief.ts';
import { numberSources } from '../../core/export/number-sources.ts';
import { outletNames } from '../../core/export/outlet-names.ts';
import { type CitationStore, createCitationStore } from '../citation/citation-store.ts';

/** The brief on show and what its parts look up in it. */
export interface StoryOnShow {
  readonly brief: Brief;
  readonly articles: readonly Article[];
  /** Source numbers by article index. */
  readonly numbers: ReadonlyMap<number, number>;
  /** Independent outlets' names by their index. */
  readonly outlets: ReadonlyMap<number, string>;
  /** Independent outlets that speak in this brief, in fixed order. */
  readonly voices: readonly number[];
  readonly citations: CitationStore;
}

export const StoryContext = createContext<StoryOnShow | undefined>(undefined);

/** @throws Error outside `StoryContext`, which is a mistake in the code */
export function useStory(): StoryOnShow {
  const story = useContext(StoryContext);
  if (story === undefined) throw new Error('useStory outside StoryContext');
  return story;
}

export function storyOnShow(brief: Brief, articles: readonly Article[]): StoryOnShow {
  const speaking = brief.sources.filter((source) => source.leftOut === undefined);
  return {
    brief,
    articles,
    numbers: numberSources(brief),
    outlets: outletNames(brief),
    voices: [...new Set(speaking.map((source) => source.independentOutlet))].sort((a, b) => a - b),
    citations: createCitationStore(),
  };
}
