import { crx } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import { crxClean } from './build/crx-clean.ts';
import { manifestFor } from './build/manifest-for.ts';
import { forgetPageChunks, pageChunk } from './build/page-chunks.ts';

const target = process.env.TARGET === 'firefox' ? 'firefox' : 'chrome';

export default defineConfig({
  plugins: [crx({ manifest: manifestFor(target), browser: target }), crxClean(), forgetPageChunks()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: `dist/${target}`,
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: pageChunk, debugName: 'what pages share' }] },
      },
      input: {
        reader: 'src/reader/index.html',
        welcome: 'src/welcome/index.html',
        // the plugin finds Chromium's side panel in the manifest, but not Firefox's sidebar
        ...(target === 'firefox' ? { panel: 'src/reader/panel.html' } : {}),
        // Firefox has no offscreen documents and needs none
        ...(target === 'chrome' ? { offscreen: 'src/offscreen/index.html' } : {}),
      },
    },
  },
});
