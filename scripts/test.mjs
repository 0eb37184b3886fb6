// npm test: set-up, then everything CI runs, step by step. The last line counts the tests and checks of all steps.
import { spawn } from 'node:child_process';
import { setUpPackages, setUpSystem } from './setup.mjs';

const totals = { passed: 0, failed: 0, skipped: 0 };
const times = [];
const isCi = (process.env.CI ?? '') !== '' && process.env.CI !== 'false';

/** Runs a command with its output shown; its exit code and what it printed. */
function run(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    });
    let output = '';
    const show = (stream) => (chunk) => {
      output += chunk;
      stream.write(chunk);
    };
    child.stdout.on('data', show(process.stdout));
    child.stderr.on('data', show(process.stderr));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

async function step(name, command, args, env) {
  console.log(`\n== ${name}`);
  const started = performance.now();
  const { ok, output } = await run(command, args, env);
  times.push([name, (performance.now() - started) / 1000]);
  const counted = output.match(/^\d+ passed, \d+ failed, \d+ skipped$/gm)?.at(-1);
  if (counted === undefined) totals[ok ? 'passed' : 'failed'] += 1;
  else {
    const [passed = 0, failed = 0, skipped = 0] = counted.match(/\d+/g)?.map(Number) ?? [];
    totals.passed += passed;
    // a run that failed without a failed test failed all the same
    totals.failed += Math.max(failed, ok ? 0 : 1);
    totals.skipped += skipped;
  }
  return ok;
}

/** A part that cannot run here: loud, and a failure where nothing may be skipped. */
function skip(name, why) {
  console.log(`\n== ${name}\n!! SKIPPED: ${why}${isCi ? ' (in CI that is a failure)' : ''}`);
  totals[isCi ? 'failed' : 'skipped'] += 1;
}

const started = performance.now();
setUpPackages();
const missing = setUpSystem(['chromium', 'firefox', 'screen', 'fonts']);
if (missing.length > 0) console.log(`!! missing on this machine: ${missing.join(', ')}`);
times.push(['set-up', (performance.now() - started) / 1000]);

const vitest = (...args) => ['node_modules/vitest/vitest.mjs', 'run', ...args];
await step('types', 'node', ['node_modules/typescript/bin/tsc', '--noEmit']);
await step('lint and format', 'node', ['node_modules/@biomejs/biome/bin/biome', 'ci', '.']);
const built = await step('builds', 'node', ['scripts/build.mjs']);
await step('unit, golden, architecture and docs tests', 'node', vitest('--coverage'));
if (built) {
  await step('what was built: size, permissions', 'node', vitest('--config', 'test/built/vitest.config.ts'));
  await step('web-ext lint', 'node', ['scripts/lint-built.mjs']);
  for (const browser of ['chromium', 'firefox']) {
    if (missing.includes(browser))
      skip(`end to end in ${browser}`, `no ${browser}; AIBOT_${browser.toUpperCase()} names one`);
    else
      await step(`end to end in ${browser}`, 'node', vitest('--config', 'test/e2e/vitest.config.ts'), {
        AIBOT_E2E: browser,
      });
  }
  if (missing.includes('fonts')) skip('what the screens look like', 'not the fonts that the pictures were taken with');
  if (missing.includes('screen')) skip('the real permission prompts', 'no Xvfb or no xdotool');
} else {
  for (const name of ['size, permissions', 'web-ext lint', 'end to end']) {
    console.log(`!! not run, since the builds failed: ${name}`);
    totals.failed += 1;
  }
}

if (isCi && totals.skipped > 0) {
  console.log(`!! ${totals.skipped} skipped: in CI that is a failure`);
  totals.failed += totals.skipped;
  totals.skipped = 0;
}
console.log('\nstep times');
for (const [name, seconds] of times) console.log(`${seconds.toFixed(1).padStart(7)} s  ${name}`);
console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(7)} s  together\n`);
console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exit(totals.failed > 0 ? 1 : 0);
