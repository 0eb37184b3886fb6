/** What stands in a title between a headline, a section and the site's name. */
const SEPARATOR =
  /,?\s+Author at\s+|\s+(?:[|–—·•»«›:/~-]|::+|--+|\/\/)\s+|：(?=[^：]{2,20}$)|\s*(?:\||»|«|::+|_|――)\s*/u;
const BEFORE = /[|–—·•:：_»«›〉/~―-]\s*$/u;
const AFTER = /^\s*[|–—·•:：_»«›/~―(-]/u;
const EDGES = /^[\s|–—·•:：_»«›/~―-]+|[\s|–—·•:：_»«›/~―-]+$/gu;
/** A line with less of the title than this is a section or the site's name. */
const MIN_SHARE = 0.3;

export interface TitleParts {
  /** The line that both the title and the page itself show. */
  readonly headline?: string;
  /** The other parts of the title, in order. */
  readonly rest: readonly string[];
  /** The outermost of them, where it can only be the site's name. */
  readonly site?: string;
}

export interface ShownLine {
  readonly text: string;
  readonly isHeading: boolean;
}

/**
 * Takes a title apart by what the page shows of it: "Fire guts mill - City - The Courier" over the line "Fire guts mill".
 * @param isName whether a line is only what the site calls itself
 */
export function titleParts(
  title: string,
  lines: readonly ShownLine[],
  isName: (text: string) => boolean = () => false,
): TitleParts {
  const whole = evenQuotes(title);
  let best: ShownLine | undefined;
  let most = 0;
  let at = -1;
  for (const line of lines) {
    const { length } = line.text;
    if (length > title.length || length < (isSpaceless(line.text) ? 6 : 12) || length < title.length * MIN_SHARE)
      continue;
    const found = whole.indexOf(evenQuotes(line.text));
    if (found < 0 || !standsAlone(title.slice(0, found), title.slice(found + length))) continue;
    const weight = length * (line.isHeading ? 1.5 : 1) * (found === 0 ? 1.2 : 1);
    if (weight > most && !isName(line.text)) [best, most, at] = [line, weight, found];
  }
  if (best === undefined) return { rest: partsOf(title).slice(1) };
  const around = [title.slice(0, at), title.slice(at + best.text.length)];
  const [before = [], after = []] = around.map(partsOf);
  // before the headline a lone part is the site; several are sections and more
  const site = after.at(-1) ?? (before.length === 1 ? before[0] : undefined);
  return { headline: best.text, rest: [...before, ...after], ...(site === undefined ? {} : { site }) };
}

/** A title's parts between its separators. */
export function partsOf(title: string): string[] {
  return title
    .split(SEPARATOR)
    .map((part) => part.replace(EDGES, '').trim())
    .filter((part) => part !== '');
}

export function isSpaceless(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(text);
}

function standsAlone(before: string, after: string): boolean {
  return (before.trim() === '' || BEFORE.test(before)) && (after.trim() === '' || AFTER.test(after));
}

function evenQuotes(text: string): string {
  return text.replace(/[“”„«»]/g, '"').replace(/[‘’]/g, "'");
}

/** How alike two lines are, 0 to 1: shared pairs of letters, in any script. */
export function likeness(a: string, b: string): number {
  const [one, other] = [pairsOf(a), pairsOf(b)];
  let shared = 0;
  let all = 0;
  for (const [pair, n] of one) shared += Math.min(n, other.get(pair) ?? 0);
  for (const pairs of [one, other]) for (const n of pairs.values()) all += n;
  return all === 0 ? 0 : (2 * shared) / all;
}

function pairsOf(text: string): Map<string, number> {
  const letters = text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < letters.length; i++) {
    const pair = letters.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}
