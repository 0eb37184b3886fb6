import type { Page } from 'puppeteer-core';
import type { Chromium } from '../../../scripts/browsers/chromium.ts';
import { type ModelServer, TEST_KEY, TEST_MODEL } from '../../support/model-server/index.ts';
import { textOf } from './stage.ts';

export interface FormChoices {
  readonly preset?: string;
  readonly keyPlace?: 'disk' | 'memory';
  readonly contextTokens?: number;
}

/** Fills in and saves the endpoint's form as a reader would. */
export async function saveEndpoint(
  { browser, id }: Chromium,
  server: ModelServer,
  { preset = 'other', keyPlace, contextTokens }: FormChoices = {},
): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${id}/src/options/index.html`, { waitUntil: 'domcontentloaded' });
  // the welcome page may have opened over it
  await page.bringToFront();
  await choose(page, 'input[name=engine][value=endpoint]');
  await choose(page, `[data-testid=endpoint-form] input[value=${preset}]`);
  if (keyPlace !== undefined) await choose(page, `[data-testid=endpoint-form] input[value=${keyPlace}]`);
  if (contextTokens !== undefined) await page.click('[data-testid=endpoint-form] summary');
  const values = {
    address: server.address,
    model: TEST_MODEL,
    key: TEST_KEY,
    ...(contextTokens === undefined ? {} : { context: String(contextTokens) }),
  };
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

export async function removeEndpoint(options: Page): Promise<void> {
  await options.bringToFront();
  await options.click('[data-testid=endpoint-form] button.danger');
  await options.close();
}

async function choose(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(selector);
  await page.evaluate((wanted) => document.querySelector<HTMLInputElement>(wanted)?.click(), selector);
}
