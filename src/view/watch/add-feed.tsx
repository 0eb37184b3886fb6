import { useId, useState } from 'preact/hooks';
import { typedAddress } from '../../core/watch/new-feed.ts';
import { useOptions } from '../options/options-context.ts';
import { Icon } from '../parts/icon.tsx';
import { FEED_WORDS } from './feed-words.ts';
import type { FeedIntents, FeedsModel } from './watch-model.ts';

export interface AddFeedProps {
  readonly feeds: FeedsModel;
  readonly watch: FeedIntents;
}

/** An address typed in: of a feed, or of a page that offers some. */
export function AddFeed({ feeds, watch }: AddFeedProps) {
  const { t } = useOptions();
  const id = useId();
  const [address, setAddress] = useState('');
  const { busy, result } = feeds;
  const isWeb = typedAddress(address) !== undefined;
  const outcome = result?.result;
  const words =
    outcome === undefined
      ? ''
      : 'added' in outcome
        ? t('watch_added', { outlet: outcome.added.outlet })
        : 'choose' in outcome
          ? t('watch_choose', { count: outcome.choose.length })
          : t(FEED_WORDS[outcome.failed].state, { when: '' });
  return (
    <form
      class="add-feed"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWeb) return;
        watch.add(address);
        setAddress('');
      }}
    >
      <label for={id}>{t('feed_address')}</label>
      <span class="input-row">
        <input
          id={id}
          class="input code"
          dir="ltr"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder="https://…"
          data-testid="feed-address"
          value={address}
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
        <button type="submit" class="button primary" data-testid="add-feed" disabled={!isWeb || busy !== undefined}>
          <Icon name="plus" />
          {t('feed_add')}
        </button>
      </span>
      <p class="meta" role="status" data-testid="add-feed-result">
        {busy === undefined ? words : t('feed_reading')}
      </p>
      {outcome !== undefined && 'choose' in outcome ? (
        <ul class="sites">
          {outcome.choose.map((found) => (
            <li key={found.url}>
              <span>
                <bdi>{found.title || found.url}</bdi>
              </span>
              <button type="button" class="button small" onClick={() => watch.add(found.url)}>
                {t('watch_this')}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </form>
  );
}
