import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { createTranslate, type Translate } from '../../../src/view/i18n/translate.ts';
import { Popup } from '../../../src/view/popup/popup.tsx';
import type { Intents, PopupModel, PopupScreen } from '../../../src/view/popup-model.ts';
import { modelOf, NOW, intents as unwired } from '../fixtures/screens.ts';

export function translateIn(locale: string): Translate {
  const path = resolve(import.meta.dirname, `../../../public/_locales/${locale}/messages.json`);
  const messages: Record<string, { message: string }> = JSON.parse(readFileSync(path, 'utf8'));
  return createTranslate((key) => messages[key]?.message ?? '');
}

export const t = translateIn('en');

/** Mounts the popup on a screen; presses on intents are counted by name. */
export async function mountPopup(screen: PopupScreen, more: Partial<PopupModel> = {}, own: Partial<Intents> = {}) {
  const calls: unknown[][] = [];
  const intents = Object.fromEntries(
    Object.entries({ ...unwired, ...own }).map(([name, intent]) => [
      name,
      typeof intent !== 'function'
        ? intent
        : (...args: unknown[]) => {
            calls.push([name, ...args]);
            return Reflect.apply(intent, undefined, args);
          },
    ]),
  ) as unknown as Intents;
  const show = async (next: PopupScreen): Promise<void> => {
    await act(() => {
      render(<Popup model={modelOf(next, more)} intents={intents} t={t} now={NOW} timeZone="UTC" />, document.body);
    });
    await shown('.popup > main');
  };
  render(null, document.body);
  await show(screen);
  return { calls, show };
}

/** Waits for a part that is fetched when it is first shown. */
export async function shown(selector: string): Promise<void> {
  for (let tries = 0; document.querySelector(selector) === null && tries < 400; tries += 1)
    await act(() => new Promise((resolve) => setTimeout(resolve, 10)));
}

/** A citation's card is fetched at the first that is opened. */
async function cardShown(): Promise<void> {
  if (document.querySelector('a[aria-haspopup=dialog][aria-expanded=true]') !== null) await shown('.card');
}

export function find(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error(`nothing matches ${selector}`);
  return element;
}

export async function press(target: string | HTMLElement): Promise<void> {
  const element = typeof target === 'string' ? find(target) : target;
  await act(() => {
    element.click();
  });
  await cardShown();
}

export async function key(name: string): Promise<void> {
  await act(() => {
    (document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }),
    );
  });
  await cardShown();
}

export function buttonNamed(words: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>('button')].find((b) => b.textContent?.trim() === words);
  if (found === undefined) throw new Error(`no button says ${words}`);
  return found;
}
