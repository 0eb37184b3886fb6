import { browser } from '../browser.ts';

/** What Chromium has beside its pages; the types know nothing of it. */
interface SidePanelApi {
  readonly open: (options: { readonly windowId: number }) => Promise<void>;
}

/**
 * Opens AiBot beside the page: Chromium's side panel, Firefox's sidebar. Call it first thing in a press: after any
 * wait the press no longer counts.
 */
export function openPanel(windowId: number): Promise<void> {
  const chromium = sidePanel();
  if (chromium !== undefined) return chromium.open({ windowId });
  return browser.sidebarAction.open();
}

function sidePanel(): SidePanelApi | undefined {
  const api: unknown = Reflect.get(browser, 'sidePanel');
  return isSidePanel(api) ? api : undefined;
}

function isSidePanel(api: unknown): api is SidePanelApi {
  return typeof api === 'object' && api !== null && 'open' in api;
}
