import { stripInvisible } from '../../core/text/strip-invisible.ts';
/** The page's meta elements by lower-cased name, property or itemprop; the first value of each wins. */
export type Meta = ReadonlyMap<string, string>;

export function metaMap(pairs: readonly (readonly [name: string, content: string])[]): Meta {
  const found = new Map<string, string>();
  for (const [name, content] of pairs) if (!found.has(name)) found.set(name, content);
  return found;
}

/** The first of several names that has a value. */
export function firstOf(meta: Meta, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = meta.get(name);
    if (value !== undefined) return value;
  }
  return undefined;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  eacute: 'é',
};

/** Plain text of a value that may still hold markup or entities, as JSON-LD values often do. */
export function plain(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const shown = value
    .replace(/<\/?[a-z][^>]{0,300}>/gi, ' ')
    .replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w{2,8}));/gi, (whole, dec?: string, hex?: string, name?: string) => {
      const code = dec !== undefined ? Number(dec) : hex !== undefined ? Number.parseInt(hex, 16) : undefined;
      if (code !== undefined) return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole;
      return NAMED[(name ?? '').toLowerCase()] ?? whole;
    });
  const text = stripInvisible(shown).replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}
