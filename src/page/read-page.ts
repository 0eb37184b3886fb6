import { Readability } from '@mozilla/readability';
import type { Article, Block } from '../core/article.ts';
import { countWords } from '../core/text/count-words.ts';

export interface ReadPageOptions {
  readonly url: string;
}

/** Document to Article. The document is never changed: everything happens on a clone. */
export function readPage(document: Document, options: ReadPageOptions): Article {
  const clone = document.cloneNode(true);
  const parsed = isDocument(clone) ? new Readability(clone, { charThreshold: 200 }).parse() : null;
  const paragraphs = (parsed?.textContent ?? '')
    .split(/\n\s*\n|\n/)
    .map((p) => p.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
  const text = paragraphs.join('\n\n');
  let at = 0;
  const blocks = paragraphs.map((p): Block => {
    const block: Block = { kind: 'paragraph', start: at, end: at + p.length };
    at = block.end + 2;
    return block;
  });
  return {
    url: options.url,
    outlet: parsed?.siteName || (URL.canParse(options.url) ? new URL(options.url).hostname : ''),
    headline: parsed?.title ?? '',
    text,
    blocks,
    wordCount: countWords(text),
    pageKind: text === '' ? 'unreadable' : 'article',
    notes: text === '' ? [{ code: 'empty-text' }] : [],
  };
}

function isDocument(node: Node): node is Document {
  return node.nodeType === 9;
}
