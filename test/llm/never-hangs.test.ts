import { describe, expect, it, vi } from 'vitest';
import type { CompletionPort } from '../../src/core/abstractive/completion.ts';
import { toAiBotError } from '../../src/core/errors.ts';
import { builtinCompletion } from '../../src/llm/builtin-model.ts';
import { endpointCompletion } from '../../src/llm/endpoint-completion.ts';

const QUESTION = { prompt: { system: '', user: '' }, maxOutputTokens: 10 };
const LIMITS = { firstByteMs: 150, stallMs: 100, wholeMs: 300, refusalMs: 50, backoffMs: 1, retries: 1 };

function portTo(answer: () => Response): CompletionPort {
  const config = { wire: 'openai', address: 'https://llm.example.net/v1', model: 'quill' } as const;
  return endpointCompletion(config, { key: 'sk', fetch: async () => answer(), limits: LIMITS });
}

const codeOf = (port: CompletionPort | undefined): Promise<string | undefined> | undefined =>
  port?.complete(QUESTION).then(
    () => undefined,
    (thrown: unknown) => toAiBotError(thrown).code,
  );

/** A body of which a piece comes every 20 ms, for ever. */
function endless(piece: string): { body: ReadableStream<Uint8Array>; ended: ReturnType<typeof vi.fn> } {
  const ended = vi.fn();
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      await new Promise((done) => setTimeout(done, 20));
      controller.enqueue(new TextEncoder().encode(piece));
    },
    cancel: ended,
  });
  return { body, ended };
}

describe('a model endpoint', () => {
  it('whose stream never says anything and never ends has stalled', async () => {
    const { body, ended } = endless('data: {"choices":[]}\n\n');
    const port = portTo(() => new Response(body, { headers: { 'content-type': 'text/event-stream' } }));
    expect(await codeOf(port)).toBe('endpoint-stalled');
    expect(ended).toHaveBeenCalled();
  });

  it.each([400, 500])('whose refusal %i never ends is refused all the same', async (status) => {
    const port = portTo(() => new Response(endless(' ').body, { status }));
    expect(await codeOf(port)).toMatch(/^endpoint-(?:failed|not-api)$/);
  });

  it('whose refusal is as long as a film is not read to its end', async () => {
    let bytes = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        bytes += 65_536;
        controller.enqueue(new Uint8Array(65_536).fill(120));
      },
    });
    expect(await codeOf(portTo(() => new Response(body, { status: 401 })))).toBe('endpoint-key-rejected');
    expect(bytes).toBeLessThan(2_000_000);
  });
});

describe("the browser's own model", () => {
  const never = (): Promise<never> => new Promise(() => undefined);

  it('that is never made is not there', async () => {
    const scope = { LanguageModel: { availability: async () => 'available', create: never } };
    expect(await builtinCompletion(scope, LIMITS)).toBeUndefined();
  });

  it('that falls silent has stalled', async () => {
    const session = {
      destroy: vi.fn(),
      promptStreaming: () => new ReadableStream<string>({ start: (controller) => controller.enqueue('A') }),
    };
    const scope = { LanguageModel: { availability: async () => 'available', create: async () => session } };
    expect(await codeOf(await builtinCompletion(scope, LIMITS))).toBe('endpoint-stalled');
    expect(session.destroy).toHaveBeenCalledTimes(2);
  });
});
