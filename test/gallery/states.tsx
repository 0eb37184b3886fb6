import type { VNode } from 'preact';
import { ERROR_CODES } from '../../src/core/errors.ts';
import { wrongReport } from '../../src/core/export/wrong-report.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings.ts';
import type { Translate } from '../../src/view/i18n/translate.ts';
import type {
  EndpointFormProps,
  EndpointPreset,
  EndpointTest,
  EndpointValue,
} from '../../src/view/options/endpoint-model.ts';
import { Options } from '../../src/view/options/options.tsx';
import type { OptionsIntents, OptionsModel } from '../../src/view/options-model.ts';
import { Popup } from '../../src/view/popup/popup.tsx';
import type { PopupModel, PopupScreen, ReaderModel } from '../../src/view/popup-model.ts';
import { Reader } from '../../src/view/reader/reader.tsx';
import { Welcome } from '../../src/view/welcome/welcome.tsx';
import { arabicArticles, arabicBrief } from '../view/fixtures/arabic-brief.ts';
import { articles } from '../view/fixtures/articles.ts';
import { mergedBrief } from '../view/fixtures/merged-brief.ts';
import { onePageBrief } from '../view/fixtures/one-page-brief.ts';
import { historyEntries, intents, jobAt, modelOf, NOW, picker, scan, writingJob } from '../view/fixtures/screens.ts';
import { earlierBrief, endpointBrief, fallbackBrief, nineOutletBrief, sparseBrief } from '../view/fixtures/variants.ts';
import {
  feedIntents,
  feedsFailed,
  feedsInAllStates,
  feedsNone,
  watchBreaking,
  watchCalm,
  watchIntents,
  watchNothing,
  watchRefused,
} from '../view/fixtures/watch.ts';

export interface Look {
  readonly t: Translate;
  readonly theme: Settings['theme'];
}

/** One state of one screen, as the gallery shows and photographs it. */
export interface State {
  readonly name: string;
  readonly sheet: 'popup' | 'reader' | 'options';
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Photographed as high as it is. */
  readonly isTall?: boolean;
  readonly isPrint?: boolean;
  /** Photographed for the contact sheet; the others are only checked. */
  readonly isPictured: boolean;
  readonly draw: (look: Look) => VNode;
  readonly act?: () => void | Promise<void>;
}

