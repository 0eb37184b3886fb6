import * as v from 'valibot';
import { AiBotError, ERROR_CODES } from '../../core/errors.ts';
import { browser } from '../browser.ts';
import type { Method, Payload, Replies } from './protocol.ts';

const ReplySchema = v.variant('ok', [
  v.object({ ok: v.literal(true), value: v.unknown() }),
  v.object({
    ok: v.literal(false),
    code: v.picklist(ERROR_CODES),
    params: v.record(v.string(), v.union([v.string(), v.number()])),
  }),
]);

export type CallWorker = <M extends Method>(method: M, payload: Payload<M>) => Promise<Replies[M]>;

/**
 * A caller for one page of the extension.
 * @param isPrivate whether the page stands in a private window
 * @throws AiBotError with the worker's code; `interrupted` where the worker did not answer
 */
export function workerCaller(isPrivate: boolean): CallWorker {
  return async <M extends Method>(method: M, payload: Payload<M>): Promise<Replies[M]> => {
    const reply = v.safeParse(ReplySchema, await browser.runtime.sendMessage({ method, payload, isPrivate }));
    if (!reply.success) throw new AiBotError('interrupted');
    if (!reply.output.ok) throw new AiBotError(reply.output.code, { params: reply.output.params });
    return trusted<M>(reply.output.value);
  };
}

/** The worker is the same extension; its replies are typed by the protocol map. */
function trusted<M extends Method>(value: unknown): Replies[M] {
  return value as Replies[M];
}
