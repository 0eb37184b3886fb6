import type { Note } from '../../core/article.ts';
import { throwIfCancelled } from '../../core/errors.ts';
import { mayReadArticle } from '../../core/watch/article-address.ts';
import { hasSite } from '../permissions.ts';
import type { TabReading } from '../tabs/read-tab.ts';
import type { Parsers } from './parsers.ts';

/** Longer pages are no articles. */
const MOST_BYTES = 8 * 1024 * 1024;
const TIME_LIMIT_MS = 20_000;

/** Address to Article, or the reason why not: never a hang, never a throw but `cancelled`. */
export type AddressReader = (url: string, signal: AbortSignal) => Promise<TabReading>;

/** Reads an article from a site the reader allowed, in the reader's own press; no cookies are sent. */
export function addressReader(parsers: Pick<Parsers, 'page'>): AddressReader {
  return async (url, signal) => {
    if (!(await hasSite(url))) return skip('permission-refused', url);
    const limit = AbortSignal.timeout(TIME_LIMIT_MS);
    try {
      const response = await fetch(url, {
        headers: { accept: 'text/html,application/xhtml+xml' },
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        signal: AbortSignal.any([limit, signal]),
      });
      // a redirect into the reader's own network is no article
      if (!mayReadArticle(response.url || url, url)) {
        await response.body?.cancel().catch(() => undefined);
        return skip('error-page', url);
      }
      const html = response.ok ? await textWithin(response) : undefined;
      if (html === undefined) return skip('error-page', url);
      const article = await parsers.page(html, response.url || url);
      throwIfCancelled(signal);
      return { article };
    } catch {
      throwIfCancelled(signal);
      return skip('unreadable', url);
    }
  };
}

async function textWithin(response: Response): Promise<string | undefined> {
  const reader = response.body?.getReader();
  if (reader === undefined) return undefined;
  const decoder = new TextDecoder(charsetOf(response.headers.get('content-type') ?? ''));
  let [text, bytes] = ['', 0];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.length;
    if (bytes > MOST_BYTES) {
      await reader.cancel().catch(() => undefined);
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}

function charsetOf(contentType: string): string {
  const label = /charset\s*=\s*"?([\w.:-]{2,40})/i.exec(contentType)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return 'utf-8';
  }
}

function skip(code: Note['code'], url: string): TabReading {
  return { note: { code, params: { host: URL.canParse(url) ? new URL(url).hostname : '' } } };
}
