import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** What is asserted of the builds in dist/. */
export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  test: {
    include: ['test/built/**/*.test.ts'],
    reporters: ['default', './test/support/plain-reporter.ts'],
  },
});
