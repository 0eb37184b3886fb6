/** What fills a message: text, a number (written as the language writes numbers), or in rich messages anything. */
export type Param = string | number;

/**
 * A message with its parameters filled in, in pieces. Understands the part of ICU MessageFormat that AiBot's
 * messages use: `{name}`, `{name, plural, =0 {...} one {...} other {...}}` and `#` for the number in a plural.
 * @see https://unicode-org.github.io/icu/userguide/format_parse/messages/
 */
export function formatToParts<T>(
  pattern: string,
  params: Readonly<Record<string, Param | T>>,
  locale: string,
): (string | T)[] {
  const parts: (string | T)[] = [];
  let at = 0;
  const say = (piece: string | T): void => {
    const last = parts.length - 1;
    if (typeof piece === 'string' && typeof parts[last] === 'string') parts[last] += piece;
    else parts.push(piece);
  };
  const fill = (value: Param | T | undefined): string | T =>
    value === undefined ? '' : typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : value;

  /** Reads up to the `}` that ends this (sub)message; says it only when `speaking`. */
  function message(speaking: boolean, count: number | undefined): void {
    while (at < pattern.length && pattern[at] !== '}') {
      if (pattern[at] === '{') {
        at += 1;
        argument(speaking, count);
      } else if (pattern[at] === '#' && count !== undefined) {
        at += 1;
        if (speaking) say(fill(count));
      } else {
        const end = nextOf(pattern, at, count === undefined ? /[{}]/ : /[{}#]/);
        if (speaking) say(pattern.slice(at, end));
        at = end;
      }
    }
  }

  function argument(speaking: boolean, outer: number | undefined): void {
    const end = nextOf(pattern, at, /[,}]/);
    const value = params[pattern.slice(at, end).trim()];
    at = end + 1;
    if (pattern[end] !== ',') {
      if (speaking) say(fill(value));
      return;
    }
    at = nextOf(pattern, at, /,/) + 1;
    plural(speaking, typeof value === 'number' ? value : (outer ?? 0));
  }

  function plural(speaking: boolean, count: number): void {
    const category = new Intl.PluralRules(locale).select(count);
    const start = at;
    const chosen = [`=${count}`, category, 'other'].find((name) => branches(start).has(name));
    at = start;
    while (at < pattern.length && pattern[at] !== '}') {
      const open = nextOf(pattern, at, /[{}]/);
      const name = pattern.slice(at, open).trim();
      at = open;
      if (pattern[at] !== '{') break;
      at += 1;
      message(speaking && name === chosen, count);
      at += 1;
    }
    at += 1;
  }

  function branches(start: number): Set<string> {
    const names = new Set<string>();
    at = start;
    while (at < pattern.length && pattern[at] !== '}') {
      const open = nextOf(pattern, at, /[{}]/);
      if (pattern[open] !== '{') break;
      names.add(pattern.slice(at, open).trim());
      at = open + 1;
      message(false, 0);
      at += 1;
      at = nextOf(pattern, at, /\S/);
    }
    return names;
  }

  message(true, undefined);
  return parts;
}

function nextOf(text: string, from: number, wanted: RegExp): number {
  const found = text.slice(from).search(wanted);
  return found < 0 ? text.length : from + found;
}
