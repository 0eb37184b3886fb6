import * as v from 'valibot';
import { AiBotError, toAiBotError } from '../../core/errors.ts';
import { answerMessages } from './answer-messages.ts';
import { isOwnPage } from './own-page.ts';
import { type Method, type Payload, type Replies, WORKER_PAYLOADS } from './protocol.ts';

export interface CallContext {
  /** Whether the caller stands in a private window. */
  readonly isPrivate: boolean;
}

export type Handlers = {
  readonly [M in Method]: (payload: Payload<M>, context: CallContext) => Promise<Replies[M]>;
};

const CallSchema = v.object({
  method: v.picklist(Object.keys(WORKER_PAYLOADS).filter(isMethod)),
  payload: v.unknown(),
  isPrivate: v.boolean(),
});

export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: AiBotError['code']; readonly params: AiBotError['params'] };

/** Answers the extension's own pages, and nobody else. */
export function serveCalls(handlers: Handlers): void {
  answerMessages((message, sender) =>
    isOwnPage(sender) ? answer(handlers, message, sender.tab?.incognito) : undefined,
  );
}

/** One call, checked and carried out; a failure is a code, never a stack. */
export async function answer(handlers: Handlers, message: unknown, tabIsPrivate?: boolean): Promise<Reply> {
  try {
    const call = v.safeParse(CallSchema, message);
    if (!call.success) throw new AiBotError('internal', { cause: 'not a call' });
    const { method, payload, isPrivate } = call.output;
    return { ok: true, value: await run(handlers, method, payload, { isPrivate: tabIsPrivate ?? isPrivate }) };
  } catch (thrown) {
    const error = toAiBotError(thrown);
    if (error.code === 'internal') console.error(error.cause ?? error);
    return { ok: false, code: error.code, params: error.params };
  }
}

function run<M extends Method>(
  handlers: Handlers,
  method: M,
  payload: unknown,
  context: CallContext,
): Promise<unknown> {
  const schema: v.GenericSchema<unknown, Payload<M>> = schemaOf(method);
  const checked = v.safeParse(schema, payload);
  if (!checked.success) throw new AiBotError('internal', { cause: `payload of ${method}` });
  return handlers[method](checked.output, context);
}

/** The map holds each method's own schema; TypeScript cannot follow an index into it. */
function schemaOf<M extends Method>(method: M): v.GenericSchema<unknown, Payload<M>> {
  return WORKER_PAYLOADS[method] as unknown as v.GenericSchema<unknown, Payload<M>>;
}

function isMethod(name: string): name is Method {
  return name in WORKER_PAYLOADS;
}
