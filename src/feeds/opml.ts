import { generateOpml, parseOpml } from 'feedsmith';
import { AiBotError } from '../core/errors.ts';
import { LONGEST_ADDRESS, LONGEST_TITLE, MOST_FEEDS_OF_A_LIST } from '../core/watch/feed-bounds.ts';

export interface OpmlFeed {
  readonly url: string;
  readonly title: string;
}

export interface OpmlList {
  readonly feeds: readonly OpmlFeed[];
  readonly leftOut: number;
}

interface Outline {
  readonly text?: string | undefined;
  readonly title?: string | undefined;
  readonly xmlUrl?: string | undefined;
  readonly outlines?: readonly Outline[] | undefined;
}

const DEEPEST = 20;

/** The feeds of an OPML list, groups flattened, each address once, and how many the list's bounds leave out. @throws AiBotError `bad-file` when it is none */
export function readOpml(text: string): OpmlList {
  let outlines: readonly Outline[];
  try {
    outlines = parseOpml(text).body?.outlines ?? [];
  } catch (cause) {
    throw new AiBotError('bad-file', { cause });
  }
  const feeds = new Map<string, OpmlFeed>();
  const tooLong = new Set<string>();
  const visit = (list: readonly Outline[], depth: number): void => {
    for (const outline of list) {
      const address = outline.xmlUrl ?? '';
      if (/^https?:/i.test(address) && URL.canParse(address)) {
        const url = new URL(address).href;
        const title = outline.title ?? outline.text ?? new URL(url).hostname;
        if (url.length > LONGEST_ADDRESS) tooLong.add(url);
        else if (!feeds.has(url)) feeds.set(url, { url, title: title.trim().slice(0, LONGEST_TITLE) });
      }
      if (depth < DEEPEST) visit(outline.outlines ?? [], depth + 1);
    }
  };
  visit(outlines, 0);
  const taken = [...feeds.values()].slice(0, MOST_FEEDS_OF_A_LIST);
  return { feeds: taken, leftOut: feeds.size - taken.length + tooLong.size };
}

/** The feeds as an OPML 2.0 list. */
export function writeOpml(feeds: readonly OpmlFeed[]): string {
  const outlines = feeds.map(({ url, title }) => ({ type: 'rss', text: title, title, xmlUrl: url }));
  return generateOpml({ head: { title: 'AiBot watch list' }, body: { outlines } });
}
