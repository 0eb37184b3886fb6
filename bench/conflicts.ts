// Planted conflicts found, and look-alikes flagged: invented stories by a writer who has not seen the rules.
// node scripts/run-ts.mjs bench/conflicts.ts [FILE.jsonl ...] [--show]
// AIBOT_DEV_DATA=... node scripts/run-ts.mjs bench/conflicts.ts --clusters prints every hit on real reports, to be read by hand
import { articleFromText } from '../src/core/article-from-text.ts';
import { findDisagreements } from '../src/core/grounding/disagree.ts';
import { prepareSources } from '../src/core/grounding/prepare-sources.ts';
import { makeStory } from '../src/core/stories/make-story.ts';
import { devData, readJsonLines } from './support/claims-data.ts';
import { prepareStory, realClusters } from './support/conflict-data.ts';

interface Row {
  readonly id: string;
  readonly conflict: boolean;
  readonly values?: readonly string[];
  readonly why: string;
  readonly articles: readonly {
    readonly text: string;
    readonly outlet: string;
    readonly url: string;
    readonly headline: string;
    readonly publishedAt: string;
  }[];
}

if (process.argv.includes('--clusters')) {
  let [clusters, hits] = [0, 0];
  for (const { id, articles } of realClusters(devData() ?? '')) {
    const { sources, story } = prepareStory(articles);
    clusters += 1;
    for (const { question, values } of findDisagreements(sources, story)) {
      hits += 1;
      console.log(`${hits}. ${id}: ${question}`);
      for (const v of values) console.log(`    ${v.value} [${v.outlets.join(',')}]: ${v.citation.quote}`);
    }
  }
  console.log(`${hits} hits in ${clusters} clusters`);
  process.exit(0);
}
const show = process.argv.includes('--show');
const named = process.argv.slice(2).filter((a) => a.endsWith('.jsonl'));
const files =
  named.length > 0
    ? named
    : ['dev', 'sealed', 'own', 'blind', 'blind2', 'blind3-open', 'blind3-sealed'].map(
        (n) => new URL(`../test/fixtures/claims/conflicts-${n}.jsonl`, import.meta.url).pathname,
      );
console.log('file | planted | found | recall | look-alikes | flagged | precision');
for (const file of files) {
  const rows = readJsonLines<Row>(file);
  let [found, flagged] = [0, 0];
  for (const row of rows) {
    const story = makeStory(row.articles.map((a) => articleFromText(a)));
    const hits = findDisagreements(prepareSources(story), story);
    const wanted = row.values?.map((v) => v.toLowerCase()) ?? [];
    const isRight = row.conflict && hits.length > 0;
    if (isRight) found += 1;
    if (!row.conflict && hits.length > 0) flagged += 1;
    if (show && (isRight !== row.conflict || (!row.conflict && hits.length > 0)))
      console.log(
        `  ${row.id} ${row.conflict ? 'missed' : 'FALSE'}: ${row.why} ${JSON.stringify(wanted)} ${hits.map((h) => `${h.question} ${h.values.map((v) => v.value).join(' / ')}`).join('; ')}`,
      );
  }
  const planted = rows.filter((r) => r.conflict).length;
  const percent = (a: number, b: number): string => (b === 0 ? '-' : `${((100 * a) / b).toFixed(0)}%`);
  console.log(
    [
      file.split('/').at(-1),
      planted,
      found,
      percent(found, planted),
      rows.length - planted,
      flagged,
      percent(found, found + flagged),
    ].join(' | '),
  );
}
