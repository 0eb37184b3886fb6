import { type ReadonlySignal, signal } from '@preact/signals';
import { AiBotError, type ErrorCode, toAiBotError } from '../core/errors.ts';
import type { HistoryEntry } from '../core/history-entry.ts';
import { DEFAULT_SETTINGS, type Settings } from '../core/settings.ts';
import type { CallWorker } from '../platform/messages/call-worker.ts';
import { copyPlain } from '../platform/page/copy.ts';
import { openOptionsPage } from '../platform/page/this-page.ts';
import { askForSites } from '../platform/permissions.ts';
import { settingsItem } from '../platform/store/settings-item.ts';
import { copyBrief, saveBrief } from '../popup/export-brief.ts';
import { exportHistory } from '../popup/export-history.ts';
import type { Intents, ReaderModel, SourceCheckModel } from '../view/popup-model.ts';

/** What the tab shows: a brief, the list of those that are kept, or what went wrong. */
export type ReaderPage =
  | ReaderModel
  | {
      readonly state: 'error';
      readonly settings: Settings;
      readonly code: ErrorCode;
      readonly params: Readonly<Record<string, string | number>>;
    }
  | { readonly state: 'history'; readonly settings: Settings; readonly entries: readonly HistoryEntry[] };

/** The fragment that shows the history; any other is a brief's id, or two: what is new in `after~before`. */
const HISTORY = 'history';

export interface ReaderController {
  readonly model: ReadonlySignal<ReaderPage>;
  readonly intents: Intents;
  /** Shows what the address names. */
  readonly open: () => Promise<void>;
}

/** The reading page's state. What changes a run is the popup's: such presses lead nowhere here and are not shown. */
export function readerController(call: CallWorker): ReaderController {
  const model = signal<ReaderPage>({ state: 'loading', settings: DEFAULT_SETTINGS });
  const nothing = (): void => undefined;

  const showHistory = async (): Promise<void> => {
    const { settings } = model.value;
    model.value = { state: 'history', settings, entries: await call('listBriefs', {}) };
  };
  const showBrief = async (briefId: string): Promise<void> => {
    const found = await call('getBrief', { briefId });
    const { settings } = model.value;
    if (found === null) {
      model.value = { state: 'missing', settings };
      return;
    }
    model.value = { state: 'brief', settings, ...found };
  };
  const showCompared = async (beforeId: string, afterId: string): Promise<void> => {
    const [before, after] = await Promise.all([
      call('getBrief', { briefId: beforeId }),
      call('getBrief', { briefId: afterId }),
    ]);
    if (before === null || after === null) return showBrief(afterId);
    const { settings } = model.value;
    model.value = { state: 'changes', settings, before: before.brief, after: after.brief, articles: after.articles };
  };
  const showAddress = async (): Promise<void> => {
    const [id = '', before] = readFragment(location.hash.slice(1)).split('~');
    if (before !== undefined) await showCompared(before, id);
    else await (id === HISTORY ? showHistory() : showBrief(id));
  };
  /** What was in view when something failed. */
  let failedOver: ReaderPage | undefined;
  const fail = (thrown: unknown): void => {
    const { code, params } = toAiBotError(thrown);
    const { settings } = model.value;
    if (model.value.state !== 'error') failedOver = model.value.state === 'loading' ? undefined : model.value;
    model.value = { state: 'error', settings, code, params };
  };
  /** Runs what a press or an address asks for; the page says what went wrong. */
  const attempt = (run: () => Promise<unknown>): Promise<void> =>
    run().then(
      () => undefined,
      (thrown: unknown) => fail(thrown),
    );
  const open = (): Promise<void> => attempt(showAddress);
  const back = (): void => {
    const { state, settings } = model.value;
    if (state !== 'error') history.back();
    else if (failedOver === undefined) goTo(HISTORY);
    else model.value = { ...failedOver, settings };
  };
  const checkSources = async (briefId: string, asked: Promise<boolean>): Promise<void> => {
    const tell = (check: SourceCheckModel | undefined): void => {
      if (model.value.state !== 'brief' || model.value.brief.id !== briefId) return;
      const { check: _, ...kept } = model.value;
      model.value = check === undefined ? kept : { ...kept, check };
    };
    const before = model.value.state === 'brief' ? model.value.check : undefined;
    tell({ state: 'running' });
    try {
      const found = (await asked) ? await call('checkSources', { briefId }) : null;
      tell(found === null ? before : { state: 'done', ...found });
    } catch (thrown) {
      tell(before);
      throw thrown;
    }
  };
  const current = (): Extract<ReaderModel, { state: 'brief' }> => {
    if (model.value.state !== 'brief') throw new AiBotError('internal');
    return model.value;
  };
  /** Goes to an address of this page; its `hashchange` shows it. */
  const goTo = (fragment: string): void => {
    if (location.hash.slice(1) === fragment) void open();
    else location.hash = fragment;
  };

  settingsItem.watch((settings) => {
    model.value = { ...model.value, settings };
  });
  addEventListener('hashchange', () => void open());

  const intents: Intents = {
    copy: () => copyBrief(current().brief, current().articles),
    copyText: copyPlain,
    exportHistory: () => void attempt(() => exportHistory(call)),
    save: (format, withCitations) =>
      void attempt(() => saveBrief(current().brief, current().articles, format, withCitations)),
    print: () => print(),
    compare: (beforeId, afterId) => goTo(`${afterId}~${beforeId}`),
    keepReport: async (report) => {
      await call('keepReport', { report });
    },
    checkSources: (sites = []) => {
      // first of all: after a wait the press no longer counts
      const asked = sites.length === 0 ? Promise.resolve(true) : askForSites(sites);
      void attempt(() => checkSources(current().brief.id, asked));
    },
    openCitation: (article, start, end) => {
      void attempt(() => call('openCitation', { briefId: current().brief.id, article, start, end }));
    },
    openHistory: () => goTo(HISTORY),
    openBrief: goTo,
    openReader: goTo,
    deleteBrief: (briefId) => void attempt(() => call('deleteBrief', { briefId }).then(showHistory)),
    undoDelete: () => void attempt(() => call('restoreBrief', {}).then(showHistory)),
    deleteAllBriefs: () => void attempt(() => call('deleteAllBriefs', {}).then(showHistory)),
    openOptions: () => void attempt(openOptionsPage),
    back,
    // the error screen's "Try again": here, what the address names
    briefThisPage: () => void open(),
    addThisPage: nothing,
    startNewStory: nothing,
    openPicker: nothing,
    wakeTab: nothing,
    allowTabs: nothing,
    merge: nothing,
    allowSite: nothing,
    allowSites: nothing,
    cancel: nothing,
    openAddText: nothing,
    addText: nothing,
    leaveOut: nothing,
    takeBack: nothing,
    regenerate: nothing,
    stayOnBrief: nothing,
    showWritten: nothing,
  };
  return {
    model,
    intents,
    open: () =>
      attempt(async () => {
        model.value = { ...model.value, settings: await settingsItem.get() };
        await showAddress();
      }),
  };
}

/** What the address names; a fragment that no encoder wrote is taken as it stands, and no brief has such a name. */
function readFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
