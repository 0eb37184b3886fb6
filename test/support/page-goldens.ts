import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readHtml } from '../../src/cli/read-html.ts';

export const HALVES = ['dev', 'opened', 'sealed'] as const;
export type Half = (typeof HALVES)[number];

/** What the writer of an invented page expects of it. */
interface Expected {
  readonly url: string;
  readonly kind: string;
  readonly paragraphs: readonly string[];
  readonly mustNotContain?: readonly string[];
  readonly [fact: string]: unknown;
}

export interface GoldenResult {
  readonly page: string;
  readonly wantedKind: string;
  readonly kind: string;
  /** Shares of letters, 0 to 1. */
  readonly precision: number;
  readonly recall: number;
  /** What was asked of the page, by name, and whether it came out right. */
  readonly checks: Readonly<Record<string, boolean>>;
}

const FOLDER = resolve(import.meta.dirname, '../fixtures/pages');
const FACTS = ['headline', 'dek', 'outlet', 'section', 'agency', 'placeOfDateline'] as const;

/** Reads every invented page of a half without a browser and compares. @throws where a page lacks its expectation */
export function readGoldens(half: Half): GoldenResult[] {
  const folder = join(FOLDER, half);
  return readdirSync(folder)
    .sort()
    .map((page) => {
      const file = join(folder, page, 'expected.json');
      if (!existsSync(file)) throw new Error(`${half}/${page} has no expected.json`);
      const expected: Expected = JSON.parse(readFileSync(file, 'utf8'));
      return compare(page, expected, readFileSync(join(folder, page, 'source.html'), 'utf8'));
    });
}

function compare(page: string, expected: Expected, html: string): GoldenResult {
  const article = readHtml(html, expected.url);
  const read = plain(article.text);
  const wanted = expected.paragraphs.map(plain);
  const missing = wanted.filter((paragraph) => !read.includes(paragraph));
  const whole = wanted.join(' ');
  const extra = article.blocks
    .map((b) => plain(article.text.slice(b.start, b.end)))
    .filter((text) => !whole.includes(text));
  const forbidden = (expected.mustNotContain ?? [])
    .map(plain)
    .filter((text) => text.length > 3 && ` ${read} `.includes(` ${text} `));
  const checks: Record<string, boolean> = {
    kind: article.pageKind === expected.kind,
    'all paragraphs': missing.length === 0,
    'nothing forbidden': forbidden.length === 0,
  };
  for (const fact of FACTS) {
    const want = expected[fact];
    if (typeof want === 'string' && want !== '') checks[fact] = plain(want) === plain(article[fact] ?? '');
  }
  const byline = typeof expected.byline === 'string' ? expected.byline : '';
  checks[byline === '' ? 'no byline' : 'byline'] = people(byline) === people(article.byline ?? '');
  for (const fact of ['publishedAt', 'modifiedAt'] as const) {
    const want = expected[fact];
    if (typeof want === 'string') checks[fact] = Date.parse(want) === Date.parse(article[fact] ?? '');
  }
  if (typeof expected.lang === 'string') checks.lang = article.lang?.split('-')[0] === expected.lang.split('-')[0];
  const letters = (texts: readonly string[]) => texts.join('').replaceAll(' ', '').length;
  const got = letters([read]);
  const asked = letters(wanted);
  return {
    page,
    wantedKind: expected.kind,
    kind: article.pageKind,
    precision: got === 0 ? (asked === 0 ? 1 : 0) : Math.max(0, got - letters(extra)) / got,
    recall: asked === 0 ? 1 : (asked - letters(missing)) / asked,
    checks,
  };
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Names in any order, whatever joins them. */
function people(byline: string): string {
  return plain(byline.replace(/\b(?:and|und|et|y)\b/g, ' '))
    .split(' ')
    .sort()
    .join(' ');
}
