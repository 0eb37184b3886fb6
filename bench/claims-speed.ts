// Time to prepare ten articles, to check one sentence against them, and to read the table.
// node scripts/run-ts.mjs bench/claims-speed.ts
import { readFileSync } from 'node:fs';
import { prepareArticles } from '../src/core/grounding/prepare-sources.ts';
import { loadSoftModel } from '../src/core/grounding/soft-model.ts';
import { verifySentence } from '../src/core/grounding/verify-sentence.ts';
import { inventedStories } from './support/base-sentences.ts';

const RUNS = 5;
const stories = inventedStories(new URL('../test/fixtures/stories', import.meta.url).pathname);
const articles = stories.flatMap((s) => s.articles).slice(0, 10);
const file = new URL('../public/tables/grounding.json', import.meta.url);
let started = performance.now();
const model = await loadSoftModel(async () => JSON.parse(readFileSync(file, 'utf8')));
const loading = performance.now() - started;
const sources = () =>
  prepareArticles(
    articles.map((article, index) => ({ article, index })),
    model,
  );
sources();
started = performance.now();
const prepared = sources();
const preparing = performance.now() - started;
// words changed, so that nothing is taken as it stands
const sentences = stories
  .flatMap((s) => s.verbatim)
  .slice(0, 200)
  .map((s) => s.replace(/\bthe\b/, 'that'));
for (const text of sentences.slice(0, 20)) verifySentence({ text, claims: [] }, prepared);
// the best of some runs: on a busy machine a single one measures what else is running
const times = sentences.map((text) =>
  Math.min(
    ...Array.from({ length: RUNS }, () => {
      const at = performance.now();
      verifySentence({ text, claims: [] }, prepared);
      return performance.now() - at;
    }),
  ),
);
times.sort((a, b) => a - b);
console.log(`what | ms (a sentence: best of ${RUNS})`);
console.log(`read the table | ${loading.toFixed(1)}`);
console.log(`prepare ${articles.length} articles | ${preparing.toFixed(1)}`);
console.log(`check a sentence, mean | ${(times.reduce((a, b) => a + b, 0) / times.length).toFixed(2)}`);
console.log(`check a sentence, median | ${(times[Math.floor(times.length / 2)] ?? 0).toFixed(2)}`);
console.log(`check a sentence, 95th percentile | ${(times[Math.floor(times.length * 0.95)] ?? 0).toFixed(2)}`);
