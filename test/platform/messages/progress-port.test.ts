import { beforeEach, expect, it, vi } from 'vitest';
import type { Job } from '../../../src/core/job.ts';
import { newJob } from '../../../src/core/job-steps.ts';
import { progressHub } from '../../../src/platform/messages/progress-port.ts';

const ID = 'ext';
const PAGE = `chrome-extension://${ID}/src/popup/index.html`;
const { listeners } = vi.hoisted(() => ({ listeners: new Set<(port: unknown) => void>() }));
vi.mock('../../../src/platform/browser.ts', () => ({
  browser: {
    runtime: {
      id: 'ext',
      getURL: (path: string) => `chrome-extension://ext/${path}`,
      onConnect: { addListener: (call: (port: unknown) => void) => listeners.add(call) },
    },
  },
}));

const job: Job = newJob({ id: 'a', now: '2026-11-22T09:00:00Z', sources: [], words: 100, isPrivate: false });
beforeEach(() => listeners.clear());

function heardBy(name: string, sender: unknown): boolean {
  const hub = progressHub();
  const postMessage = vi.fn();
  for (const connect of listeners)
    connect({ name, sender, postMessage, onDisconnect: { addListener: () => undefined } });
  hub.tell({ type: 'job', job }, false);
  return postMessage.mock.calls.length > 0;
}

it('runs are told to the extension’s own pages', () => {
  expect(heardBy('progress:normal', { id: ID, url: PAGE })).toBe(true);
});

it.each([
  [
    'a content script, which has the extension’s id',
    { id: ID, url: 'https://news.example/a', tab: { incognito: false } },
  ],
  ['another extension', { id: 'other', url: 'chrome-extension://other/page.html' }],
  ['a page that calls itself alike', { id: ID, url: `https://evil.example/?chrome-extension://${ID}/` }],
  ['nobody who says who they are', undefined],
])('and not to %s', (_, sender) => {
  expect(heardBy('progress:normal', sender)).toBe(false);
});

it('nor those of ordinary windows to private ones, whatever the port is called', () => {
  expect(heardBy('progress:private', { id: ID, url: PAGE })).toBe(false);
  expect(heardBy('progress:normal', { id: ID, url: PAGE, tab: { incognito: true } })).toBe(false);
});
