import type { Runtime } from 'webextension-polyfill';
import { browser } from '../browser.ts';

/** Whether a message comes from a page of this extension: a content script has its id too, and runs beside a hostile page. */
export function isOwnPage(sender: Runtime.MessageSender | undefined): sender is Runtime.MessageSender {
  return sender?.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('')) === true;
}
