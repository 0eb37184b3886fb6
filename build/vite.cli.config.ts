import { cpSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';
import { leanLinkedom } from './lean-linkedom.ts';

/** The headless command: one self-contained file and its tables. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true },
  plugins: [
    leanLinkedom(),
    {
      name: 'aibot:cli-tables',
      closeBundle() {
        cpSync('public/tables', 'dist/cli/tables', { recursive: true });
      },
    },
  ],
  build: {
    ssr: 'src/cli/index.ts',
    outDir: 'dist/cli',
    emptyOutDir: true,
    target: 'node20',
    rollupOptions: {
      external: [...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
      output: { entryFileNames: 'aibot.mjs', banner: '#!/usr/bin/env node' },
    },
  },
});
