import { browser } from '../browser.ts';
import type { ProgressHub } from '../messages/progress-port.ts';
import type { Opening } from '../messages/protocol.ts';
import { allowReading, areGranted, hasSite, hasTabs } from '../permissions.ts';
import { type Wish, wishOf } from '../store/wish-item.ts';
import type { WatchDesk } from '../watch/watch-desk.ts';
import type { Desk } from './desk.ts';

/** What a reader wished when a prompt came up, and how it goes on: in the popup if that lived, else here. */
export interface Wishes {
  /** Carries out what was wished, once the permission is there. Safe to call twice. */
  readonly fulfil: (isPrivate: boolean) => Promise<void>;
  /** What a popup that opens should show because of a wish; nothing where none waits. */
  readonly opening: (windowId: number, isPrivate: boolean) => Promise<Opening | undefined>;
  /** The next popup of the window shows this run; opens it where the browser allows. */
  readonly show: (jobId: string, windowId: number, isPrivate: boolean) => Promise<void>;
}

export function wishes(desk: Desk, hub: ProgressHub, watch: Pick<WatchDesk, 'add'>): Wishes {
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other, so that a wish is granted once. */
  const inTurn = <T>(call: () => Promise<T>): Promise<T> => {
    const turn = last.then(call, call);
    last = turn.catch(() => undefined);
    return turn;
  };

  const isGranted = (wish: Wish): Promise<boolean> => {
    if ('origins' in wish) return areGranted(wish.origins);
    return wish.kind === 'picker' ? hasTabs() : Promise.resolve(true);
  };
  const carryOut = async (wish: Wish, isPrivate: boolean): Promise<Opening> => {
    // the popup that asked may be gone
    if ('origins' in wish) await allowReading(wish.origins);
    switch (wish.kind) {
      case 'picker':
        return { kind: 'picker' };
      case 'watch':
        return { kind: 'watch' };
      case 'watch-feed':
        return { kind: 'watch', news: { kind: 'added', result: await watch.add(wish) } };
      case 'distil':
        return { kind: 'job', job: await desk.briefStory(wish.storyId, isPrivate), ...beforeOf(wish) };
      case 'show':
        return { kind: 'job', job: await desk.find(wish.jobId), ...beforeOf(wish) };
      case 'merge':
        return { kind: 'job', job: await desk.mergeTabs(wish.tabs, isPrivate) };
    }
  };
  const openPopup = async (windowId: number): Promise<void> => {
    // without a popup the badge and the next press tell
    await browser.action.openPopup({ windowId }).catch(() => undefined);
  };

  return {
    fulfil: (isPrivate) =>
      inTurn(async () => {
        const stored = wishOf(isPrivate);
        const wish = await stored.get();
        if (wish === null || wish.kind === 'show' || !(await isGranted(wish))) return;
        const opening = await carryOut(wish, isPrivate);
        if (hub.isHeard(isPrivate)) {
          await stored.clear();
          hub.tell({ type: 'opening', opening }, isPrivate);
          return;
        }
        const { windowId } = wish;
        const next: Readonly<Record<string, Wish>> = { picker: wish, watch: { kind: 'watch', windowId } };
        await stored.set(
          opening.kind === 'job'
            ? { kind: 'show', windowId, jobId: opening.job.id, ...beforeOf(opening) }
            : (next[opening.kind] ?? wish),
        );
        await openPopup(windowId);
      }),
    opening: (windowId, isPrivate) =>
      inTurn(async () => {
        const stored = wishOf(isPrivate);
        const wish = await stored.get();
        if (wish === null || wish.windowId !== windowId) return undefined;
        await stored.clear();
        if (await isGranted(wish)) return carryOut(wish, isPrivate).catch(() => undefined);
        if (wish.kind === 'merge') return refusalOf(wish);
        if (wish.kind === 'watch-feed') return { kind: 'watch', news: { kind: 'refused', origins: wish.origins } };
        if (wish.kind !== 'distil') return undefined;
        return { kind: 'watch', news: { kind: 'refused', origins: wish.origins, storyId: wish.storyId } };
      }),
    show: async (jobId, windowId, isPrivate) => {
      await wishOf(isPrivate).set({ kind: 'show', windowId, jobId });
      await openPopup(windowId);
    },
  };
}

/** The brief that is to be compared goes along from the press to whichever popup sees the run end. */
function beforeOf({ before }: { readonly before?: string }): { readonly before?: string } {
  return before === undefined ? {} : { before };
}

async function refusalOf(wish: Extract<Wish, { kind: 'merge' }>): Promise<Opening> {
  const tabs = await Promise.all(wish.tabs.map(({ tabId }) => browser.tabs.get(tabId).catch(() => undefined)));
  const mergeable: number[] = [];
  for (const tab of tabs) {
    if (tab?.id === undefined || tab.url === undefined) continue;
    if (tab.id === wish.tabId || (await hasSite(tab.url))) mergeable.push(tab.id);
  }
  return { kind: 'refused', origins: wish.origins, asked: wish.tabs, mergeable };
}
