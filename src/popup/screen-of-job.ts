import type { Article } from '../core/article.ts';
import { articlesOf, type Job } from '../core/job.ts';
import { isActive } from '../core/job-steps.ts';
import type { PopupScreen, StoryInProgress } from '../view/popup-model.ts';

/** What is known beside the run. */
export interface Beside {
  readonly alsoOpen?: number;
  readonly story?: StoryInProgress;
}

/** The same list for the same run: a new one would close the citation that is open. */
const listed = new WeakMap<Job, readonly Article[]>();

function listOf(job: Job): readonly Article[] {
  const articles = listed.get(job) ?? articlesOf(job);
  listed.set(job, articles);
  return articles;
}

/** The screen that shows a run as it stands. A brief that is there stays in view while it is written anew. */
export function screenOfJob(job: Job, beside: Beside = {}): PopupScreen {
  if (job.brief !== undefined)
    return {
      screen: 'brief',
      brief: job.brief,
      articles: listOf(job),
      job,
      ...beside,
    };
  if (isActive(job)) return job.sources.length > 1 ? { screen: 'progress', job } : { screen: 'reading' };
  const { code, params } = job.error ?? { code: 'cancelled', params: {} };
  return { screen: 'error', code, params, canPickTabs: true };
}
