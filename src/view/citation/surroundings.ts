import type { Article } from '../../core/article.ts';
import type { Citation } from '../../core/brief.ts';

/** A cited passage with what stands around it in its paragraph. */
export interface Surroundings {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

/** Characters shown on either side of the passage: about three lines of the card. */
const REACH = 160;

/** The passage in its surroundings; the bare quote where the article is gone or has changed. */
export function surroundings(article: Article | undefined, citation: Citation): Surroundings {
  const bare = { before: '', quote: citation.quote, after: '' };
  if (article === undefined || article.text.slice(citation.start, citation.end) !== citation.quote) return bare;
  const block = article.blocks.find((b) => citation.start >= b.start && citation.start < b.end);
  if (block === undefined) return bare;
  const before = article.text.slice(block.start, citation.start);
  const after = article.text.slice(citation.end, Math.max(block.end, citation.end));
  return { before: clipStart(before), quote: citation.quote, after: clipEnd(after) };
}

function clipStart(text: string): string {
  if (text.length <= REACH) return text;
  const cut = text.slice(-REACH);
  const gap = cut.search(/\s/);
  return `… ${cut.slice(gap < 0 ? 0 : gap + 1)}`;
}

function clipEnd(text: string): string {
  if (text.length <= REACH) return text;
  const cut = text.slice(0, REACH);
  const gap = cut.search(/\s\S*$/);
  return `${cut.slice(0, gap < 0 ? REACH : gap)} …`;
}
