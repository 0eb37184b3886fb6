import { type ReadonlySignal, signal } from '@preact/signals';
import { toAiBotError } from '../core/errors.ts';
import type { Job } from '../core/job.ts';
import { DEFAULT_SETTINGS, type Settings } from '../core/settings.ts';
import type { CallWorker } from '../platform/messages/call-worker.ts';
import type { Opening, Progress, TabList } from '../platform/messages/protocol.ts';
import { copyPlain } from '../platform/page/copy.ts';
import { openExtensionPage, openOptionsPage, type ThisPage } from '../platform/page/this-page.ts';
import { settingsItem } from '../platform/store/settings-item.ts';
import { type Wish, wishOf } from '../platform/store/wish-item.ts';
import type { Intents, PopupModel, PopupScreen } from '../view/popup-model.ts';
import { briefPresses } from './brief-presses.ts';
import { heldBrief } from './held-brief.ts';
import { historyPresses } from './history-presses.ts';
import { pickerPresses } from './picker-presses.ts';
import type { PopupPlace } from './popup-place.ts';
import { type Beside, screenOfJob } from './screen-of-job.ts';
import { watchPresses } from './watch-presses.ts';

export interface PopupController {
  readonly model: ReadonlySignal<PopupModel>;
  readonly intents: Intents;
  /** What the worker tells over the port. */
  readonly hear: (progress: Progress) => void;
  /** Asks the worker what to show. */
  readonly open: () => Promise<void>;
  /** Asks again after the worker was away. */
  readonly catchUp: () => void;
}

