import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CompletionPort } from '../../../src/core/abstractive/completion.ts';
import type { EndpointConfig } from '../../../src/core/abstractive/endpoint-config.ts';
import type { Job } from '../../../src/core/job.ts';
import { newJob, readSource, withLeftOut } from '../../../src/core/job-steps.ts';
import type { Consent } from '../../../src/platform/engine/consents.ts';
import { type EndpointDesk, endpointDesk } from '../../../src/platform/engine/endpoint-calls.ts';
import { endpointStore, type Shelf } from '../../../src/platform/engine/endpoint-store.ts';
import type { EndpointInput, ListedModel } from '../../../src/platform/messages/endpoint-payloads.ts';
import { reportOf } from '../../support/articles.ts';

// the browser's API is looked up when its module is loaded
vi.hoisted(() => {
  const settings = { version: 1, value: { engine: 'endpoint' } };
  Reflect.set(globalThis, 'chrome', { storage: { local: { get: async () => ({ settings }) } } });
});

const KEY = 'sk-live-0123456789abcdef';
const INPUT: EndpointInput = {
  preset: 'other',
  url: 'https://llm.example.net/v1',
  model: 'quill-9b',
  wire: 'openai',
  key: KEY,
  keyPlace: 'disk',
};

const FROM = { isPrivate: false };

function shelf(): Shelf & { held: unknown } {
  const self: Shelf & { held: unknown } = {
    held: undefined,
    get: async () => structuredClone(self.held),
    put: async (value) => {
      self.held = structuredClone(value);
    },
    clear: async () => {
      self.held = undefined;
    },
  };
  return self;
}

let disk: ReturnType<typeof shelf>;
let memory: ReturnType<typeof shelf>;
let desk: EndpointDesk;
let listed: readonly ListedModel[];
let connected: { config: EndpointConfig; key: string }[];
let sent: number;
let jobs: Map<string, Job>;
let listing: Promise<void>;
/** Addresses to which we went without our Origin. */
let bare: string[];
/** Addresses whose permission was given back. */
let released: string[];

/** The reader is shown what would be sent, and agrees. */
async function agree(jobId = 'job', always = false): Promise<void> {
  await desk.calls.previewSend({ jobId }, FROM);
  await desk.calls.allowSend({ jobId, always }, FROM);
}

function jobOf(...texts: readonly string[]): Job {
  const sources = texts.map((text, i) =>
    readSource({ from: 'text', title: '' }, reportOf(`https://news${i}.example/a`, text)),
  );
  return newJob({ id: 'job', now: '2026-11-22T09:00:00Z', sources, words: 100, isPrivate: false });
}

beforeEach(() => {
  [disk, memory] = [shelf(), shelf()];
  listed = [];
  connected = [];
  sent = 0;
  jobs = new Map([['job', jobOf('ferry')]]);
  listing = Promise.resolve();
  bare = [];
  released = [];
  const agreed = new Map<string, Consent>();
  desk = endpointDesk({
    store: endpointStore({ disk, memory }),
    adapter: {
      connect: (config, key): CompletionPort => {
        connected.push({ config, key });
        return {
          kind: 'endpoint',
          host: 'llm.example.net',
          model: config.model,
          contextTokens: 8_192,
          parallel: 1,
          complete: async () => {
            sent += 1;
            return { text: '', finish: 'stop' };
          },
        };
      },
      test: async () => ({}),
      models: async () => {
        await listing;
        return listed;
      },
      builtin: async () => undefined,
    },
    findJob: async (id) => jobs.get(id),
    dropOriginHeader: async (address) => {
      bare.push(address);
    },
    keepOriginHeader: async () => undefined,
    releaseSite: async (address) => {
      released.push(address);
    },
    consents: {
      get: async (id) => agreed.get(id),
      set: async (id, consent) => {
        agreed.set(id, consent);
      },
    },
  });
});

