import { beforeEach, describe, expect, it, vi } from 'vitest';
import { feedPresses } from '../../src/options/feed-presses.ts';
import type { CallWorker } from '../../src/platform/messages/call-worker.ts';

const { request } = vi.hoisted(() => ({ request: vi.fn() }));
vi.mock('../../src/platform/browser.ts', () => ({
  browser: { permissions: { request }, storage: { local: { get: async () => ({}) } } },
}));

const calls: [method: string, payload: unknown][] = [];
const answer = async (method: string, payload: unknown): Promise<unknown> => {
  calls.push([method, payload]);
  return { feeds: [], items: 0, rule: { outlets: 3, hours: 3 }, notify: false };
};
const presses = () => feedPresses(answer as unknown as CallWorker, () => undefined);
const changes = () => calls.filter(([method]) => method !== 'listFeeds');

beforeEach(() => {
  calls.length = 0;
  request.mockReset();
});

describe('notifications of what breaks', () => {
  it.each([true, false])(
    'are asked of the browser in the press that turns them on, and stand as it answers: %s',
    async (isGranted) => {
      request.mockResolvedValue(isGranted);
      presses().intents.setNotify(true);
      expect(request).toHaveBeenCalledExactlyOnceWith({ permissions: ['notifications'] });
      await vi.waitFor(() => expect(changes()).toEqual([['changeWatch', { notify: isGranted }]]));
    },
  );

  it('are turned off without a question', async () => {
    presses().intents.setNotify(false);
    await vi.waitFor(() => expect(changes()).toEqual([['changeWatch', { notify: false }]]));
    expect(request).not.toHaveBeenCalled();
  });
});

describe('an address that is typed', () => {
  it('is asked for as exactly its site, within the press, and then watched', async () => {
    request.mockResolvedValue(true);
    presses().intents.add('https://news.example:8080/rss.xml');
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: ['https://news.example/*'] });
    await vi.waitFor(() =>
      expect(changes()).toEqual([['watchFeed', { url: 'https://news.example:8080/rss.xml', title: '', outlet: '' }]]),
    );
  });

  it('is not read where its site is refused', async () => {
    request.mockResolvedValue(false);
    presses().intents.add('news.example/rss.xml');
    await vi.waitFor(() => expect(calls).toContainEqual(['listFeeds', {}]));
    expect(changes()).toEqual([]);
  });
});
