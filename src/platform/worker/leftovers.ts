import { isActive } from '../../core/job-steps.ts';
import { browser } from '../browser.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import type { BriefStore } from '../store/brief-store.ts';
import type { JobStore } from '../store/job-store.ts';
import { settingsItem } from '../store/settings-item.ts';

const ALARM = 'resume';
/** The shortest period that both browsers honour, in minutes. */
const ALARM_MINUTES = 0.5;
/** A finished run is kept this long for the popup to find again; its brief stays in the history as the reader chose. */
const RUN_KEPT_MS = 24 * 3_600_000;
/** Every opening of the popup looks through all runs: few are kept. */
const RUNS_KEPT = 20;

/** Takes up what a stopped worker left, at every wake; the alarm wakes it if nothing else does. */
export async function takeUpLeftovers(
  runner: JobRunner,
  jobs: JobStore,
  isMine: (job: { readonly isPrivate: boolean }) => boolean,
): Promise<void> {
  runner.resume((await jobs.all()).filter(isMine));
}

/** Call when a run starts: wakes the worker should it be stopped midway. */
export async function setAlarm(): Promise<void> {
  await browser.alarms.create(ALARM, { periodInMinutes: ALARM_MINUTES });
}

/** Waking is the work: top-level code resumes. Ends itself when nothing runs. */
export function listenToAlarm(isBusy: () => boolean): void {
  browser.alarms.onAlarm.addListener(async ({ name }) => {
    if (name === ALARM && !isBusy()) await browser.alarms.clear(ALARM);
  });
}

/** Deletes old runs, and briefs older than the reader wants them kept. */
export async function prune(jobs: JobStore, briefs: BriefStore, now: number): Promise<void> {
  const { keepDays } = await settingsItem.get();
  await briefs.prune(keepDays, now);
  const finished = (await jobs.all()).filter((job) => !isActive(job));
  for (const [index, job] of finished.entries()) {
    if (index >= RUNS_KEPT || now - Date.parse(job.updatedAt) > RUN_KEPT_MS) await jobs.delete(job.id);
  }
}
