import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', 'test/built/**'],
    reporters: ['default', './test/support/plain-reporter.ts'],
    setupFiles: ['./test/support/fixed-seed.ts'],
    testTimeout: 20_000,
    coverage: { provider: 'v8', include: ['src/core/**', 'src/page/**', 'src/llm/**'], reporter: ['text-summary'] },
  },
});
