import type { Runtime } from 'webextension-polyfill';
import { browser } from '../browser.ts';
import { isOwnPage } from './own-page.ts';
import { PROGRESS_PORT, type Progress } from './protocol.ts';

/** Tells every open view; private windows and ordinary ones never hear of each other. */
export interface ProgressHub {
  readonly tell: (progress: Progress, isPrivate: boolean) => void;
  /** Whether any view is open that hears it. */
  readonly isHeard: (isPrivate: boolean) => boolean;
}

/** The worker's end. Call it at top level: ports reconnect when the worker wakes. */
export function progressHub(): ProgressHub {
  const ports = new Map<Runtime.Port, boolean>();
  browser.runtime.onConnect.addListener((port) => {
    const [name, who] = port.name.split(':');
    if (name !== PROGRESS_PORT || !isOwnPage(port.sender)) return;
    ports.set(port, port.sender.tab?.incognito ?? who === 'private');
    port.onDisconnect.addListener(() => ports.delete(port));
  });
  return {
    tell: (progress, isPrivate) => {
      for (const [port, portIsPrivate] of ports) if (portIsPrivate === isPrivate) port.postMessage(progress);
    },
    isHeard: (isPrivate) => [...ports.values()].includes(isPrivate),
  };
}

/** A view's end; reconnects when the worker was stopped, and calls `onGap` since something may have been missed. */
export function listenToProgress(isPrivate: boolean, hear: (progress: Progress) => void, onGap: () => void): void {
  const connect = (): void => {
    const port = browser.runtime.connect({ name: `${PROGRESS_PORT}:${isPrivate ? 'private' : 'normal'}` });
    port.onMessage.addListener((message) => {
      if (isProgress(message)) hear(message);
    });
    port.onDisconnect.addListener(() => {
      setTimeout(() => {
        connect();
        onGap();
      }, 50);
    });
  };
  connect();
}

function isProgress(message: unknown): message is Progress {
  return typeof message === 'object' && message !== null && 'type' in message;
}
