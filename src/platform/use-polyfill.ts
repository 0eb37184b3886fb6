import polyfill from 'webextension-polyfill';
import { useApi } from './browser.ts';

/** One promise API in both browsers, for the worker and the full pages; the popup, which must be up at once, does without. */
export function usePolyfill(): void {
  useApi(polyfill);
}
