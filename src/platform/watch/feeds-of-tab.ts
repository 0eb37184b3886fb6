import * as v from 'valibot';
import { chooseFeeds } from '../../core/watch/choose-feeds.ts';
import type { FoundFeed } from '../../core/watch/feed.ts';
import { browser } from '../browser.ts';
import { TOO_LATE, timeLimit } from '../tabs/time-limit.ts';

const ANSWER_MS = 3_000;
const PageLinksSchema = v.object({
  outlet: v.string(),
  links: v.array(v.object({ href: v.string(), type: v.string(), title: v.string() })),
});

export interface FeedsOfPage {
  readonly outlet: string;
  readonly feeds: readonly FoundFeed[];
}

/** The feeds that the page in a tab offers; none where it may not be read. */
export async function feedsOfTab(tabId: number): Promise<FeedsOfPage> {
  const ran = await timeLimit(
    browser.scripting.executeScript({ target: { tabId }, func: linksOfPage }).catch(() => []),
    ANSWER_MS,
  );
  const parsed = v.safeParse(PageLinksSchema, ran === TOO_LATE ? undefined : ran[0]?.result);
  if (!parsed.success) return { outlet: '', feeds: [] };
  return { outlet: parsed.output.outlet.trim().slice(0, 100), feeds: chooseFeeds(parsed.output.links) };
}

/** Runs in the page: complete in itself. */
function linksOfPage(): unknown {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel~="alternate" i][type][href]')].slice(0, 200);
  return {
    outlet: document.querySelector('meta[property="og:site_name"]')?.getAttribute('content') ?? '',
    links: links.map((link) => ({ href: link.href, type: link.type, title: link.title })),
  };
}
