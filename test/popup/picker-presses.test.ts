import { beforeEach, expect, it, vi } from 'vitest';
import type { TabList } from '../../src/platform/messages/protocol.ts';
import type { Wish } from '../../src/platform/store/wish-item.ts';
import { pickerPresses } from '../../src/popup/picker-presses.ts';
import type { PopupScreen } from '../../src/view/popup-model.ts';

const request = vi.hoisted(() => vi.fn(async (_: { origins: string[] }) => true));
vi.mock('../../src/platform/browser.ts', () => ({
  browser: { permissions: { request }, storage: { local: { get: async () => ({}) } } },
}));

const row = (tabId: number, asksFor?: string): TabList['tabs'][number] => ({
  tabId,
  title: 'A report',
  url: `https://outlet-${tabId}.example/report`,
  outlet: `outlet-${tabId}.example`,
  isCurrent: tabId === 1,
  preselected: true,
  suits: true,
  flags: [],
  ...(asksFor === undefined ? {} : { asksFor }),
});

const calls: unknown[] = [];
const wishes: Wish[] = [];
let screen: PopupScreen = { screen: 'reading' };
const presses = () =>
  pickerPresses({
    page: { tabId: 1, windowId: 7, isPrivate: false },
    call: vi.fn((method: string, payload: unknown) => {
      calls.push([method, payload]);
      return Promise.reject(new Error('not asked for in this test'));
    }),
    screen: () => screen,
    job: () => undefined,
    over: (next) => {
      screen = next;
    },
    start: (job) => void job.catch(() => undefined),
    fail: () => undefined,
    wishAndAsk: (wish, ask) => {
      wishes.push(wish);
      void ask();
    },
    openReader: () => undefined,
  });

beforeEach(() => {
  calls.length = 0;
  wishes.length = 0;
  request.mockClear();
});

it('a merge asks for exactly the sites that are not allowed, those that were revoked among them', () => {
  const { intents, showTabs } = presses();
  showTabs({ tabs: [row(1), row(2, 'outlet-2.example'), row(3)], stories: [], tabsPermission: true, grouping: false });
  intents.merge([1, 2]);
  expect(request).toHaveBeenCalledExactlyOnceWith({ origins: ['https://outlet-2.example/*'] });
  expect(wishes).toMatchObject([{ kind: 'merge', windowId: 7, origins: ['https://outlet-2.example/*'] }]);
  expect(calls).toEqual([]);
});

it('a merge of allowed sites asks nothing', () => {
  const { intents, showTabs } = presses();
  showTabs({ tabs: [row(1), row(2, 'outlet-2.example'), row(3)], stories: [], tabsPermission: true, grouping: false });
  intents.merge([1, 3]);
  expect(request).not.toHaveBeenCalled();
  expect(calls).toMatchObject([['merge', { tabs: [{ tabId: 1 }, { tabId: 3 }] }]]);
});
