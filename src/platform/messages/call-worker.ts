import * as v from 'valibot';
import { AiBotError, ERROR_CODES } from '../../core/errors.ts';
import { browser } from '../browser.ts';
import { CHECKED_REPLIES } from './checked-replies.ts';
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
 * @throws AiBotError with the worker's code; `interrupted` where the worker did not answer, `internal` where it answered
 * with what is no brief or run of this format
 */
export function workerCaller(isPrivate: boolean): CallWorker {
  return async <M extends Method>(method: M, payload: Payload<M>): Promise<Replies[M]> => {
    const reply = v.safeParse(ReplySchema, await browser.runtime.sendMessage({ method, payload, isPrivate }));
    if (!reply.success) throw new AiBotError('interrupted');
    if (!reply.output.ok) throw new AiBotError(reply.output.code, { params: reply.output.params });
    return checked(method, reply.output.value);
  };
}

/** What the contract fixes is checked; the rest, from the same extension, is typed by the protocol map. */
function checked<M extends Method>(method: M, value: unknown): Replies[M] {
  const schema: v.GenericSchema<unknown, Replies[M]> | undefined = CHECKED_REPLIES[method];
  if (schema === undefined) return value as Replies[M];
  const reply = v.safeParse(schema, value);
  if (!reply.success) throw new AiBotError('internal', { cause: `reply of ${method}` });
  return reply.output;
}
