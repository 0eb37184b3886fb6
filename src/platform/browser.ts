import type { Browser } from 'webextension-polyfill';

/**
 * The one door to the browser's extension API; nothing outside src/platform comes through it. The API as the browser
 * has it, until an entry hands in another (`use-polyfill.ts`). What differs between browsers even so, the answer to a
 * message, is in `messages/answer-messages.ts`.
 */
export let browser: Browser = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');

/** From here on everything in src/platform calls this API; an entry's first line. */
export function useApi(api: Browser): void {
  browser = api;
}
