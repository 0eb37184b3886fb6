import { articleFromText } from '../../src/core/article-from-text.ts';
import { findDisagreements } from '../../src/core/grounding/disagree.ts';
import { prepareSources } from '../../src/core/grounding/prepare-sources.ts';
import { makeStory } from '../../src/core/stories/make-story.ts';

/** What two outlets tell differently, each as "question value / value". */
export const differences = (a: string, b: string, hoursApart = 1): string[] => {
  const at = (hour: number): string => new Date(Date.UTC(2026, 10, 19, 6 + hour)).toISOString();
  const story = makeStory(
    [a, b].map((text, i) =>
      articleFromText({ text, publishedAt: at(i * hoursApart), outlet: `Outlet ${i}`, url: `https://o${i}.example/a` }),
    ),
  );
  return findDisagreements(prepareSources(story), story).map(
    (d) => `${d.question} ${d.values.map((v) => v.value).join(' / ')}`,
  );
};
