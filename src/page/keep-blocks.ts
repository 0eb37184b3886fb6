import { Readability } from '@mozilla/readability';
import type { PageBlock } from './block.ts';
import { marksIn } from './marks.ts';

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
    block.kept = true;
    kept += block.text.length;
    for (let scope: PageBlock['scope'] | undefined = block.scope; scope; scope = scope.parent)
      scope.keptChars += block.text.length;
  }
  return kept;
}

/** A stand-in where there is no time for Readability: full paragraphs outside lists of links. */
export function keepByPlace(blocks: readonly PageBlock[]): void {
  for (const block of blocks) {
    if (block.text.length < 80 || block.linkChars > block.text.length * 0.4) continue;
    block.kept = true;
    for (let scope: PageBlock['scope'] | undefined = block.scope; scope; scope = scope.parent)
      scope.keptChars += block.text.length;
  }
}
