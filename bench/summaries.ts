// How well the shipped path selects, beside the published unsupervised methods and npm's two, whole sentences each.
// usage: AIBOT_DEV_DATA=DIR node scripts/run-ts.mjs bench/summaries.ts [--oracle] [SET...]
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prose } from '../src/core/export/prose.ts';
import { localDistiller } from '../src/core/extractive/local-distiller.ts';
import { makeBrief } from '../src/core/make-brief.ts';
import { readTable } from '../test/support/read-table.ts';
import { devData, loadCases, loadScorer, type SummaryCase } from './summary-data.ts';
import { npmLexRank, npmTextRank } from './summary-peers.ts';

type System = (c: SummaryCase) => string | Promise<string>;
const asked = process.argv.slice(2).filter((a) => !a.startsWith('--'));
const sets = asked.length > 0 ? asked : ['multinews_attributed', 'multiling2011_en', 'allsides_triples'];
const scorer = await loadScorer();
const peers: {
  systems: Record<string, (docs: readonly string[], words: number) => string>;
  oracle: (docs: readonly string[], words: number, refs: readonly string[]) => string;
} = await import(/* @vite-ignore */ pathToFileURL(join(devData(), 'score/baselines.mjs')).href);

const systems: [string, System][] = [
  ...Object.entries(peers.systems).map(([name, run]): [string, System] => [name, (c) => run(c.texts, c.wanted)]),
  ['npm lexrank.js', (c) => npmLexRank(c.texts, c.wanted)],
  ['npm ts-textrank', (c) => npmTextRank(c.texts, c.wanted)],
  [
    'AiBot',
    async (c) => {
      const world = { distiller: localDistiller, readTable, now: '2026-11-22T00:00:00Z' };
      return prose(await makeBrief({ articles: c.story.articles, words: c.wanted }, world));
    },
  ],
];
if (process.argv.includes('--oracle')) systems.push(['upper bound', (c) => peers.oracle(c.texts, c.wanted, c.refs)]);

for (const set of sets) {
  const cases = loadCases(set, 0, 300);
  console.log(`\n${set}, ${cases.length} clusters: ROUGE-1 / ROUGE-2 F1, repeated bigrams %`);
  for (const [name, run] of systems) {
    let [r1, r2, repeated] = [0, 0, 0];
    for (const c of cases) {
      const text = await run(c);
      const score = scorer.rouge(scorer.truncate(text, c.wanted), c.refs);
      r1 += score.r1.f;
      r2 += score.r2.f;
      repeated += repeatedBigrams(text);
    }
    const cell = (sum: number) => ((100 * sum) / cases.length).toFixed(2).padStart(6);
    console.log(`${name.padEnd(16)}${cell(r1)} /${cell(r2)}  ${cell(repeated)}`);
  }
}

/** Share of pairs of words of four letters and more that the text has had before. */
function repeatedBigrams(text: string): number {
  const terms = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const seen = new Set<string>();
  let pairs = 0;
  let again = 0;
  for (let i = 0; i + 1 < terms.length; i++) {
    const [a = '', b = ''] = [terms[i], terms[i + 1]];
    if (a.length < 4 || b.length < 4) continue;
    pairs += 1;
    if (seen.has(`${a} ${b}`)) again += 1;
    seen.add(`${a} ${b}`);
  }
  return pairs === 0 ? 0 : again / pairs;
}
