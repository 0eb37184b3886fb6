import { Readability } from '@mozilla/readability';
import type { PageBlock, Scope } from './block.ts';
import { marksIn } from './marks.ts';
import { isHeadlineOf, wordSet } from './word-overlap.ts';

/** Readability's own default of 500 loses short news items. Source: bench/train-reader.ts. */
const CHAR_THRESHOLD = 200;

/**
 * Marks the blocks whose text Readability would keep, and counts them up the scopes. The copy is taken apart by this.
 * @returns how many characters it kept; 0 where it found nothing
 */
export function keepByReadability(copy: Document, blocks: readonly PageBlock[]): number {
  let content: Node | null | undefined;
  try {
    content = new Readability(copy, {
      charThreshold: CHAR_THRESHOLD,
      disableJSONLD: true,
      serializer: (node) => node,
    }).parse()?.content;
  } catch {
    return 0;
  }
  let kept = 0;
  for (const index of marksIn(content?.textContent ?? '')) {
    const block = blocks[index];
    if (block === undefined || block.kept) continue;
    countKept(block, true);
    kept += block.text.length;
  }
  return kept;
}

/** A stand-in where there is no time for Readability, or it found nothing: full paragraphs outside lists of links. */
export function keepByPlace(blocks: readonly PageBlock[]): void {
  for (const block of blocks) {
    if (block.text.length < 80 || block.linkChars > block.text.length * 0.4) continue;
    countKept(block, true);
  }
}

/** Prose right under the headline that outweighs, by this share, what Readability took from further down. */
const UNDER_HEADLINE = { chars: 250, share: 0.4, blocks: 30 } as const;

/**
 * What stands right under the headline is the story: where Readability passed over it for something further down
 * (readers' comments, a footer), that choice is undone.
 */
export function keepUnderHeadline(blocks: readonly PageBlock[], title: string): void {
  const words = wordSet(title);
  const at = blocks.findLastIndex(
    (block) => block.scope.rank > 0 && block.text.length > 8 && isHeadlineOf(words, block.text),
  );
  const firstKept = blocks.findIndex((block) => block.kept && block.index > at && isProse(block));
  if (at < 0 || firstKept < 0) return;
  const between = blocks.slice(at + 1, Math.min(firstKept, at + UNDER_HEADLINE.blocks)).filter(isProse);
  const containers = new Map<Scope, number>();
  for (const { scope, text } of between)
    for (const container of [scope, scope.parent])
      if (container) containers.set(container, (containers.get(container) ?? 0) + text.length);
  const [story, chars] = [...containers].sort((a, b) => b[1] - a[1])[0] ?? [undefined, 0];
  const kept = blocks.filter((block) => block.kept);
  const taken = kept.filter(isProse).reduce((sum, block) => sum + block.text.length, 0);
  if (story === undefined || chars < Math.max(UNDER_HEADLINE.chars, taken * UNDER_HEADLINE.share)) return;
  if (kept.some((block) => isIn(block.scope, story))) return;
  for (const block of kept) countKept(block, false);
  for (const block of blocks) if (isIn(block.scope, story) && block.index > at) countKept(block, true);
}

function isProse({ text, linkChars }: PageBlock): boolean {
  return text.length > 60 && linkChars < text.length * 0.3;
}

function isIn(scope: Scope, container: Scope): boolean {
  for (let up: Scope | undefined = scope; up; up = up.parent) if (up === container) return true;
  return false;
}

function countKept(block: PageBlock, isKept: boolean): void {
  block.kept = isKept;
  for (let scope: Scope | undefined = block.scope; scope; scope = scope.parent)
    scope.keptChars += isKept ? block.text.length : -block.text.length;
}
