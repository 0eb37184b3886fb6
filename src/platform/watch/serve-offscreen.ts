import * as v from 'valibot';
import { browser } from '../browser.ts';
import { answerMessages } from '../messages/answer-messages.ts';
import { type OffscreenOrder, OffscreenOrderSchema } from './offscreen-protocol.ts';

/** Answers the worker's orders in the offscreen document, and nobody else's. */
export function serveOffscreen(carryOut: (order: OffscreenOrder) => unknown): void {
  answerMessages((message, sender) => {
    const order = v.safeParse(OffscreenOrderSchema, message);
    if (!order.success || sender.id !== browser.runtime.id || sender.tab !== undefined) return undefined;
    return Promise.resolve(order.output).then(carryOut);
  });
}
