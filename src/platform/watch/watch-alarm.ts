import { browser } from '../browser.ts';

const ALARM = 'watch';
/** The browsers' own shortest, in milliseconds. */
const SOONEST_MS = 30_000;

/** One alarm for the feed that is due next; none where nothing is watched. */
export async function setWatchAlarm(due: number | undefined): Promise<void> {
  if (due === undefined) await browser.alarms.clear(ALARM);
  else browser.alarms.create(ALARM, { when: Math.max(due, Date.now() + SOONEST_MS) });
}

/** Calls back when a feed is due. A browser that forgot the alarm (a restart, an update) gets it again. */
export function listenToWatchAlarm(wake: () => Promise<void>, plan: () => Promise<void>): void {
  browser.alarms.onAlarm.addListener(({ name }) => (name === ALARM ? wake() : undefined));
  void browser.alarms.get(ALARM).then((alarm) => (alarm === undefined ? plan() : undefined));
}
