import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  areGranted,
  askForModelSite,
  askForSites,
  hasSite,
  isForModel,
  releaseModelSite,
  revokeSite,
} from '../../src/platform/permissions.ts';

const MODEL = 'https://llm.example/*';
const ENDPOINT = 'https://llm.example/v1/chat';
const NEWS = 'https://news.example/*';
const REPORT = 'https://news.example/bridge';

const world = vi.hoisted(() => ({
  granted: new Set<string>(),
  saysYes: true,
  kept: {} as Record<string, unknown>,
  /** How often the browser really asked. */
  prompts: 0,
}));
vi.mock('../../src/platform/browser.ts', () => ({
  browser: {
    permissions: {
      contains: async ({ origins = [] }: { origins?: string[] }) => origins.every((o) => world.granted.has(o)),
      request: async ({ origins = [] }: { origins?: string[] }) => {
        if (origins.every((o) => world.granted.has(o))) return true;
        world.prompts += 1;
        if (world.saysYes) for (const origin of origins) world.granted.add(origin);
        return world.saysYes;
      },
      remove: async ({ origins = [] }: { origins?: string[] }) => {
        for (const origin of origins) world.granted.delete(origin);
        return true;
      },
    },
    storage: {
      local: {
        get: async (key: string) => (key in world.kept ? { [key]: world.kept[key] } : {}),
        set: async (values: Record<string, unknown>) => Object.assign(world.kept, structuredClone(values)),
      },
    },
  },
}));

beforeEach(() => {
  world.granted.clear();
  world.saysYes = true;
  world.kept = {};
  world.prompts = 0;
});

describe('a site that was allowed for a model', () => {
  it('may be reached, and not be read', async () => {
    expect(await askForModelSite(MODEL)).toBe(true);
    expect(await areGranted([MODEL])).toBe(true);
    expect(await hasSite(ENDPOINT)).toBe(false);
    expect(await hasSite('https://llm.example/blog/article')).toBe(false);
  });

  it('may be read once that is asked for itself', async () => {
    await askForModelSite(MODEL);
    expect(await askForSites([MODEL, NEWS])).toBe(true);
    expect(await hasSite(ENDPOINT)).toBe(true);
    expect(await hasSite(REPORT)).toBe(true);
  });

  it('may not be read where the question for it was answered with no', async () => {
    await askForModelSite(MODEL);
    world.saysYes = false;
    expect(await askForSites([MODEL, NEWS])).toBe(false);
    expect(await hasSite(ENDPOINT)).toBe(false);
  });

  it('is given back with the endpoint', async () => {
    await askForModelSite(MODEL);
    await releaseModelSite(ENDPOINT);
    expect(await areGranted([MODEL])).toBe(false);
    expect(await isForModel(MODEL)).toBe(false);
  });

  it('is asked for anew after it was revoked', async () => {
    await askForModelSite(MODEL);
    await revokeSite(MODEL);
    expect(await askForSites([MODEL])).toBe(true);
    expect(world.prompts).toBe(2);
    expect(await hasSite(ENDPOINT)).toBe(true);
  });

  it('is no model’s where it was refused', async () => {
    world.saysYes = false;
    expect(await askForModelSite(MODEL)).toBe(false);
    expect(await isForModel(MODEL)).toBe(false);
  });
});

describe('a site that was allowed for reading', () => {
  it('is still read when a model is reached there, and stays allowed when the model goes', async () => {
    await askForSites([NEWS]);
    await askForModelSite(NEWS);
    expect(await hasSite(REPORT)).toBe(true);
    await releaseModelSite(REPORT);
    expect(await hasSite(REPORT)).toBe(true);
  });
});
