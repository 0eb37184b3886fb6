import { afterEach, describe, expect, it } from 'vitest';
import { BRIEF_REPLY } from '../../src/core/abstractive/reply-schema.ts';
import { toAiBotError } from '../../src/core/errors.ts';
import { endpointCompletion } from '../../src/llm/endpoint-completion.ts';
import type { Limits } from '../../src/llm/limits.ts';
import { listModels } from '../../src/llm/list-models.ts';
import { testConnection } from '../../src/llm/test-connection.ts';
import {
  type ModelServer,
  type ModelServerOptions,
  startModelServer,
  TEST_KEY,
  TEST_MODEL,
  type WireName,
} from '../support/model-server/index.ts';

const WIRES: readonly WireName[] = ['openai', 'anthropic', 'gemini'];
const SAID = 'Über der Brücke — 東京 — stand "nothing" 🙂.';

let server: ModelServer | undefined;
afterEach(() => server?.close());

async function ask(
  options: ModelServerOptions,
  {
    key = TEST_KEY,
    model = TEST_MODEL,
    limits = {},
    signal,
  }: { key?: string; model?: string; limits?: Partial<Limits>; signal?: AbortSignal } = {},
) {
  server = await startModelServer({ write: () => SAID, pieceChars: 3, ...options });
  const port = endpointCompletion(
    { wire: options.wire, address: server.address, model },
    { key, limits: { backoffMs: 5, stallMs: 120, ...limits } },
  );
  let sent = 0;
  const seen: string[] = [];
  const reply = port
    .complete({
      prompt: { system: 'Be brief.', user: 'Hi' },
      schema: BRIEF_REPLY,
      maxOutputTokens: 50,
      onText: (soFar) => seen.push(soFar),
      onSent: () => {
        sent += 1;
      },
      ...(signal === undefined ? {} : { signal }),
    })
    .then(
      (completion) => ({ completion, error: undefined }),
      (thrown: unknown) => ({ completion: undefined, error: toAiBotError(thrown) }),
    );
  return { ...(await reply), sent: () => sent, seen, requests: server.requests };
}