describe('the permission for an endpoint', () => {
  it('is given back when the endpoint goes or another host takes its place, not when the path or the port changes', async () => {
    await desk.calls.saveEndpoint(INPUT, FROM);
    await desk.calls.saveEndpoint({ ...INPUT, url: 'https://llm.example.net:8443/v2' }, FROM);
    expect(released).toEqual([]);
    await desk.calls.saveEndpoint({ ...INPUT, url: 'https://other.example.net/v1' }, FROM);
    expect(released).toEqual(['https://llm.example.net:8443/v2']);
    await desk.calls.removeEndpoint({}, FROM);
    expect(released.at(-1)).toBe('https://other.example.net/v1');
  });
});

describe('a key', () => {
  it('is never told to a page, whole or nearly so', async () => {
    await desk.calls.saveEndpoint(INPUT, FROM);
    const view = await desk.calls.getEndpoint({}, FROM);
    expect(view).toMatchObject({ keyEnding: 'cdef', keyPlace: 'disk', isKeyForgotten: false });
    expect(JSON.stringify(view)).not.toContain(KEY.slice(0, -4));
  });

  it('kept until the browser closes never reaches the disk', async () => {
    await desk.calls.saveEndpoint({ ...INPUT, keyPlace: 'memory' }, FROM);
    expect(JSON.stringify(disk.held)).not.toContain('sk-live');
    expect(memory.held).toBe(KEY);
    await agree();
    await desk.portFor('endpoint', 'job');
    expect(connected.at(-1)?.key).toBe(KEY);
  });

  it('that is gone with the browser is said to be, and nothing is sent without it', async () => {
    await desk.calls.saveEndpoint({ ...INPUT, keyPlace: 'memory' }, FROM);
    memory.held = undefined;
    expect(await desk.calls.getEndpoint({}, FROM)).toMatchObject({ isKeyForgotten: true, keyPlace: 'memory' });
    const port = await desk.portFor('endpoint', 'job');
    await expect(port?.complete({ prompt: { system: '', user: '' }, maxOutputTokens: 1 })).rejects.toMatchObject({
      code: 'endpoint-key-forgotten',
    });
    expect(sent).toBe(0);
  });

  it('moves from memory to disk and back, and leaves nothing behind', async () => {
    await desk.calls.saveEndpoint({ ...INPUT, keyPlace: 'memory' }, FROM);
    const { key: _, ...untyped } = INPUT;
    await desk.calls.saveEndpoint(untyped, FROM);
    expect(memory.held).toBeUndefined();
    expect(await desk.calls.getEndpoint({}, FROM)).toMatchObject({ keyEnding: 'cdef', keyPlace: 'disk' });
    await desk.calls.saveEndpoint({ ...untyped, keyPlace: 'memory' }, FROM);
    expect(JSON.stringify(disk.held)).not.toContain('sk-live');
    await desk.calls.removeEndpoint({}, FROM);
    expect([disk.held, memory.held]).toEqual([undefined, undefined]);
  });

  it('does not go along to another host', async () => {
    await desk.calls.saveEndpoint(INPUT, FROM);
    const { key: _, ...untyped } = INPUT;
    await desk.calls.saveEndpoint({ ...untyped, url: 'https://elsewhere.example/v1' }, FROM);
    await agree();
    await desk.portFor('endpoint', 'job');
    expect(connected.at(-1)?.key).toBe('');
  });
});

