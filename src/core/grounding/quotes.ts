import type { Span } from '../article.ts';

/** Something between quotation marks; the span leaves the marks out. */
export interface QuoteMention extends Span {
  readonly text: string;
}

const PAIRS: readonly [string, string][] = [
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['»', '«'],
  ['「', '」'],
  ['『', '』'],
  ['‘', '’'],
];
/** A quote longer than this without a closing mark is taken for a stray mark. */
const LONGEST_QUOTE = 1200;

/** The quotes of a text: straight and curly marks, guillemets and corner brackets; apostrophes are none. */
export function findQuotes(text: string): QuoteMention[] {
  const quotes: QuoteMention[] = [];
  for (let i = 0; i < text.length; i++) {
    const mark = text[i] ?? '';
    let closing: string | undefined;
    if (mark === '"') closing = '"';
    else closing = PAIRS.find(([open]) => open === mark)?.[1];
    if (closing === undefined) continue;
    if (mark === '‘' && /[\p{L}\p{N}]/u.test(text[i - 1] ?? '')) continue;
    const end = closingAt(text, i + 1, closing, mark === '‘');
    if (end < 0) continue;
    if (end > i + 1) quotes.push({ start: i + 1, end, text: text.slice(i + 1, end) });
    i = end;
  }
  return quotes;
}

function closingAt(text: string, from: number, closing: string, isSingle: boolean): number {
  const until = Math.min(text.length, from + LONGEST_QUOTE);
  for (let i = from; i < until; i++) {
    if (text[i] === '\n' && text[i + 1] === '\n') return -1;
    if (text[i] !== closing) continue;
    // an apostrophe stands between letters
    if (isSingle && /\p{L}/u.test(text[i + 1] ?? '')) continue;
    return i;
  }
  return -1;
}

/** A quote as it is compared: straight marks, one space, no commas, no outer punctuation, brackets and ellipses as they are. */
export function plainQuote(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″"«»,]/g, '')
    .replace(/[‐‑–—−-]+/g, '-')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/^[\s.,;:!?…'-]+|[\s.,;:!?…'-]+$/g, '');
}
