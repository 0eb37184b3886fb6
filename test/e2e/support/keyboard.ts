import type { Page } from 'puppeteer-core';

export interface Focused {
  readonly testId: string;
  readonly name: string;
  readonly isCites: boolean;
  readonly isDots: boolean;
  readonly isTick: boolean;
}

export function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const at = document.activeElement;
    return {
      testId: at?.getAttribute('data-testid') ?? '',
      name: at?.getAttribute('aria-label') ?? at?.textContent ?? '',
      isCites: at?.classList.contains('cites') ?? false,
      isDots: at?.classList.contains('dots') ?? false,
      isTick: at instanceof HTMLInputElement && at.type === 'checkbox',
    };
  });
}

/** Presses Tab until the focus is where it should be; nothing is ever pointed at. */
export async function tabTo(page: Page, isThere: (at: Focused) => boolean, most = 90): Promise<Focused> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    if (isThere(at)) return at;
  }
  throw new Error(`Tab never got there; it stands on ${JSON.stringify(await focused(page))}`);
}
