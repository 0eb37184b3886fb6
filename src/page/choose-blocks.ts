import type { PageBlock, Scope } from './block.ts';
import { PLACE } from './block.ts';
import { CLASS_KINDS } from './class-words.ts';
import { droppedSections, isDroppedLine } from './drop-lines.ts';
import { isSpaceless } from './facts/title-parts.ts';
import { inCapitals } from './in-capitals.ts';
import { isHeadlineOf, wordSet } from './word-overlap.ts';

/** A block is kept above this chance. Source: bench/train-reader.ts, cross-validated on zyte. */
export const KEEP_ABOVE = 0.45;
/** Within running prose a lower chance will do. */
const PROSE_ABOVE = 0.2;
/** Below this chance not even a heading between two paragraphs is kept. */
const SUBHEAD_ABOVE = 0.05;
/** Class words that say a line is no heading. */
const NO_SUBHEAD = ['comment', 'related', 'share', 'advert', 'caption', 'signup', 'frame', 'bio', 'consent'].reduce(
  (bits, kind) => bits | (1 << CLASS_KINDS.findIndex((known) => known === kind)),
  0,
);
/** Less text than this, and less than this share of Readability's, is a model gone wrong: Readability's choice stands. */
const FALLBACK = { chars: 400, share: 0.3 } as const;

/** Which blocks are the article's, by their scores. */
export function chooseBlocks(
  blocks: readonly PageBlock[],
  scores: readonly number[],
  title: string,
  threshold = KEEP_ABOVE,
): PageBlock[] {
  const titleWords = wordSet(title);
  const scored = blocks.filter(
    (block, i) =>
      ((scores[i] ?? 0) > threshold ||
        ((scores[i] ?? 0) > PROSE_ABOVE && amidProse(blocks, scores, i, threshold)) ||
        isSubhead(blocks, scores, i, threshold)) &&
      !hardDrop(block, titleWords),
  );
  const sections = droppedSections(blocks, new Set(scored));
  const chosen = belowHeadline(
    scored.filter((block) => !sections.has(block)),
    blocks,
    titleWords,
  );
  const chars = lengthOf(chosen);
  const kept = blocks.filter((block) => block.kept && !block.foreign);
  if (chars < FALLBACK.chars && chars < FALLBACK.share * lengthOf(kept)) {
    const prose = kept.filter(isProse);
    if (lengthOf(prose) > chars) return prose;
  }
  return dropLooseHeadings(chosen);
}

function isProse({ text, linkChars }: PageBlock): boolean {
  return weightOf(text) > 60 && linkChars < text.length / 3 && /[.!?…。！？]/u.test(text);
}

/**
 * A full paragraph with a chosen one before and after it: of the same container where Readability kept it, else one
 * that template and container's template both share, as where advertisements cut a text into pieces.
 */
