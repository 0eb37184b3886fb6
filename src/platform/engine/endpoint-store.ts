import * as v from 'valibot';
import { type EndpointConfig, EndpointConfigSchema } from '../../core/abstractive/endpoint-config.ts';
import { browser } from '../browser.ts';
import { engineDatabase } from './engine-database.ts';

export const KEY_PLACES = ['disk', 'memory'] as const;
/** Where a key is kept: in the extension's own database, or in memory until the browser closes. */
export type KeyPlace = (typeof KEY_PLACES)[number];

/** The configured endpoint with its key, for the worker alone. */
export interface KeptEndpoint {
  readonly config: EndpointConfig;
  /** Empty for an endpoint without one, and for one whose key was forgotten. */
  readonly key: string;
  readonly keyPlace: KeyPlace;
  /** The key was in memory only, and the browser was closed since. */
  readonly isKeyForgotten: boolean;
  /** Text may go there without being shown first. */
  readonly sendsUnasked: boolean;
}

const KeptSchema = v.object({
  config: EndpointConfigSchema,
  key: v.string(),
  keyPlace: v.optional(v.picklist(KEY_PLACES), 'disk'),
  sendsUnasked: v.boolean(),
});

const ONLY = 'only';
const SESSION_KEY = 'endpoint-key';

export interface EndpointStore {
  readonly get: () => Promise<KeptEndpoint | undefined>;
  readonly set: (kept: Omit<KeptEndpoint, 'isKeyForgotten'>) => Promise<void>;
  readonly clear: () => Promise<void>;
}

/** One place for one value. */
export interface Shelf {
  readonly get: () => Promise<unknown>;
  readonly put: (value: unknown) => Promise<void>;
  readonly clear: () => Promise<void>;
}

/** The extension's own database, out of reach of content scripts. */
const disk: Shelf = {
  get: async () => (await engineDatabase()).get('endpoint', ONLY),
  put: async (value) => {
    await (await engineDatabase()).put('endpoint', value, ONLY);
  },
  clear: async () => (await engineDatabase()).delete('endpoint', ONLY),
};

/**
 * In memory until the browser closes, over suspensions of the worker. Content scripts cannot read it: in Chromium it is
 * for trusted contexts only, in Firefox it is never exposed to them.
 */
const memory: Shelf = {
  get: async () => (await browser.storage.session.get(SESSION_KEY))[SESSION_KEY],
  put: (value) => browser.storage.session.set({ [SESSION_KEY]: value }),
  clear: () => browser.storage.session.remove(SESSION_KEY),
};

/** The one endpoint; its key where the reader wants it. */
export function endpointStore(
  shelves: { readonly disk: Shelf; readonly memory: Shelf } = { disk, memory },
): EndpointStore {
  return {
    get: async () => {
      const kept = v.safeParse(KeptSchema, await shelves.disk.get());
      if (!kept.success) return undefined;
      if (kept.output.keyPlace === 'disk') return { ...kept.output, isKeyForgotten: false };
      const key = await shelves.memory.get();
      const isThere = typeof key === 'string';
      return { ...kept.output, key: isThere ? key : '', isKeyForgotten: !isThere };
    },
    set: async ({ config, key, keyPlace, sendsUnasked }) => {
      await shelves.disk.put({ config, key: keyPlace === 'disk' ? key : '', keyPlace, sendsUnasked });
      if (keyPlace === 'memory') await shelves.memory.put(key);
      else await shelves.memory.clear();
    },
    clear: async () => {
      await shelves.disk.clear();
      await shelves.memory.clear();
    },
  };
}
