// npm run bench: lists the benches and trainings; `npm run bench -- NAME [arguments]` runs one.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const FOLDER = resolve(import.meta.dirname, '../bench');
/** A bench begins with a comment that says what it measures; other files are parts of benches. */
const benches = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ name: file.slice(0, -3), first: readFileSync(join(FOLDER, file), 'utf8').split('\n')[0] ?? '' }))
  .filter(({ first }) => first.startsWith('// '));

const [name, ...rest] = process.argv.slice(2);
if (name === undefined) {
  console.log('npm run bench -- NAME [arguments]; those that need third-party data find it through AIBOT_DEV_DATA\n');
  const width = Math.max(...benches.map((bench) => bench.name.length));
  for (const bench of benches) console.log(`  ${bench.name.padEnd(width)}  ${bench.first.slice(3)}`);
} else if (!benches.some((bench) => bench.name === name)) {
  console.error(`bench: there is no "${name}"; npm run bench lists them`);
  process.exit(2);
} else {
  const { status } = spawnSync('node', ['scripts/run-ts.mjs', `bench/${name}.ts`, ...rest], {
    cwd: resolve(FOLDER, '..'),
    stdio: 'inherit',
  });
  process.exit(status ?? 1);
}
