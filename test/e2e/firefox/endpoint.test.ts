import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { FirefoxPopup } from '../../../scripts/browsers/firefox.ts';
import {
  type ModelServer,
  type ModelServerOptions,
  startModelServer,
  TEST_KEY,
  TEST_MODEL,
} from '../../support/model-server/index.ts';
import {
  type FirefoxStage,
  firefoxStage,
  popupText,
  pressIn,
  untilBriefOf,
  untilScreen,
} from '../support/firefox-stage.ts';
import { bridgePages, pageAt } from '../support/stage.ts';

const FORM = '[data-testid=endpoint-form]';
const SEND = '[data-testid=send]';

let stage: FirefoxStage;
let server: ModelServer | undefined;
let options: Page;
beforeAll(async () => {
  stage = await firefoxStage({ grants: true });
});
afterEach(async () => {
  await stage.firefox.closePopup().catch(() => undefined);
  await server?.close();
  server = undefined;
});
afterAll(() => stage?.end());

/** Waits for an extension page's own script, for which no load event comes. */
async function until(page: Page, condition: string): Promise<void> {
  await expect.poll(() => page.evaluate(condition).catch(() => false), { timeout: 15_000, interval: 100 }).toBe(true);
}

/** Fills in and saves the endpoint's form as a reader would. */
async function save(served: ModelServerOptions): Promise<void> {
  server = await startModelServer(served);
  options = await stage.firefox.browser.newPage();
  await options.goto(stage.firefox.url('src/options/index.html'), { waitUntil: [] });
  await until(options, `document.querySelector('input[name=engine][value=endpoint]') !== null`);
  await options.evaluate(`document.querySelector('input[name=engine][value=endpoint]').click()`);
  await until(options, `document.querySelector('${FORM} input[value=other]') !== null`);
  await options.evaluate(`document.querySelector('${FORM} input[value=other]').click()`);
  await until(options, `document.querySelector('${FORM} input[name=key]') !== null`);
  await options.evaluate(`document.querySelector('${FORM} input[name$=-wire][value=${served.wire}]').click()`);
  for (const [name, text] of Object.entries({ address: server.address, model: TEST_MODEL, key: TEST_KEY })) {
    await options.click(`${FORM} input[name=${name}]`, { count: 3 });
    await options.keyboard.press('Backspace');
    await options.keyboard.type(text);
  }
  await options.click(`${FORM} button[type=submit]`);
  await until(options, `document.body.innerText.includes('${TEST_MODEL} answered in')`);
}

async function remove(): Promise<void> {
  await options.bringToFront();
  await options.evaluate(`document.querySelector('${FORM} button.danger').click()`);
  await until(options, `document.querySelector('${FORM} button.danger') === null`);
  // what was allowed for the model goes with it
  await until(options, `browser.permissions.getAll().then(({ origins }) => origins.length === 0)`);
  await options.close();
}

async function agreedPopup(page: Page): Promise<FirefoxPopup> {
  const popup = await stage.firefox.press(page);
  await untilScreen(popup, 'preview');
  await pressIn(popup, SEND);
  return popup;
}

describe('a model endpoint in Firefox', () => {
  it('is saved with its permission, shown what it would get, and writes the brief as it streams', async () => {
    await save({ wire: 'openai', paceMs: 8 });
    const tested = server?.requests.length ?? 0;
    const page = await stage.open(pageAt(bridgePages(stage.demo), 0).url);
    const popup = await stage.firefox.press(page);
    await untilScreen(popup, 'preview');
    expect(await popup.evaluate('browser.permissions.getAll()')).toMatchObject({ origins: ['http://127.0.0.1/*'] });
    expect(server?.requests.length).toBe(tested);
    expect(await popupText(popup)).toContain(new URL(server?.origin ?? '').host);
    await pressIn(popup, SEND);
    await popup.until(`document.querySelector('.is-partial') !== null`);
    await popup.until(
      `document.querySelector('[aria-busy=true]') === null && document.body.innerText.includes('${TEST_MODEL}')`,
    );
    await untilBriefOf(popup, 1);
    expect(server?.requests.slice(tested).map((r) => r.answered)).toEqual([true]);
    expect(server?.requests.at(-1)?.headers.cookie).toBeUndefined();
    await page.close();
    await remove();
  });

  it('that fails leaves the local brief, with the reason', async () => {
    await save({
      wire: 'anthropic',
      write: (question) => (question.user.endsWith('Write the brief.') ? 'No.' : 'OK'),
    });
    const page = await stage.open(pageAt(bridgePages(stage.demo), 1).url);
    const popup = await agreedPopup(page);
    await popup.until(`document.body.innerText.includes('The model did not deliver')`);
    await untilBriefOf(popup, 1);
    await page.close();
    await remove();
  });

  it('is asked on when the event page was suspended mid-stream, and no answer is paid twice', async () => {
    await save({ wire: 'openai', paceMs: 25, pieceChars: 12 });
    const before = server?.requests.length ?? 0;
    const page = await stage.open(pageAt(bridgePages(stage.demo), 2).url);
    const popup = await agreedPopup(page);
    await popup.until(`document.querySelector('.is-partial') !== null`);
    await stage.firefox.suspend();
    await popup.until(
      `document.querySelector('[aria-busy=true]') === null && document.body.innerText.includes('${TEST_MODEL}')`,
      40_000,
    );
    const asked = server?.requests.slice(before) ?? [];
    expect(asked.filter((r) => r.answered)).toHaveLength(1);
    expect(asked).toHaveLength(2);
    await page.close();
    await remove();
  });
});
