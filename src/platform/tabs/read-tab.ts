import * as v from 'valibot';
import type { Tabs } from 'webextension-polyfill';
import type { Article, Note, NoteCode } from '../../core/article.ts';
import { throwIfCancelled } from '../../core/errors.ts';
import { ArticleSchema } from '../../core/schema.ts';
import { browser } from '../browser.ts';
import { hasSite } from '../permissions.ts';
import { isForbidden, isSamePage } from './page-access.ts';
import { ARTICLE_GLOBAL } from './page-globals.ts';
import { TOO_LATE, timeLimit } from './time-limit.ts';
import { isLoaded, whenLoaded } from './when-loaded.ts';

/** However reading a tab ends, it ends within this: the article, or a code for why not. */
export const READ_MS = 5_000;
/** A frozen tab answers nothing, not even an error: a word after three seconds. */
const ANSWER_MS = 3_000;
/** How long a tab may go on loading before it is read as it stands. */
const LOADING_MS = 2_500;
/** How long a page that replaces another takes to stand. */
const REPLACED_MS = 400;

export interface ReadTabOptions {
  /** The address that was promised to the reader; another page in the tab is not read in its place. */
  readonly url?: string;
  readonly signal?: AbortSignal;
}

export type TabReading = { readonly article: Article } | { readonly note: Note };

/** Tab to Article, or the reason why not: never a hang, never a throw but `cancelled`. */
export type TabReader = (tabId: number, options?: ReadTabOptions) => Promise<TabReading>;

/**
 * @param script the built content script's file name
 * @param finish makes an Article of what the script observed; the tab does only what needs its page
 */
export function tabReader(script: string, finish: (observed: unknown) => unknown): TabReader {
  return (tabId, options = {}) => readTab({ script, finish }, tabId, options);
}

interface Script {
  readonly script: string;
  readonly finish: (observed: unknown) => unknown;
}

/** A page that is being replaced this very moment refuses as a forbidden one does; a moment later it is there. */
async function readTab(script: Script, tabId: number, options: ReadTabOptions): Promise<TabReading> {
  const until = Date.now() + READ_MS;
  const left = (most = READ_MS): number => Math.max(0, Math.min(most, until - Date.now()));
  const read = await readOnce(script, tabId, options, left);
  if (!('note' in read) || read.note.code !== 'page-forbidden') return read;
  const tab = await tabOf(tabId, left());
  if (tab === undefined || tab === TOO_LATE || tab.url === undefined || isForbidden(tab.url)) return read;
  await pause(left(REPLACED_MS));
  return readOnce(script, tabId, options, left);
}

/** The tab, undefined where it is gone. */
function tabOf(tabId: number, ms: number): Promise<Tabs.Tab | undefined | typeof TOO_LATE> {
  return timeLimit(
    browser.tabs.get(tabId).catch(() => undefined),
    ms,
  );
}

/** @param left milliseconds that are left of this reading, at most those asked for */
async function readOnce(
  { script, finish }: Script,
  tabId: number,
  options: ReadTabOptions,
  left: (most?: number) => number,
): Promise<TabReading> {
  throwIfCancelled(options.signal);
  let tab = await tabOf(tabId, left());
  if (tab === TOO_LATE) return skip('tab-frozen', options.url);
  if (tab === undefined) return skip('tab-closed');
  if (tab.discarded === true) return skip('tab-discarded', tab.url);
  if ('frozen' in tab && tab.frozen === true) return skip('tab-frozen', tab.url);
  if (tab.url !== undefined && isForbidden(tab.url)) return skip('page-forbidden', tab.url);
  if (!isLoaded(tab)) {
    await whenLoaded(tabId, left(LOADING_MS), options.signal);
    tab = await tabOf(tabId, left());
    if (tab === TOO_LATE) return skip('tab-loading', options.url);
    if (tab === undefined) return skip('tab-closed');
  }
  throwIfCancelled(options.signal);
  const target = { tabId };
  const silent: NoteCode = !isLoaded(tab) ? 'tab-loading' : 'tab-frozen';
  try {
    const answer = await timeLimit(
      browser.scripting.executeScript({ target, func: () => location.href }),
      left(ANSWER_MS),
    );
    if (answer === TOO_LATE) return skip(silent, tab.url);
    const href = answer[0]?.result;
    if (options.url !== undefined && typeof href === 'string' && !isSamePage(href, options.url))
      return skip('tab-navigated', options.url);
    const ran = await timeLimit(browser.scripting.executeScript({ target, files: [script] }), left());
    if (ran === TOO_LATE) return skip(silent, tab.url);
    const got = await timeLimit(
      browser.scripting.executeScript({
        target,
        func: (name: string): unknown => Reflect.get(globalThis, name),
        args: [ARTICLE_GLOBAL],
      }),
      left(),
    );
    if (got === TOO_LATE) return skip(silent, tab.url);
    const article = v.safeParse(ArticleSchema, finish(got[0]?.result));
    throwIfCancelled(options.signal);
    if (!article.success) return skip('unreadable', tab.url);
    if (options.url !== undefined && !isSamePage(article.output.url, options.url))
      return skip('tab-navigated', options.url);
    return { article: article.output };
  } catch (thrown) {
    throwIfCancelled(options.signal);
    const why = await timeLimit(whyNotInjected(tabId, thrown, options.url === undefined), left());
    return skip(why === TOO_LATE ? silent : why, tab.url);
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * The browser gives only prose; what it means is asked of the browser again.
 * @param isPressed whether the tab is one whose button was pressed, and which kept its address to itself all the same
 */
async function whyNotInjected(tabId: number, thrown: unknown, isPressed: boolean): Promise<NoteCode> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  if (tab === undefined) return 'tab-closed';
  if (tab.discarded === true) return 'tab-discarded';
  if (tab.url === undefined) {
    if (/chrome:|chrome-|edge:|about:|gallery|webstore/i.test(String(thrown))) return 'page-forbidden';
    if (/file:/i.test(String(thrown))) return 'file-forbidden';
    // a press opens every site; a file stays shut, and Chromium does not say that it is one
    const isShutFile = isPressed && !(await browser.extension.isAllowedFileSchemeAccess());
    return isShutFile ? 'file-forbidden' : 'permission-refused';
  }
  if (isForbidden(tab.url)) return 'page-forbidden';
  // no site to allow: a switch of the browser's own, and the press on the button, open it
  if (tab.url.startsWith('file:')) return 'file-forbidden';
  return (await hasSite(tab.url)) ? 'page-forbidden' : 'permission-refused';
}

function skip(code: NoteCode, url?: string): TabReading {
  const host = url !== undefined && URL.canParse(url) ? new URL(url).hostname : '';
  return { note: host === '' ? { code } : { code, params: { host } } };
}
