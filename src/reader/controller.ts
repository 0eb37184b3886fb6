import { type ReadonlySignal, signal } from '@preact/signals';
import { AiBotError } from '../core/errors.ts';
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

/** What the tab shows: a brief, or the list of those that are kept. */
export type ReaderPage =
  | ReaderModel
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
  const open = async (): Promise<void> => {
    const [id = '', before] = decodeURIComponent(location.hash.slice(1)).split('~');
    if (before !== undefined) await showCompared(before, id);
    else await (id === HISTORY ? showHistory() : showBrief(id));
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
    exportHistory: () => void exportHistory(call),
    save: (format, withCitations) => void saveBrief(current().brief, current().articles, format, withCitations),
    print: () => print(),
    compare: (beforeId, afterId) => void showCompared(beforeId, afterId),
    keepReport: async (report) => {
      await call('keepReport', { report });
    },
    checkSources: (sites = []) => {
      // first of all: after a wait the press no longer counts
      const asked = sites.length === 0 ? Promise.resolve(true) : askForSites(sites);
      void checkSources(current().brief.id, asked);
    },
    openCitation: (article, start, end) => {
      void call('openCitation', { briefId: current().brief.id, article, start, end });
    },
    openHistory: () => goTo(HISTORY),
    openBrief: goTo,
    openReader: goTo,
    deleteBrief: (briefId) => void call('deleteBrief', { briefId }).then(showHistory),
    undoDelete: () => void call('restoreBrief', {}).then(showHistory),
    deleteAllBriefs: () => void call('deleteAllBriefs', {}).then(showHistory),
    openOptions: () => void openOptionsPage(),
    back: () => history.back(),
    briefThisPage: nothing,
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
  };
  return {
    model,
    intents,
    open: async () => {
      model.value = { ...model.value, settings: await settingsItem.get() };
      await open();
    },
  };
}
