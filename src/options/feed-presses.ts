import { typedAddress } from '../core/watch/new-feed.ts';
import type { FeedList } from '../core/watch/watch-list.ts';
import type { CallWorker } from '../platform/messages/call-worker.ts';
import { saveFile } from '../platform/page/save-file.ts';
import { openAddress } from '../platform/page/this-page.ts';
import { askForNotifications, askForSites } from '../platform/permissions.ts';
import { sitePattern } from '../platform/tabs/page-access.ts';
import type { FeedIntents, FeedsModel } from '../view/watch/watch-model.ts';

export interface FeedPresses {
  readonly intents: FeedIntents;
  /** The watch list as it stands. */
  readonly refresh: () => Promise<void>;
}

/** What each press on the watch list does in the options; `show` is told of every change. */
export function feedPresses(call: CallWorker, show: (feeds: FeedsModel) => void): FeedPresses {
  let list: FeedList | undefined;
  let beside: Omit<FeedsModel, 'list'> = {};
  const tell = (more: Omit<FeedsModel, 'list'>): void => {
    beside = more;
    if (list !== undefined) show({ list, ...beside });
  };
  const refresh = async (): Promise<void> => {
    list = await call('listFeeds', {});
    show({ list, ...beside });
  };
  /** Shows the address as busy until `work` is done, then the list anew. */
  const busy = (address: string, work: Promise<Omit<FeedsModel, 'list'>>): void => {
    tell({ busy: address });
    work
      .catch((cause: unknown): Omit<FeedsModel, 'list'> => {
        console.error(cause);
        return { result: { address, result: { failed: 'unreachable' } } };
      })
      .then(async (more) => {
        beside = more;
        await refresh();
      })
      .catch((cause: unknown) => console.error(cause));
  };
  const allowed = (urls: readonly string[]): Promise<boolean> => {
    const origins = [...new Set(urls.flatMap((url) => sitePattern(url) ?? []))];
    return origins.length === 0 ? Promise.resolve(false) : askForSites(origins);
  };
  const feedAt = (url: string) => list?.feeds.find((feed) => feed.url === url);

  return {
    refresh,
    intents: {
      add: (typed) => {
        const address = typedAddress(typed);
        if (address === undefined) return;
        // the browser asks within the press, before anything is waited for
        const granted = allowed([address]);
        busy(
          address,
          granted.then(async (isGranted) => ({
            result: {
              address,
              result: isGranted
                ? await call('watchFeed', { url: address, title: '', outlet: '' })
                : { failed: 'needs-permission' as const },
            },
          })),
        );
      },
      allow: (urls) =>
        busy(
          urls[0] ?? '',
          allowed(urls).then(() => ({})),
        ),
      remove: (url) =>
        busy(
          url,
          call('removeFeed', { url }).then(() => ({})),
        ),
      mute: (url, muted) =>
        busy(
          url,
          call('muteFeed', { url, muted }).then(() => ({})),
        ),
      move: (url) => {
        const movedTo = feedAt(url)?.movedTo;
        const granted = movedTo === undefined ? Promise.resolve(true) : allowed([movedTo]);
        busy(
          url,
          granted.then(async (isGranted) => ({
            result: {
              address: url,
              result: isGranted ? await call('moveFeed', { url }) : { failed: 'needs-permission' as const },
            },
          })),
        );
      },
      read: (url) =>
        busy(
          url,
          call('readFeed', { url }).then(() => ({})),
        ),
      openAddress: (url) => void openAddress(url),
      setRule: (rule) =>
        busy(
          '',
          call('changeWatch', { rule }).then(() => ({})),
        ),
      setNotify: (on) => {
        const granted = on ? askForNotifications() : Promise.resolve(false);
        busy(
          '',
          granted.then((notify) => call('changeWatch', { notify })).then(() => ({})),
        );
      },
      importOpml: (text) => {
        const read = import('../feeds/opml.ts').then(({ readOpml }) => readOpml(text));
        busy(
          '',
          read.then(
            async ({ feeds, leftOut }) => ({
              imported: { ok: true, count: await call('importFeeds', { feeds: [...feeds] }), leftOut },
            }),
            () => ({ imported: { ok: false, count: 0, leftOut: 0 } }),
          ),
        );
      },
      exportOpml: () => {
        const feeds = list?.feeds ?? [];
        void import('../feeds/opml.ts').then(({ writeOpml }) =>
          saveFile(
            'aibot-feeds.opml',
            'text/x-opml',
            writeOpml(feeds.map(({ url, title, outlet }) => ({ url, title: title || outlet }))),
          ),
        );
      },
    },
  };
}
