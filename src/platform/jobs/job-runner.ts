import type { Article } from '../../core/article.ts';
import type { Brief } from '../../core/brief.ts';
import type { Draft } from '../../core/draft.ts';
import { AiBotError, throwIfCancelled, toAiBotError } from '../../core/errors.ts';
import { articlesOf, type Job, type JobSource } from '../../core/job.ts';
import {
  failed,
  inState,
  isActive,
  readSource,
  skippedNotes,
  skippedSource,
  speakingOf,
  whyNothingToDistil,
  withDuplicatesOut,
  withSource,
  withStrangersOut,
} from '../../core/job-steps.ts';
import type { BriefRequest, Stage } from '../../core/make-brief.ts';
import { mapLimited } from '../../core/map-limited.ts';
import type { JobStore } from '../store/job-store.ts';
import type { TabReader } from '../tabs/read-tab.ts';
import type { AddressReader } from '../watch/read-address.ts';

/** So many tabs are read at once. */
const TABS_AT_ONCE = 6;

export interface RunHooks {
  readonly job: Pick<Job, 'id' | 'isPrivate' | 'inMemory'>;
  readonly signal: AbortSignal;
  readonly onStage: (stage: Stage) => void;
  readonly onPartial: (partial: Draft) => void;
  /** A grounded brief that stands in until the real one is there. */
  readonly onStandIn: (brief: Brief) => void;
}

/** Articles to Brief, with whatever engine the reader chose. */
export type BriefMaker = (request: BriefRequest, hooks: RunHooks) => Promise<Brief>;

export interface JobWorld {
  readonly store: JobStore;
  readonly readTab: TabReader;
  /** Reads an article of the watch list from its site. */
  readonly readAddress?: AddressReader;
  readonly makeBrief: BriefMaker;
  /** Which of these articles tell of another story than the rest, by index. */
  readonly strangersAmong: (articles: readonly Article[]) => Promise<readonly number[]>;
  /** What the settings say of how to write. */
  readonly requestOf: (job: Job) => Promise<BriefRequest>;
  /** ISO 8601. */
  readonly now: () => string;
  /** Told of every change, before it is on disk. */
  readonly onChange: (job: Job) => void;
  /** Told once a brief is done and stored; `replaced` is the id of the job's brief before. */
  readonly onDone: (job: Job, brief: Brief, replaced?: string) => Promise<void>;
  /** Told once a run's end is on disk, however it ended: what was kept to resume it is of no use any more. */
  readonly onEnd: (job: Job) => Promise<void>;
}

export interface JobRunner {
  /** Runs a job from where it stands; a run of the same job that is under way is dropped. Resolves when it ended. */
  readonly run: (job: Job) => Promise<Job>;
  readonly cancel: (jobId: string) => Promise<void>;
  /** Takes up every job that a stopped worker left behind. */
  readonly resume: (jobs: readonly Job[]) => void;
  /** A running job as it stands this moment, newer than the disk. */
  readonly current: (jobId: string) => Job | undefined;
  readonly isBusy: () => boolean;
}

interface Run {
  job: Job;
  /** The job's brief before this run. */
  readonly before: Brief | undefined;
  readonly abort: AbortController;
}

