import type { Job } from '../core/job.ts';
import type { WatchNews } from '../core/watch/watch-list.ts';
import { askForSites } from '../platform/permissions.ts';
import { sitePattern } from '../platform/tabs/page-access.ts';
import type { ListedStory, WatchIntents } from '../view/watch/watch-model.ts';
import type { PopupPlace } from './popup-place.ts';

export interface WatchPresses {
  readonly intents: WatchIntents;
  readonly open: (news?: WatchNews) => void;
  /** What is new since this brief was asked for, in a popup that a prompt has closed since. */
  readonly compare: (job: Job, before: string) => void;
  /** A run ended: shows what is new where that was asked. */
  readonly done: (job: Job) => void;
}

/** What each press on the watch list does. */
export function watchPresses({ page, call, ...popup }: PopupPlace, showUnseen: (count: number) => void): WatchPresses {
  /** The story of which what is new was asked for, and the brief it is compared with. */
  let compared: { readonly storyId: string; readonly before: string } | undefined;
  const { tabId, windowId } = page;
  const open = (news?: WatchNews): void => {
    call('watchList', { tabId })
      .then((list) => {
        popup.over({ screen: 'watch', list, ...(news === undefined ? {} : { news }) });
        showUnseen(0);
      })
      .catch(popup.fail);
  };
  const then = (done: Promise<unknown>): void => {
    done.then(() => open()).catch(popup.fail);
  };
  const mark = (storyId: string, mark: 'followed' | 'muted' | 'none'): Promise<null> =>
    call('markStory', { storyId, mark });
  const distil = ({ id: storyId, asksFor }: ListedStory, before?: string): void => {
    compared = before === undefined ? undefined : { storyId, before };
    if (asksFor.length === 0) popup.start(call('distilStory', { storyId }));
    else {
      const since = before === undefined ? {} : { before };
      popup.wishAndAsk({ kind: 'distil', windowId, storyId, origins: [...asksFor], ...since }, () =>
        askForSites(asksFor),
      );
    }
  };

  return {
    open,
    compare: ({ watchedStory: storyId }, before) => {
      if (storyId !== undefined) compared = { storyId, before };
    },
    done: (job) => {
      if (compared === undefined || compared.storyId !== job.watchedStory || job.brief === undefined) return;
      const { before } = compared;
      compared = undefined;
      popup.openReader(`${job.brief.id}~${before}`);
    },
    intents: {
      open: () => open(),
      watchFeed: ({ url, title }, outlet) => {
        const origin = sitePattern(url);
        if (origin === undefined) return;
        const screen = popup.screen();
        if (screen.screen === 'watch') popup.over({ screen: 'watch', list: screen.list, adding: url });
        popup.wishAndAsk({ kind: 'watch-feed', windowId, url, title, outlet, origins: [origin] }, () =>
          askForSites([origin]),
        );
      },
      follow: (storyId, on) => then(mark(storyId, on ? 'followed' : 'none')),
      mute: (storyId) => then(mark(storyId, 'muted')),
      unmute: (storyId) => then(mark(storyId, 'none')),
      muteOutlet: (outlet) => then(call('muteOutlet', { outlet })),
      distil: (story) => distil(story),
      distilAllowed: ({ id: storyId }) => popup.start(call('distilStory', { storyId })),
      whatsNew: (story) => distil(story, story.brief?.id),
      openTabs: (storyId) => {
        call('openStory', { storyId, windowId }).catch(popup.fail);
      },
    },
  };
}
