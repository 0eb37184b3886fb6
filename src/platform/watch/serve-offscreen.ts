import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import { browser } from '../browser.ts';
import { type OffscreenOrder, OffscreenOrderSchema } from './offscreen-protocol.ts';

/** Answers the worker's orders in the offscreen document, and nobody else's. */
export function serveOffscreen(carryOut: (order: OffscreenOrder) => unknown): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined => {
      const order = v.safeParse(OffscreenOrderSchema, message);
      if (!order.success || sender.id !== browser.runtime.id || sender.tab !== undefined) return undefined;
      return Promise.resolve(carryOut(order.output));
    },
  );
}
