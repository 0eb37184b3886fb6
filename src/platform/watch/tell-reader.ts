import type { WatchChoices } from '../../core/watch/watch-choices.ts';
import type { WatchStory } from '../../core/watch/watch-list.ts';
import { browser } from '../browser.ts';

const INK = '#2443b0';
const NOTIFICATION = 'watch';

/** The count on the toolbar button; a tab that shows a run keeps its own sign. */
export async function showUnseen(count: number): Promise<void> {
  const text = count === 0 ? '' : String(count);
  const title = count === 0 ? word('actionTitle') : word('badgeBreaking', [text]);
  await Promise.allSettled([
    browser.action.setBadgeText({ text }),
    browser.action.setBadgeBackgroundColor({ color: INK }),
    browser.action.setTitle({ title }),
  ]);
}

/** One notification for what broke, where the reader turned them on and the browser lets. */
export async function notify(fresh: readonly WatchStory[], choices: WatchChoices): Promise<void> {
  const first = fresh[0];
  if (
    first === undefined ||
    !choices.notify ||
    !(await browser.permissions.contains({ permissions: ['notifications'] }))
  )
    return;
  await browser.notifications.create(NOTIFICATION, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icons/icon-128.png'),
    title: first.headline,
    message: word(fresh.length > 1 ? 'notifyBreakingMore' : 'notifyBreaking', [
      String(first.independent),
      String(fresh.length - 1),
    ]),
  });
}

/** A press on the notification opens the list. The API is there only once its permission is. */
export function listenToNotifications(open: () => Promise<void>): void {
  const listen = (): void => {
    if (!('notifications' in browser) || browser.notifications === undefined) return;
    if (!browser.notifications.onClicked.hasListener(pressed)) browser.notifications.onClicked.addListener(pressed);
  };
  const pressed = (id: string): void => {
    if (id !== NOTIFICATION) return;
    void browser.notifications.clear(id);
    void open();
  };
  listen();
  browser.permissions.onAdded.addListener(listen);
}

function word(key: string, substitutions: string[] = []): string {
  return browser.i18n.getMessage(key, substitutions);
}
