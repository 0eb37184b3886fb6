import { type ReadonlySignal, signal } from '@preact/signals';
import { AiBotError, toAiBotError } from '../core/errors.ts';
import type { Job } from '../core/job.ts';
import { DEFAULT_SETTINGS, type Settings } from '../core/settings.ts';
import type { CallWorker } from '../platform/messages/call-worker.ts';
import type { Opening, Progress, TabList } from '../platform/messages/protocol.ts';
import { copyPlain } from '../platform/page/copy.ts';
import { openPanel } from '../platform/page/side-panel.ts';
import { openExtensionPage, openOptionsPage, type ThisPage } from '../platform/page/this-page.ts';
import { askForSites, askForTabs } from '../platform/permissions.ts';
import { panelOf } from '../platform/store/panel-item.ts';
import { settingsItem } from '../platform/store/settings-item.ts';
import { wishOf } from '../platform/store/wish-item.ts';
import { sitePattern } from '../platform/tabs/page-access.ts';
import type { Intents, PopupModel, PopupScreen } from '../view/popup-model.ts';
import { copyBrief, saveBrief } from './export-brief.ts';
import { heldBrief } from './held-brief.ts';
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
  /** What the reader said no to last, should they want to be asked again. */
  let refused: { readonly asked: readonly number[]; readonly origins: readonly string[] } | undefined;
  /** The page each tab showed when the reader saw it in a list. */
  const seen = new Map<number, string>();

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
  /** What else is known of a finished brief: the story in progress, and other open tabs of it by their titles. */
  const lookBeside = async (done: Job): Promise<void> => {
    const story = await call('storyInProgress', { jobId: done.id });
    const { tabs, tabsPermission } = await call('listTabs', { ...page, read: false });
    const alsoOpen = tabs.filter((tab) => !tab.isCurrent && tab.preselected).length;
    if (job?.id !== done.id) return;
    beside = {
      ...(story === null ? {} : { story }),
      ...(tabsPermission && done.sources.length === 1 ? { alsoOpen } : {}),
    };
    if (showsJob && job !== undefined) showRun(job);
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
  const openPicker = (): void => {
    call('listTabs', { ...page, read: true })
      .then(showTabs)
      .catch(fail);
  };
  const showTabs = (list: TabList): void => {
    for (const { tabId, url } of list.tabs) seen.set(tabId, url);
    over({ screen: 'picker', ...list });
  };
  const showOpening = (opening: Opening): void => {
    if (opening.kind === 'job') showJob(opening.job);
    else if (opening.kind === 'picker') openPicker();
    else if (opening.kind === 'watch') watch.open(opening.news);
    else showRefusal(opening);
  };
  const showRefusal = ({ origins, asked, mergeable }: Extract<Opening, { kind: 'refused' }>): void => {
    for (const { tabId, url } of asked) seen.set(tabId, url);
    const tabIds = asked.map((tab) => tab.tabId);
    refused = { asked: tabIds, origins };
    const hosts = origins.map((pattern) => pattern.replace(/^\w+:\/\/|\/\*$/g, ''));
    over({
      screen: 'error',
      code: 'permission-refused',
      params: { site: hosts.join(', '), count: hosts.length },
      canPickTabs: true,
      mergeable,
      asked: tabIds,
    });
  };
  /**
   * Stores the wish, opens the browser's prompt, and goes on if the popup is still there. The store is not waited
   * for: after a wait the press would no longer count.
   */
  const wishAndAsk = (wish: Parameters<ReturnType<typeof wishOf>['set']>[0], ask: () => Promise<boolean>): void => {
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
  const watch = watchPresses({
    page,
    call,
    screen: () => model.value.screen,
    over,
    start,
    fail,
    wishAndAsk,
    openReader,
    showUnseen: (unseen) => {
      model.value = { ...model.value, unseen };
    },
  });
  const open = async (): Promise<void> => {
    try {
      settingsItem.watch((settings: Settings) => {
        model.value = { ...model.value, settings };
      });
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
  const currentBrief = (): Extract<PopupScreen, { screen: 'brief' }> => {
    const { screen } = model.value;
    if (screen.screen !== 'brief') throw new AiBotError('internal');
    return screen;
  };
  /** The run's brief for one that stood in: nothing else knows that one any more, and its articles are the same. */
  const knownId = (briefId: string): string => {
    const { screen } = model.value;
    const isHeld = screen.screen === 'brief' && screen.isWrittenReady === true && screen.brief.id === briefId;
    return (isHeld ? job?.brief?.id : undefined) ?? briefId;
  };
  const openHistory = (): void => {
    call('listBriefs', {})
      .then((entries) => over({ screen: 'history', entries }))
      .catch(fail);
  };
  /** The sites that must be asked for before these tabs can be merged. */
  const originsFor = (tabIds: readonly number[]): readonly string[] => {
    const { screen } = model.value;
    if (screen.screen === 'error') return screen.asked === tabIds ? (refused?.origins ?? []) : [];
    if (screen.screen !== 'picker') return [];
    const asking = screen.tabs.filter((tab) => tabIds.includes(tab.tabId) && tab.asksFor !== undefined);
    return [...new Set(asking.flatMap((tab) => sitePattern(tab.url) ?? []))];
  };
  /** The sites of listed tabs, so that these can be read for grouping. */
  const askToRead = (tabIds: readonly number[]): void => {
    const origins = [...new Set(tabIds.flatMap((tabId) => sitePattern(seen.get(tabId) ?? '') ?? []))];
    if (origins.length > 0)
      wishAndAsk({ kind: 'picker', tabId: page.tabId, windowId: page.windowId }, () => askForSites(origins));
  };
  const withJob = (use: (jobId: string) => Promise<Job>): void => {
    if (job !== undefined) start(use(job.id));
  };
  const thenHistory = (done: Promise<null>): void => {
    done.then(openHistory).catch(fail);
  };

  const intents: Intents = {
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
    openPicker,
    wakeTab: (tabId) => {
      call('wakeTab', { tabId }).then(openPicker).catch(fail);
    },
    allowTabs: () => wishAndAsk({ kind: 'picker', tabId: page.tabId, windowId: page.windowId }, askForTabs),
    merge: (tabIds) => {
      const origins = originsFor(tabIds);
      const tabs = tabIds.map((tabId) => ({ tabId, url: seen.get(tabId) ?? '' }));
      if (origins.length === 0) {
        start(call('merge', { tabs }));
        return;
      }
      const { tabId, windowId } = page;
      wishAndAsk({ kind: 'merge', tabId, windowId, tabs, origins: [...origins] }, () => askForSites(origins));
    },
    allowSite: (tabId) => askToRead([tabId]),
    allowSites: (tabIds) => askToRead(tabIds),
    cancel: () => {
      if (job !== undefined) call('cancel', { jobId: job.id }).catch(fail);
    },
    openAddText: () => over({ screen: 'add-text' }),
    addText: (text, title) =>
      start(call('addText', { text, title, ...(job?.state === 'done' ? { jobId: job.id } : {}) })),
    leaveOut: (article) => withJob((jobId) => call('leaveOut', { jobId, article, out: true })),
    takeBack: (article) => withJob((jobId) => call('leaveOut', { jobId, article, out: false })),
    regenerate: () => withJob((jobId) => call('regenerate', { jobId })),
    stayOnBrief: held.stay,
    showWritten: () => {
      held.release();
      if (job !== undefined) showRun(job);
    },
    openCitation: (article, start, end) => {
      call('openCitation', { briefId: knownId(currentBrief().brief.id), article, start, end }).catch(fail);
    },
    copy: () => {
      const { brief, articles } = currentBrief();
      return copyBrief(brief, articles);
    },
    save: (format, withCitations) => {
      const { brief, articles } = currentBrief();
      saveBrief(brief, articles, format, withCitations).catch(fail);
    },
    openReader: (briefId) => {
      const known = knownId(briefId);
      call('keepBrief', { briefId: known })
        .then(() => openReader(known))
        .catch(fail);
    },
    openPanel: (briefId) => {
      // first of all: after a wait the press no longer counts
      const opened = openPanel(page.windowId);
      const known = knownId(briefId);
      call('keepBrief', { briefId: known })
        .then(() => panelOf(page.isPrivate).set(known))
        .then(() => opened)
        .then(() => window.close())
        .catch(fail);
    },
    openHistory,
    openBrief: (briefId) => {
      call('getBrief', { briefId })
        .then((found) => {
          if (found !== null) over({ screen: 'brief', ...found });
        })
        .catch(fail);
    },
    deleteBrief: (briefId) => thenHistory(call('deleteBrief', { briefId })),
    undoDelete: () => thenHistory(call('restoreBrief', {})),
    deleteAllBriefs: () => thenHistory(call('deleteAllBriefs', {})),
    openOptions: () => {
      openOptionsPage()
        .then(() => window.close())
        .catch(fail);
    },
    copyText: copyPlain,
    keepReport: async (report) => {
      await call('keepReport', { report });
    },
    compare: (beforeId, afterId) => openReader(`${afterId}~${beforeId}`),
    exportHistory: () => {
      import('./export-history.ts').then(({ exportHistory }) => exportHistory(call)).catch(fail);
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
        if (model.value.screen.screen === 'picker') showTabs(progress.list);
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
