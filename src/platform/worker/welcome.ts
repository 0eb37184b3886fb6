import { browser } from '../browser.ts';

/** Shows the page with three sentences and a demo story once, when AiBot comes to this browser; never after an update. */
export function listenToInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('src/welcome/index.html') });
  });
}
