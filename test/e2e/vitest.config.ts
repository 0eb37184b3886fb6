import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '../..');

/** The extension in real browsers. `AIBOT_E2E=chromium` or `firefox` runs one. */
export default defineConfig({
  root,
  test: {
    include: [`test/e2e/${process.env.AIBOT_E2E ?? '*'}/**/*.test.ts`],
    reporters: ['default', './test/support/plain-reporter.ts'],
    testTimeout: 60_000,
    hookTimeout: 90_000,
    maxWorkers: 2,
    // browsers on a busy machine miss a beat now and then; a second try is named in the report
    retry: process.env.CI ? 1 : 0,
  },
});
