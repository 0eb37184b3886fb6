// Input tokens against plain concatenation: node scripts/run-ts.mjs bench/tokens.ts. With AIBOT_DEV_DATA also on its clusters.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import { estimateTokens } from '../src/core/abstractive/estimate-tokens.ts';
import { briefPrompt } from '../src/core/abstractive/prompt.ts';
import { numberSources, sourceLines } from '../src/core/abstractive/source-sentences.ts';
import type { Article } from '../src/core/article.ts';
import { articleFromText } from '../src/core/article-from-text.ts';
import { makeStory } from '../src/core/stories/make-story.ts';
import { FIXTURE_STORIES, fixtureArticles } from '../test/support/story-fixtures.ts';
import { wireStories } from './wire-stories.ts';

const TELLING = { words: 300, language: 'en', now: '2026-11-22T12:00:00Z' };
const tokens = (text: string): number => encode(text, { allowedSpecial: 'all' }).length;

interface Row {
  readonly concatenated: number;
  readonly data: number;
  readonly request: number;
  readonly estimated: number;
  readonly lost: readonly string[];
}

function measure(articles: readonly Article[]): Row {
  const story = makeStory(articles);
  const sources = numberSources(story);
  const told = sourceLines(sources, sources.sentences).join('\n');
  const { system, user } = briefPrompt(sources, sources.sentences, TELLING);
  const plain = articles.map((a) => `${[a.outlet, a.headline].filter(Boolean).join(' | ')}\n${a.text}`).join('\n\n');
  const known = flat(told);
  const lost = articles.flatMap((a) => factsOf(a.text).filter((fact) => !known.includes(flat(fact))));
  return {
    concatenated: tokens(plain),
    data: tokens(told),
    request: tokens(system + user),
    estimated: estimateTokens(system + user),
    lost: [...new Set(lost)],
  };
}

/** Every distinct number, capitalised word and quote of a text. */
function factsOf(text: string): string[] {
  const words = text.match(/\p{Nd}[\p{Nd}.,:]*\p{Nd}|\p{Nd}|\p{Lu}[\p{L}’']+/gu) ?? [];
  const quotes = [...text.matchAll(/[“"]([^“”"\n]{8,200})[”"]/g)].map((m) => m[1] ?? '');
  return [...new Set([...words, ...quotes])];
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').toLowerCase();
}

function table(title: string, rows: readonly Row[]): void {
  const sum = (of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0);
  const percent = (n: number) => `${((100 * n) / sum((r) => r.concatenated)).toFixed(1)}%`;
  const worst = Math.max(...rows.map((r) => (100 * r.data) / r.concatenated));
  const lost = rows.flatMap((r) => r.lost);
  console.log(
    [
      title.padEnd(34),
      String(rows.length).padStart(4),
      String(sum((r) => r.concatenated)).padStart(8),
      percent(sum((r) => r.data)).padStart(8),
      `${worst.toFixed(1)}%`.padStart(8),
      percent(sum((r) => r.request)).padStart(9),
      (sum((r) => r.estimated) / sum((r) => r.request)).toFixed(2).padStart(9),
      String(lost.length).padStart(6),
    ].join(' '),
  );
  if (lost.length > 0) console.log(`  lost: ${lost.slice(0, 8).join(' | ')}`);
}

console.log(
  'o200k tokens. data: numbered sentences against the articles put one after another; request: with all instructions and the schema.',
);
console.log(`${'stories'.padEnd(34)}    n   concat     data    worst   request  estimate   lost`);
table(
  'invented, as they are',
  FIXTURE_STORIES.map((name) => measure(fixtureArticles(name))),
);
table(
  'invented, three of four wire copies',
  wireStories().map(({ articles }) => measure(articles)),
);

const dev = process.env.AIBOT_DEV_DATA;
const file = dev === undefined ? '' : join(dev, 'data/summaries/multinews_attributed.jsonl');
if (existsSync(file)) {
  const clusters: { docs: { text: string }[] }[] = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const articles = ({ docs }: { docs: { text: string }[] }) =>
    docs.map(({ text }, i) =>
      articleFromText({ text, outlet: `Outlet ${i}`, url: `https://o${i}.example/x`, lang: 'en' }),
    );
  table(
    'development clusters',
    clusters.map((cluster) => measure(articles(cluster))),
  );
} else console.log('(AIBOT_DEV_DATA is not set: no development clusters)');
