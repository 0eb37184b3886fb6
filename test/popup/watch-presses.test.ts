import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Brief } from '../../src/core/brief.ts';
import type { Job } from '../../src/core/job.ts';
import { newJob } from '../../src/core/job-steps.ts';
import type { Wish } from '../../src/platform/store/wish-item.ts';
import { watchPresses } from '../../src/popup/watch-presses.ts';
import type { ListedStory } from '../../src/view/watch/watch-model.ts';
import { mergedBrief } from '../view/fixtures/merged-brief.ts';

const request = vi.hoisted(() => vi.fn(async (_: { origins: string[] }) => true));
vi.mock('../../src/platform/browser.ts', () => ({
  browser: { permissions: { request }, storage: { local: { get: async () => ({}) } } },
}));

const SITE = 'https://a.example/*';
const story = (asksFor: readonly string[]): ListedStory => ({
  id: 'story',
  headline: 'A bridge fell',
  outlets: ['A', 'B'],
  independent: 2,
  firstAt: '2026-11-20T12:00:00.000Z',
  newestAt: '2026-11-20T13:00:00.000Z',
  growth: [0, 60],
  inLastHour: 1,
  isNew: false,
  isFollowed: true,
  articles: [],
  brief: { id: 'earlier', createdAt: '2026-11-20T12:30:00.000Z' },
  hasGrown: true,
  asksFor,
});
const brief: Brief = { ...mergedBrief, id: 'later' };
const done = (watchedStory = 'story'): Job => ({
  ...newJob({ id: 'run', now: '2026-11-20T13:00:00.000Z', sources: [], words: 80, isPrivate: false }),
  watchedStory,
  state: 'done',
  brief,
});

const wishes: Wish[] = [];
const opened: string[] = [];
const calls: unknown[] = [];
const presses = () =>
  watchPresses(
    {
      page: { tabId: 1, windowId: 7, isPrivate: false },
      call: vi.fn((method: string, payload: unknown) => {
        calls.push([method, payload]);
        return Promise.reject(new Error('not asked for in this test'));
      }),
      screen: () => ({ screen: 'reading' }),
      job: () => undefined,
      over: () => undefined,
      start: (job) => void job.catch(() => undefined),
      fail: () => undefined,
      wishAndAsk: (wish, ask) => {
        wishes.push(wish);
        void ask();
      },
      openReader: (fragment) => opened.push(fragment),
    },
    () => undefined,
  );

beforeEach(() => {
  for (const list of [wishes, opened, calls]) list.length = 0;
  request.mockClear();
});

describe('what is new of a followed story', () => {
  it('is shown against the earlier brief, once, when the run ends', () => {
    const { intents, done: end } = presses();
    intents.whatsNew(story([]));
    expect(calls).toEqual([['distilStory', { storyId: 'story' }]]);
    end(done('another'));
    end(done());
    end(done());
    expect(opened).toEqual(['later~earlier']);
  });

  it('goes along with the wish where sites are asked for, exactly those', () => {
    presses().intents.whatsNew(story([SITE]));
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: [SITE] });
    expect(wishes).toEqual([{ kind: 'distil', windowId: 7, storyId: 'story', origins: [SITE], before: 'earlier' }]);
  });

  it('is shown by a popup that was told of it, as the one before was closed', () => {
    const { compare, done: end } = presses();
    compare(done(), 'earlier');
    end(done());
    expect(opened).toEqual(['later~earlier']);
  });

  it('is shown of no run that was merely to be distilled', () => {
    const { intents, done: end } = presses();
    intents.whatsNew(story([SITE]));
    intents.distil(story([]));
    end(done());
    expect(opened).toEqual([]);
  });
});
