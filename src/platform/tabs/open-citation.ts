import type { Article, Span } from '../../core/article.ts';
import { browser } from '../browser.ts';
import { isSamePage } from './page-access.ts';
import { HIGHLIGHT_GLOBAL } from './page-globals.ts';

/** Text fragments of long quotes are named by their first and last words. */
const WHOLE_UP_TO = 120;
const EDGE_WORDS = 6;

/**
 * Shows a passage where it stands: the open tab comes to the front and the passage is marked; where no tab of
 * the page is open or may be touched, its address opens with a text fragment.
 * @param tabId the tab that was read, if it is known
 */
export async function openCitation(
  script: string,
  article: Article,
  span: Span,
  options: { readonly tabId?: number; readonly isPrivate: boolean },
): Promise<void> {
  const quote = article.text.slice(span.start, span.end);
  if (options.tabId !== undefined && (await markInTab(script, options.tabId, article.url, quote, options.isPrivate)))
    return;
  if (!/^https?:/.test(article.url)) return;
  await openAddress(withTextFragment(article.url, quote), options.isPrivate);
}

async function markInTab(
  script: string,
  tabId: number,
  url: string,
  quote: string,
  isPrivate: boolean,
): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  // the number may be another tab's since the browser was started anew
  if (tab === undefined || tab.incognito !== isPrivate || (tab.url !== undefined && !isSamePage(tab.url, url)))
    return false;
  const target = { tabId };
  try {
    const [at] = await browser.scripting.executeScript({ target, func: () => location.href });
    if (typeof at?.result !== 'string' || !isSamePage(at.result, url)) return false;
    await browser.tabs.update(tabId, { active: true });
    if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
    await browser.scripting.executeScript({ target, files: [script] });
    await browser.scripting.executeScript({
      target,
      func: (name: string, words: string): unknown => {
        const mark: unknown = Reflect.get(globalThis, name);
        return typeof mark === 'function' ? mark(words) : false;
      },
      args: [HIGHLIGHT_GLOBAL, quote],
    });
    return true;
  } catch {
    return false;
  }
}

/** Firefox honours a text fragment only on an update of a tab that is there. */
async function openAddress(url: string, isPrivate: boolean): Promise<void> {
  const windows = await browser.windows.getAll({ windowTypes: ['normal'] });
  const windowId = (
    windows.find((w) => w.incognito === isPrivate && w.focused) ?? windows.find((w) => w.incognito === isPrivate)
  )?.id;
  const tab = await browser.tabs.create({
    url: 'about:blank',
    active: true,
    ...(windowId === undefined ? {} : { windowId }),
  });
  await browser.tabs.update(tab.id, { url });
}

/** An address that leads to the words (https://wicg.github.io/scroll-to-text-fragment/). */
export function withTextFragment(url: string, quote: string): string {
  const words = quote.replace(/\s+/g, ' ').trim();
  const pieces = words.split(' ');
  const named =
    words.length <= WHOLE_UP_TO || pieces.length <= 2 * EDGE_WORDS
      ? encode(words)
      : `${encode(pieces.slice(0, EDGE_WORDS).join(' '))},${encode(pieces.slice(-EDGE_WORDS).join(' '))}`;
  return `${url.split('#')[0]}#:~:text=${named}`;
}

/** A dash would be read as the syntax of a prefix or suffix. */
function encode(words: string): string {
  return encodeURIComponent(words).replace(/-/g, '%2D');
}
