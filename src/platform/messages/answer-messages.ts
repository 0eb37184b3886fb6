import type { Runtime } from 'webextension-polyfill';
import { browser } from '../browser.ts';

/**
 * Answers messages with what `respond` promises; a message for which it returns nothing is left to other listeners.
 * Call it at top level. A promise that fails answers undefined.
 */
export function answerMessages(
  respond: (message: unknown, sender: Runtime.MessageSender) => Promise<unknown> | undefined,
): void {
  const listener = (
    message: unknown,
    sender: Runtime.MessageSender,
    sendResponse: (reply: unknown) => void,
  ): true | undefined => {
    const reply = respond(message, sender);
    if (reply === undefined) return undefined;
    reply.then(sendResponse, (cause: unknown) => {
      console.error(cause);
      sendResponse(undefined);
    });
    // Chromium keeps the channel open for this, and takes no promise
    return true;
  };
  const { onMessage } = browser.runtime;
  // the types know of listeners that always answer later, and of those that never do
  Reflect.apply(onMessage.addListener, onMessage, [listener]);
}
