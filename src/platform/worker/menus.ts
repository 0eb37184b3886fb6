import { browser } from '../browser.ts';
import { openPanel } from '../page/side-panel.ts';
import type { Desk } from './desk.ts';
import type { Wishes } from './wishes.ts';

const PAGE = 'brief-page';
const SELECTION = 'brief-selection';
const PANEL = 'open-panel';
const ADD_COMMAND = 'add-to-story';
const PANEL_COMMAND = 'open-panel';

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
    browser.contextMenus.create({
      id: PANEL,
      title: browser.i18n.getMessage('commandPanel'),
      contexts: ['page', 'action'],
    });
  });
  browser.contextMenus.onClicked.addListener(async (info, tab) => {
    if (tab?.id === undefined || tab.windowId === undefined) return;
    if (info.menuItemId === PANEL) {
      await openPanel(tab.windowId);
      return;
    }
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
  browser.commands.onCommand.addListener(async (command, pressedOn) => {
    if (command === PANEL_COMMAND && pressedOn?.windowId !== undefined) await openPanel(pressedOn.windowId);
    if (command !== ADD_COMMAND) return;
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id === undefined || tab.windowId === undefined) return;
    const page = await desk.briefTabWhole(tab.id);
    const story = await desk.addToStory(page);
    await wishes.show(story.id, tab.windowId, tab.incognito);
  });
}
