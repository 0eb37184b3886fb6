import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CHROME_BUILD, chromiumStage, type Stage } from '../support/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await chromiumStage();
});
afterAll(() => stage?.end());

it('Chromium itself has no warning for the manifest', async () => {
  const worker = await stage.chromium.worker();
  const manifest = readFileSync(resolve(CHROME_BUILD, 'manifest.json'), 'utf8');
  const warnings = (text: string) =>
    worker.evaluate(
      (json): Promise<string[]> => Reflect.get(chrome.management, 'getPermissionWarningsByManifest')(json),
      text,
    );
  expect(await warnings(manifest)).toEqual([]);
  // the question can be answered otherwise
  const nosy = JSON.stringify({ ...JSON.parse(manifest), host_permissions: ['<all_urls>'] });
  expect(await warnings(nosy)).not.toEqual([]);
});
