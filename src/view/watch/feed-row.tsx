import { useId } from 'preact/hooks';
import type { Feed } from '../../core/watch/feed.ts';
import { useOptions } from '../options/options-context.ts';
import { IconButton } from '../parts/icon-button.tsx';
import { FEED_WORDS, type FeedStep, STEP_WORDS } from './feed-words.ts';
import type { FeedIntents } from './watch-model.ts';

export interface FeedRowProps {
  readonly feed: Feed;
  readonly watch: FeedIntents;
  readonly isBusy: boolean;
  readonly now: Date;
}

/** One watched feed: where it is, when it was last read, what went wrong and what to do. */
export function FeedRow({ feed, watch, isBusy, now }: FeedRowProps) {
  const { t, formats } = useOptions();
  const nameId = useId();
  const { url, outlet, state, muted } = feed;
  const words = FEED_WORDS[state];
  const isWell = state === 'fine' || state === 'new';
  const act: Readonly<Record<Exclude<FeedStep, 'none'>, () => void>> = {
    allow: () => watch.allow([url]),
    move: () => watch.move(url),
    read: () => watch.read(url),
    open: () => watch.openAddress(url),
  };
  const { step } = words;
  const lastRead = feed.lastReadAt === undefined ? '' : formats.recent(feed.lastReadAt, now);
  return (
    <li class="feed-row" data-testid="feed" data-state={state}>
      <span class="option-title">
        <bdi id={nameId}>{outlet}</bdi>
        <span class="option-about">
          <bdi class="code">{url.replace(/^https?:\/\//, '')}</bdi>
        </span>
        <span class={isWell || muted ? 'option-about' : 'option-about feed-trouble'}>
          {muted ? t('feed_muted') : t(words.state, { when: lastRead })}{' '}
          {muted || words.next === undefined ? null : (
            <>{t(words.next, { when: formats.recent(feed.nextPollAt, now) })} </>
          )}
          {!isWell && !muted && lastRead !== '' ? <>{t('feed_last_read', { when: lastRead })} </> : null}
          {muted || step === 'none' ? null : (
            <button type="button" class="link" data-testid="feed-step" disabled={isBusy} onClick={act[step]}>
              {isBusy ? t('feed_reading') : t(STEP_WORDS[step])}
            </button>
          )}
        </span>
      </span>
      <button
        type="button"
        class="button quiet small"
        data-testid="feed-mute"
        {...(muted ? { 'aria-describedby': nameId } : { 'aria-label': t('feed_mute_label', { outlet }) })}
        onClick={() => watch.mute(url, !muted)}
      >
        {t(muted ? 'feed_unmute' : 'feed_mute')}
      </button>
      <IconButton icon="trash" label={t('feed_remove', { outlet })} onPress={() => watch.remove(url)} />
    </li>
  );
}
