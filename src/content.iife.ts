import { observeTab } from './page/observe-tab.ts';
import { ARTICLE_GLOBAL } from './platform/tabs/page-globals.ts';

/** Read anew at every injection, so that a page that changed its article without loading gives the new one. */
Object.defineProperty(globalThis, ARTICLE_GLOBAL, { configurable: true, value: observeTab(document, location.href) });
