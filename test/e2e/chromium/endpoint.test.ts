import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  type ModelServer,
  type ModelServerOptions,
  startModelServer,
  TEST_KEY,
  TEST_MODEL,
} from '../../support/model-server/index.ts';
import { bridgePages, chromiumStage, onBriefOf, pageAt, type Stage, textOf } from '../support/stage.ts';

let stage: Stage;
let server: ModelServer | undefined;
beforeAll(async () => {
  stage = await chromiumStage({ granted: { api: [], origins: ['http://127.0.0.1/*'] }, hosts: ['*.example'] });
});
afterEach(async () => {
  await server?.close();
  server = undefined;
});
afterAll(() => stage?.end());

/** Fills in and saves the endpoint's form as a reader would. */
async function configure(options: ModelServerOptions, preset = 'Another address'): Promise<Page> {
  server = await startModelServer(options);
  const page = await stage.chromium.browser.newPage();
  await page.goto(`chrome-extension://${stage.chromium.id}/src/options/index.html`, { waitUntil: 'domcontentloaded' });
  // the welcome page may have opened over it
  await page.bringToFront();
  await page.waitForSelector('input[name=engine][value=endpoint]');
  await page.evaluate(() => document.querySelector<HTMLInputElement>('input[name=engine][value=endpoint]')?.click());
  await page.waitForSelector('[data-testid=endpoint-form]');
  await page.evaluate((name) => {
    const label = [...document.querySelectorAll('[data-testid=endpoint-form] label')].find(
      (l) => l.textContent === name,
    );
    label?.querySelector('input')?.click();
  }, preset);
  const values = { address: server.address, model: TEST_MODEL, key: TEST_KEY };
  for (const [name, text] of Object.entries(values)) {
    const field = await page.$(`[data-testid=endpoint-form] input[name=${name}]`);
    // a local server's preset asks for no key
    if (field === null) continue;
    await field.click({ count: 3 });
    await page.keyboard.press('Backspace');
    await field.type(text);
  }
  await page.click('[data-testid=endpoint-form] button[type=submit]');
  await page
    .waitForFunction(
      (model) => document.body.innerText.includes(`${model} answered in`),
      { timeout: 10_000 },
      TEST_MODEL,
    )
    .catch(async (cause: unknown) => {
      throw new Error(`the endpoint was not saved: ${(await textOf(page)).slice(0, 1_500)}`, { cause });
    });
  return page;
}

async function remove(options: Page): Promise<void> {
  await options.bringToFront();
  await options.click('[data-testid=endpoint-form] button.danger');
  await options.close();
}

describe('a model endpoint', () => {
  it('is tested when saved, shown what it would get, and then writes the brief', async () => {
    const options = await configure({ wire: 'openai' });
    const testRequests = server?.requests.length ?? 0;
    expect(await textOf(options)).not.toContain(TEST_KEY);
    const article = pageAt(bridgePages(stage.demo), 0);
    const page = await stage.open(article.url);
    const popup = await stage.chromium.press(page);
    await popup.waitForSelector('[data-testid=preview]', { timeout: 15_000 });
    // nothing has left before the reader agreed
    expect(server?.requests.length).toBe(testRequests);
    const preview = await textOf(popup);
    expect(preview).toContain(new URL(server?.origin ?? '').host);
    expect(preview).toContain('[A1]');
    await popup.evaluate(() => document.querySelector<HTMLButtonElement>('footer button.primary')?.click());
    await popup.waitForFunction((model) => document.body.innerText.includes(model), { timeout: 15_000 }, TEST_MODEL);
    await onBriefOf(popup, 1);
    expect(server?.requests.length).toBe(testRequests + 1);
    expect(server?.requests.at(-1)?.headers.origin ?? '').toMatch(/^chrome-extension:/);
    expect(server?.requests.at(-1)?.headers.cookie).toBeUndefined();
    // exactly what the preview showed
    const sent = server?.requests.at(-1)?.question?.user ?? '';
    expect(preview.replace(/\s+/g, ' ')).toContain(sent.split('\n')[2]?.replace(/\s+/g, ' ') ?? '-');
    await popup.close();
    await page.close();
    await remove(options);
  });

  it('that fails leaves the local brief, with a note', async () => {
    const options = await configure({
      wire: 'openai',
      write: (question) => (question.user.endsWith('Write the brief.') ? 'No.' : 'OK'),
    });
    const page = await stage.open(pageAt(bridgePages(stage.demo), 1).url);
    const popup = await stage.chromium.press(page);
    await popup.waitForSelector('[data-testid=preview]', { timeout: 15_000 });
    await popup.evaluate(() => document.querySelector<HTMLButtonElement>('footer button.primary')?.click());
    await popup.waitForFunction(() => document.body.innerText.includes('The model did not deliver'), {
      timeout: 20_000,
    });
    await onBriefOf(popup, 1);
    await popup.close();
    await page.close();
    await remove(options);
  });

  it('is asked on by the next worker when this one is killed mid-stream, and no answer is paid twice', async () => {
    const options = await configure({ wire: 'openai', paceMs: 25, pieceChars: 12 });
    const page = await stage.open(pageAt(bridgePages(stage.demo), 0).url);
    const popup = await stage.chromium.press(page);
    await popup.waitForSelector('[data-testid=preview]', { timeout: 15_000 });
    const before = server?.requests.length ?? 0;
    await popup.evaluate(() => document.querySelector<HTMLButtonElement>('footer button.primary')?.click());
    await popup.waitForSelector('.is-partial', { timeout: 15_000 });
    await (await stage.chromium.worker()).close();
    await popup.waitForFunction(
      (model) => document.querySelector('.is-partial') === null && document.body.innerText.includes(model),
      { timeout: 30_000 },
      TEST_MODEL,
    );
    const asked = server?.requests.slice(before) ?? [];
    expect(asked.filter((r) => r.answered)).toHaveLength(1);
    expect(asked).toHaveLength(2);
    await popup.close();
    await page.close();
    await remove(options);
  });

  it('that refuses our Origin is reached by a header rule of our own, undone when it is removed', async () => {
    const options = await configure({ wire: 'openai', needsKey: false }, 'Ollama');
    expect(server?.requests.every((r) => r.headers.origin === undefined)).toBe(true);
    const worker = await stage.chromium.worker();
    const rules = () => worker.evaluate(async () => (await chrome.declarativeNetRequest.getSessionRules()).length);
    await remove(options);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await rules()).toBe(0);
  });
});
