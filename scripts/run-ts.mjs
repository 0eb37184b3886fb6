// Runs one TypeScript file on Node: `node scripts/run-ts.mjs bench/x.ts [arguments]`. Bundled first, so that Node needs no flags.
import { mkdirSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const [file, ...rest] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: node scripts/run-ts.mjs FILE.ts [arguments]');
  process.exit(2);
}
const root = resolve(import.meta.dirname, '..');
const outDir = join(root, 'node_modules/.run-ts', String(process.pid));
mkdirSync(outDir, { recursive: true });
const name = `${basename(file).replace(/\.tsx?$/, '')}.mjs`;
await build({
  configFile: false,
  root,
  publicDir: false,
  logLevel: 'error',
  // import.meta.url of a bench is its own file, not the bundle's
  plugins: [
    {
      name: 'own-url',
      enforce: 'pre',
      transform: (code, id) =>
        code.includes('import.meta.') && !id.includes('node_modules')
          ? code
              .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
              .replaceAll('import.meta.dirname', JSON.stringify(resolve(id, '..')))
          : null,
    },
  ],
  build: {
    ssr: resolve(file),
    outDir,
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    rollupOptions: {
      external: [...builtinModules, ...builtinModules.map((m) => `node:${m}`)],
      output: { entryFileNames: name },
    },
  },
});
process.argv = [process.argv[0], resolve(file), ...rest];
process.on('exit', () => rmSync(outDir, { recursive: true, force: true }));
await import(pathToFileURL(join(outDir, name)).href);
