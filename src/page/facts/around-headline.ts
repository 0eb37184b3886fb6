import type { PageBlock } from '../block.ts';
import { isDroppedLine } from '../drop-lines.ts';
import { isHeadlineOf, wordSet } from '../word-overlap.ts';
import { validDate } from './dates.ts';
import { same } from './outlet.ts';

export interface AroundHeadline {
  /** Lines right under the headline that may be its dek. */
  readonly deks: readonly string[];
  /** The kicker right above it. */
  readonly section?: string;
}

/** What stands right above and below the headline, for pages whose markup names neither. */
export function aroundHeadline(blocks: readonly PageBlock[], headline: string, outlet: string): AroundHeadline {
  const words = wordSet(headline);
  const at = blocks.findIndex(
    (block) => (block.scope.rank > 0 || block.text === headline) && isHeadlineOf(words, block.text),
  );
  const title = blocks[at];
  if (title === undefined) return { deks: [] };
  const deks: string[] = [];
  for (const block of blocks.slice(at + 1, at + 3)) {
    if (isDroppedLine(block) || block.text.length > 300) break;
    const isPartOfHead = block.scope.parent === title.scope.parent || block.scope.rank === 2;
    const next = blocks[block.index + 1];
    const isApart =
      next === undefined ||
      next.scope.parent !== block.scope.parent ||
      next.scope.signature !== block.scope.signature ||
      next.text.length < 60;
    if (isPartOfHead && isApart && block.text.length > 20) deks.push(block.text);
  }
  const above = blocks[at - 1];
  const crumb =
    above?.text
      .split(/\s*[>›»/|·•\n]\s*/)
      .findLast((part) => part !== '')
      ?.replace(FLAG, '') ?? '';
  const isKicker =
    above !== undefined &&
    at < 60 &&
    crumb.length > 2 &&
    crumb.length <= 30 &&
    crumb.split(/\s+/).length <= 4 &&
    !/\d/.test(crumb) &&
    !same(crumb, outlet) &&
    !same(crumb, headline) &&
    validDate(crumb, Number.POSITIVE_INFINITY) === undefined &&
    isNear(above, title);
  return isKicker ? { deks, section: crumb } : { deks };
}

/** What flags a kind of report beside its section. */
const FLAG =
  /^(?:live(?: ?updates?| ?blog)?|breaking(?: news)?|exclusive|updated|just in|newsticker|liveticker|eilmeldung|en direct|en directo|ao vivo|in diretta)\s+(?=\p{Lu})/iu;

/** In the same head: the same parent, or that one's parent. */
function isNear(above: PageBlock, title: PageBlock): boolean {
  const parents = [title.scope.parent, title.scope.parent?.parent];
  return parents.some(
    (parent) => parent !== undefined && (above.scope.parent === parent || above.scope.parent?.parent === parent),
  );
}