/** Waits for a part that is fetched when it is first shown. */
async function there(selector: string): Promise<void> {
  for (let tries = 0; document.querySelector(selector) === null && tries < 200; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
}

const press = (selector: string) => (): void => document.querySelector<HTMLElement>(selector)?.click();

const pressed = (selector: string, awaited: string) => async (): Promise<void> => {
  press(selector)();
  await there(awaited);
};

function popup(
  name: string,
  screen: PopupScreen,
  more: Partial<State> & { readonly model?: Partial<PopupModel> } = {},
): State {
  const { model, ...rest } = more;
  return {
    name,
    sheet: 'popup',
    width: 400,
    height: 600,
    isPictured: true,
    draw: ({ t, theme }) => (
      <Popup
        model={modelOf(screen, { ...model, settings: { ...DEFAULT_SETTINGS, ...model?.settings, theme } })}
        intents={screen.screen === 'watch' ? { ...intents, watch: watchIntents } : intents}
        t={t}
        now={NOW}
        timeZone="UTC"
      />
    ),
    ...rest,
  };
}

function reader(name: string, model: ReaderState, more: Partial<State> = {}): State {
  return {
    name,
    sheet: 'reader',
    width: 1200,
    height: 800,
    isTall: true,
    isPictured: true,
    draw: ({ t, theme }) => (
      <Reader
        model={{ ...model, settings: { ...DEFAULT_SETTINGS, theme } }}
        intents={intents}
        t={t}
        now={NOW}
        timeZone="UTC"
      />
    ),
    ...more,
  };
}

type ReaderState = ReaderModel extends infer M ? (M extends ReaderModel ? Omit<M, 'settings'> : never) : never;

const nothing = (): void => {};
const optionsIntents: OptionsIntents = {
  change: nothing,
  revokeSite: nothing,
  revokeTabs: nothing,
  deleteAllBriefs: nothing,
  exportHistory: nothing,
  exportSettings: nothing,
  importFile: nothing,
  copyReport: async () => true,
  deleteReport: nothing,
  undo: nothing,
  settle: nothing,
  openShortcutSettings: nothing,
  watch: feedIntents,
};

const preset = (id: string, name: string, url: string, needsKey: boolean): EndpointPreset => ({
  id,
  name,
  url,
  needsKey,
  models: [{ id: 'quill-9b', price: { in: 0.15, out: 0.6 } }],
  contextTokens: 16_384,
  pricesAsOf: '2025-10',
});
const kept: EndpointValue = {
  preset: 'other',
  url: 'https://llm.example.net/v1',
  model: 'quill-9b',
  wire: 'openai',
  keyPlace: 'disk',
  isKeyForgotten: false,
  contextInUse: 16_384,
};
const endpoint = (testResult?: EndpointTest): EndpointFormProps => ({
  presets: [
    preset('ollama', 'Ollama', 'http://127.0.0.1:11434/v1', false),
    preset('lmstudio', 'LM Studio', 'http://127.0.0.1:1234/v1', false),
    preset('openai', 'OpenAI', 'https://api.openai.com/v1', true),
    { ...preset('other', 'Another address', '', true), asksWire: true },
  ],
  value: { ...kept, keyEnding: '7f2c' },
  models: [{ id: 'quill-9b', contextTokens: 131_072 }, { id: 'quill-30b' }],
  onSave: nothing,
  onTest: nothing,
  onRemove: nothing,
  ...(testResult === undefined ? {} : { testResult }),
});

const forgotten: EndpointFormProps = { ...endpoint(), value: { ...kept, keyPlace: 'memory', isKeyForgotten: true } };

function options(name: string, model: Partial<OptionsModel>, more: Partial<State> = {}): State {
  return {
    name,
    sheet: 'options',
    width: 1000,
    height: 800,
    isTall: true,
    isPictured: true,
    draw: ({ t, theme }) => (
      <Options
        model={{
          sites: ['https://lindmoor-gazette.example/*', '*://estuary.example/*'],
          tabsPermission: true,
          kept: 23,
          version: '1.0.0',
          shortcut: 'Alt+Shift+B',
          ...model,
          settings: { ...DEFAULT_SETTINGS, ...model.settings, theme },
        }}
        intents={optionsIntents}
        t={t}
      />
    ),
    ...more,
  };
}

const brief = (more: Partial<Extract<PopupScreen, { screen: 'brief' }>>): PopupScreen => ({
  screen: 'brief',
  brief: mergedBrief,
  articles,
  ...more,
});
const merged = brief({ job: jobAt('done') });
const onEndpoint = {
  endpoint: { host: 'llm.example.net', model: 'quill-9b' },
  settings: { ...DEFAULT_SETTINGS, engine: 'endpoint' as const },
};

export const STATES: readonly State[] = [
  popup('reading', { screen: 'reading' }),
  popup('brief', brief({ brief: onePageBrief, alsoOpen: 3 })),
  popup('brief-strip', brief({ brief: onePageBrief })),
  popup(
    'brief-story',
    brief({ brief: onePageBrief, story: { outlets: ['The Estuary', 'Northern Wire'], hasThis: false } }),
  ),
  popup('brief-in-story', brief({ brief: onePageBrief, story: { outlets: ['Lindmoor Gazette'], hasThis: true } })),
  popup('brief-sparse', brief({ brief: sparseBrief })),
  popup('picker', picker),
  popup('picker-grouping', { ...picker, grouping: true } as PopupScreen),
  popup('picker-scan', scan),
  popup('picker-no-tabs', {
    screen: 'picker',
    tabs: picker.screen === 'picker' ? picker.tabs.slice(0, 1) : [],
    stories: [{ name: 'Corvey Tunnel flooded', outlets: 1 }],
    tabsPermission: false,
  }),
  popup(
    'preview',
    {
      screen: 'preview',
      host: 'llm.example.net',
      model: 'quill-9b',
      sources: articles.slice(0, 4).map((a) => ({ outlet: a.outlet, words: a.wordCount, text: a.text })),
      instructions: { words: 412, text: 'Write one brief. Cite every sentence.' },
    },
    { model: onEndpoint },
  ),
  popup('progress-reading', { screen: 'progress', job: jobAt('reading') }, { model: onEndpoint }),
  popup('progress-writing', { screen: 'progress', job: writingJob }, { model: onEndpoint }),
  popup('progress-checking', { screen: 'progress', job: jobAt('checking') }),
  popup('merged', merged),
  popup('merged-citation', merged, { act: pressed('.lede .cites', '.card') }),
  popup('merged-dots', merged, { act: pressed('.facts-table tbody tr:nth-child(3) .dots', '.card') }),
  popup('merged-differ', merged, { act: () => document.querySelector('.differ')?.scrollIntoView() }),
  popup('merged-save', merged, { act: press('[data-testid=save]') }),
  popup('merged-shortcuts', merged, {
    act: async () => {
      document.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true }));
      await there('dialog[open]');
    },
  }),
  popup('merged-being-written', brief({ job: { ...writingJob, brief: mergedBrief, briefIsStandIn: true } }), {
    model: onEndpoint,
  }),
  popup('merged-stand-in', brief({ job: { ...jobAt('distilling'), brief: mergedBrief, briefIsStandIn: true } }), {
    model: onEndpoint,
  }),
  popup('merged-endpoint', brief({ brief: endpointBrief, job: jobAt('done') })),
  popup('merged-fallback', brief({ brief: fallbackBrief, job: jobAt('done') })),
  popup('merged-tall', merged, { isTall: true }),
  popup('merged-nine-tall', brief({ brief: nineOutletBrief, job: jobAt('done') }), { isTall: true }),
  popup('merged-narrow', merged, { width: 320, isTall: true }),
  popup('checked-tall', merged, {
    isTall: true,
    act: async () => {
      press('.checked summary')();
      await there('.checked-wrong');
      press('.checked-wrong')();
    },
  }),
  popup(
    'arabic',
    { screen: 'brief', brief: arabicBrief, articles: arabicArticles, job: jobAt('done') },
    { isTall: true },
  ),
  popup('add-text', { screen: 'add-text' }),
  popup('history', { screen: 'history', entries: historyEntries }),
  popup(
    'history-deleted',
    { screen: 'history', entries: historyEntries.slice(1) },
    { act: press('.history .icon-button') },
  ),
  popup('history-empty', { screen: 'history', entries: [] }),
  ...ERROR_CODES.map((code) =>
    popup(
      `error-${code}`,
      {
        screen: 'error',
        code,
        params: code.startsWith('endpoint')
          ? { host: 'llm.example.net', status: 401, reply: 'invalid_api_key' }
          : code === 'permission-refused'
            ? { site: 'coastwatch.example' }
            : {},
        canPickTabs: true,
        ...(code === 'permission-refused' ? { mergeable: [1, 2, 3, 4], asked: [1, 2, 3, 4, 7] } : {}),
      },
      {
        isPictured: ['not-an-article', 'permission-refused', 'endpoint-key-rejected', 'file-forbidden'].includes(code),
        ...(code.startsWith('endpoint') ? { model: onEndpoint } : {}),
      },
    ),
  ),
  popup('watch', watchBreaking, { isTall: true }),
  popup('watch-mute', watchBreaking, { isTall: true, act: press('[data-testid=watch-mute-menu]') }),
  popup('watch-refused', watchRefused, { isTall: true, isPictured: false }),
  popup('watch-calm', watchCalm),
  popup('watch-none', watchNothing),
  reader('reader', {
    state: 'brief',
    brief: mergedBrief,
    articles,
    earlier: { id: 'b-earlier', createdAt: earlierBrief.createdAt },
  }),
  reader(
    'reader-citation',
    { state: 'brief', brief: mergedBrief, articles },
    { isTall: false, act: pressed('.lede .cites', '.card') },
  ),
  reader('reader-one-page', { state: 'brief', brief: onePageBrief, articles }),
  reader('reader-check', {
    state: 'brief',
    brief: mergedBrief,
    articles,
    later: { id: 'b-3', createdAt: '2026-11-20T12:40:00Z' },
    check: {
      state: 'done',
      read: 2,
      changes: [
        {
          article: 0,
          added: ['Firefighters treated 19 people for cold and smoke, the fire service said.'],
          removed: ['Firefighters treated 14 people for cold and smoke, the fire service said.'],
          touched: mergedBrief.lede.slice(0, 1).map((sentence) => ({
            sentence,
            verdict: 'unsupported' as const,
            reasons: [{ kind: 'number' as const, found: '14', inSources: ['19'] }],
          })),
        },
      ],
      unread: [
        {
          outlet: 'The Estuary',
          note: { code: 'permission-refused', params: { host: 'estuary.example' } },
          asksFor: 'https://estuary.example/*',
        },
      ],
    },
  }),
  reader('reader-narrow', { state: 'brief', brief: mergedBrief, articles }, { width: 360 }),
  reader('reader-print', { state: 'brief', brief: mergedBrief, articles }, { width: 720, isPrint: true }),
  reader('reader-changes', { state: 'changes', before: earlierBrief, after: mergedBrief, articles }),
  reader('reader-missing', { state: 'missing' }, { isTall: false }),
  reader('reader-loading', { state: 'loading' }, { isTall: false }),
  options('options', {}),
  options('options-feeds', { feeds: feedsInAllStates }),
  options('options-feeds-none', { feeds: feedsNone }, { isPictured: false }),
  options('options-feeds-failed', { feeds: feedsFailed }, { isPictured: false }),
  options('options-endpoint', {
    builtin: { state: 'available' },
    settings: { ...DEFAULT_SETTINGS, engine: 'endpoint' },
    endpoint: endpoint({ state: 'ok', model: 'quill-9b', milliseconds: 412 }),
  }),
  options('options-endpoint-failed', {
    settings: { ...DEFAULT_SETTINGS, engine: 'endpoint', sections: ['timeline', 'reactions'] },
    endpoint: endpoint({ state: 'failed', code: 'endpoint-key-rejected', params: { host: 'llm.example.net' } }),
    sites: [],
    tabsPermission: false,
    kept: 0,
  }),
  options('options-endpoint-memory', {
    settings: { ...DEFAULT_SETTINGS, engine: 'endpoint' },
    builtin: { state: 'absent' },
    endpoint: forgotten,
  }),
  options('options-builtin-downloading', {
    settings: { ...DEFAULT_SETTINGS, engine: 'builtin' },
    builtin: { state: 'downloading', share: 0.42 },
  }),
  options('options-reports', {
    builtin: { state: 'absent' },
    imported: { kind: 'history', added: 12, present: 3, unreadable: 1 },
    undoable: { kind: 'import' },
    reports: mergedBrief.lede.slice(0, 1).map((sentence) => ({
      id: 'r-1',
      report: wrongReport(mergedBrief, sentence, {
        now: '2026-11-20T11:05:08Z',
        withAddresses: true,
        comment: 'It was the ambulance trust, not the fire service.',
      }),
    })),
  }),
  options('options-narrow', { builtin: { state: 'available' } }, { width: 360 }),
  {
    name: 'welcome',
    sheet: 'options',
    width: 900,
    height: 700,
    isPictured: true,
    draw: ({ t }) => <Welcome t={t} openDemo={nothing} openOptions={nothing} />,
  },
];
