import type { Disagreement } from '../brief.ts';
import type { Story } from '../story.ts';
import type { PreparedSources } from './prepare-sources.ts';

/** Where independent outlets tell the same fact of one event differently. */
export function findDisagreements(_sources: PreparedSources, _story: Story): Disagreement[] {
  return [];
}
