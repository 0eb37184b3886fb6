// Freely reworded sentences with and without one wrong fact, as a model might write them: node scripts/run-ts.mjs bench/reworded.ts [--show]
import { readFileSync } from 'node:fs';
import { modelDistiller } from '../src/core/abstractive/model-distiller.ts';
import { nearestSentences } from '../src/core/abstractive/nearest-sentences.ts';
import { numberSources } from '../src/core/abstractive/source-sentences.ts';
import { proseSentences } from '../src/core/export/prose.ts';
import { makeBrief } from '../src/core/make-brief.ts';
import { makeStory } from '../src/core/stories/make-story.ts';
import { endpointCompletion } from '../src/llm/endpoint-completion.ts';
import { startModelServer, TEST_KEY, TEST_MODEL } from '../test/support/model-server/index.ts';
import { readTable } from '../test/support/read-table.ts';
import { fixtureArticles } from '../test/support/story-fixtures.ts';

/** Written by hand about the invented stories; the checks were mended with the misses in view. */
interface Pair {
  readonly story: string;
  readonly kind: string;
  readonly true: string;
  readonly false: string;
}
interface Row {
  readonly kind: string;
  readonly isTrue: boolean;
  readonly text: string;
  readonly fate: 'supported' | 'check this' | 'marked' | 'gone';
  readonly why: string;
}

const show = process.argv.includes('--show');
const file = new URL('labels/reworded-invented.jsonl', import.meta.url);
const pairs: Pair[] = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

const rows: Row[] = [];
for (const name of new Set(pairs.map((pair) => pair.story))) {
  const own = pairs.filter((pair) => pair.story === name);
  const articles = fixtureArticles(name);
  const { sentences } = numberSources(makeStory(articles));
  const cites = (text: string) => nearestSentences(text, sentences, 1).map((s) => s.label);
  const said = own.flatMap((pair) => [pair.true, pair.false]).map((text) => ({ text, cites: cites(text) }));
  const server = await startModelServer({
    wire: 'openai',
    pieceChars: 4_000,
    // asked to mend, this model stands by what it wrote
    write: ({ user }) =>
      user.endsWith('Write the brief.')
        ? JSON.stringify({
            headline: '',
            lede: said.slice(0, 1),
            sections: [{ kind: 'what-happened', heading: '', sentences: said.slice(1) }],
          })
        : '{"sentences":[]}',
  });
  const port = endpointCompletion(
    { wire: 'openai', address: server.address, model: TEST_MODEL, contextTokens: 64_000 },
    { key: TEST_KEY },
  );
  const brief = await makeBrief(
    { articles, words: 300 },
    { distiller: modelDistiller(port), readTable, now: '2026-11-22T12:00:00Z' },
  );
  await server.close();
  const shown = proseSentences(brief);
  for (const pair of own) {
    for (const isTrue of [true, false]) {
      const text = isTrue ? pair.true : pair.false;
      // one that lost false quotation marks reads as the paraphrase it is
      const found = shown.find((s) => s.text === text) ?? shown.find((s) => bare(s.text) === bare(text));
      const lostMarks = found !== undefined && found.text !== text;
      const fate =
        found === undefined
          ? 'gone'
          : found.verdict === 'unsupported' || lostMarks
            ? 'marked'
            : found.verdict === 'partial'
              ? 'check this'
              : 'supported';
      const why = (found?.reasons ?? []).map((r) => `${r.kind} "${r.found}"`).join(', ');
      rows.push({ kind: pair.kind, isTrue, text, fate, why });
    }
  }
}

function bare(text: string): string {
  return text.replace(/["“”]/g, '');
}

const share = (of: readonly Row[], ...fates: Row['fate'][]): string => {
  const n = of.filter((row) => fates.includes(row.fate)).length;
  return `${String(n).padStart(4)} ${((100 * n) / Math.max(1, of.length)).toFixed(1).padStart(5)}%`;
};
for (const isTrue of [false, true]) {
  console.log(isTrue ? '\ntrue, reworded' : 'one wrong fact, reworded');
  console.log(`${'kind'.padEnd(13)}    n  supported    "check this"  marked or gone`);
  const of = rows.filter((row) => row.isTrue === isTrue);
  for (const kind of [...new Set(of.map((row) => row.kind)), 'all']) {
    const some = kind === 'all' ? of : of.filter((row) => row.kind === kind);
    console.log(
      `${kind.padEnd(13)} ${String(some.length).padStart(4)}  ${share(some, 'supported')}  ${share(some, 'check this')}  ${share(some, 'marked', 'gone')}`,
    );
  }
}
if (show) {
  for (const row of rows) {
    const isBad = row.isTrue
      ? row.fate === 'marked' || row.fate === 'gone'
      : row.fate === 'supported' || row.fate === 'check this';
    if (isBad) console.log(`${row.isTrue ? 'true ' : 'FALSE'} ${row.kind} ${row.fate}: ${row.text}  [${row.why}]`);
  }
}
