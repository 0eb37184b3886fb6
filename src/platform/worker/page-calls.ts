import { withLeftOut } from '../../core/job-steps.ts';
import { clearBadge } from '../jobs/badge.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import type { Handlers } from '../messages/serve-calls.ts';
import type { JobStore } from '../store/job-store.ts';
import { openStoryOf } from '../store/open-story-item.ts';
import { isSamePage } from '../tabs/page-access.ts';
import type { Desk } from './desk.ts';
import type { Wishes } from './wishes.ts';

type PageCalls = Pick<
  Handlers,
  | 'open'
  | 'briefPage'
  | 'addToStory'
  | 'startNewStory'
  | 'storyInProgress'
  | 'merge'
  | 'proceed'
  | 'addText'
  | 'leaveOut'
  | 'regenerate'
  | 'cancel'
  | 'getJob'
>;

/** The calls that start, find and change runs. */
export function pageCalls(desk: Desk, runner: JobRunner, jobs: JobStore, wishes: Wishes): PageCalls {
  return {
    open: async ({ tabId, windowId }, { isPrivate }) => {
      const [wished, latest] = await Promise.all([
        wishes.opening(windowId, isPrivate),
        desk.latestOfTab(tabId, isPrivate),
      ]);
      if (wished !== undefined) return wished;
      const job = latest ?? (await desk.briefTab(tabId));
      // the reader need not wait for it
      if (job.state === 'done' || job.state === 'failed') void clearBadge(job);
      return { kind: 'job', job };
    },
    briefPage: ({ tabId }) => desk.briefTab(tabId),
    addToStory: async ({ jobId }) => desk.addToStory(await desk.find(jobId)),
    startNewStory: async (_, { isPrivate }) => {
      await openStoryOf(isPrivate).clear();
      return null;
    },
    storyInProgress: async ({ jobId }, { isPrivate }) => {
      const story = await desk.storyInProgress(isPrivate);
      if (story === undefined) return null;
      const mine = story.id === jobId ? story : await desk.find(jobId);
      const articles = story.sources.flatMap((source) => source.article ?? []);
      return {
        outlets: articles.map((article) => article.outlet),
        hasThis: mine.sources.every(
          ({ article }) => article === undefined || articles.some((a) => isSamePage(a.url, article.url)),
        ),
      };
    },
    merge: ({ tabs }, { isPrivate }) => desk.mergeTabs(tabs, isPrivate),
    proceed: async (_, { isPrivate }) => {
      await wishes.fulfil(isPrivate);
      return null;
    },
    addText: async ({ jobId, ...pasted }, { isPrivate }) =>
      desk.briefText(pasted, isPrivate, jobId === undefined ? undefined : await desk.find(jobId)),
    leaveOut: async ({ jobId, article, out }) => desk.rerun(withLeftOut(await desk.find(jobId), article, out)),
    regenerate: async ({ jobId, asSet }) => {
      const job = await desk.find(jobId);
      return desk.rerun(asSet === true ? await desk.asSet(job) : job);
    },
    cancel: async ({ jobId }) => {
      await runner.cancel(jobId);
      return null;
    },
    getJob: async ({ jobId }) => runner.current(jobId) ?? (await jobs.get(jobId)) ?? null,
  };
}
