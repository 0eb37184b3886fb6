// Precision and recall per kind, text and facts on the invented pages, both halves.
// usage: node scripts/run-ts.mjs bench/page-goldens.ts [--write]     (--write records today's misses)
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GoldenResult, HALVES, readGoldens } from '../test/support/page-goldens.ts';
import { mean } from './read-data.ts';

const misses: Record<string, string[]> = {};
for (const half of HALVES) {
  const results = readGoldens(half);
  console.log(`\n### ${half}, ${results.length} pages\n`);
  console.log(
    `Text: precision ${mean(results.map((r) => r.precision)).toFixed(3)}, recall ${mean(results.map((r) => r.recall)).toFixed(3)}\n`,
  );
  console.log('| asked | right | of |\n|---|---|---|');
  for (const name of [...new Set(results.flatMap((r) => Object.keys(r.checks)))]) {
    const asked = results.filter((r) => name in r.checks);
    console.log(`| ${name} | ${asked.filter((r) => r.checks[name]).length} | ${asked.length} |`);
  }
  console.log('\n| kind | pages | precision | recall |\n|---|---|---|---|');
  for (const kind of [...new Set(results.map((r) => r.wantedKind))].sort()) console.log(kindRow(kind, results));
  for (const result of results) {
    const failed = Object.entries(result.checks).flatMap(([name, ok]) => (ok ? [] : [name]));
    if (failed.length > 0) misses[`${half}/${result.page}`] = failed;
  }
}
if (process.argv.includes('--write'))
  writeFileSync(
    join(import.meta.dirname, '../test/fixtures/pages-known-misses.json'),
    `${JSON.stringify(misses, null, 1)}\n`,
  );

function kindRow(kind: string, results: readonly GoldenResult[]): string {
  const wanted = results.filter((r) => r.wantedKind === kind);
  const said = results.filter((r) => r.kind === kind);
  const both = wanted.filter((r) => r.kind === kind).length;
  const share = (n: number, of: number) => (of === 0 ? 'none' : (n / of).toFixed(2));
  return `| ${kind} | ${wanted.length} | ${share(both, said.length)} | ${share(both, wanted.length)} |`;
}
