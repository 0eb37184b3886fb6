import { mkdtempSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { leanLinkedom } from '../../build/lean-linkedom.ts';
import type { readHtml } from '../../src/cli/read-html.ts';

type Reader = typeof readHtml;

/** The headless command's reader as it is built into dist/cli: its own copy of linkedom, apart from the peers'. */
export async function shippedReader(): Promise<Reader> {
  const root = join(import.meta.dirname, '../..');
  const outDir = mkdtempSync(join(root, 'node_modules/.shipped-reader-'));
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    plugins: [leanLinkedom()],
    build: {
      ssr: 'src/cli/read-html.ts',
      outDir,
      target: 'node20',
      rollupOptions: {
        external: [...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
        output: { entryFileNames: 'reader.mjs' },
      },
    },
  });
  process.on('exit', () => rmSync(outDir, { recursive: true, force: true }));
  const built: unknown = await import(pathToFileURL(join(outDir, 'reader.mjs')).href);
  if (!hasReader(built)) throw new Error('src/cli/read-html.ts exports no readHtml');
  return built.readHtml;
}

function hasReader(built: unknown): built is { readonly readHtml: Reader } {
  return typeof built === 'object' && built !== null && 'readHtml' in built;
}
