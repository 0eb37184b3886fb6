import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import { RunningJobSchema } from '../../core/job-schema.ts';
import { browser } from '../browser.ts';
import { OpeningSchema } from './checked-replies.ts';
import { isOwnPage } from './own-page.ts';
import { PROGRESS_PORT, type Progress, type TabList } from './protocol.ts';

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
      const progress = v.safeParse(ProgressSchema, message);
      if (progress.success) hear(progress.output);
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

const ProgressSchema: v.GenericSchema<unknown, Progress> = v.union([
  v.object({ type: v.literal('job'), job: RunningJobSchema }),
  v.object({ type: v.literal('opening'), opening: OpeningSchema }),
  v.object({ type: v.literal('tabs'), list: v.custom<TabList>((list) => typeof list === 'object' && list !== null) }),
]);
