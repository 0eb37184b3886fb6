import { generateOpml, parseOpml } from 'feedsmith';
import { AiBotError } from '../core/errors.ts';

export interface OpmlFeed {
  readonly url: string;
  readonly title: string;
}

interface Outline {
  readonly text?: string | undefined;
  readonly title?: string | undefined;
  readonly xmlUrl?: string | undefined;
  readonly outlines?: readonly Outline[] | undefined;
}

const DEEPEST = 20;

/** The feeds of an OPML list, groups flattened, each address once. @throws AiBotError `bad-file` when it is none */
export function readOpml(text: string): OpmlFeed[] {
  let outlines: readonly Outline[];
  try {
    outlines = parseOpml(text).body?.outlines ?? [];
  } catch (cause) {
    throw new AiBotError('bad-file', { cause });
  }
  const feeds = new Map<string, OpmlFeed>();
  const visit = (list: readonly Outline[], depth: number): void => {
    for (const outline of list) {
      const address = outline.xmlUrl ?? '';
      if (/^https?:/i.test(address) && URL.canParse(address)) {
        const url = new URL(address).href;
        if (!feeds.has(url)) feeds.set(url, { url, title: outline.title ?? outline.text ?? new URL(url).hostname });
      }
      if (depth < DEEPEST) visit(outline.outlines ?? [], depth + 1);
    }
  };
  visit(outlines, 0);
  return [...feeds.values()];
}

/** The feeds as an OPML 2.0 list. */
export function writeOpml(feeds: readonly OpmlFeed[]): string {
  const outlines = feeds.map(({ url, title }) => ({ type: 'rss', text: title, title, xmlUrl: url }));
  return generateOpml({ head: { title: 'AiBot watch list' }, body: { outlines } });
}
