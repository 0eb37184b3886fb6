import type { PreparedArticle, PreparedSources } from './prepare-sources.ts';
import { findQuotes, plainQuote } from './quotes.ts';

/** The text of each article in the form in which quotes are looked for. */
export interface SourceQuotes {
  readonly article: PreparedArticle;
  readonly plain: string;
  /** What stands between quotation marks, joined, so that a quote that an attribution cuts in two is found. */
  readonly quoted: string;
}

const known = new WeakMap<PreparedSources, readonly SourceQuotes[]>();

export function sourceQuotes(sources: PreparedSources): readonly SourceQuotes[] {
  const cached = known.get(sources);
  if (cached !== undefined) return cached;
  const made = sources.articles.map(
    (article): SourceQuotes => ({
      article,
      plain: ` ${plainQuote(article.text)} `,
      quoted: ` ${findQuotes(article.text)
        .map((q) => plainQuote(q.text))
        .join(' ')} `,
    }),
  );
  known.set(sources, made);
  return made;
}

/** Whether a quote stands in a source to the letter, marks and spaces aside, in the text or in what it quotes. */
export function isVerbatimQuote(quote: string, sources: PreparedSources): boolean {
  // each part between ellipses must stand on its own
  return quote
    .split(/\s*(?:\.\.\.|…|\[[^\]]{0,3}\])\s*/u)
    .map(plainQuote)
    .filter((part) => part !== '')
    .every((part) =>
      sourceQuotes(sources).some(
        ({ plain, quoted }) => holds(plain, part) || holds(quoted, part) || holds(quoted, part.replace(/[.,;!?]/g, '')),
      ),
    );
}

function holds(text: string, part: string): boolean {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    const isWhole = !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[at + part.length] ?? '');
    if (isWhole) return true;
  }
  return false;
}
