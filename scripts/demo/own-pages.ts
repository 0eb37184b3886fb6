import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { ServedPage } from '../browsers/serve-sites.ts';

export interface OwnPages {
  /** Saved pages, served from this computer under an address made from the one they were saved from. */
  readonly saved: readonly ServedPage[];
  /** Everything to open, in the order given. */
  readonly urls: readonly string[];
}

/**
 * The reader's own pages.
 * @throws Error for an argument that is neither a file nor an address
 */
export function ownPages(args: readonly string[]): OwnPages {
  const saved: ServedPage[] = [];
  const urls = args.map((arg, index) => {
    if (/^https?:\/\//.test(arg)) return arg;
    if (!existsSync(arg)) throw new Error(`${arg} is neither a file nor an address`);
    const html = readFileSync(arg, 'utf8');
    const url = savedFrom(html) ?? `http://saved-${index + 1}.example/${encodeURIComponent(basename(arg))}`;
    saved.push({ url, html });
    return url;
  });
  return { saved, urls };
}

/**
 * The address a page names as its own, under `.saved.example` and without TLS, since this computer serves it: browsers ask many
 * sites for TLS alone, by a list of their own.
 */
function savedFrom(html: string): string | undefined {
  const found =
    /<link[^>]+rel=["']?canonical["']?[^>]*href=["']([^"']+)["']/i.exec(html) ??
    /<meta[^>]+property=["']og:url["'][^>]*content=["']([^"']+)["']/i.exec(html);
  const url = found?.[1];
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { hostname, pathname, search } = new URL(url);
  return `http://${hostname}.saved.example${pathname}${search}`;
}