describe('an endpoint', () => {
  it('of a free address speaks what the reader says it speaks', async () => {
    await desk.calls.saveEndpoint({ ...INPUT, wire: 'anthropic' }, FROM);
    await agree();
    await desk.portFor('endpoint', 'job');
    expect(connected.at(-1)?.config).toMatchObject({ wire: 'anthropic' });
    await desk.calls.saveEndpoint({ ...INPUT, preset: 'gemini', wire: 'openai' }, FROM);
    await agree();
    await desk.portFor('endpoint', 'job');
    expect(connected.at(-1)?.config.wire).toBe('gemini');
  });

  it('is asked for its window and price, and what the reader sets comes first', async () => {
    listed = [{ id: 'quill-9b', contextTokens: 131_072, price: { in: 0.2, out: 0.8 } }, { id: 'other' }];
    await desk.calls.saveEndpoint(INPUT, FROM);
    expect(await desk.calls.getEndpoint({}, FROM)).toMatchObject({ contextInUse: 131_072 });
    await desk.calls.saveEndpoint({ ...INPUT, contextTokens: 8_000, price: { in: 1, out: 2 } }, FROM);
    expect(await desk.calls.getEndpoint({}, FROM)).toMatchObject({
      contextInUse: 8_000,
      contextTokens: 8_000,
      price: { in: 1, out: 2 },
    });
  });

  it('whose list is nonsense is reckoned with as unknown', async () => {
    listed = [{ id: 'quill-9b', contextTokens: 12 }];
    await desk.calls.saveEndpoint(INPUT, FROM);
    expect(await desk.calls.getEndpoint({}, FROM)).toMatchObject({ contextInUse: 16_384 });
  });
});

describe('agreeing to send', () => {
  const may = async (): Promise<boolean> => (await desk.portFor('endpoint', 'job')) !== undefined;

  it('takes being shown first', async () => {
    await desk.calls.saveEndpoint(INPUT, FROM);
    await desk.calls.allowSend({ jobId: 'job', always: true }, FROM);
    expect(await may()).toBe(false);
    await agree();
    expect(await may()).toBe(true);
    expect(await desk.calls.previewSend({ jobId: 'job' }, FROM)).toBeNull();
  });

  it('holds for the address that was shown, and for no other', async () => {
    await desk.calls.saveEndpoint(INPUT, FROM);
    await agree();
    await desk.calls.saveEndpoint({ ...INPUT, url: 'https://elsewhere.example/v1' }, FROM);
    expect(await may()).toBe(false);
    expect(await desk.calls.previewSend({ jobId: 'job' }, FROM)).not.toBeNull();
  });

  it('for always is not meant for an endpoint that came after the preview', async () => {
    await desk.calls.saveEndpoint(INPUT, FROM);
    await desk.calls.previewSend({ jobId: 'job' }, FROM);
    await desk.calls.saveEndpoint({ ...INPUT, url: 'https://elsewhere.example/v1' }, FROM);
    await desk.calls.allowSend({ jobId: 'job', always: true }, FROM);
    expect(await may()).toBe(false);
  });

  it('holds for the texts that were shown: a source that comes in later is shown first', async () => {
    const both = jobOf('ferry', 'harbour');
    jobs.set('job', withLeftOut(both, 1, true));
    await desk.calls.saveEndpoint(INPUT, FROM);
    await agree();
    expect(await may()).toBe(true);
    jobs.set('job', both);
    expect(await may()).toBe(false);
    await agree();
    jobs.set('job', withLeftOut(both, 0, true));
    expect(await may()).toBe(true);
  });
});

describe('an Ollama, which refuses the Origin of an extension', () => {
  it.each([
    ['http://localhost:11434/v1', true],
    ['http://192.168.1.5:11434/v1', true],
    ['http://attic.local:11434/v1', true],
    ['https://llm.example.net:11434/v1', false],
    ['http://192.168.1.5:8080/v1', false],
  ])('at %s is known by its port nearby, and gone to without it: %s', async (url, isBare) => {
    await desk.calls.testEndpoint({ ...INPUT, url, allowPrivateHttp: true }, FROM);
    expect(bare).toEqual(isBare ? [url] : []);
  });
});

describe('an endpoint that is slow to list its models', () => {
  it('does not come back, key and all, when it was removed meanwhile', async () => {
    let answer = (): void => undefined;
    listing = new Promise((resolve) => {
      answer = resolve;
    });
    listed = [{ id: 'quill-9b', contextTokens: 131_072 }];
    const saving = desk.calls.saveEndpoint(INPUT, FROM);
    await vi.waitFor(() => expect(disk.held).toBeDefined());
    await desk.calls.removeEndpoint({}, FROM);
    answer();
    await saving;
    expect(disk.held).toBeUndefined();
  });
});
