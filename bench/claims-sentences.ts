// Hard mismatches on sentences in other words than their sources', right or wrong in known ways, by a writer who has not seen the rules.
// AIBOT_DEV_DATA=... node scripts/run-ts.mjs bench/claims-sentences.ts [--show] [--sealed]
import { findMismatches } from '../src/core/grounding/verify-sentence.ts';
import { editedClusters } from './support/base-sentences.ts';
import { devData, readJsonLines } from './support/claims-data.ts';

interface Row {
  readonly id: string;
  readonly cluster: string;
  readonly text: string;
  /** 1: right. */
  readonly label: number;
  readonly kind: string | null;
}

const folder = devData();
if (folder === undefined) {
  console.error('AIBOT_DEV_DATA is not set: it points at the folder with the development data');
  process.exit(2);
}
const show = process.argv.includes('--show');
const clusters = new Map(editedClusters(folder).map((c) => [c.id, c]));
console.log('file | wrong | hard | recall | right | hard | hard precision | flagged at all: wrong, right');
// the sealed half is for a last run, never to tune on
for (const name of process.argv.includes('--sealed') ? ['dev', 'sealed'] : ['dev']) {
  const rows = readJsonLines<Row>(new URL(`labels/sentences-${name}.jsonl`, import.meta.url).pathname);
  const kinds = new Map<string, { n: number; hard: number; any: number }>();
  for (const { cluster, text, label, kind } of rows) {
    const sources = clusters.get(cluster)?.sources;
    if (sources === undefined) continue;
    const { findings } = findMismatches(text, sources);
    const key = label === 1 ? 'right' : (kind ?? 'other');
    const count = kinds.get(key) ?? { n: 0, hard: 0, any: 0 };
    count.n += 1;
    if (findings.some((f) => f.hard)) count.hard += 1;
    if (findings.length > 0) count.any += 1;
    kinds.set(key, count);
    if (show && (label === 1) === findings.some((f) => f.hard))
      console.log(`  ${label} ${kind ?? ''}: ${text} ${findings.map((f) => `${f.kind} ${f.found}`).join('; ')}`);
  }
  const right = kinds.get('right') ?? { n: 0, hard: 0, any: 0 };
  const wrong = [...kinds]
    .filter(([k]) => k !== 'right')
    .reduce((a, [, c]) => ({ n: a.n + c.n, hard: a.hard + c.hard, any: a.any + c.any }), { n: 0, hard: 0, any: 0 });
  const percent = (a: number, b: number): string => `${((100 * a) / Math.max(1, b)).toFixed(1)}%`;
  console.log(
    [
      name,
      wrong.n,
      wrong.hard,
      percent(wrong.hard, wrong.n),
      right.n,
      right.hard,
      percent(wrong.hard, wrong.hard + right.hard),
      `${wrong.any}, ${right.any}`,
    ].join(' | '),
  );
  console.log(
    `  by kind (hard/all): ${[...kinds]
      .filter(([k]) => k !== 'right')
      .map(([k, c]) => `${k} ${c.hard}/${c.n}`)
      .join(', ')}`,
  );
}