describe.each(WIRES)('an endpoint that speaks %s', (wire) => {
  it('streams text as it comes, with its end and its tokens', async () => {
    const { completion, seen, requests, sent } = await ask({ wire });
    expect(completion?.text).toBe(SAID);
    expect(completion?.finish).toBe('stop');
    expect(completion?.tokensIn).toBeGreaterThan(0);
    expect(completion?.tokensOut).toBeGreaterThan(0);
    expect(seen.length).toBeGreaterThan(3);
    expect(seen.at(-1)).toBe(SAID);
    expect(requests[0]?.question).toMatchObject({ system: 'Be brief.', user: 'Hi', hasSchema: true, maxTokens: 50 });
    expect(sent()).toBe(1);
  });

  it('takes a reply that comes whole although a stream was asked for', async () => {
    const { completion } = await ask({ wire, misbehaviour: 'whole' });
    expect(completion).toMatchObject({ text: SAID, finish: 'stop' });
  });

  it.each(['401', '402', '404', '500', '503', '529', '403-origin', 'redirect', 'html-page', 'not-found-page'] as const)(
    'says in a code what %s means, and never the key',
    async (misbehaviour) => {
      const { error } = await ask({ wire, misbehaviour }, { limits: { retries: 1 } });
      const codes = {
        '401': 'endpoint-key-rejected',
        '402': 'endpoint-no-credit',
        '404': 'endpoint-model-unknown',
        '500': 'endpoint-failed',
        '503': 'endpoint-failed',
        '529': 'endpoint-failed',
        '403-origin': 'endpoint-refused-origin',
        redirect: 'endpoint-not-api',
        'html-page': 'endpoint-not-api',
        'not-found-page': 'endpoint-not-api',
      } as const;
      expect(error?.code).toBe(codes[misbehaviour]);
      const everything = JSON.stringify([error, error?.message, error?.params, String(error?.cause), error?.stack]);
      expect(everything).not.toContain(TEST_KEY);
      expect(everything).not.toContain('Be brief');
    },
  );

  it.each(['429-seconds', '429-date'] as const)('waits as %s says and asks again', async (misbehaviour) => {
    const started = performance.now();
    const { completion, sent } = await ask({ wire, misbehaviour, times: 1 });
    expect(completion?.text).toBe(SAID);
    expect(performance.now() - started).toBeGreaterThan(450);
    expect(sent()).toBe(2);
  });

  it('gives up on a rate limit after as many tries as allowed, each counted', async () => {
    const { error, sent } = await ask(
      { wire, misbehaviour: '429-seconds' },
      { limits: { retries: 2, longestWaitMs: 10 } },
    );
    expect(error?.code).toBe('endpoint-rate-limited');
    expect(sent()).toBe(3);
  });

  it('asks again with less where the endpoint refuses the schema', async () => {
    const { completion, requests } = await ask({ wire, misbehaviour: 'refuses-schema' });
    expect(completion?.text).toBe(SAID);
    expect(requests.map((r) => r.question?.hasSchema)).toEqual([true, false]);
  });

  it('stops a stream that stands still', async () => {
    const { error } = await ask({ wire, misbehaviour: 'stall' });
    expect(error?.code).toBe('endpoint-stalled');
  });

  it('waits for a slow first byte longer than for the next piece, and not forever', async () => {
    const { completion } = await ask({ wire, misbehaviour: 'slow-first-byte' });
    expect(completion?.text).toBe(SAID);
    await server?.close();
    const { error } = await ask({ wire, misbehaviour: 'slow-first-byte' }, { limits: { firstByteMs: 100 } });
    expect(error?.code).toBe('endpoint-stalled');
  });

  it.each(['cut-mid-json', 'cut-mid-character', 'no-finish'] as const)(
    'knows that a reply with %s was cut',
    async (misbehaviour) => {
      const { completion } = await ask({ wire, misbehaviour });
      expect(completion?.finish).toBe('cut');
      expect(SAID.startsWith(completion?.text ?? 'x')).toBe(true);
      expect(completion?.text).not.toContain('\ufffd');
    },
  );

  it('hears an error that comes inside the stream', async () => {
    const { error } = await ask({ wire, misbehaviour: 'error-in-stream' });
    expect(error?.code).toBe('endpoint-failed');
  });

  it('stops reading a reply that never ends', async () => {
    const { completion } = await ask(
      { wire, write: () => 'endless '.repeat(100_000), pieceChars: 4_000 },
      { limits: { replyChars: 20_000 } },
    );
    expect(completion?.finish).toBe('length');
    expect(completion?.text.length).toBeLessThan(30_000);
  });

  it('knows a refusal', async () => {
    const { completion } = await ask({ wire, misbehaviour: 'refusal' });
    expect(completion?.finish).toBe('refused');
  });

  it('stops at once when the signal fires', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 60);
    const { error } = await ask({ wire, paceMs: 30 }, { signal: stop.signal });
    expect(error?.code).toBe('cancelled');
  });

  it('tests a connection with one request, and lists models', async () => {
    server = await startModelServer({ wire });
    const config = { wire, address: server.address, model: TEST_MODEL };
    expect(await testConnection(config, { key: TEST_KEY })).toMatchObject({ works: true });
    expect(server.requests).toHaveLength(1);
    expect(await testConnection(config, { key: 'wrong' })).toMatchObject({
      works: false,
      error: { code: 'endpoint-key-rejected' },
    });
    expect(await testConnection({ ...config, model: 'nope' }, { key: TEST_KEY })).toMatchObject({
      works: false,
      error: { code: 'endpoint-model-unknown' },
    });
    expect((await listModels(config, { key: TEST_KEY })).map((m) => m.id)).toContain(TEST_MODEL);
  });
});

describe('the network adapter', () => {
  it('cannot reach an address where nobody listens, and says so without retrying', async () => {
    let sent = 0;
    const port = endpointCompletion({ wire: 'openai', address: 'http://127.0.0.1:59999/v1', model: 'm' }, { key: '' });
    const request = {
      prompt: { system: '', user: '' },
      maxOutputTokens: 5,
      onSent: () => {
        sent += 1;
      },
    };
    await expect(port.complete(request)).rejects.toMatchObject({ code: 'endpoint-unreachable' });
    expect(sent).toBe(1);
  });

  it('refuses plain http beyond this computer before anything is sent', () => {
    const at = (address: string, allowPrivateHttp = false) =>
      endpointCompletion({ wire: 'openai', address, model: 'm', allowPrivateHttp }, { key: 'k' });
    expect(() => at('http://example.com/v1')).toThrow('endpoint-not-api');
    expect(() => at('http://192.168.1.5:11434/v1')).toThrow('endpoint-not-api');
    expect(() => at('https://user:pass@example.com/v1')).toThrow('endpoint-not-api');
    expect(() => at('ftp://example.com')).toThrow('endpoint-not-api');
    expect(at('http://192.168.1.5:11434/v1', true).host).toBe('192.168.1.5:11434');
    expect(at('http://localhost:1234/v1').host).toBe('localhost:1234');
    expect(at('http://[::1]:1234/v1').host).toBe('[::1]:1234');
  });
});
