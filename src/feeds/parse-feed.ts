import { parseFeed as parseAny } from 'feedsmith';
import type { ParsedItem } from '../core/watch/feed.ts';
import { plainText } from '../core/watch/take-items.ts';
import type { ParsedFeed } from '../core/watch/watch-schema.ts';

/** A feed of any kind (RSS 0.9x, 1.0, 2.0, Atom, JSON Feed) as items; undefined where the text is none. Never throws. */
export function parseFeed(text: string): ParsedFeed | undefined {
  let parsed: ReturnType<typeof parseAny>;
  try {
    parsed = parseAny(text.replace(/^\uFEFF/, '').trimStart());
  } catch {
    return undefined;
  }
  switch (parsed.format) {
    case 'json': {
      const { feed } = parsed;
      return feedOf(
        feed.title,
        feed.home_page_url,
        feed.language,
        (feed.items ?? []).map((item) =>
          itemOf(
            item.id,
            item.url ?? item.external_url,
            item.title,
            item.summary ?? item.content_text ?? item.content_html,
            item.date_published ?? item.date_modified,
          ),
        ),
      );
    }
    case 'atom': {
      const { feed } = parsed;
      return feedOf(
        textOf(feed.title),
        linkOf(feed.links),
        undefined,
        (feed.entries ?? []).map((entry) =>
          itemOf(
            entry.id,
            resolved(linkOf(entry.links), [entry.xml?.base, feed.xml?.base]),
            textOf(entry.title),
            textOf(entry.summary) ?? textOf(entry.content),
            entry.published ?? entry.updated,
          ),
        ),
      );
    }
    case 'rdf': {
      const { feed } = parsed;
      return feedOf(
        textOf(feed.title),
        feed.link,
        feed.dc?.languages?.[0],
        (feed.items ?? []).map((item) =>
          itemOf(item.link, item.link, textOf(item.title), textOf(item.description), item.dc?.dates?.[0]),
        ),
      );
    }
    default: {
      const { feed } = parsed;
      return feedOf(
        textOf(feed.title),
        feed.link,
        feed.language,
        (feed.items ?? []).map((item) =>
          itemOf(
            item.guid?.value,
            resolved(item.link, [feed.link]) ?? permalink(item.guid),
            textOf(item.title),
            textOf(item.description),
            item.pubDate ?? item.dc?.dates?.[0],
          ),
        ),
      );
    }
  }
}

function feedOf(
  title: string | undefined,
  siteUrl: string | undefined,
  lang: string | undefined,
  items: readonly ParsedItem[],
): ParsedFeed {
  return {
    title: plainText(title ?? '').slice(0, 200),
    ...(siteUrl === undefined ? {} : { siteUrl }),
    ...(lang === undefined ? {} : { lang }),
    items,
  };
}

function itemOf(
  id: string | undefined,
  url: string | undefined,
  title: string | undefined,
  description: string | undefined,
  publishedAt: unknown,
): ParsedItem {
  return {
    ...(id === undefined ? {} : { id }),
    ...(url === undefined ? {} : { url }),
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...(typeof publishedAt === 'string' ? { publishedAt } : {}),
  };
}

/**
 * A relative address against the first of the bases that is a whole one: `xml:base` (RFC 4287), in RSS, which knows none, the
 * site of the channel, since many a feed is served from elsewhere. The feed's own address is the base where there is no other.
 */
function resolved(address: string | undefined, bases: readonly (string | undefined)[]): string | undefined {
  if (address === undefined || address.trim() === '' || URL.canParse(address)) return address;
  const base = bases.reduceRight<string | undefined>(
    (outer, inner) => (inner !== undefined && URL.canParse(inner, outer) ? new URL(inner, outer).href : outer),
    undefined,
  );
  return base !== undefined && URL.canParse(address, base) ? new URL(address, base).href : address;
}

/** Atom and its like wrap texts as `{ value }`; RSS gives them bare. */
function textOf(text: unknown): string | undefined {
  if (typeof text === 'string') return text;
  if (typeof text === 'object' && text !== null && 'value' in text && typeof text.value === 'string') return text.value;
  return undefined;
}

function linkOf(
  links: readonly { readonly href?: string | undefined; readonly rel?: string | undefined }[] | undefined,
): string | undefined {
  return (links?.find((link) => link.rel === undefined || link.rel === 'alternate') ?? links?.[0])?.href;
}

function permalink(
  guid: { readonly value?: string | undefined; readonly isPermaLink?: boolean | undefined } | undefined,
): string | undefined {
  return guid?.isPermaLink !== false && /^https?:/i.test(guid?.value ?? '') ? guid?.value : undefined;
}
