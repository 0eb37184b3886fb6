import type { Block, BlockKind } from '../core/article.ts';
import type { PageBlock } from './block.ts';
import { PLACE } from './block.ts';

export interface AssembledText {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** Both sides of a single line break are this long: it stands for a paragraph's end. */
const PARAGRAPH_CHARS = 60;

/** The chosen blocks as one text, each with its kind: paragraphs joined by a blank line. */
export function assembleText(chosen: readonly PageBlock[]): AssembledText {
  const parts = chosen.flatMap((block) => {
    const kind = kindOf(block);
    return partsOf(block, kind).map((text) => ({ kind, text }));
  });
  const blocks: Block[] = [];
  let text = '';
  for (const part of parts) {
    if (text !== '') text += '\n\n';
    blocks.push({ kind: part.kind, start: text.length, end: text.length + part.text.length });
    text += part.text;
  }
  return { text, blocks };
}

function kindOf({ scope }: PageBlock): BlockKind {
  if (scope.rank > 0) return 'heading';
  if (scope.tag === 'table') return 'table';
  if (scope.places & (PLACE.quote | PLACE.embed)) return 'quote';
  if (scope.places & PLACE.list && !(scope.places & PLACE.table)) return 'list';
  return 'paragraph';
}

function partsOf(block: PageBlock, kind: BlockKind): string[] {
  const lines = block.text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  if (kind === 'table') return [lines.map((line) => line.replace(/^\| | \|$/g, '')).join('\n')].filter(Boolean);
  const parts: string[] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    if (
      last === undefined ||
      (last.length >= PARAGRAPH_CHARS && line.length >= PARAGRAPH_CHARS && /[.!?…。！？:]["'”’»)]*$/u.test(last))
    )
      parts.push(line);
    else parts[parts.length - 1] = `${last} ${line}`;
  }
  return parts;
}
