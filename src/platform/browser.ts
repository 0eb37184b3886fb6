import type { Browser } from 'webextension-polyfill';

/**
 * The one door to the browser's extension API; nothing outside src/platform comes through it. Both browsers keep its
 * promises by themselves; what differs, the answer to a message, is in `messages/answer-messages.ts`.
 */
export const browser: Browser = extensionApi();

/** `browser` in Firefox, `chrome` in Chromium: the same calls, as the types of `webextension-polyfill` describe them. */
function extensionApi(): Browser {
  return Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
}
