import type { WatchNews } from '../../core/watch/watch-list.ts';
import type { Translate } from '../i18n/translate.ts';
import { FEED_WORDS } from './feed-words.ts';

/** What the last press on the list led to, in words; '' where the list itself shows it. */
export function newsWords(t: Translate, news: WatchNews | undefined): string {
  if (news === undefined) return '';
  if (news.kind === 'refused') return news.storyId === undefined ? t('watch_feed_refused') : '';
  const { result } = news;
  if ('added' in result) return t('watch_added', { outlet: result.added.outlet });
  if ('choose' in result) return t('watch_choose', { count: result.choose.length });
  return t(FEED_WORDS[result.failed].state, { when: '' });
}
