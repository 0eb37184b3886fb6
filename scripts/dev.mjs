// npm run dev: builds dist/chrome (or dist/firefox: `npm run dev -- firefox`) again at every change.
import { spawn } from 'node:child_process';
import { setUpPackages } from './setup.mjs';

setUpPackages();
const target = process.argv[2] ?? 'chrome';
if (target !== 'chrome' && target !== 'firefox') {
  console.error(`dev: "${target}" is neither chrome nor firefox`);
  process.exit(2);
}
console.log(`building dist/${target} at every change; load it once, then press its reload button`);
spawn('node', ['node_modules/vite/bin/vite.js', 'build', '--watch', '--logLevel', 'info'], {
  stdio: 'inherit',
  env: { ...process.env, TARGET: target },
}).on('close', (code) => process.exit(code ?? 0));
