import type { Article } from '../../core/article.ts';
import { articleFromText } from '../../core/article-from-text.ts';
import { AiBotError } from '../../core/errors.ts';
import type { Job, JobSource } from '../../core/job.ts';
import { isActive, newJob, readSource, skippedSource, waitingSource } from '../../core/job-steps.ts';
import { WORDS_OF_LENGTH } from '../../core/settings.ts';
import type { WatchStory } from '../../core/watch/watch-list.ts';
import { browser } from '../browser.ts';
import { isOfTab, type JobRunner } from '../jobs/job-runner.ts';
import type { JobStore } from '../store/job-store.ts';
import { openStoryOf } from '../store/open-story-item.ts';
import { settingsItem } from '../store/settings-item.ts';
import type { ChosenTab } from '../store/wish-item.ts';
import { isSamePage } from '../tabs/page-access.ts';

/** A finished brief of the same address is shown again this long; after that the page is read anew. */
const FRESH_MS = 15 * 60_000;

/** Articles of one watched story that are read: more outlets than this add little and take long. */
const MOST_ARTICLES = 12;

export interface DeskWorld {
  readonly runner: JobRunner;
  readonly jobs: JobStore;
  readonly newId: () => string;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Articles read for grouping, by tab: in memory only. */
  readonly articleOfTab: (tabId: number) => Article | undefined;
  /** A story of the watch list, as it stands. */
  readonly watchedStory: (storyId: string) => Promise<WatchStory | undefined>;
}

/** Where runs are started, found again and changed. */
export interface Desk {
  readonly find: (jobId: string) => Promise<Job>;
  readonly latestOfTab: (tabId: number, isPrivate: boolean) => Promise<Job | undefined>;
  /** Starts a run; its state at the start. */
  readonly briefTab: (tabId: number) => Promise<Job>;
  /** The run of a tab, at its end. */
  readonly briefTabWhole: (tabId: number) => Promise<Job>;
  readonly mergeTabs: (tabs: readonly ChosenTab[], isPrivate: boolean) => Promise<Job>;
  readonly briefText: (text: PastedText, isPrivate: boolean, onto?: Job) => Promise<Job>;
  /** Reads the articles of a story of the watch list from the sites that are allowed. */
  readonly briefStory: (storyId: string, isPrivate: boolean) => Promise<Job>;
  readonly addToStory: (job: Job) => Promise<Job>;
  readonly storyInProgress: (isPrivate: boolean) => Promise<Job | undefined>;
  /** The job with the length that the settings have now. */
  readonly asSet: (job: Job) => Promise<Job>;
  /** Runs a changed job again from where it stands. */
  readonly rerun: (job: Job) => Job;
}

export interface PastedText {
  readonly text: string;
  /** Its own first line where absent. */
  readonly title?: string;
  /** Who published it; empty where nobody said. */
  readonly outlet?: string;
  readonly url?: string;
}

