import { articlesOf, type Job } from '../../core/job.ts';
import { leftOutOf } from '../../core/job-steps.ts';
import { strangersAmong } from '../../core/stories/find-strangers.ts';
import { idfReader } from '../../core/stories/idf-reader.ts';
import type { TableReader } from '../../core/tables.ts';
import { browser } from '../browser.ts';
import { answersOf, sweepAnswers } from '../engine/answers.ts';
import { consents } from '../engine/consents.ts';
import { endpointDesk, type ModelAdapter } from '../engine/endpoint-calls.ts';
import { endpointStore } from '../engine/endpoint-store.ts';
import { engineMaker } from '../engine/engine-maker.ts';
import { dropOriginHeader, keepOriginHeader } from '../engine/origin-rule.ts';
import { clearBadge, showBadge } from '../jobs/badge.ts';
import { type BriefMaker, jobRunner, wordsFor } from '../jobs/job-runner.ts';
import { keepAwake } from '../jobs/keep-awake.ts';
import { progressHub } from '../messages/progress-port.ts';
import { serveCalls } from '../messages/serve-calls.ts';
import { releaseModelSite } from '../permissions.ts';
import { picker as makePicker } from '../picker/picker.ts';
import { pickerCalls } from '../picker/picker-calls.ts';
import { briefStore } from '../store/brief-store.ts';
import { jobStore } from '../store/job-store.ts';
import { openStoryOf } from '../store/open-story-item.ts';
import { reportStore } from '../store/report-store.ts';
import { settingsItem } from '../store/settings-item.ts';
import { tabReader } from '../tabs/read-tab.ts';
import { choicesItem } from '../watch/choices-item.ts';
import { addressReader } from '../watch/read-address.ts';
import { listenToWatch, noteBrief, startWatch, type WatchParts } from '../watch/start-watch.ts';
import { watchCalls } from '../watch/watch-calls.ts';
import { desk as makeDesk } from './desk.ts';
import { history as makeHistory } from './history.ts';
import { historyCalls } from './history-calls.ts';
import { listenToAlarm, setAlarm, takeUpLeftovers } from './leftovers.ts';
import { listenToMenus } from './menus.ts';
import { pageCalls } from './page-calls.ts';
import { recheckCalls } from './recheck-calls.ts';
import { reportCalls } from './report-calls.ts';
import { listenToInstall } from './welcome.ts';
import { wishes as makeWishes } from './wishes.ts';

export interface WorkerParts {
  /** Built file names. */
  readonly contentScript: string;
  readonly highlightScript: string;
  /** What the content script left behind as an Article; undefined where it left nothing. */
  readonly finishReading: (left: unknown, now: string) => unknown;
  /** The local engine. */
  readonly makeBrief: BriefMaker;
  readonly readTable: TableReader;
  readonly models: ModelAdapter;
  readonly watch: Omit<WatchParts, 'now' | 'readIdf'>;
  /** ISO 8601. */
  readonly now: () => string;
}

/** The background worker: every listener is registered before this returns, since a wake delivers at once. */
export function startWorker(parts: WorkerParts): void {
  const jobs = jobStore();
  const briefs = briefStore();
  const history = makeHistory({
    briefs,
    jobs,
    keepDays: async () => (await settingsItem.get()).keepDays,
    openStories: () => Promise.all([openStoryOf(false).get(), openStoryOf(true).get()]),
    clock: () => Date.now(),
  });
  const hub = progressHub();
  const readTab = tabReader(parts.contentScript, (left) => parts.finishReading(left, parts.now()));
  const readIdf = idfReader(parts.readTable);
  const picker = makePicker(readTab, readIdf);
  // in split mode a private window has a worker of its own, which sees to its own runs
  const isSplit = browser.runtime.getManifest().incognito === 'split';
  const isMine = (job: { readonly isPrivate: boolean }): boolean =>
    !isSplit || job.isPrivate === browser.extension.inIncognitoContext;

  const endpoints = endpointDesk({
    store: endpointStore(),
    adapter: parts.models,
    findJob: async (jobId) => runner.current(jobId) ?? (await jobs.get(jobId)),
    dropOriginHeader,
    keepOriginHeader,
    releaseSite: releaseModelSite,
    consents: consents(),
  });
  const watch = startWatch({ ...parts.watch, readIdf, now: parts.now });
  // the worker of private windows watches nothing: what it kept would be lost, and every request doubled
  const mayWatch = !isSplit || browser.extension.inIncognitoContext !== true;

  const stayAwake = keepAwake(() => runner.isBusy());
  const runner = jobRunner({
    store: jobs,
    readTab,
    readAddress: addressReader(parts.watch.parsers),
    makeBrief: engineMaker({
      local: parts.makeBrief,
      readTable: parts.readTable,
      now: parts.now,
      settings: () => settingsItem.get(),
      portFor: (engine, jobId) => endpoints.portFor(engine, jobId),
      answersOf,
    }),
    strangersAmong: (articles) => strangersAmong(articles, readIdf),
    now: parts.now,
    requestOf: async (job) => {
      const settings = await settingsItem.get();
      return {
        articles: articlesOf(job),
        words: wordsFor(job, job.words),
        leftOut: leftOutOf(job),
        onUnsupported: settings.onUnsupported,
        ...(settings.language === 'auto' ? {} : { language: settings.language }),
      };
    },
    onChange: (job: Job) => {
      stayAwake();
      void setAlarm();
      hub.tell({ type: 'job', job }, job.isPrivate);
      const isSeen = job.state === 'done' && hub.isHeard(job.isPrivate);
      void (isSeen ? clearBadge(job) : showBadge(job));
    },
    onEnd: (job) => answersOf(job).clear(),
    onDone: async (job, brief, replaced) => {
      // where a model failed, the brief it wrote before is worth more than the local one
      const isFallback = brief.notes.some(({ code }) => code === 'model-failed');
      if (replaced !== undefined && replaced !== brief.id && !isFallback) await briefs.delete(replaced);
      await history.keep(job, brief);
      if (job.watchedStory !== undefined) await noteBrief(watch.desk, job.watchedStory, brief);
      await history.prune();
    },
  });
  const desk = makeDesk({
    runner,
    jobs,
    newId: () => crypto.randomUUID(),
    clock: () => Date.now(),
    articleOfTab: picker.articleOfTab,
    watchedStory: watch.desk.story,
  });
  const wishes = makeWishes(desk, hub, watch.desk);

  serveCalls({
    ...pageCalls(desk, runner, jobs, wishes),
    ...pickerCalls(picker, hub),
    ...endpoints.calls,
    ...watchCalls({ ...watch, watch: watch.desk, desk, choices: choicesItem, now: parts.now }),
    ...historyCalls({ briefs, history, highlightScript: parts.highlightScript }),
    ...recheckCalls({
      history,
      readTab,
      readAddress: addressReader(parts.watch.parsers),
      readTable: parts.readTable,
    }),
    ...reportCalls(reportStore()),
  });
  browser.permissions.onAdded.addListener(async () => {
    const contexts = isSplit ? [browser.extension.inIncognitoContext === true] : [false, true];
    for (const isPrivate of contexts) await wishes.fulfil(isPrivate);
    if (mayWatch) await watch.desk.permitted();
  });
  listenToInstall();
  listenToMenus(desk, wishes);
  listenToAlarm(() => runner.isBusy(), history);
  if (mayWatch) listenToWatch(watch.desk);
  void takeUpLeftovers(runner, jobs, isMine).then(() => sweepAnswers((jobId) => runner.current(jobId) !== undefined));
}