/** Runs jobs. Only the newest run of a job may speak for it: whatever comes late from a dropped one is ignored. */
export function jobRunner(world: JobWorld): JobRunner {
  const runs = new Map<string, Run>();
  /** Runs the reader ended: a list read from disk before that knows nothing of it. */
  const ended = new Set<string>();

  const run = async (start: Job): Promise<Job> => {
    runs.get(start.id)?.abort.abort(new AiBotError('cancelled'));
    ended.delete(start.id);
    const before = start.briefIsStandIn === true ? undefined : start.brief;
    const mine: Run = { job: start, before, abort: new AbortController() };
    runs.set(start.id, mine);
    const { signal } = mine.abort;
    const change = (next: Job): void => {
      throwIfCancelled(signal);
      mine.job = { ...next, updatedAt: world.now() };
      world.onChange(mine.job);
    };
    const keep = async (next: Job): Promise<void> => {
      change(next);
      await world.store.put(mine.job);
    };
    try {
      await readSources(world, mine, keep, change);
      const nothing = whyNothingToDistil(mine.job);
      if (nothing !== undefined) {
        await keep(failed(mine.job, nothing));
        return mine.job;
      }
      const unlike = await strangersOut(world, withDuplicatesOut(mine.job));
      await keep(inState(unlike, 'distilling'));
      const brief = await world.makeBrief(await world.requestOf(mine.job), {
        job: mine.job,
        signal,
        onStage: (stage) => {
          if (stage === 'checking') change(inState(mine.job, 'checking'));
        },
        onPartial: (partial) => change({ ...mine.job, partial }),
        onStandIn: (standIn) => change({ ...mine.job, brief: standIn, briefIsStandIn: true }),
      });
      const { watchedStory } = mine.job;
      const noted: Brief = {
        ...brief,
        // briefs of one watched story are told apart by time, not by which articles were there
        ...(watchedStory === undefined ? {} : { storyId: watchedStory }),
        notes: [...brief.notes, ...skippedNotes(mine.job)],
      };
      const { briefIsStandIn: _, ...done } = inState(mine.job, 'done');
      await keep({ ...done, brief: noted });
      await world.onEnd(mine.job);
      await world.onDone(mine.job, noted, start.brief?.id);
    } catch (thrown) {
      const error = toAiBotError(thrown);
      if (runs.get(start.id) !== mine) return mine.job;
      if (error.code === 'internal') console.error(error.cause);
      const rest = withoutStandIn(mine);
      mine.job = {
        ...(signal.aborted ? inState(rest, 'cancelled') : failed(rest, error)),
        updatedAt: world.now(),
      };
      world.onChange(mine.job);
      const isKept = await world.store.put(mine.job).then(
        () => true,
        () => false,
      );
      // what could not be kept is taken up again, and must not be paid for again
      if (isKept) await world.onEnd(mine.job).catch(() => undefined);
    } finally {
      if (runs.get(start.id) === mine) runs.delete(start.id);
    }
    return mine.job;
  };

  return {
    run,
    cancel: async (jobId) => {
      ended.add(jobId);
      const running = runs.get(jobId);
      const job = running?.job ?? (await world.store.get(jobId));
      if (job === undefined || !isActive(job)) return;
      running?.abort.abort(new AiBotError('cancelled'));
      // an engine that never answers must not hold the word back, nor keep the worker awake
      runs.delete(jobId);
      const rest = running === undefined ? job : withoutStandIn(running);
      const cancelled = { ...inState(rest, 'cancelled'), updatedAt: world.now() };
      if (running !== undefined) running.job = cancelled;
      world.onChange(cancelled);
      await world.store.put(cancelled);
      await world.onEnd(cancelled);
    },
    resume: (jobs) => {
      for (const job of jobs) if (isActive(job) && !runs.has(job.id) && !ended.has(job.id)) void run(job);
    },
    current: (jobId) => runs.get(jobId)?.job,
    isBusy: () => runs.size > 0,
  };
}

async function strangersOut(world: JobWorld, job: Job): Promise<Job> {
  return withStrangersOut(job, await world.strangersAmong(speakingOf(job).map(({ article }) => article)));
}

/** A run that came to nothing leaves the brief that was there before, or else the one that stood in. */
function withoutStandIn({ job, before }: Run): Job {
  const { briefIsStandIn, ...rest } = job;
  return briefIsStandIn === true && before !== undefined ? { ...rest, brief: before } : rest;
}

async function readSources(
  world: JobWorld,
  mine: Run,
  keep: (job: Job) => Promise<void>,
  change: (job: Job) => void,
): Promise<void> {
  const waiting = mine.job.sources.flatMap((source, index) => (isUnread(source) ? [index] : []));
  if (waiting.length === 0) return;
  await keep(inState(mine.job, 'reading'));
  await mapLimited(waiting, TABS_AT_ONCE, async (index) => {
    const source = mine.job.sources[index];
    if (source === undefined) return;
    // told, not written: on disk a source that is being read is one to be read
    change(withSource(mine.job, index, { ...source, state: 'reading' }));
    const { origin } = source;
    const read =
      origin.from === 'tab'
        ? await world.readTab(origin.tabId, {
            ...(origin.url === '' ? {} : { url: origin.url }),
            signal: mine.abort.signal,
          })
        : origin.from === 'address' && world.readAddress !== undefined
          ? await world.readAddress(origin.url, mine.abort.signal)
          : { note: { code: 'unreadable' } as const };
    await keep(
      withSource(
        mine.job,
        index,
        'article' in read ? readSource(origin, read.article) : skippedSource(origin, read.note),
      ),
    );
  });
}

function isUnread(source: JobSource): boolean {
  return source.state === 'waiting' || source.state === 'reading';
}

/** Whether a job holds the page of this tab as it stands. */
export function isOfTab(job: Job, tabId: number, url: string | undefined): boolean {
  return job.sources.some(
    ({ origin }) =>
      origin.from === 'tab' &&
      origin.tabId === tabId &&
      (url === undefined || origin.url === '' || origin.url.split('#')[0] === url.split('#')[0]),
  );
}

/** The words a brief of this job should have: half for a single page. */
export function wordsFor(job: Job, words: number): number {
  return articlesOf(job).length > 1 ? words : Math.round(words / 2);
}
