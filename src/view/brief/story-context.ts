import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Article } from '../../core/article.ts';
import type { Brief } from '../../core/brief.ts';
import { numberSources } from '../../core/export/number-sources.ts';
import { outletNames } from '../../core/export/outlet-names.ts';
import type { CitationStore } from '../citation/citation-store.ts';
import { createFormats, type Formats } from '../i18n/formats.ts';

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
  /** Dates inside the story are written in the story's language, not the reader's. */
  readonly dates: Formats;
}

export const StoryContext = createContext<StoryOnShow | undefined>(undefined);

/** @throws Error outside `StoryContext`, which is a mistake in the code */
export function useStory(): StoryOnShow {
  const story = useContext(StoryContext);
  if (story === undefined) throw new Error('useStory outside StoryContext');
  return story;
}

export function storyOnShow(
  brief: Brief,
  articles: readonly Article[],
  formats: Formats,
  citations: CitationStore,
): StoryOnShow {
  const speaking = brief.sources.filter((source) => source.leftOut === undefined);
  return {
    brief,
    articles,
    numbers: numberSources(brief),
    outlets: outletNames(brief),
    voices: [...new Set(speaking.map((source) => source.independentOutlet))].sort((a, b) => a - b),
    citations,
    dates: datesIn(brief.language, formats),
  };
}

/** The reader's own formats where the language is the reader's, or where the browser does not know its tag. */
function datesIn(language: string, formats: Formats): Formats {
  if (formats.locale.slice(0, 2) === language.slice(0, 2)) return formats;
  try {
    return createFormats(language);
  } catch {
    return formats;
  }
}
