import { beforeEach, describe, expect, it, vi } from 'vitest';
import { newJob } from '../../../src/core/job-steps.ts';
import { workerCaller } from '../../../src/platform/messages/call-worker.ts';
import { listenToProgress } from '../../../src/platform/messages/progress-port.ts';
import { articles } from '../../view/fixtures/articles.ts';
import { mergedBrief } from '../../view/fixtures/merged-brief.ts';
import { writingJob } from '../../view/fixtures/screens.ts';

const { sendMessage, told } = vi.hoisted(() => ({
  sendMessage: vi.fn(),
  told: new Set<(message: unknown) => void>(),
}));
vi.mock('../../../src/platform/browser.ts', () => ({
  browser: {
    runtime: {
      sendMessage,
      connect: () => ({
        onMessage: { addListener: (hear: (message: unknown) => void) => told.add(hear) },
        onDisconnect: { addListener: () => undefined },
      }),
    },
  },
}));

const call = workerCaller(false);
const job = newJob({ id: 'a', now: '2026-11-22T09:00:00Z', sources: [], words: 100, isPrivate: false });
/** As a message carries it. */
const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

beforeEach(() => told.clear());

describe('what the worker answers its own pages', () => {
  it('arrives whole where it is a brief with its articles, or a run with what is written so far', async () => {
    const found = { brief: mergedBrief, articles, earlier: { id: 'b', createdAt: '2026-11-20T09:30:00Z' } };
    sendMessage.mockResolvedValue({ ok: true, value: sent(found) });
    expect(await call('getBrief', { briefId: 'b' })).toEqual(found);
    expect(writingJob.partial).toBeDefined();
    sendMessage.mockResolvedValue({ ok: true, value: { kind: 'job', job: sent(writingJob), before: 'b' } });
    expect(await call('open', { tabId: 1, windowId: 1 })).toEqual({ kind: 'job', job: writingJob, before: 'b' });
    sendMessage.mockResolvedValue({ ok: true, value: null });
    expect(await call('getJob', { jobId: 'a' })).toBeNull();
  });

  it('is refused where it is no brief or run of this format', async () => {
    const uncited = { ...mergedBrief, lede: mergedBrief.lede.map((sentence) => ({ ...sentence, citations: [] })) };
    sendMessage.mockResolvedValue({ ok: true, value: { brief: uncited, articles } });
    await expect(call('getBrief', { briefId: 'b' })).rejects.toMatchObject({ code: 'internal' });
    sendMessage.mockResolvedValue({ ok: true, value: { ...job, state: 'dreaming' } });
    await expect(call('briefPage', { tabId: 1 })).rejects.toMatchObject({ code: 'internal' });
    sendMessage.mockResolvedValue({ ok: true, value: { kind: 'job', job: { ...job, sources: 'none' } } });
    await expect(call('open', { tabId: 1, windowId: 1 })).rejects.toMatchObject({ code: 'internal' });
  });

  it('is told over the port only where it is a run of this format', () => {
    const heard: unknown[] = [];
    listenToProgress(
      false,
      (progress) => heard.push(progress),
      () => undefined,
    );
    for (const tell of told) {
      tell({ type: 'job', job: { ...job, state: 'dreaming' } });
      tell({ type: 'job', job: sent({ ...job, brief: { ...mergedBrief, formatVersion: 2 } }) });
      tell({ type: 'opening', opening: { kind: 'picker' } });
      tell({ type: 'job', job });
    }
    expect(heard).toEqual([
      { type: 'opening', opening: { kind: 'picker' } },
      { type: 'job', job },
    ]);
  });
});
