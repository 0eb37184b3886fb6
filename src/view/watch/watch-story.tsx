import { useState } from 'preact/hooks';
import { Icon } from '../parts/icon.tsx';
import { useUi } from '../ui.ts';
import { Growth } from './growth.tsx';
import type { ListedStory, WatchIntents } from './watch-model.ts';

export interface WatchStoryProps {
  readonly story: ListedStory;
  readonly watch: WatchIntents;
  /** The reader said no to the sites it would be read from. */
  readonly isRefused: boolean;
  readonly onMute: () => void;
}

/** Outlets named before "and 4 more". */
const MOST_NAMED = 4;

/** One story that breaks or is followed: what, who, since when, how it grows, and what can be done. */
export function WatchStoryCard({ story, watch, isRefused, onMute }: WatchStoryProps) {
  const { t, formats, now } = useUi();
  const [isMuting, setMuting] = useState(false);
  const { id, headline, outlets, asksFor, brief, isFollowed, isNew, since } = story;
  const named = outlets.slice(0, MOST_NAMED);
  const more = outlets.length - named.length;
  const readable = story.articles.filter(({ url }) => !asksFor.some((site) => isOf(site, url))).length;
  return (
    <li class={isNew ? 'watch-story is-new' : 'watch-story'} data-testid="watch-story" data-story={id}>
      <p class="meta watch-when">
        {isNew ? <b class="watch-new">{t('watch_new')}</b> : null}
        {since === undefined ? t('watch_quiet') : null}
        <span>
          {t('watch_first', { when: formats.recent(story.firstAt, now) })} ·{' '}
          {t('watch_newest', { when: formats.time(story.newestAt) })}
        </span>
      </p>
      <h2 dir="auto">{headline}</h2>
      <p class="watch-outlets" data-testid="watch-outlets">
        {more > 0 ? t('watch_outlets_more', { outlets: formats.list(named), count: more }) : formats.list(named)}
      </p>
      <Growth growth={story.growth} inLastHour={story.inLastHour} />
      {isRefused ? (
        <p class="meta" role="alert">
          {t('watch_refused', { count: asksFor.length })}
        </p>
      ) : null}
      <p class="watch-actions">
        <button
          type="button"
          class="button primary small"
          data-testid="watch-distil"
          onClick={() => watch.distil(story)}
        >
          {t('watch_distil')}
        </button>
        {asksFor.length > 0 && readable > 0 ? (
          <button
            type="button"
            class="button small"
            data-testid="watch-distil-allowed"
            onClick={() => watch.distilAllowed(story)}
          >
            {t('watch_distil_allowed', { count: readable })}
          </button>
        ) : null}
        {asksFor.length > 0 ? (
          <button type="button" class="button small" data-testid="watch-open-tabs" onClick={() => watch.openTabs(id)}>
            {t('watch_open_tabs')}
          </button>
        ) : null}
        <button
          type="button"
          class="button quiet small"
          aria-pressed={isFollowed}
          data-testid="watch-follow"
          onClick={() => watch.follow(id, !isFollowed)}
        >
          <Icon name={isFollowed ? 'check' : 'plus'} />
          {t(isFollowed ? 'watch_following' : 'watch_follow')}
        </button>
        <button
          type="button"
          class="button quiet small"
          aria-expanded={isMuting}
          data-testid="watch-mute-menu"
          onClick={() => setMuting(!isMuting)}
        >
          {t('watch_mute')}
        </button>
      </p>
      {isMuting ? (
        <p class="watch-actions is-muting">
          <button
            type="button"
            class="button small"
            data-testid="watch-mute"
            onClick={() => {
              watch.mute(id);
              onMute();
            }}
          >
            {t('watch_mute_story')}
          </button>
          {[...new Set(outlets)].map((outlet) => (
            <button
              type="button"
              class="button quiet small"
              key={outlet}
              data-testid="watch-mute-outlet"
              onClick={() => watch.muteOutlet(outlet)}
            >
              {t('watch_mute_outlet', { outlet })}
            </button>
          ))}
        </p>
      ) : null}
      {isFollowed && brief !== undefined && story.hasGrown ? (
        <button type="button" class="link" data-testid="watch-whats-new" onClick={() => watch.whatsNew(story)}>
          {t('whats_new_since', { when: formats.time(brief.createdAt) })}
        </button>
      ) : null}
    </li>
  );
}

/** Whether an address is of the site that a match pattern names. */
function isOf(pattern: string, url: string): boolean {
  return URL.canParse(url) && pattern === `${new URL(url).protocol}//${new URL(url).hostname}/*`;
}
