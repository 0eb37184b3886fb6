import type { PageBlock, Scope } from './block.ts';
import { overlapWith, wordSet } from './word-overlap.ts';

/** A container with less text is a teaser, not a story. */
const MIN_STORY_CHARS = 500;
const MIN_STREAM_CHARS = 60;

/**
 * The containers of stories that stand below the page's own (infinite scroll): each has a headline of the first rank
 * of its own and an article's worth of text. The page's story is the one whose headline the title repeats, else the first.
 */
export function otherStories(blocks: readonly PageBlock[], title: string): Scope[] {
  const headlines = blocks.filter((block) => isFirstRank(block.scope) && block.text.length > 12);
  const stories: { readonly scope: Scope; readonly headline: string; readonly signature: string }[] = [];
  for (const block of headlines) {
    const scope = storyOf(block, headlines);
    if (scope === undefined || stories.some((story) => story.scope === scope)) continue;
    // a stream repeats its template: its stories may be short
    const [first] = stories;
    const isStream =
      first !== undefined &&
      block.scope.rank === 1 &&
      block.scope.signature === first.signature &&
      scope.parent === first.scope.parent &&
      scope.signature.startsWith(first.scope.signature.trim());
    if (scope.chars < (isStream ? MIN_STREAM_CHARS : MIN_STORY_CHARS)) continue;
    if (stories.some((story) => story.headline === block.text)) continue;
    stories.push({ scope, headline: block.text, signature: block.scope.signature });
  }
  if (stories.length < 2) return [];
  const words = wordSet(title);
  let own = stories[0];
  for (const story of stories)
    if (overlapWith(words, story.headline) > overlapWith(words, own?.headline ?? '') + 0.15) own = story;
  return stories.filter((story) => story !== own && !holds(story.scope, own?.scope)).map((story) => story.scope);
}

export function isWithin(scope: Scope, containers: ReadonlySet<Scope>): boolean {
  for (let at: Scope | undefined = scope; at; at = at.parent) if (containers.has(at)) return true;
  return false;
}

function isFirstRank(scope: Scope): boolean {
  return scope.rank === 1 || (scope.tag === 'h2' && scope.parent?.tag === 'article' && scope.parent.blocks > 3);
}

/** The largest element around a headline that holds no other one. */
function storyOf(block: PageBlock, headlines: readonly PageBlock[]): Scope | undefined {
  let story: Scope | undefined;
  for (let scope = block.scope.parent; scope?.parent; scope = scope.parent) {
    if (headlines.some((other) => other !== block && other.text !== block.text && holds(scope, other.scope))) break;
    story = scope;
  }
  return story;
}

function holds(outer: Scope | undefined, inner: Scope | undefined): boolean {
  for (let at = inner; at; at = at.parent) if (at === outer) return true;
  return false;
}
