import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Article } from '../../core/article.ts';
import type { Brief } from '../../core/brief.ts';
import { isRightToLeft } from '../../core/export/text-direction.ts';
import { CitationLayer } from '../citation/citation-layer.tsx';
import { useCitations } from '../citation/use-citations.ts';
import { useUi } from '../ui.ts';
import { MergedStory } from './merged-story.tsx';
import { OnePage } from './one-page.tsx';
import { StoryContext, storyOnShow } from './story-context.ts';

export interface StoryViewProps {
  readonly brief: Brief;
  readonly articles: readonly Article[];
  /** Whether sources can be left out and taken back: while the job that made the brief is at hand. */
  readonly canChange: boolean;
  /** Keys of the screen around the story. */
  readonly actions: Readonly<Record<string, (() => void) | undefined>>;
  readonly children?: ComponentChildren;
}

/** A brief as it is read: of several outlets as a merged story, of one as the brief of a page. */
export function StoryView({ brief, articles, canChange, actions, children }: StoryViewProps) {
  const { settings, formats } = useUi();
  const citations = useCitations(brief);
  const story = useMemo(() => storyOnShow(brief, articles, formats, citations), [brief, articles, formats, citations]);
  const isOnePage = brief.sources.filter((s) => s.leftOut === undefined).length <= 1;
  return (
    <StoryContext.Provider value={story}>
      <article
        class="story"
        lang={brief.language}
        dir={isRightToLeft(brief.language) ? 'rtl' : 'ltr'}
        data-testid="brief"
        data-brief={brief.id}
      >
        {isOnePage ? (
          <OnePage canChange={canChange} />
        ) : (
          <MergedStory canChange={canChange} sections={settings.sections} />
        )}
        {children}
        <CitationLayer actions={actions} />
      </article>
    </StoryContext.Provider>
  );
}
