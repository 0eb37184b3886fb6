import { describe, expect, it, vi } from 'vitest';
import { AiBotError } from '../../../src/core/errors.ts';
import { WORKER_PAYLOADS } from '../../../src/platform/messages/protocol.ts';
import { answer, type Handlers } from '../../../src/platform/messages/serve-calls.ts';

function handlersWith(some: Partial<Handlers>): Handlers {
  const refuse = async (): Promise<never> => {
    throw new Error('not asked for');
  };
  const all = Object.fromEntries(Object.keys(WORKER_PAYLOADS).map((method) => [method, refuse]));
  return { ...(all as unknown as Handlers), ...some };
}

describe('the worker', () => {
  it('answers a call it knows, with the caller’s window', async () => {
    const getJob = vi.fn(async () => null);
    const call = { method: 'getJob', payload: { jobId: 'a' }, isPrivate: true };
    expect(await answer(handlersWith({ getJob }), call)).toEqual({ ok: true, value: null });
    expect(getJob).toHaveBeenCalledWith({ jobId: 'a' }, { isPrivate: true });
  });

  it('believes the browser, not the caller, about which window a tab is in', async () => {
    const getJob = vi.fn(async () => null);
    await answer(handlersWith({ getJob }), { method: 'getJob', payload: { jobId: 'a' }, isPrivate: false }, true);
    expect(getJob).toHaveBeenCalledWith({ jobId: 'a' }, { isPrivate: true });
  });

  it.each([
    [undefined],
    [{ method: 'unknown', payload: {}, isPrivate: false }],
    [{ method: 'getJob', payload: { jobId: 4 }, isPrivate: false }],
    [{ method: 'merge', payload: { tabIds: 'all', tabId: 1 }, isPrivate: false }],
    [{ method: 'constructor', payload: {}, isPrivate: false }],
  ])('refuses %j without calling anything', async (message) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await answer(handlersWith({}), message)).toMatchObject({ ok: false, code: 'internal' });
  });

  it('sends a failure as its code and parameters', async () => {
    const cancel = async (): Promise<never> => {
      throw new AiBotError('storage-full', { cause: new Error('secret'), params: { key: 'jobs' } });
    };
    const reply = await answer(handlersWith({ cancel }), {
      method: 'cancel',
      payload: { jobId: 'a' },
      isPrivate: false,
    });
    expect(reply).toEqual({ ok: false, code: 'storage-full', params: { key: 'jobs' } });
  });
});
