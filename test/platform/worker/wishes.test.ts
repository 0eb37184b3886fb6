import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Job } from '../../../src/core/job.ts';
import { newJob } from '../../../src/core/job-steps.ts';
import type { Progress } from '../../../src/platform/messages/protocol.ts';
import { type Wish, wishOf } from '../../../src/platform/store/wish-item.ts';
import type { Desk } from '../../../src/platform/worker/desk.ts';
import { wishes } from '../../../src/platform/worker/wishes.ts';

const world = vi.hoisted(() => ({ kept: {} as Record<string, unknown>, isGranted: true, opened: [] as number[] }));
vi.mock('../../../src/platform/browser.ts', () => ({
  browser: {
    storage: {
      local: { get: async () => ({}) },
      session: {
        get: async (key: string) => (key in world.kept ? { [key]: world.kept[key] } : {}),
        set: async (values: Record<string, unknown>) => Object.assign(world.kept, structuredClone(values)),
        remove: async (key: string) => {
          delete world.kept[key];
        },
      },
    },
    permissions: { contains: async () => world.isGranted },
    action: {
      openPopup: async ({ windowId }: { windowId: number }) => {
        world.opened.push(windowId);
      },
    },
  },
}));

const job: Job = {
  ...newJob({ id: 'run', now: '2026-11-20T12:00:00.000Z', sources: [], words: 80, isPrivate: false }),
  watchedStory: 'story',
};
const told: Progress[] = [];
let isHeard = false;
const fulfiller = () =>
  wishes(
    { briefStory: async () => job, find: async () => job } as unknown as Desk,
    { isHeard: () => isHeard, tell: (progress) => told.push(progress) },
    { add: () => Promise.reject(new Error('no feed in this test')) },
  );
const whatsNew: Wish = {
  kind: 'distil',
  windowId: 7,
  storyId: 'story',
  origins: ['https://a.example/*'],
  before: 'earlier brief',
};

beforeEach(() => {
  world.kept = {};
  world.isGranted = true;
  world.opened.length = 0;
  told.length = 0;
  isHeard = false;
});

describe('what is new since an earlier brief, asked for before a prompt for sites', () => {
  it('is compared by the popup that comes after one the prompt closed, once', async () => {
    await wishOf(false).set(whatsNew);
    await fulfiller().fulfil(false);
    expect(world.opened).toEqual([7]);
    const after = fulfiller();
    expect(await after.opening(7, false)).toEqual({ kind: 'job', job, before: 'earlier brief' });
    expect(await after.opening(7, false)).toBeUndefined();
  });

  it('is compared by the popup that stayed open', async () => {
    isHeard = true;
    await wishOf(false).set(whatsNew);
    await fulfiller().fulfil(false);
    expect(told).toEqual([{ type: 'opening', opening: { kind: 'job', job, before: 'earlier brief' } }]);
    expect(world.opened).toEqual([]);
  });

  it('is not compared where the sites were refused', async () => {
    world.isGranted = false;
    await wishOf(false).set(whatsNew);
    await fulfiller().fulfil(false);
    expect(world.opened).toEqual([]);
    expect(await fulfiller().opening(7, false)).toMatchObject({ kind: 'watch', news: { kind: 'refused' } });
  });
});

it('a story that is merely distilled is compared with nothing', async () => {
  const { before: _, ...distil } = whatsNew;
  await wishOf(false).set(distil);
  await fulfiller().fulfil(false);
  expect(await fulfiller().opening(7, false)).toEqual({ kind: 'job', job });
});
