// npm run pack: the zips for the stores, in dist/packages.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setUpPackages } from './setup.mjs';

setUpPackages();
const { version } = JSON.parse(readFileSync('manifest.json', 'utf8'));
const run = (args) => {
  const { status } = spawnSync('node', args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};
run(['scripts/build.mjs', 'chrome', 'firefox']);
for (const target of ['chrome', 'firefox'])
  run([
    'node_modules/web-ext/bin/web-ext.js',
    'build',
    '--source-dir',
    `dist/${target}`,
    '--artifacts-dir',
    'dist/packages',
    '--filename',
    `aibot-${target}-${version}.zip`,
    '--overwrite-dest',
  ]);
