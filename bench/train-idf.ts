// Makes public/tables/idf.json: document frequencies of stems in news text, for story grouping.
// Counts only (no text is kept) over collections that are apart from the story sets it is measured on.
// usage: AIBOT_DEV_DATA=... node scripts/run-ts.mjs bench/train-idf.ts [stems]
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { termsOf } from '../src/core/stories/terms.ts';

const DATA = process.env.AIBOT_DEV_DATA;
if (DATA === undefined) throw new Error('AIBOT_DEV_DATA is not set');
const SIZE = Number(process.argv[2] ?? 16_000);
const rows = (name: string): Record<string, unknown>[] =>
  readFileSync(join(DATA, 'data', name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const textsOf = (row: Record<string, unknown>): string[] =>
  (Array.isArray(row.docs) ? row.docs : []).map((d) => (typeof d === 'string' ? d : String(d.text ?? '')));

const texts = new Set<string>();
for (const name of ['factcc', 'cogensumm', 'frank'])
  for (const r of rows(`claims/${name}.jsonl`)) texts.add(String(r.source));
for (const r of rows('summaries/allsides_triples.jsonl')) texts.add(textsOf(r).join('\n'));
for (const name of ['multinews_attributed', 'multiling2011_en', 'multiling2011_fr']) {
  for (const r of rows(`summaries/${name}.jsonl`)) for (const t of textsOf(r)) texts.add(t);
}
const df = new Map<string, number>();
for (const text of texts) {
  for (const stem of new Set(termsOf(text).slice(0, 500))) df.set(stem, (df.get(stem) ?? 0) + 1);
}
const kept = [...df]
  .filter(([stem, n]) => n >= 2 && /^[\p{L}\p{M}'-]+$/u.test(stem))
  .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  .slice(0, SIZE);
const buckets: string[][] = [];
for (const [stem, n] of kept) {
  const bucket = Math.round(2 * Math.log2(n));
  while (buckets.length <= bucket) buckets.push([]);
  buckets[bucket]?.push(stem);
}
const json = JSON.stringify({ documents: texts.size, buckets: buckets.map((stems) => stems.sort().join(' ')) });
writeFileSync(resolve(import.meta.dirname, '../public/tables/idf.json'), `${json}\n`);
console.log(`${texts.size} documents, ${kept.length} stems, ${json.length} bytes, ${gzipSync(json).length} gzipped`);
