// npm test: set-up, then everything CI runs, step by step; the last line counts.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const run = (name, command, args) => {
  const started = performance.now();
  const { status, stdout } = spawnSync(command, args, { stdio: ['inherit', 'pipe', 'inherit'], encoding: 'utf8' });
  process.stdout.write(stdout);
  console.log(`[${name}: ${((performance.now() - started) / 1000).toFixed(1)} s]`);
  if (status !== 0) process.exit(status ?? 1);
  return stdout;
};
if (!existsSync('node_modules')) run('npm ci', 'npm', ['ci']);
run('types', 'npx', ['tsc', '--noEmit']);
run('lint and format', 'npx', ['biome', 'ci', '.']);
run('builds', 'node', ['scripts/build.mjs']);
const counts = run('unit', 'npx', ['vitest', 'run'])
  .match(/\d+ passed, \d+ failed, \d+ skipped/g)
  ?.at(-1);
console.log(counts);