function amidProse(blocks: readonly PageBlock[], scores: readonly number[], i: number, threshold: number): boolean {
  const block = blocks[i];
  if (!block || weightOf(block.text) < 100 || block.linkChars > block.text.length / 3) return false;
  if (!/[.!?…。！？]["'”’»)]*$/u.test(block.text)) return false;
  const { parent, signature } = block.scope;
  const isOfItsKind = ({ scope, text }: PageBlock) =>
    block.kept
      ? scope.parent === parent
      : weightOf(text) > 60 && scope.signature === signature && scope.parent?.signature === parent?.signature;
  const beside = (step: number) => {
    for (let j = i + step; Math.abs(j - i) <= 3; j += step) {
      const other = blocks[j];
      if (other !== undefined && (scores[j] ?? 0) > threshold && isOfItsKind(other)) return true;
    }
    return false;
  };
  return beside(-1) && beside(1);
}

/** A short line between two chosen paragraphs: a heading by its tag, or one that its container sets apart. */
function isSubhead(blocks: readonly PageBlock[], scores: readonly number[], i: number, threshold: number): boolean {
  const block = blocks[i];
  if (!block || block.text.length > 80 || block.linkChars > 0 || (scores[i] ?? 0) < SUBHEAD_ABOVE) return false;
  if (/[.!;,:。！，；：]$/u.test(block.text) || /\d{1,2}:\d{2}|\b(?:19|20)\d\d\b|@/.test(block.text)) return false;
  if (
    block.scope.rank === 0 &&
    (!/\S\s+\S/.test(block.text) || block.scope.tag !== 'div' || block.scope.kinds & NO_SUBHEAD)
  )
    return false;
  const isProse = (other: PageBlock | undefined, score: number) =>
    other !== undefined && score > threshold && weightOf(other.text) > 60 && other.linkChars < other.text.length / 3;
  const near = (step: number) => {
    const other = blocks[i + step];
    if (!isProse(other, scores[i + step] ?? 0)) return false;
    return block.scope.rank > 0 || other?.scope.parent === block.scope.parent;
  };
  return near(-1) && near(1);
}

/** What is never article text: the headline (it has its own field), and a line in capitals that only links. */
function hardDrop(block: PageBlock, title: ReadonlySet<string>): boolean {
  const { text, scope } = block;
  if (text === '' || block.foreign || (scope.places & PLACE.nav) !== 0) return true;
  if ((scope.rank > 0 || block.index < 40) && isHeadlineOf(title, text)) return true;
  if (isDroppedLine(block) || (scope.rank === 0 && isCaption(scope))) return true;
  return block.linkChars > 0.7 * text.replace(/\s/g, '').length && inCapitals(text, 12);
}

const CAPTION = /[.\s-](?:wp-)?caption(?:s|-text|-wrap(?:per)?|-content|-text-block)?(?:$|[\s-])/;
/** More text than this under one name is no caption. */
const MAX_CAPTION_CHARS = 600;

/** A picture's caption that stands outside a figure: it or its container is called one. */
function isCaption({ signature, chars, parent }: Scope): boolean {
  if (chars <= MAX_CAPTION_CHARS && CAPTION.test(signature)) return true;
  return parent !== undefined && parent.chars <= MAX_CAPTION_CHARS && CAPTION.test(parent.signature);
}

/** Further down no line is the headline. Blocks. */
const HEAD_BLOCKS = 60;

/** Without the lines above the headline, which are the site's, where prose stands below it. */
function belowHeadline(
  chosen: readonly PageBlock[],
  blocks: readonly PageBlock[],
  title: ReadonlySet<string>,
): readonly PageBlock[] {
  const first = chosen.find(isParagraph)?.index ?? 0;
  const at = blocks
    .slice(0, Math.min(first, HEAD_BLOCKS))
    .findLastIndex(({ text }) => isHeadlineOf(title, text.split('\n')[0] ?? ''));
  return at < 0 ? chosen : chosen.flatMap((block) => (block.index < at ? [] : withoutHeadline(block, title)));
}

/** A full paragraph, as no name, menu or credit is. */
function isParagraph({ text, linkChars }: PageBlock): boolean {
  return weightOf(text) > 120 && linkChars < text.length / 3 && /[.!?…。！？]["'”’»)]*$/u.test(text);
}

/** The block without the headline, where a line break alone parts the two; nothing where no more than a byline is left. */
function withoutHeadline(block: PageBlock, title: ReadonlySet<string>): PageBlock[] {
  const [line = '', ...rest] = block.text.split('\n');
  if (rest.length === 0 || !isHeadlineOf(title, line)) return [block];
  const left = { ...block, text: rest.join('\n') };
  return isDroppedLine(left) || weightOf(left.text) < 60 ? [] : [left];
}

/** Length as in a script with letters: a sign of one without spaces says as much as two or three of them. */
function weightOf(text: string): number {
  return text.length * (isSpaceless(text) ? 2.5 : 1);
}

function lengthOf(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}

/** A heading at the very end heads nothing that was kept. */
function dropLooseHeadings(chosen: readonly PageBlock[]): PageBlock[] {
  let end = chosen.length;
  while (end > 1 && (chosen[end - 1]?.scope.rank ?? 0) > 0) end -= 1;
  return chosen.slice(0, end);
}
