import { defineConfig } from 'vitest/config';

/** Folders whose tests stand in for no module and leave no global: they share one module graph per thread, which halves the run. */
const PURE = ['core', 'page', 'llm', 'feeds', 'cli', 'view'].map((folder) => `test/${folder}/**/*.test.{ts,tsx}`);
const ELSEWHERE = ['test/e2e/**', 'test/built/**'];

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    reporters: ['default', './test/support/plain-reporter.ts'],
    setupFiles: ['./test/support/fixed-seed.ts'],
    testTimeout: 20_000,
    pool: 'threads',
    maxWorkers: 2,
    coverage: { provider: 'v8', include: ['src/core/**', 'src/page/**', 'src/llm/**'], reporter: ['text-summary'] },
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      {
        extends: true,
        test: { name: 'edges', include: ['test/**/*.test.{ts,tsx}'], exclude: [...PURE, ...ELSEWHERE] },
      },
    ],
  },
});
