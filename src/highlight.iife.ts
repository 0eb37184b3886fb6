import { findPassage } from './page/find-passage.ts';
import { markRange } from './page/mark-range.ts';
import { HIGHLIGHT_GLOBAL } from './platform/tabs/page-globals.ts';

/** Scrolls to the quote and marks it; whether it was found. */
Object.defineProperty(globalThis, HIGHLIGHT_GLOBAL, {
  configurable: true,
  value: (quote: string): boolean => {
    const range = findPassage(document, quote);
    if (range === undefined) return false;
    markRange(range);
    return true;
  },
});
