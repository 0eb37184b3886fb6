import type { Feed, FeedState, FetchedFeed } from '../core/watch/feed.ts';
import { retryAfterSeconds } from '../core/watch/poll-plan.ts';
import { decodeFeed } from './decode-feed.ts';

/** Larger feeds are not news feeds. */
const MOST_BYTES = 5 * 1024 * 1024;
const TIME_LIMIT_MS = 20_000;

export interface FetchWorld {
  readonly fetch: typeof fetch;
  /** ISO 8601. */
  readonly now: string;
  readonly signal?: AbortSignal;
  readonly timeLimitMs?: number;
  /** Set in the reader's own press, when a feed is added or a move agreed to; a poll never follows a redirect. */
  readonly follow?: boolean;
}

/**
 * One polite request for a feed: no cookies, no referrer, conditional, at most 5 MB and 20 s, no redirect followed
 * silently. Never throws; what went wrong is a state.
 */
export async function fetchFeed(
  feed: Pick<Feed, 'url' | 'etag' | 'lastModified'>,
  world: FetchWorld,
): Promise<FetchedFeed> {
  const limit = AbortSignal.timeout(world.timeLimitMs ?? TIME_LIMIT_MS);
  const signal = world.signal === undefined ? limit : AbortSignal.any([limit, world.signal]);
  let response: Response;
  try {
    response = await world.fetch(feed.url, {
      headers: {
        accept: 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5',
        ...(feed.etag === undefined ? {} : { 'if-none-match': feed.etag }),
        ...(feed.lastModified === undefined ? {} : { 'if-modified-since': feed.lastModified }),
      },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: world.follow === true ? 'follow' : 'manual',
      signal,
    });
  } catch {
    return { state: limit.aborted ? 'too-slow' : 'unreachable', bytes: 0 };
  }
  const target = movedTo(response, feed.url);
  if (target !== undefined) {
    await response.body?.cancel().catch(() => undefined);
    return { state: 'moved', bytes: 0, ...(target === '' ? {} : { movedTo: target }) };
  }
  const wait = retryAfterSeconds(response.headers.get('retry-after'), world.now);
  const head = {
    ...header(response, 'etag', 'etag'),
    ...header(response, 'last-modified', 'lastModified'),
    ...(wait === undefined ? {} : { retryAfterSeconds: wait }),
  };
  if (response.status === 304) return { state: 'fine', bytes: 0, ...head };
  if (!response.ok) return { state: stateOfStatus(response.status), bytes: 0, ...head };
  if (Number(response.headers.get('content-length') ?? 0) > MOST_BYTES) {
    await response.body?.cancel().catch(() => undefined);
    return { state: 'too-large', bytes: 0 };
  }
  const bytes = await bodyWithin(response, MOST_BYTES).catch(() => undefined);
  if (bytes === undefined) return { state: limit.aborted ? 'too-slow' : 'unreachable', bytes: 0 };
  if (bytes === 'too-large') return { state: 'too-large', bytes: MOST_BYTES };
  return { state: 'fine', text: decodeFeed(bytes, response.headers.get('content-type')), bytes: bytes.length, ...head };
}

/** The address a response was redirected to, empty where the browser hides it; undefined where it was not. */
function movedTo(response: Response, url: string): string | undefined {
  if (response.type === 'opaqueredirect') return '';
  if (response.redirected) return response.url;
  if (response.status < 300 || response.status > 399 || response.status === 304) return undefined;
  const location = response.headers.get('location') ?? '';
  return URL.canParse(location, url) ? new URL(location, url).href : '';
}

function header<K extends string>(response: Response, name: string, key: K): Partial<Record<K, string>> {
  const value = response.headers.get(name);
  const found: Partial<Record<K, string>> = {};
  if (value !== null && value.length < 500) found[key] = value;
  return found;
}

function stateOfStatus(status: number): FeedState {
  if (status === 404 || status === 410) return 'gone';
  if (status === 401 || status === 403) return 'refused';
  if (status === 429) return 'rate-limited';
  return status >= 500 ? 'server-failed' : 'unreachable';
}

async function bodyWithin(response: Response, most: number): Promise<Uint8Array | 'too-large'> {
  const reader = response.body?.getReader();
  if (reader === undefined) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) {
      await reader.cancel().catch(() => undefined);
      return 'too-large';
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
