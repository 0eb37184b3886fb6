import { describe, expect, it, vi } from 'vitest';
import { settingsFile } from '../../src/core/export/write-moved-file.ts';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import { importMoved } from '../../src/options/import-moved.ts';
import type { CallWorker } from '../../src/platform/messages/call-worker.ts';

function workerThatRecords(): { readonly call: CallWorker; readonly asked: unknown[] } {
  const asked: unknown[] = [];
  const call = vi.fn(async (method: string, payload: unknown) => {
    asked.push([method, payload]);
    return { forgotten: 0 };
  });
  return { call: call as unknown as CallWorker, asked };
}

describe('settings from a file', () => {
  it('are taken up by name, named to the reader, and taken back by undo', async () => {
    const { call, asked } = workerThatRecords();
    const file = settingsFile({ ...DEFAULT_SETTINGS, theme: 'dark', length: 'long', ofANewerVersion: 1 });
    const { imported, undo } = await importMoved(call, DEFAULT_SETTINGS, file);
    expect(imported).toEqual({ kind: 'settings', changed: ['length', 'theme'] });
    expect(asked).toEqual([['changeSettings', { change: { ...DEFAULT_SETTINGS, theme: 'dark', length: 'long' } }]]);
    await undo?.();
    expect(asked.at(-1)).toEqual(['changeSettings', { change: DEFAULT_SETTINGS }]);
  });

  it('change nothing when one of them has a value it cannot have', async () => {
    const { call, asked } = workerThatRecords();
    const file = settingsFile({ ...DEFAULT_SETTINGS, theme: 'dark', length: 'endless' });
    expect((await importMoved(call, DEFAULT_SETTINGS, file)).imported).toEqual({ kind: 'failed', why: 'damaged' });
    expect(asked).toEqual([]);
  });

  it('that are the same change nothing and offer nothing to take back', async () => {
    const { call, asked } = workerThatRecords();
    const { imported, undo } = await importMoved(call, DEFAULT_SETTINGS, settingsFile(DEFAULT_SETTINGS));
    expect(imported).toEqual({ kind: 'settings', changed: [] });
    expect(undo).toBeUndefined();
    expect(asked).toEqual([]);
  });
});
