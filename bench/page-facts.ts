// Headline, date, byline and outlet against values labelled by hand, and how far two labellers agree.
// usage: AIBOT_DEV_DATA=... node scripts/run-ts.mjs bench/page-facts.ts [--misses]
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { readHtml } from '../src/cli/read-html.ts';
import { type GoldPage, goldPages, SETS } from './read-data.ts';

interface Label {
  readonly set: string;
  readonly id: string;
  readonly labeller: 1 | 2;
  readonly headline: string | null;
  /** A day or a date with time, ISO 8601. */
  readonly publishedAt: string | null;
  readonly byline: string | null;
  readonly outlet: string | null;
}

type Field = 'headline' | 'publishedAt' | 'byline' | 'outlet';
type Values = Readonly<Record<Field, string | null>>;

const FIELDS: readonly Field[] = ['headline', 'publishedAt', 'byline', 'outlet'];
const labels: readonly Label[] = JSON.parse(readFileSync(join(import.meta.dirname, 'labels/page-facts.json'), 'utf8'));
const pages = new Map(SETS.flatMap((set) => goldPages(set).map((page) => [`${set}/${page.id}`, page])));
const right: Record<Field, number> = { headline: 0, publishedAt: 0, byline: 0, outlet: 0 };
const named: Record<Field, number> = { headline: 0, publishedAt: 0, byline: 0, outlet: 0 };
const namedRight: Record<Field, number> = { headline: 0, publishedAt: 0, byline: 0, outlet: 0 };
const first = labels.filter((label) => label.labeller === 1);

for (const label of first) {
  const page = pages.get(`${label.set}/${label.id}`);
  if (page === undefined) throw new Error(`no page ${label.set}/${label.id}`);
  const { headline, publishedAt = null, byline = null, outlet } = readHtml(page.html, addressOf(page));
  const found: Values = { headline: headline === '' ? null : headline, publishedAt, byline, outlet };
  for (const field of FIELDS) {
    const isRight = agree(field, label[field], found[field]);
    if (isRight) right[field] += 1;
    if (label[field] !== null) named[field] += 1;
    if (isRight && label[field] !== null) namedRight[field] += 1;
    if (!isRight && process.argv.includes('--misses'))
      console.log(`${label.set}/${label.id.slice(0, 40)} ${field}: label ${label[field]} | read ${found[field]}`);
  }
}

console.log(`${first.length} pages, labelled by hand; where the label is empty, only giving nothing is right`);
console.log('\n| field | right | of | share | where there is one |\n|---|---|---|---|---|');
for (const field of FIELDS)
  console.log(
    `| ${field} | ${right[field]} | ${first.length} | ${percent(right[field], first.length)} | ${namedRight[field]} of ${named[field]} |`,
  );

const second = labels.filter((label) => label.labeller === 2);
const pairs = second.flatMap((b) => {
  const a = first.find((label) => label.set === b.set && label.id === b.id);
  return a === undefined ? [] : [[a, b] as const];
});
console.log(`\n${pairs.length} pages were labelled by a second person who had not seen the first one's labels\n`);
console.log('| field | same | of |\n|---|---|---|');
for (const field of FIELDS)
  console.log(`| ${field} | ${pairs.filter(([a, b]) => agree(field, a[field], b[field])).length} | ${pairs.length} |`);

function agree(field: Field, a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  if (field === 'publishedAt') return isSameDay(a, b);
  if (field === 'byline') return people(a) === people(b);
  if (field === 'outlet') return outletLetters(a) === outletLetters(b);
  return letters(a) === letters(b);
}

/** Same day as written, or the same instant within the day that the other names, seen from the zone it was given in. */
function isSameDay(label: string, found: string): boolean {
  if (label.slice(0, 10) === found.slice(0, 10)) return true;
  const zone = /[+-]\d\d:\d\d$/.exec(label)?.[0];
  const at = Date.parse(found);
  if (zone === undefined || !/T.*(?:Z|[+-]\d\d:\d\d)$/.test(found) || Number.isNaN(at)) return false;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  return new Date(at + (zone.startsWith('-') ? -1 : 1) * minutes * 60_000).toISOString().startsWith(label.slice(0, 10));
}

/** White space, quotes, dashes and case aside. */
function letters(text: string): string {
  return (
    text
      .normalize('NFD')
      // Greek capitals carry no accents
      .replace(/(?<=\p{Script=Greek})[\u0301\u0308]+/gu, '')
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}%+$€£&]/gu, '')
  );
}

function people(byline: string): string {
  return byline
    .split(/\s*(?:,|;|&|、|\band\b|\bund\b|\bet\b|\sy\s)\s*/)
    .map((name) => letters(name.replace(/^(?:dr|prof|mr|mrs|ms)\.?\s+/i, '')))
    .filter((name) => name !== '')
    .sort()
    .join(' ');
}

function outletLetters(outlet: string): string {
  return letters(outlet.replace(/^(?:https?:\/\/)?(?:www\.)?/i, '').replace(/\.com$/i, '')).replace(/^the/, '');
}

/** Some pages come without their address: then the one they give themselves. */
function addressOf(page: GoldPage): string {
  if (!page.url.startsWith('https://example.org/')) return page.url;
  const { document } = parseHTML(page.html);
  const own =
    document.querySelector('link[rel="canonical"]')?.getAttribute('href') ??
    document.querySelector('meta[property="og:url"]')?.getAttribute('content') ??
    '';
  return /^https?:/.test(own) && URL.canParse(own) ? own : page.url;
}

function percent(part: number, of: number): string {
  return `${((100 * part) / of).toFixed(1)}%`;
}
