import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  CHROME_BUILD,
  chromiumStage,
  heldPermissions,
  onScreen,
  pressOn,
  ROOT,
  type Stage,
  textOf,
} from '../support/stage.ts';

let stage: Stage;
beforeAll(async () => {
  // as in the store: files of this computer are shut until the reader opens them
  stage = await chromiumStage({ withFiles: false });
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

it('a saved page that the browser keeps shut is called that, with the switch that opens it', async () => {
  const page = await stage.open(pathToFileURL(resolve(ROOT, 'demo/orrin-bridge-collapse/tarvenia-today.html')).href);
  const popup = await stage.chromium.press(page);
  await onScreen(popup, 'error');
  await popup.waitForSelector('[data-code=file-forbidden]');
  expect(await textOf(popup)).toContain('Allow access to file URLs');
  expect(await popup.$$('[data-step=add-text]')).toHaveLength(1);
});

it('the page of the first install has three sentences and a story to try, and asks for nothing', async () => {
  const welcome = await stage.chromium.browser.newPage();
  await welcome.goto(`chrome-extension://${stage.chromium.id}/src/welcome/index.html`);
  await welcome.bringToFront();
  await welcome.waitForSelector('.welcome-steps');
  expect(await welcome.$$('.welcome-steps li')).toHaveLength(3);
  await pressOn(welcome, 'open-demo');
  await welcome.waitForSelector('[data-state=brief]', { timeout: 20_000 });
  expect(await textOf(welcome)).toContain('Merged from 3 outlets');
  expect(await textOf(welcome)).toContain('Where sources differ');
  expect((await heldPermissions(stage.chromium)).origins).toEqual([]);
});
