import { browser } from '../browser.ts';

/** The only rule we have. */
const RULE_ID = 1;

/**
 * Takes the Origin header off our own requests to one endpoint: Ollama refuses `chrome-extension://...`. It touches no
 * request of any page or other extension, and lasts until the browser closes.
 */
export async function dropOriginHeader(address: string): Promise<void> {
  await browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: [RULE_ID],
    addRules: [
      {
        id: RULE_ID,
        priority: 1,
        action: { type: 'modifyHeaders', requestHeaders: [{ header: 'origin', operation: 'remove' }] },
        condition: {
          urlFilter: `|${new URL(address).origin}/`,
          initiatorDomains: [new URL(browser.runtime.getURL('')).host],
          resourceTypes: ['xmlhttprequest'],
        },
      },
    ],
  });
}

export async function keepOriginHeader(): Promise<void> {
  await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds: [RULE_ID] });
}
