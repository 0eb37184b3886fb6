import Anthropic from '@anthropic-ai/sdk';
import { GoogleGenAI } from '@google/genai';
import OpenAI from 'openai';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type ModelServer,
  type ModelServerOptions,
  startModelServer,
  TEST_KEY,
  TEST_MODEL,
} from '../support/model-server/index.ts';

let server: ModelServer | undefined;
const serve = async (options: ModelServerOptions): Promise<ModelServer> => {
  server = await startModelServer({ write: () => 'A bridge fell — nobody was hurt.', ...options });
  return server;
};
afterEach(() => server?.close());

describe("the model server answers the vendors' own clients", () => {
  it('openai streams, answers whole, lists models and throws its own error classes', async () => {
    const { address } = await serve({ wire: 'openai' });
    const client = new OpenAI({ apiKey: TEST_KEY, baseURL: address, maxRetries: 0 });
    const messages = [{ role: 'user' as const, content: 'Hi' }];
    let text = '';
    let usage = 0;
    const stream = await client.chat.completions.create({
      model: TEST_MODEL,
      messages,
      stream: true,
      stream_options: { include_usage: true },
    });
    for await (const chunk of stream) {
      text += chunk.choices[0]?.delta.content ?? '';
      usage += chunk.usage?.total_tokens ?? 0;
    }
    expect(text).toBe('A bridge fell — nobody was hurt.');
    expect(usage).toBeGreaterThan(0);
    const whole = await client.chat.completions.create({ model: TEST_MODEL, messages });
    expect(whole.choices[0]?.message.content).toBe(text);
    expect(whole.choices[0]?.finish_reason).toBe('stop');
    const names: string[] = [];
    for await (const model of client.models.list()) names.push(model.id);
    expect(names).toContain(TEST_MODEL);
    await expect(client.chat.completions.create({ model: 'no-such', messages })).rejects.toThrow(OpenAI.NotFoundError);
    const stranger = new OpenAI({ apiKey: 'wrong', baseURL: address, maxRetries: 0 });
    await expect(stranger.models.list()).rejects.toThrow(OpenAI.AuthenticationError);
  });

  it('openai sees a rate limit as one and retries it after Retry-After', async () => {
    const { address, requests } = await serve({ wire: 'openai', misbehaviour: '429-seconds', times: 1 });
    const once = new OpenAI({ apiKey: TEST_KEY, baseURL: address, maxRetries: 1 });
    const reply = await once.chat.completions.create({
      model: TEST_MODEL,
      messages: [{ role: 'user', content: 'Hi' }],
    });
    expect(reply.choices[0]?.message.content).toContain('bridge');
    expect(requests).toHaveLength(2);
  });

  it('anthropic streams, answers whole, lists models and throws its own error classes', async () => {
    const { address } = await serve({ wire: 'anthropic' });
    const client = new Anthropic({ apiKey: TEST_KEY, baseURL: address, maxRetries: 0 });
    const params = { model: TEST_MODEL, max_tokens: 100, messages: [{ role: 'user' as const, content: 'Hi' }] };
    const final = await client.messages.stream(params).finalMessage();
    expect(final.content).toMatchObject([{ type: 'text', text: 'A bridge fell — nobody was hurt.' }]);
    expect(final.stop_reason).toBe('end_turn');
    expect(final.usage.output_tokens).toBeGreaterThan(1);
    const whole = await client.messages.create(params);
    expect(whole.content).toMatchObject([{ type: 'text', text: 'A bridge fell — nobody was hurt.' }]);
    const names: string[] = [];
    for await (const model of client.models.list()) names.push(model.id);
    expect(names).toContain(TEST_MODEL);
    const stranger = new Anthropic({ apiKey: 'wrong', baseURL: address, maxRetries: 0 });
    await expect(stranger.messages.create(params)).rejects.toThrow(Anthropic.AuthenticationError);
  });

  it('google genai streams, answers whole, lists models and throws its own error class', async () => {
    const { address } = await serve({ wire: 'gemini' });
    const client = new GoogleGenAI({ apiKey: TEST_KEY, httpOptions: { baseUrl: address } });
    let text = '';
    let tokens = 0;
    for await (const chunk of await client.models.generateContentStream({ model: TEST_MODEL, contents: 'Hi' })) {
      text += chunk.text ?? '';
      tokens = chunk.usageMetadata?.totalTokenCount ?? tokens;
    }
    expect(text).toBe('A bridge fell — nobody was hurt.');
    expect(tokens).toBeGreaterThan(0);
    expect((await client.models.generateContent({ model: TEST_MODEL, contents: 'Hi' })).text).toBe(text);
    const names: string[] = [];
    for await (const model of await client.models.list()) names.push(model.name ?? '');
    expect(names).toContain(`models/${TEST_MODEL}`);
    const stranger = new GoogleGenAI({ apiKey: 'wrong', httpOptions: { baseUrl: address } });
    await expect(stranger.models.generateContent({ model: TEST_MODEL, contents: 'Hi' })).rejects.toMatchObject({
      status: 400,
    });
  });
});
