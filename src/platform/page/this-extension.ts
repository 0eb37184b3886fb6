import { browser } from '../browser.ts';

export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}

/** The keys the browser has for a command; '' when none are set. */
export async function shortcutOf(command: string): Promise<string> {
  return (await browser.commands.getAll()).find(({ name }) => name === command)?.shortcut ?? '';
}

/** The browser's own page of extension shortcuts. */
export async function openShortcutSettings(): Promise<void> {
  if ('openShortcutSettings' in browser.commands) await browser.commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