export function desk(world: DeskWorld): Desk {
  const { runner, jobs } = world;
  const prepare = async (sources: readonly JobSource[], isPrivate: boolean): Promise<Job> => {
    const { length, keepDays } = await settingsItem.get();
    const now = new Date(world.clock()).toISOString();
    return newJob({
      id: world.newId(),
      now,
      sources,
      words: WORDS_OF_LENGTH[length],
      isPrivate,
      ...(keepDays === 0 ? { inMemory: true } : {}),
    });
  };
  const asSet = async (job: Job): Promise<Job> => ({
    ...job,
    words: WORDS_OF_LENGTH[(await settingsItem.get()).length],
  });
  const rerun = (job: Job): Job => {
    void runner.run(job);
    return runner.current(job.id) ?? job;
  };
  const start = async (sources: readonly JobSource[], isPrivate: boolean): Promise<Job> =>
    rerun(await prepare(sources, isPrivate));
  const prepareTab = async (tabId: number): Promise<Job> => {
    const tab = await browser.tabs.get(tabId).catch(() => undefined);
    if (tab === undefined) throw new AiBotError('tab-closed');
    return prepare([waitingSource({ from: 'tab', tabId, url: tab.url ?? '', title: tab.title ?? '' })], tab.incognito);
  };
  const find = async (jobId: string): Promise<Job> => {
    const job = runner.current(jobId) ?? (await jobs.get(jobId));
    if (job === undefined) throw new AiBotError('interrupted');
    return job;
  };
  const storyInProgress = async (isPrivate: boolean): Promise<Job | undefined> => {
    const id = await openStoryOf(isPrivate).get();
    return id === null ? undefined : (runner.current(id) ?? jobs.get(id));
  };
  const startStory = async (sources: readonly JobSource[], isPrivate: boolean): Promise<Job> => {
    const job = await start(sources, isPrivate);
    await openStoryOf(isPrivate).set(job.id);
    return job;
  };

  return {
    find,
    asSet,
    storyInProgress,
    latestOfTab: async (tabId, isPrivate) => {
      const tab = await browser.tabs.get(tabId).catch(() => undefined);
      const now = world.clock();
      return (await jobs.all())
        .map((job) => runner.current(job.id) ?? job)
        .find(
          (job) =>
            job.isPrivate === isPrivate &&
            isOfTab(job, tabId, tab?.url) &&
            (isActive(job) ||
              (now - Date.parse(job.updatedAt) < FRESH_MS &&
                (job.state === 'done' || (job.state === 'failed' && job.sources.length > 1)))),
        );
    },
    briefTab: async (tabId) => rerun(await prepareTab(tabId)),
    briefTabWhole: async (tabId) => runner.run(await prepareTab(tabId)),
    mergeTabs: async (tabs, isPrivate) => {
      const chosen = new Map(tabs.map((tab) => [tab.tabId, tab.url]));
      const sources = await Promise.all(
        [...chosen].map(async ([tabId, seenUrl]): Promise<JobSource[]> => {
          const tab = await browser.tabs.get(tabId).catch(() => undefined);
          const origin = { from: 'tab', tabId, url: tab?.url ?? seenUrl, title: tab?.title ?? '' } as const;
          if (tab === undefined) return [skippedSource(origin, { code: 'tab-closed' })];
          if (tab.incognito !== isPrivate) return [];
          if (seenUrl !== '' && tab.url !== undefined && !isSamePage(seenUrl, tab.url))
            return [skippedSource(origin, { code: 'tab-navigated', params: { host: hostOf(seenUrl) } })];
          const known = world.articleOfTab(tabId);
          const isKnown = known !== undefined && tab.url !== undefined && isSamePage(known.url, tab.url);
          return [isKnown ? readSource(origin, known) : waitingSource(origin)];
        }),
      );
      return startStory(sources.flat(), isPrivate);
    },
    briefText: async ({ text, title, outlet, url }, isPrivate, onto) => {
      const plain = articleFromText({
        text,
        headline: title || firstLine(text),
        ...(url === undefined ? { outlet: outlet || browser.i18n.getMessage('pasted_text') } : { url }),
      });
      const article: Article = { ...plain, notes: [...plain.notes, { code: 'text-pasted' }] };
      const source = readSource({ from: 'text', title: article.headline }, article);
      return onto === undefined ? start([source], isPrivate) : startStory([...usable(onto), source], isPrivate);
    },
    briefStory: async (storyId, isPrivate) => {
      const story = await world.watchedStory(storyId);
      if (story === undefined) throw new AiBotError('nothing-to-distil');
      const sources = story.articles
        .slice(0, MOST_ARTICLES)
        .map(({ url, headline }) => waitingSource({ from: 'address', url, title: headline }));
      return rerun({ ...(await prepare(sources, isPrivate)), watchedStory: storyId });
    },
    addToStory: async (job) => {
      const story = await storyInProgress(job.isPrivate);
      if (story === undefined || story.id === job.id) {
        await openStoryOf(job.isPrivate).set(job.id);
        return job;
      }
      const had = usable(story);
      const fresh = usable(job).filter((source) => !had.some((old) => isSameSource(old, source)));
      if (fresh.length === 0) return story;
      return startStory([...had, ...fresh], job.isPrivate);
    },
    rerun,
  };
}

/** The sources a further run can build on without reading again. */
function usable(job: Job): JobSource[] {
  return job.sources.filter((source) => source.article !== undefined);
}

function isSameSource(a: JobSource, b: JobSource): boolean {
  if (a.article === undefined || b.article === undefined) return false;
  return a.article.url === '' ? a.article.text === b.article.text : isSamePage(a.article.url, b.article.url);
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}

function firstLine(text: string): string {
  return (text.trim().split('\n')[0] ?? '').trim().slice(0, 160);
}
