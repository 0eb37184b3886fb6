import { defineConfig } from 'vite';

/** The gallery of every screen in every state: for eyes and pictures, never part of the extension. */
export default defineConfig({
  root: 'test/gallery',
  base: './',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { outDir: '../../gallery-out/app', emptyOutDir: true, target: 'es2022' },
});
