// npm run demo [-- FILE_OR_URL...]: set-up, build, then the main job in a real browser. See scripts/demo/run-demo.ts.
import { spawnSync } from 'node:child_process';
import { namedBrowser, setUpPackages, setUpSystem } from './setup.mjs';

setUpPackages();
if (setUpSystem(['chromium']).length > 0) {
  const named = namedBrowser('chromium');
  console.error(
    named === undefined
      ? 'demo: no Chromium found. Install Chromium, Chrome or Edge, or name one: AIBOT_CHROMIUM=/path/to/chrome npm run demo'
      : `demo: AIBOT_CHROMIUM names ${named}, and there is nothing there`,
  );
  process.exit(1);
}
if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) setUpSystem(['fonts']);
for (const args of [
  ['scripts/build.mjs', 'chrome'],
  ['scripts/run-ts.mjs', 'scripts/demo/run-demo.ts', ...process.argv.slice(2)],
]) {
  const { status } = spawnSync('node', args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
