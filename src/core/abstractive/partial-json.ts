/** Deeper than any reply of ours; a hostile one must not exhaust the stack. */
const MAX_DEPTH = 40;

export interface PartialJson {
  /** What could be read; undefined when there is no JSON at all. */
  readonly value: unknown;
  /** Whether the outermost value was closed. */
  readonly complete: boolean;
}

interface Cursor {
  readonly text: string;
  at: number;
  cut: boolean;
}

/** Marks a value of which nothing usable has arrived. */
const NOTHING = Symbol('nothing');

/**
 * Reads the JSON value that starts at `from`, as far as it goes: a text that ends early gives what was there, with an
 * unfinished string kept and an unfinished number, key or word left out. Also tolerates trailing commas, raw line
 * breaks in strings and Python's words. Never throws.
 */
export function readPartialJson(text: string, from = 0): PartialJson {
  const cursor: Cursor = { text, at: from, cut: false };
  const value = readValue(cursor, 0);
  return value === NOTHING ? { value: undefined, complete: false } : { value, complete: !cursor.cut };
}

function readValue(c: Cursor, depth: number): unknown {
  skipSpace(c);
  const char = c.text[c.at];
  if (char === undefined || depth > MAX_DEPTH) return cutOff(c);
  if (char === '{') return readObject(c, depth);
  if (char === '[') return readArray(c, depth);
  if (char === '"') return readString(c);
  return readWord(c);
}

function readObject(c: Cursor, depth: number): unknown {
  // no prototype: a key such as __proto__ is only a key
  const object: Record<string, unknown> = Object.create(null);
  c.at += 1;
  for (;;) {
    skipSeparators(c);
    const char = c.text[c.at];
    if (char === '}') {
      c.at += 1;
      return object;
    }
    if (char !== '"') {
      c.cut = true;
      return object;
    }
    const key = readString(c);
    skipSpace(c);
    if (c.cut || c.text[c.at] !== ':') {
      c.cut = true;
      return object;
    }
    c.at += 1;
    const value = readValue(c, depth + 1);
    if (value !== NOTHING) object[key] = value;
    if (c.cut) return object;
  }
}

function readArray(c: Cursor, depth: number): unknown {
  const array: unknown[] = [];
  c.at += 1;
  for (;;) {
    skipSeparators(c);
    if (c.text[c.at] === ']') {
      c.at += 1;
      return array;
    }
    const value = readValue(c, depth + 1);
    if (value !== NOTHING) array.push(value);
    if (c.cut) return array;
  }
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['b', '\b'],
  ['f', '\f'],
]);

function readString(c: Cursor): string {
  let value = '';
  let from = c.at + 1;
  for (let i = from; i < c.text.length; i += 1) {
    const char = c.text[i];
    if (char === '"') {
      c.at = i + 1;
      return value + c.text.slice(from, i);
    }
    if (char !== '\\') continue;
    value += c.text.slice(from, i);
    const kind = c.text[i + 1];
    if (kind === undefined) return endString(c, value);
    if (kind === 'u') {
      const digits = c.text.slice(i + 2, i + 6);
      if (digits.length < 4) return endString(c, value);
      if (/^[0-9a-f]{4}$/i.test(digits)) value += String.fromCharCode(Number.parseInt(digits, 16));
      i += 5;
    } else {
      value += ESCAPES.get(kind) ?? kind;
      i += 1;
    }
    from = i + 1;
  }
  return endString(c, value + c.text.slice(from));
}

function endString(c: Cursor, value: string): string {
  c.at = c.text.length;
  c.cut = true;
  // half of a surrogate pair is not yet a character
  return value.replace(/[\ud800-\udbff]$/, '');
}

const WORDS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
  ['True', true],
  ['False', false],
  ['None', null],
]);

function readWord(c: Cursor): unknown {
  const word = /[^\s,:[\]{}"]*/y;
  word.lastIndex = c.at;
  const found = word.exec(c.text)?.[0] ?? '';
  c.at += found.length;
  if (found === '' || c.at >= c.text.length) return cutOff(c);
  if (WORDS.has(found)) return WORDS.get(found);
  const number = Number(found);
  return Number.isFinite(number) ? number : found;
}

function cutOff(c: Cursor): typeof NOTHING {
  c.cut = true;
  return NOTHING;
}

function skipSpace(c: Cursor): void {
  while (/\s/.test(c.text[c.at] ?? '')) c.at += 1;
}

function skipSeparators(c: Cursor): void {
  while (/[\s,]/.test(c.text[c.at] ?? '')) c.at += 1;
}
