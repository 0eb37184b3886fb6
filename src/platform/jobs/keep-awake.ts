import { browser } from '../browser.ts';

/** A worker lives on as long as an extension call is made at least every 30 s. */
const CALL_EVERY_MS = 20_000;

/** Keeps the worker alive while `isBusy`; call it whenever work starts. */
export function keepAwake(isBusy: () => boolean): () => void {
  let timer: ReturnType<typeof setInterval> | undefined;
  return () => {
    timer ??= setInterval(() => {
      if (isBusy()) void browser.runtime.getPlatformInfo();
      else {
        clearInterval(timer);
        timer = undefined;
      }
    }, CALL_EVERY_MS);
  };
}
