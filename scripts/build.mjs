// npm run build: dist/chrome, dist/firefox and dist/cli. `npm run build -- cli chrome` builds only those.
import { spawnSync } from 'node:child_process';

const ALL = ['chrome', 'firefox', 'cli'];
const asked = process.argv.slice(2);
const unknown = asked.find((name) => !ALL.includes(name));
if (unknown !== undefined) {
  console.error(`build: "${unknown}" is none of ${ALL.join(', ')}`);
  process.exit(2);
}
for (const name of asked.length > 0 ? asked : ALL) {
  const config = name === 'cli' ? 'build/vite.cli.config.ts' : 'vite.config.ts';
  const { status } = spawnSync(
    'node',
    ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn', '--config', config],
    {
      stdio: 'inherit',
      env: { ...process.env, TARGET: name },
    },
  );
  if (status !== 0) process.exit(status ?? 1);
  console.log(`built dist/${name}`);
}
