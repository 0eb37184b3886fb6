import { useState } from 'preact/hooks';
import { LOCAL } from '../parts/local-engine.ts';
import { Message } from '../parts/message.tsx';
import { Plate } from '../parts/plate.tsx';
import { Status } from '../parts/status.tsx';
import { useUi } from '../ui.ts';
import { PageFeeds } from './page-feeds.tsx';
import type { WatchScreenModel } from './watch-model.ts';
import { newsWords } from './watch-news.tsx';
import { WatchStoryCard } from './watch-story.tsx';

/** "Breaking": the stories that independent outlets came to carry at once, and those that are followed. */
export function WatchScreen({ screen }: { readonly screen: WatchScreenModel }) {
  const { t, formats, intents } = useUi();
  const [muted, setMuted] = useState<string | undefined>(undefined);
  const { watch } = intents;
  if (watch === undefined) return null;
  const { list, news } = screen;
  const words = newsWords(t, news);
  const isFailed = news?.kind === 'refused' || (news?.kind === 'added' && 'failed' in news.result);
  const refusedStory = news?.kind === 'refused' ? news.storyId : undefined;
  return (
    <>
      <Plate engine={LOCAL} isPlan title={t('watch_title')} />
      <main data-testid="watch">
        {isFailed ? (
          <p class="watch-news is-failed" role="alert">
            {words}
          </p>
        ) : (
          <p class={words === '' ? 'unseen' : 'watch-news'} role="status">
            {words}
          </p>
        )}
        {list.feeds === 0 ? (
          <Message
            glyph="page"
            title={t('watch_none')}
            text={t(list.page.feeds.length > 0 ? 'watch_none_here' : 'watch_none_elsewhere')}
          >
            <button type="button" class="button" onClick={intents.openOptions}>
              {t('watch_add_address')}
            </button>
          </Message>
        ) : null}
        {list.feeds > 0 && list.stories.length === 0 ? (
          <Message
            glyph="clock"
            title={t('watch_calm')}
            text={t('watch_calm_why', { outlets: list.rule.outlets, hours: list.rule.hours })}
          />
        ) : null}
        <ul class="watch-stories">
          {list.stories.map((story) => (
            <WatchStoryCard
              key={story.id}
              story={story}
              watch={watch}
              isRefused={refusedStory === story.id}
              onMute={() => setMuted(story.id)}
            />
          ))}
        </ul>
        <PageFeeds screen={screen} watch={watch} />
        {muted === undefined ? (
          <Status words="" />
        ) : (
          <p class="watch-news" role="status">
            {t('watch_muted')}{' '}
            <button
              type="button"
              class="link"
              data-testid="watch-unmute"
              onClick={() => {
                watch.unmute(muted);
                setMuted(undefined);
              }}
            >
              {t('undo')}
            </button>
          </p>
        )}
      </main>
      {list.feeds > 0 ? (
        <footer class="bar">
          <span class="meta">
            {list.lastReadAt === undefined
              ? t('watch_feeds', { count: list.feeds })
              : t('watch_feeds_read', { count: list.feeds, when: formats.time(list.lastReadAt) })}
          </span>
          <button type="button" class="button quiet small push" onClick={intents.openOptions}>
            {list.troubled > 0 ? t('watch_troubled', { count: list.troubled }) : t('watch_settings')}
          </button>
        </footer>
      ) : null}
    </>
  );
}
