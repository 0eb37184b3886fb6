import { PARENTHESIS, withoutParentheses } from '../text/parentheses.ts';
import { claimSentences } from './claim-terms.ts';
import type { PreparedSources } from './prepare-sources.ts';

const known = new WeakMap<PreparedSources, ReadonlyMap<number, { whole: string; bare: string }>>();

/** Whether a text stands in one source as it is, white space aside, or less what the source puts in parentheses. */
export function isVerbatim(
  text: string,
  sources: PreparedSources,
  lang?: string,
  sentences?: readonly { readonly text: string }[],
): boolean {
  const theirs = squeezed(sources);
  const stands = (piece: string): boolean => {
    const wanted = squeeze(piece);
    const bare = squeeze(withoutParentheses(piece));
    if (!/[\p{L}\p{N}]/u.test(bare)) return false;
    // a parenthesis that the text keeps must be the source's own
    const kept = [...wanted.matchAll(PARENTHESIS)].map((m) => m[0].trim());
    return [...theirs.values()].some(
      (t) => holds(t.whole, wanted) || (kept.every((p) => t.whole.includes(p)) && holds(t.bare, bare)),
    );
  };
  return stands(text) || (sentences ?? claimSentences(text, lang)).every((s) => stands(s.text));
}

/** `text` holds `piece`, and not in the middle of a word. */
function holds(text: string, piece: string): boolean {
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
    const before = /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at)) && /^[\p{L}\p{N}]/u.test(piece);
    const after =
      /[\p{L}\p{N}]$/u.test(piece) && /^[\p{L}\p{N}]/u.test(text.slice(at + piece.length, at + piece.length + 2));
    if (!before && !after) return true;
  }
  return false;
}

function squeezed(sources: PreparedSources): ReadonlyMap<number, { whole: string; bare: string }> {
  const cached = known.get(sources);
  if (cached !== undefined) return cached;
  const made = new Map(
    sources.articles.map(
      (a) => [a.article, { whole: squeeze(a.text), bare: squeeze(withoutParentheses(a.text)) }] as const,
    ),
  );
  known.set(sources, made);
  return made;
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
