import { outletOfAddress } from '../../core/watch/new-feed.ts';
import { Icon } from '../parts/icon.tsx';
import { useUi } from '../ui.ts';
import type { WatchIntents, WatchScreenModel } from './watch-model.ts';

export interface PageFeedsProps {
  readonly screen: WatchScreenModel;
  readonly watch: WatchIntents;
}

/** "Watch this outlet": the feeds of the page being read, one press each. */
export function PageFeeds({ screen, watch }: PageFeedsProps) {
  const { t } = useUi();
  const { page, feeds } = screen.list;
  if (page.feeds.length === 0) return feeds === 0 ? null : <p class="meta watch-page-none">{t('watch_page_none')}</p>;
  return (
    <section class="watch-page" aria-labelledby="watch-page-title">
      <h2 id="watch-page-title">{t('watch_outlet', { outlet: page.outlet })}</h2>
      <ul>
        {page.feeds.map((feed) => (
          <li key={feed.url}>
            <span>
              <bdi>{feed.title || outletOfAddress(feed.url)}</bdi>
              <span class="meta code">{feed.url.replace(/^https?:\/\//, '')}</span>
            </span>
            {feed.isWatched ? (
              <span class="meta watch-on">
                <Icon name="check" />
                {t('watch_watched')}
              </span>
            ) : (
              <button
                type="button"
                class="button small"
                data-testid="watch-feed"
                disabled={screen.adding !== undefined}
                aria-label={t('watch_this_feed', { feed: feed.title || page.outlet })}
                onClick={() => watch.watchFeed(feed, page.outlet)}
              >
                {screen.adding === feed.url ? t('feed_reading') : t('watch_this')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
