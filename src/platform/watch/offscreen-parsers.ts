import * as v from 'valibot';
import { AiBotError } from '../../core/errors.ts';
import { browser } from '../browser.ts';
import { TOO_LATE, timeLimit } from '../tabs/time-limit.ts';
import { OFFSCREEN_ANSWERS, OFFSCREEN_PAGE, type OffscreenOrder } from './offscreen-protocol.ts';
import type { Parsers } from './parsers.ts';

/** What Chromium has for this; the polyfill's types know nothing of it. */
interface OffscreenApi {
  readonly createDocument: (options: { url: string; reasons: string[]; justification: string }) => Promise<void>;
  readonly closeDocument: () => Promise<void>;
}

/** Text that takes longer is built to take long. */
const PARSE_MS = 10_000;

/** Parsers in an offscreen document, opened when first needed; undefined where the browser has none (Firefox). */
export function offscreenParsers(): Parsers | undefined {
  const api = offscreenApi();
  if (api === undefined) return undefined;
  let opened: Promise<void> | undefined;
  let closing: Promise<void> = Promise.resolve();
  let asked = 0;
  const close = (): void => {
    opened = undefined;
    closing = api.closeDocument().catch(() => undefined);
  };
  const create = (): Promise<void> =>
    api
      .createDocument({
        url: OFFSCREEN_PAGE,
        reasons: ['DOM_PARSER'],
        justification: 'Parses the feeds of the watch list and the articles of a story that is to be distilled.',
      })
      .catch((cause: unknown) => {
        // one that an earlier life of the worker opened is as good
        if (/single offscreen/i.test(String(cause))) return;
        opened = undefined;
        throw new AiBotError('internal', { cause });
      });
  const open = (): Promise<void> => {
    opened ??= closing.then(create);
    return opened;
  };
  const ask = async <T>(order: OffscreenOrder, schema: v.GenericSchema<unknown, T>): Promise<T> => {
    asked += 1;
    const answer = await open()
      .then(() => timeLimit(browser.runtime.sendMessage(order), PARSE_MS))
      .finally(() => {
        asked -= 1;
      });
    if (answer === TOO_LATE) {
      close();
      throw new AiBotError('read-timeout');
    }
    const parsed = v.safeParse(schema, answer);
    if (!parsed.success) throw new AiBotError('internal', { cause: `answer to ${order.offscreen}` });
    return parsed.output;
  };
  return {
    feed: (text) => ask({ offscreen: 'feed', text }, OFFSCREEN_ANSWERS.feed),
    links: (text, url) => ask({ offscreen: 'links', text, url }, OFFSCREEN_ANSWERS.links),
    page: (text, url) => ask({ offscreen: 'page', text, url }, OFFSCREEN_ANSWERS.page),
    rest: () => {
      if (opened !== undefined && asked === 0) close();
    },
  };
}

function offscreenApi(): OffscreenApi | undefined {
  const chrome: unknown = Reflect.get(globalThis, 'chrome');
  const api: unknown = typeof chrome === 'object' && chrome !== null ? Reflect.get(chrome, 'offscreen') : undefined;
  return isOffscreenApi(api) ? api : undefined;
}

function isOffscreenApi(api: unknown): api is OffscreenApi {
  return typeof api === 'object' && api !== null && 'createDocument' in api && 'closeDocument' in api;
}
