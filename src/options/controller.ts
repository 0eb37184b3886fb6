import { type ReadonlySignal, signal } from '@preact/signals';
import { settingsFile } from '../core/export/write-moved-file.ts';
import { DEFAULT_SETTINGS } from '../core/settings.ts';
import { builtinState, downloadBuiltin } from '../llm/builtin-model.ts';
import type { CallWorker } from '../platform/messages/call-worker.ts';
import { copyPlain } from '../platform/page/copy.ts';
import { saveFile } from '../platform/page/save-file.ts';
import { extensionVersion, openShortcutSettings, shortcutOf } from '../platform/page/this-extension.ts';
import { grantedSites, hasTabs, revokeSite, revokeTabs, watchPermissions } from '../platform/permissions.ts';
import { modelSitesItem } from '../platform/store/model-sites-item.ts';
import { settingsItem } from '../platform/store/settings-item.ts';
import { exportHistory } from '../popup/export-history.ts';
import type { BuiltinModel, OptionsIntents, OptionsModel, Undoable } from '../view/options-model.ts';
import { endpointFormOf } from './endpoint-form.ts';
import { feedPresses } from './feed-presses.ts';
import { importMoved } from './import-moved.ts';

export interface OptionsController {
  readonly model: ReadonlySignal<OptionsModel>;
  readonly intents: OptionsIntents;
  readonly open: () => Promise<void>;
}

/** The options page's state: settings and permissions as they are, followed while it is open. */
export function optionsController(call: CallWorker, isPrivate = false): OptionsController {
  const model = signal<OptionsModel>({
    settings: DEFAULT_SETTINGS,
    sites: [],
    tabsPermission: false,
    kept: 0,
    version: extensionVersion(),
  });
  const feeds = feedPresses(call, (shown) => {
    model.value = { ...model.value, feeds: shown };
  });
  const refresh = async (): Promise<void> => {
    const [settings, sites, modelSites, tabsPermission, briefs, shortcut] = await Promise.all([
      settingsItem.get(),
      grantedSites(),
      modelSitesItem.get(),
      hasTabs(),
      call('listBriefs', {}),
      shortcutOf('_execute_action'),
    ]);
    const reports = await call('listReports', {});
    const [endpoint, builtin] = await Promise.all([call('getEndpoint', {}), builtinState()]);
    model.value = {
      ...model.value,
      settings,
      sites,
      modelSites,
      tabsPermission,
      kept: briefs.length,
      reports,
      shortcut,
      // a download under way in this page tells of itself
      builtin: isDownloading ? (model.value.builtin ?? { state: 'downloading' }) : { state: builtin },
      endpoint: endpointForm.props(endpoint),
    };
    if (!isPrivate) await feeds.refresh();
  };
  const endpointForm = endpointFormOf(call, () => void refresh());
  let isDownloading = false;
  const download = (): void => {
    if (isDownloading) return;
    isDownloading = true;
    const tell = (builtin: BuiltinModel): void => {
      model.value = { ...model.value, builtin };
    };
    tell({ state: 'downloading', share: 0 });
    downloadBuiltin((share) => tell({ state: 'downloading', share }))
      .then(
        () => tell({ state: 'available' }),
        () => tell({ state: 'downloadable', hasFailed: true }),
      )
      .finally(() => {
        isDownloading = false;
      });
  };
  /** How the last press is taken back. */
  let back = async (): Promise<unknown> => undefined;
  const settle = (): void => {
    const { undoable: _, ...kept } = model.value;
    model.value = kept;
  };
  const offerUndo = (undoable: Undoable, undo: () => Promise<unknown>): void => {
    back = undo;
    model.value = { ...model.value, undoable };
  };
  const then = (done: Promise<unknown>): void => {
    done.then(refresh).catch((cause: unknown) => console.error(cause));
  };
  settingsItem.watch((settings) => {
    model.value = { ...model.value, settings };
  });
  watchPermissions(() => void refresh());
  modelSitesItem.watch(() => void refresh());
  return {
    model,
    open: refresh,
    intents: {
      // nothing of a private window may reach the disk, where the watch list is
      ...(isPrivate ? {} : { watch: feeds.intents }),
      change: (change) => {
        const { keepDays } = model.value.settings;
        const state = model.value.builtin?.state;
        // the browser downloads its model only in a press
        if (change.engine === 'builtin' && (state === 'downloadable' || state === 'downloading')) download();
        const changed = call('changeSettings', { change }).then(({ forgotten }) => {
          if (forgotten === 0) return;
          offerUndo({ kind: 'older', count: forgotten }, async () => {
            await call('changeSettings', { change: { keepDays } });
            await call('restoreBrief', {});
          });
        });
        then(changed);
      },
      revokeSite: (pattern) => then(revokeSite(pattern)),
      revokeTabs: () => then(revokeTabs()),
      deleteAllBriefs: () => {
        const gone = call('deleteAllBriefs', {});
        then(gone.then(() => offerUndo({ kind: 'all' }, () => call('restoreBrief', {}))));
      },
      copyReport: (report) => copyPlain(`${JSON.stringify(report, null, 2)}\n`),
      deleteReport: (id) => {
        const gone = model.value.reports?.find((kept) => kept.id === id);
        if (gone === undefined) return;
        const { report } = gone;
        then(
          call('deleteReport', { id }).then(() => offerUndo({ kind: 'report' }, () => call('keepReport', { report }))),
        );
      },
      importFile: (text) => {
        then(
          importMoved(call, model.value.settings, text).then(({ imported, undo }) => {
            settle();
            model.value = { ...model.value, imported };
            if (undo !== undefined) offerUndo({ kind: 'import' }, undo);
          }),
        );
      },
      undo: () => {
        const { imported: _, ...kept } = model.value;
        model.value = kept;
        const taken = back();
        settle();
        then(taken);
      },
      settle,
      openShortcutSettings: () => void openShortcutSettings(),
      exportHistory: () => void exportHistory(call).catch((cause: unknown) => console.error(cause)),
      exportSettings: () => saveFile('aibot-settings.json', 'application/json', settingsFile(model.value.settings)),
    },
  };
}
