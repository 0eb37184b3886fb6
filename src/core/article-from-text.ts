import type { Article, Block } from './article.ts';
import { dayAtTop } from './day-at-top.ts';
import { countWords } from './text/count-words.ts';

export interface PlainText {
  readonly text: string;
  readonly url?: string;
  readonly outlet?: string;
  readonly headline?: string;
  readonly publishedAt?: string;
  readonly lang?: string;
}

/**
 * An Article from text that came without a page (pasted, or a row of the headless command).
 * The text is kept to the letter, so that a quote of it stands in what the caller gave; every
 * non-empty line is one paragraph. A day that stands alone on one of the first lines is the report's.
 */
export function articleFromText(plain: PlainText): Article {
  const blocks = paragraphsOf(plain.text);
  const publishedAt = plain.publishedAt ?? dayAtTop(plain.text, blocks, plain.lang);
  const notes = blocks.length === 0 ? [{ code: 'empty-text' } as const] : [];
  return {
    url: plain.url ?? '',
    outlet: plain.outlet || hostOf(plain.url) || 'Pasted text',
    headline: plain.headline ?? '',
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(plain.lang === undefined ? {} : { lang: plain.lang }),
    text: plain.text,
    blocks,
    wordCount: countWords(plain.text),
    pageKind: blocks.length === 0 ? 'unreadable' : 'article',
    notes,
  };
}

function paragraphsOf(text: string): Block[] {
  const blocks: Block[] = [];
  for (const line of text.matchAll(/[^\n\r]+/g)) {
    const leading = line[0].length - line[0].trimStart().length;
    const trimmed = line[0].trim();
    if (trimmed === '') continue;
    const start = line.index + leading;
    blocks.push({ kind: 'paragraph', start, end: start + trimmed.length });
  }
  return blocks;
}

function hostOf(url: string | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  return new URL(url).hostname.replace(/^www\./, '') || undefined;
}
