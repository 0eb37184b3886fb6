const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The distinct words of a text, lower-cased. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(WORD) ?? []);
}

/** The share, 0 to 1, of a text's words that a set holds; 0 for long texts, which merely mention them. */
export function overlapWith(words: ReadonlySet<string>, text: string): number {
  if (words.size === 0 || text.length > 300) return 0;
  const own = wordSet(text);
  if (own.size === 0) return 0;
  let shared = 0;
  for (const word of own) if (words.has(word)) shared += 1;
  return shared / Math.max(own.size, Math.min(words.size, 4));
}

/** The share of a title's words that its headline has. */
const MOST = 0.55;

/** Whether a line is the page's title or the headline within it: nearly all its words stand there, and they are most of it. */
export function isHeadlineOf(title: ReadonlySet<string>, text: string): boolean {
  // that many words take at least a letter and a space each
  if (text.length > 250 || title.size < 2 || text.length + 1 < title.size * 2 * MOST) return false;
  const own = wordSet(text);
  let shared = 0;
  for (const word of own) if (title.has(word)) shared += 1;
  return shared >= own.size * 0.85 && shared >= title.size * MOST;
}
