import type { FeedState } from '../../core/watch/feed.ts';
import type { MessageKey } from '../i18n/message-key.ts';

/** What a press beside a feed can do about its state. */
export type FeedStep = 'allow' | 'move' | 'read' | 'open' | 'none';

export interface FeedWords {
  readonly state: MessageKey;
  /** What happens next by itself, or what to do. */
  readonly next?: MessageKey;
  readonly step: FeedStep;
}

/** The reader's words for every state of a feed, each with a next step. */
export const FEED_WORDS: Readonly<Record<FeedState, FeedWords>> = {
  new: { state: 'feed_new', step: 'read' },
  fine: { state: 'feed_fine', step: 'read' },
  offline: { state: 'feed_offline', next: 'feed_offline_next', step: 'read' },
  unreachable: { state: 'feed_unreachable', next: 'feed_again_at', step: 'read' },
  refused: { state: 'feed_refused', next: 'feed_refused_next', step: 'open' },
  gone: { state: 'feed_gone', next: 'feed_gone_next', step: 'open' },
  moved: { state: 'feed_moved', step: 'move' },
  'rate-limited': { state: 'feed_rate_limited', next: 'feed_again_at', step: 'none' },
  'server-failed': { state: 'feed_server_failed', next: 'feed_again_at', step: 'read' },
  'too-slow': { state: 'feed_too_slow', next: 'feed_again_at', step: 'read' },
  'too-large': { state: 'feed_too_large', next: 'feed_other_next', step: 'open' },
  'not-a-feed': { state: 'feed_not_a_feed', next: 'feed_other_next', step: 'open' },
  'needs-permission': { state: 'feed_needs_permission', step: 'allow' },
};

export const STEP_WORDS: Readonly<Record<Exclude<FeedStep, 'none'>, MessageKey>> = {
  allow: 'feed_allow',
  move: 'feed_use_new',
  read: 'feed_read_now',
  open: 'feed_open',
};
