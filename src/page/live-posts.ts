import type { PageBlock, Scope } from './block.ts';
import { CLASS_KINDS } from './class-words.ts';
import { isDroppedLine } from './drop-lines.ts';

const COMMENT = 1 << CLASS_KINDS.indexOf('comment');
const ASIDE = (1 << CLASS_KINDS.indexOf('share')) | (1 << CLASS_KINDS.indexOf('advert')) | COMMENT;
const CLOCK = /^\W*(?:(?:updated|posted|at|um)\s+)?\d{1,2}[:.h]\d{2}(?!\d)|^\W*\d{1,2}\s?[ap]\.?m\b/iu;
const AGO = /^\W*\d+\s?(?:m|min|mins|minutes?|h|hrs?|hours?)\.? ago\W*$|^\W*vor \d+ (?:minuten?|stunden?)/iu;

export interface LivePosts {
  /** The element each post of the live blog is a child of. */
  readonly list: Scope;
  readonly posts: number;
  /** How many of them Readability kept some of. */
  readonly kept: number;
  readonly blocks: readonly PageBlock[];
}

/** A line that is a time of day, as above each post of a live blog. */
export function isStamp(block: PageBlock): boolean {
  return block.text.length < 45 && (CLOCK.test(block.text) || AGO.test(block.text)) && !(block.scope.kinds & COMMENT);
}

/** The stamped posts of a live blog: siblings, each with a time of day and text of its own. */
export function livePosts(blocks: readonly PageBlock[]): LivePosts | undefined {
  const lists = new Map<Scope, Set<Scope>>();
  for (const block of blocks) {
    if (!isStamp(block)) continue;
    let post: Scope = block.scope;
    for (let list = post.parent, up = 0; list && up < 5; post = list, list = list.parent, up++) {
      const posts = lists.get(list) ?? new Set<Scope>();
      posts.add(post);
      lists.set(list, posts);
    }
  }
  let best: Scope | undefined;
  let most = 0;
  for (const [list, posts] of lists) {
    const written = [...posts].filter((post) => post.chars - post.linkChars > 60 && !(post.kinds & COMMENT)).length;
    if (written > most) {
      best = list;
      most = written;
    }
  }
  if (best === undefined || most < 3) return undefined;
  const list = best;
  const inside = blocks.filter((block) => isIn(block.scope, list));
  const kept = [...(lists.get(list) ?? [])].filter((post) => post.keptChars > 60).length;
  return { list, posts: most, kept, blocks: inside.map(withoutClock).filter(isText) };
}

/** "21:37 Power is back in Ribamar": a post's title in one line with its time is the title. */
function withoutClock(block: PageBlock): PageBlock {
  if (!isStamp(block) || AGO.test(block.text)) return block;
  const title = block.text
    .replace(CLOCK, '')
    .replace(/^[\s\p{P}\p{S}]*(?:[ap]\.?m\.?|uhr|h|est|edt|bst|gmt|cet)?[\s\p{P}\p{S}]+(?=\p{L})/iu, '');
  const isTitle =
    !block.text.includes('\n') &&
    !/^\p{Lu}{2,4}\p{Lu}\p{Ll}/u.test(title) &&
    title.length > 8 &&
    /^\p{L}/u.test(title) &&
    /\s/.test(title) &&
    !/\d{4}$|\bago\b/.test(title);
  return isTitle ? { ...block, text: title, scope: { ...block.scope, rank: block.scope.rank || 4 } } : block;
}

function isText(block: PageBlock): boolean {
  if (block.foreign || isStamp(block) || isDroppedLine(block) || block.scope.kinds & ASIDE) return false;
  const solid = block.text.replace(/\s/g, '').length;
  if (block.linkChars > solid * 0.7) return false;
  return block.scope.rank > 0 ? solid > 4 : block.text.length > 40 || (solid > 14 && /[.!?…。！？]$/u.test(block.text));
}

function isIn(scope: Scope, list: Scope): boolean {
  for (let at: Scope | undefined = scope.parent; at; at = at.parent) if (at === list) return true;
  return false;
}
