import * as v from 'valibot';
import { OFFSCREEN_ANSWERS, type OffscreenOrder } from './offscreen-protocol.ts';
import type { Parsers } from './parsers.ts';

/** Parsers on this page itself, loaded when first needed: Firefox's event page has a document. */
export function localParsers(load: () => Promise<(order: OffscreenOrder) => unknown>): Parsers {
  return {
    feed: async (text) => v.parse(OFFSCREEN_ANSWERS.feed, (await load())({ offscreen: 'feed', text })),
    links: async (text, url) => v.parse(OFFSCREEN_ANSWERS.links, (await load())({ offscreen: 'links', text, url })),
    page: async (text, url) => v.parse(OFFSCREEN_ANSWERS.page, (await load())({ offscreen: 'page', text, url })),
    rest: () => undefined,
  };
}
