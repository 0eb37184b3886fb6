import { browser } from '../browser.ts';
import type { Desk } from './desk.ts';
import type { Wishes } from './wishes.ts';

const PAGE = 'brief-page';
const SELECTION = 'brief-selection';
const ADD_COMMAND = 'add-to-story';

/** The context menu and the keyboard command: listeners only, at top level. */
export function listenToMenus(desk: Desk, wishes: Wishes): void {
  browser.runtime.onInstalled.addListener(async () => {
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({ id: PAGE, title: browser.i18n.getMessage('menuPage'), contexts: ['page'] });
    browser.contextMenus.create({
      id: SELECTION,
      title: browser.i18n.getMessage('menuSelection'),
      contexts: ['selection'],
    });
  });
  browser.contextMenus.onClicked.addListener(async (info, tab) => {
    if (tab?.id === undefined || tab.windowId === undefined) return;
    const job =
      info.menuItemId === SELECTION && info.selectionText !== undefined
        ? await desk.briefText(
            {
              text: info.selectionText,
              title: tab.title ?? '',
              ...(info.pageUrl === undefined ? {} : { url: info.pageUrl }),
            },
            tab.incognito,
          )
        : await desk.briefTab(tab.id);
    await wishes.show(job.id, tab.windowId, tab.incognito);
  });
  browser.commands.onCommand.addListener(async (command) => {
    if (command !== ADD_COMMAND) return;
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id === undefined || tab.windowId === undefined) return;
    const page = await desk.briefTabWhole(tab.id);
    const story = await desk.addToStory(page);
    await wishes.show(story.id, tab.windowId, tab.incognito);
  });
}
