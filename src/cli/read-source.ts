import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Article } from '../core/article.ts';
import { articleFromText } from '../core/article-from-text.ts';
import { AiBotError } from '../core/errors.ts';
import { readHtml } from './read-html.ts';

const FETCH_TIMEOUT_MS = 20_000;
const MOST_BYTES = 20_000_000;
/** Sites answer a named client better than a nameless one; it says what it is. */
const USER_AGENT = 'Mozilla/5.0 (compatible; aibot headless)';

/** The Article of a saved page, a text file or an address. @throws AiBotError `bad-file` with words in `params.reason` */
export async function readSource(source: string): Promise<Article> {
  return /^https?:\/\//i.test(source) ? readAddress(source) : readPageFile(source);
}

async function readAddress(address: string): Promise<Article> {
  const response = await fetch(address, {
    headers: { 'user-agent': USER_AGENT, accept: 'text/html,application/xhtml+xml,text/plain' },
    signal: AbortSignal.timeout(FETCH_TIMEOUT_MS),
  }).catch((cause: unknown) => {
    const isSlow = cause instanceof DOMException && cause.name === 'TimeoutError';
    throw bad(isSlow ? 'no answer within 20 seconds' : 'cannot be reached');
  });
  if (!response.ok) throw bad(`the site answered ${response.status}`);
  const type = response.headers.get('content-type') ?? 'text/html';
  if (!/html|xml|text\/plain/.test(type)) throw bad(`not a page: ${type.split(';')[0]}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return articleOf(bytes, response.url || address, type);
}

async function readPageFile(path: string): Promise<Article> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    throw bad(code === 'ENOENT' ? 'no such file' : code === 'EISDIR' ? 'that is a folder' : 'cannot be read');
  });
  const isText = /\.(?:txt|md|text)$/i.test(path);
  return articleOf(bytes, pathToFileURL(resolve(path)).href, isText ? 'text/plain' : 'text/html');
}

function articleOf(bytes: Uint8Array, url: string, type: string): Article {
  if (bytes.length > MOST_BYTES) throw bad('larger than 20 MB');
  const text = decode(bytes, type);
  if (!type.includes('text/plain')) return readHtml(text, url);
  return articleFromText({ text, url: url.startsWith('file:') ? '' : url });
}

/** By the header, else by what the page's head says, else UTF-8. */
function decode(bytes: Uint8Array, type: string): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2_048));
  const named = /charset=["']?([\w-]+)/i.exec(type)?.[1] ?? /<meta[^>]+charset=["']?([\w-]+)/i.exec(head)?.[1];
  try {
    return new TextDecoder(named ?? 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

function bad(reason: string): AiBotError {
  return new AiBotError('bad-file', { params: { reason } });
}