/** The popup's state, and what each press does to it. */
export function popupController(page: ThisPage, call: CallWorker): PopupController {
  const model = signal<PopupModel>({ screen: { screen: 'reading' }, settings: DEFAULT_SETTINGS });
  let job: Job | undefined;
  let beside: Beside = {};
  /** Screens that were opened over the run. */
  let screensOpened = 0;
  /** Whether the run is in view, rather than a screen the reader opened over it. */
  let showsJob = true;
  /** Runs of which the reader wanted nothing sent. */
  const keptLocal = new Set<string>();
  const held = heldBrief();

  const show = (screen: PopupScreen): void => {
    model.value = { ...model.value, screen };
  };
  const showRun = (run: Job): void => show(held.on(screenOfJob(run, beside)));
  const showJob = (next: Job): void => {
    const isOther = job?.id !== next.id;
    const isDone = next.state === 'done' && (isOther || job?.state !== 'done');
    job = next;
    showsJob = true;
    if (isOther) beside = {};
    showRun(next);
    if (isDone) {
      watch.done(next);
      void lookBeside(next);
      void offerToSend(next);
    }
  };
  /** What else is known of a finished brief: the story in progress, and other open tabs of it. */
  const lookBeside = async (done: Job): Promise<void> => {
    const story = await call('storyInProgress', { jobId: done.id });
    const list = await call('listTabs', { ...page, read: model.value.settings.readAllowed });
    if (job?.id !== done.id) return;
    beside = story === null ? {} : { story };
    countAlsoOpen(list);
  };
  /** Other open tabs on the story of the page: by their titles, or by what was read of them where the reader wants that. */
  const countAlsoOpen = ({ tabs, tabsPermission }: TabList): void => {
    if (job === undefined) return;
    const alsoOpen = tabs.filter((tab) => !tab.isCurrent && tab.preselected).length;
    if (tabsPermission && job.sources.length === 1) beside = { ...beside, alsoOpen };
    if (showsJob) showRun(job);
  };
  /** Before the first text goes to an endpoint: every word of it, and the host. */
  const offerToSend = async (done: Job): Promise<void> => {
    if (model.value.settings.engine !== 'endpoint' || keptLocal.has(done.id)) return;
    const sending = await call('previewSend', { jobId: done.id });
    if (sending !== null && job?.id === done.id && showsJob) over({ screen: 'preview', ...sending });
  };
  const fail = (thrown: unknown): void => {
    const { code, params } = toAiBotError(thrown);
    showsJob = false;
    held.release();
    show({ screen: 'error', code, params, canPickTabs: true });
  };
  /** A press that answers with a run. */
  const start = (next: Promise<Job>): void => {
    next.then(showJob).catch(fail);
  };
  const over = (screen: PopupScreen): void => {
    screensOpened += 1;
    showsJob = false;
    held.release();
    show(screen);
  };
  const showOpening = (opening: Opening): void => {
    if (opening.kind === 'job') {
      if (opening.before !== undefined) watch.compare(opening.job, opening.before);
      showJob(opening.job);
    } else if (opening.kind === 'picker') picker.intents.openPicker();
    else if (opening.kind === 'watch') watch.open(opening.news);
    else picker.showRefusal(opening);
  };
  const wishAndAsk = (wish: Wish, ask: () => Promise<boolean>): void => {
    const stored = wishOf(page.isPrivate).set(wish);
    ask()
      .then(async (granted) => {
        await stored;
        if (granted) await call('proceed', {});
        else await open();
      })
      .catch(fail);
  };
  const openReader = (fragment: string): void => {
    openExtensionPage(`src/reader/index.html#${fragment}`, page.windowId)
      .then(() => window.close())
      .catch(fail);
  };
  const place: PopupPlace = {
    page,
    call,
    screen: () => model.value.screen,
    job: () => job,
    over,
    start,
    fail,
    wishAndAsk,
    openReader,
  };
  const picker = pickerPresses(place);
  const watch = watchPresses(place, (unseen) => {
    model.value = { ...model.value, unseen };
  });
  settingsItem.watch((settings: Settings) => {
    model.value = { ...model.value, settings };
  });
  const open = async (): Promise<void> => {
    try {
      const before = screensOpened;
      const opened = call('open', { tabId: page.tabId, windowId: page.windowId });
      // it is told of below, after the settings
      opened.catch(() => undefined);
      const [settings, endpoint] = await Promise.all([settingsItem.get(), call('getEndpoint', {})]);
      model.value = {
        ...model.value,
        settings,
        ...(endpoint === null ? {} : { endpoint: { host: new URL(endpoint.url).host, model: endpoint.model } }),
      };
      const opening = await opened;
      // the reader may have gone elsewhere while the page was read
      if (screensOpened === before || opening.kind !== 'job') showOpening(opening);
      else job = opening.job;
      const unseen = page.isPrivate ? 0 : await call('watchNew', {});
      if (model.value.screen.screen !== 'watch') model.value = { ...model.value, unseen };
    } catch (thrown) {
      fail(thrown);
    }
  };
  const withJob = (use: (jobId: string) => Promise<Job>): void => {
    if (job !== undefined) start(use(job.id));
  };
  const intents: Intents = {
    ...picker.intents,
    ...briefPresses(place),
    ...historyPresses(place),
    briefThisPage: () => start(call('briefPage', { tabId: page.tabId })),
    addThisPage: () =>
      withJob(async (jobId) => {
        const story = await call('addToStory', { jobId });
        if (story.id === jobId) await lookBeside(story);
        return story;
      }),
    startNewStory: () => {
      call('startNewStory', {})
        .then(async () => {
          if (job !== undefined) await lookBeside(job);
        })
        .catch(fail);
    },
    cancel: () => {
      if (job !== undefined) call('cancel', { jobId: job.id }).catch(fail);
    },
    openAddText: () => over({ screen: 'add-text' }),
    addText: (text, outlet) =>
      start(call('addText', { text, outlet, ...(job?.state === 'done' ? { jobId: job.id } : {}) })),
    leaveOut: (article) => withJob((jobId) => call('leaveOut', { jobId, article, out: true })),
    takeBack: (article) => withJob((jobId) => call('leaveOut', { jobId, article, out: false })),
    regenerate: () => withJob((jobId) => call('regenerate', { jobId, asSet: true })),
    stayOnBrief: held.stay,
    showWritten: () => {
      held.release();
      if (job !== undefined) showRun(job);
    },
    openOptions: () => {
      openOptionsPage()
        .then(() => window.close())
        .catch(fail);
    },
    copyText: copyPlain,
    keepReport: async (report) => {
      await call('keepReport', { report });
    },
    send: (always) =>
      withJob(async (jobId) => {
        await call('allowSend', { jobId, always });
        return call('regenerate', { jobId });
      }),
    writeLocally: () => {
      if (job === undefined) return;
      keptLocal.add(job.id);
      showJob(job);
    },
    // nothing of a private window may reach the disk, where the watch list is
    ...(page.isPrivate ? {} : { watch: watch.intents }),
    back: () => {
      if (job !== undefined) showJob(job);
      else void open();
    },
  };

  return {
    model,
    intents,
    open,
    hear: (progress) => {
      if (progress.type === 'opening') showOpening(progress.opening);
      else if (progress.type === 'tabs') {
        if (model.value.screen.screen === 'picker') picker.showTabs(progress.list);
        else if (model.value.settings.readAllowed) countAlsoOpen(progress.list);
      } else if (progress.job.id === job?.id) {
        if (showsJob) showJob(progress.job);
        else job = progress.job;
      }
    },
    catchUp: () => {
      if (job === undefined) return;
      call('getJob', { jobId: job.id })
        .then((now) => {
          if (now !== null && now.id === job?.id && showsJob) showJob(now);
        })
        .catch(() => undefined);
    },
  };
}
