import { beforeEach, expect, it, vi } from 'vitest';
import type { Job } from '../../src/core/job.ts';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import type { CallWorker } from '../../src/platform/messages/call-worker.ts';
import type { TabList } from '../../src/platform/messages/protocol.ts';
import { popupController } from '../../src/popup/controller.ts';
import { onePageBrief } from '../view/fixtures/one-page-brief.ts';

const { stored } = vi.hoisted(() => ({ stored: { readAllowed: false } }));
vi.mock('../../src/platform/browser.ts', () => ({ browser: {} }));
vi.mock('../../src/platform/store/settings-item.ts', () => ({
  settingsItem: { get: async () => ({ ...DEFAULT_SETTINGS, ...stored }), watch: () => undefined },
}));

const done: Job = {
  id: 'run',
  createdAt: '2026-11-20T11:05:00Z',
  updatedAt: '2026-11-20T11:05:01Z',
  state: 'done',
  sources: [{ origin: { from: 'tab', tabId: 1, url: 'https://a.example/1', title: '' }, state: 'read' }],
  words: 150,
  isPrivate: false,
  brief: onePageBrief,
};

/** Tabs of which so many are on the story of the first. */
function listOf(onStory: number): TabList {
  const tabs = [1, 2, 3, 4].map((tabId) => ({
    tabId,
    title: 'A report',
    url: `https://outlet-${tabId}.example/report`,
    outlet: `outlet-${tabId}.example`,
    isCurrent: tabId === 1,
    preselected: tabId <= onStory,
    suits: true,
    flags: [],
  }));
  return { tabs, stories: [], tabsPermission: true, grouping: false };
}

const asked: unknown[] = [];
const worker = (async (method: string, payload: unknown): Promise<unknown> => {
  if (method === 'open') return { kind: 'job', job: done };
  if (method === 'listTabs') {
    asked.push(payload);
    return listOf(2);
  }
  return method === 'watchNew' ? 0 : null;
}) as unknown as CallWorker;

const opened = async () => {
  const controller = popupController({ tabId: 1, windowId: 7, isPrivate: false }, worker);
  await controller.open();
  await vi.waitFor(() => expect(controller.model.value.screen).toMatchObject({ screen: 'brief', alsoOpen: 1 }));
  return controller;
};

beforeEach(() => {
  asked.length = 0;
});

it('a press on the button reads no other tab: those on the story are counted by title', async () => {
  stored.readAllowed = false;
  const { model, hear } = await opened();
  expect(asked).toEqual([{ tabId: 1, windowId: 7, isPrivate: false, read: false }]);
  // what another window's list is told of is not this one's
  hear({ type: 'tabs', list: listOf(4) });
  expect(model.value.screen).toMatchObject({ screen: 'brief', alsoOpen: 1 });
});

it('where the reader chose so, tabs of allowed sites are read at each press, and counted as they are', async () => {
  stored.readAllowed = true;
  const { model, hear } = await opened();
  expect(asked).toEqual([{ tabId: 1, windowId: 7, isPrivate: false, read: true }]);
  hear({ type: 'tabs', list: listOf(4) });
  expect(model.value.screen).toMatchObject({ screen: 'brief', alsoOpen: 3 });
});
