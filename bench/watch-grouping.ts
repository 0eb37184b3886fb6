/**
 * Which short reports tell one story, as the watch list groups them: headline and first 300 characters of the development
 * stories, in a stream with reports of other events, one after the other.
 *   AIBOT_DEV_DATA=... node scripts/run-ts.mjs bench/watch-grouping.ts [--tune]
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseBackgroundIdf } from '../src/core/stories/background-idf.ts';
import type { FeedItem } from '../src/core/watch/feed.ts';
import { PLACING, type PlacingRules, placeReport } from '../src/core/watch/place-report.ts';
import { memoryShelf } from '../test/support/memory-shelf.ts';
import { openHalf } from './support/planted-stories.ts';

interface Row {
  readonly event: string;
  readonly title: string;
  readonly text: string;
}
interface Told extends FeedItem {
  /** Empty for a report that only stands beside the others. */
  readonly event: string;
}

const ROOT = resolve(import.meta.dirname, '..');
const DATA = process.env.AIBOT_DEV_DATA;
const CHARACTERS = 300;
const BESIDE = Number(process.env.BESIDE ?? 1000);
const HOUR = 3_600_000;
const START = Date.UTC(2026, 10, 9);
const background = parseBackgroundIdf(JSON.parse(readFileSync(join(ROOT, 'public/tables/idf.json'), 'utf8')));

let state = 0;
const random = (): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};
const rowsOf = (file: string): Record<string, unknown>[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const start = (text: string): string => {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length <= CHARACTERS ? flat : flat.slice(0, CHARACTERS).replace(/\s\S*$/, '');
};
let serial = 0;
const told = (event: string, headline: string, description: string, at: number): Told => {
  serial += 1;
  const publishedAt = new Date(START + at * HOUR).toISOString();
  return {
    event,
    key: `k${serial}`,
    feedUrl: '',
    outlet: `o${serial}`,
    url: `https://o${serial}.example/`,
    headline,
    description,
    publishedAt,
    seenAt: publishedAt,
  };
};
/** Each event begins some time in the week; its reports come within a day. */
function stream(rows: readonly Row[]): Told[] {
  const began = new Map<string, number>();
  return rows.map(({ event, title, text }) => {
    const begin = began.get(event) ?? random() * 144;
    began.set(event, begin);
    return told(event, title, start(text), begin + random() ** 2 * 24);
  });
}

const sets = new Map<string, Told[]>();
const beside: Told[] = [];
if (DATA !== undefined && existsSync(DATA)) {
  for (const name of ['wikinews_medium', 'handpicked', 'wikinews'])
    sets.set(name, stream(rowsOf(join(DATA, `data/stories/${name}.jsonl`)).map(rowOf)));
  const triples = rowsOf(join(DATA, 'data/summaries/allsides_triples.jsonl')).map((row) => ({
    id: String(row.id),
    docs: Array.isArray(row.docs) ? row.docs.filter((doc) => doc.title !== '' && doc.text !== '') : [],
  }));
  sets.set(
    'triples',
    stream(triples.slice(0, 250).flatMap(({ id, docs }) => docs.map((doc) => rowOf({ ...doc, event: id })))),
  );
  // one report of each other event, so that what is alone stands beside what is not
  for (const { docs } of triples.slice(300, 300 + BESIDE))
    for (const doc of docs.slice(0, 1))
      beside.push(told('', String(doc.title), start(String(doc.text)), random() * 168));
}
sets.set('look-alikes', stream(rowsOf(join(ROOT, 'test/fixtures/lookalikes/lookalikes-dev.jsonl')).map(rowOf)));
sets.set(
  'planted, open half',
  openHalf().flatMap((story) => {
    const begin = random() * 120;
    return story.items.map((item) =>
      told(`${story.id} ${item.event ?? ''}`, item.headline, item.description, begin + item.minutesAfterFirst / 60),
    );
  }),
);

function rowOf(row: Record<string, unknown>): Row {
  return { event: String(row.event), title: String(row.title), text: String(row.text) };
}

interface Score {
  readonly pairs: readonly [number, number];
  readonly bCubed: readonly [number, number];
}

async function scoreOf(items: readonly Told[], rules: PlacingRules): Promise<Score> {
  const shelf = memoryShelf();
  const all = [...items, ...beside].sort((a, b) => (a.publishedAt < b.publishedAt ? -1 : 1));
  for (const item of all) {
    const { item: kept, absorbs } = await placeReport(item, shelf, background, rules);
    shelf.put(kept);
    for (const id of absorbs) for (const other of shelf.ofStory(id)) shelf.put({ ...other, storyId: kept.storyId });
  }
  const storyOf = (item: Told): string | undefined => shelf.kept.get(item.key)?.storyId;
  let [tp, fp, fn, p, r] = [0, 0, 0, 0, 0];
  for (const item of items) {
    let [both, said, is] = [0, 0, 0];
    for (const other of all) {
      const together = storyOf(item) === storyOf(other);
      const same = item.event === other.event;
      if (together) said += 1;
      if (same) is += 1;
      if (together && same) both += 1;
    }
    tp += both - 1;
    fp += said - both;
    fn += is - both;
    p += both / said / items.length;
    r += both / is / items.length;
  }
  return { pairs: [tp / (tp + fp || 1), tp / (tp + fn || 1)], bCubed: [p, r] };
}

const f = ([p, r]: readonly [number, number]): number => (2 * p * r) / (p + r || 1);
const pct = (x: number): string => (100 * x).toFixed(0).padStart(3);

async function table(rules: PlacingRules): Promise<{ readonly worth: number; readonly lines: string[] }> {
  let worth = 0;
  const lines: string[] = [];
  for (const [name, items] of sets) {
    const { pairs, bCubed } = await scoreOf(items, rules);
    worth += f(bCubed) / sets.size;
    lines.push(
      `| ${name.padEnd(20)} | ${pairs.map(pct).join(' / ')} / ${pct(f(pairs))} | ${bCubed.map(pct).join(' / ')} / ${pct(f(bCubed))} |`,
    );
  }
  return { worth, lines };
}

if (process.argv.includes('--tune')) {
  const tries: Partial<PlacingRules>[] = JSON.parse(process.argv.at(-1) ?? '[]');
  for (const change of tries) {
    const { worth, lines } = await table({ ...PLACING, ...change });
    console.log(
      (100 * worth).toFixed(1),
      JSON.stringify(change),
      lines.map((line) => line.split('|')[3]?.trim()).join(' | '),
    );
  }
} else {
  console.log(`| ${'set'.padEnd(20)} | pairs P / R / F | B-cubed P / R / F |`);
  const { worth, lines } = await table(PLACING);
  for (const line of lines) console.log(line);
  console.log(`mean B-cubed F ${(100 * worth).toFixed(1)}`);
}
