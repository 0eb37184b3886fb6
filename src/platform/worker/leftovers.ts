import { browser } from '../browser.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import type { JobStore } from '../store/job-store.ts';
import type { History } from './history.ts';

const RESUME = 'resume';
const PRUNE = 'prune';
/** The shortest period that both browsers honour, in minutes. */
const RESUME_MINUTES = 0.5;
/** How often finished runs are looked at, while there are any. */
const PRUNE_MINUTES = 10;

/** Takes up what a stopped worker left, at every wake; the alarm wakes it if nothing else does. */
export async function takeUpLeftovers(
  runner: JobRunner,
  jobs: JobStore,
  isMine: (job: { readonly isPrivate: boolean }) => boolean,
): Promise<void> {
  runner.resume((await jobs.all()).filter(isMine));
}

/** Call when a run changes: wakes the worker should it be stopped midway, and later to clear the run away. */
export async function setAlarm(): Promise<void> {
  await browser.alarms.create(RESUME, { periodInMinutes: RESUME_MINUTES });
  if ((await browser.alarms.get(PRUNE)) === undefined)
    await browser.alarms.create(PRUNE, { periodInMinutes: PRUNE_MINUTES });
}

/** Waking is the work: top-level code resumes. Each alarm ends itself when there is nothing to do for it. */
export function listenToAlarm(isBusy: () => boolean, history: Pick<History, 'prune' | 'pruneRuns'>): void {
  browser.alarms.onAlarm.addListener(async ({ name }) => {
    if (name === RESUME && !isBusy()) await browser.alarms.clear(RESUME);
    if (name === PRUNE && !(await history.pruneRuns()) && !isBusy()) await browser.alarms.clear(PRUNE);
  });
  // what the browser's last closing left, and briefs that have come of age since
  browser.runtime.onStartup.addListener(() => void history.prune());
}
