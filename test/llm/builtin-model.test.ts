import { describe, expect, it } from 'vitest';
import { modelDistiller } from '../../src/core/abstractive/model-distiller.ts';
import { makeStory } from '../../src/core/stories/make-story.ts';
import { builtinCompletion, builtinState, downloadBuiltin } from '../../src/llm/builtin-model.ts';
import { writeReply } from '../support/model-server/writer.ts';
import { fixtureArticles } from '../support/story-fixtures.ts';

interface FakeOptions {
  readonly availability?: string;
  readonly window?: { readonly contextWindow?: number; readonly inputQuota?: number };
  readonly cumulative?: boolean;
  readonly error?: string;
}

/** A browser with a model of its own, as the explainer describes it. */
function fakeScope({
  availability = 'available',
  window = { contextWindow: 9_216 },
  cumulative = false,
  error,
}: FakeOptions = {}) {
  const prompts: { system: string; user: string }[] = [];
  let open = 0;
  return {
    prompts,
    open: () => open,
    LanguageModel: {
      availability: async () => availability,
      create: async (
        options: { initialPrompts?: { content: string }[]; monitor?: (target: EventTarget) => void } = {},
      ) => {
        open += 1;
        const target = new EventTarget();
        options.monitor?.(target);
        target.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded: 0.5 }));
        const system = options.initialPrompts?.[0]?.content ?? '';
        return {
          ...window,
          destroy: () => {
            open -= 1;
          },
          promptStreaming: (user: string) => {
            if (error !== undefined) throw new DOMException('no', error);
            prompts.push({ system, user });
            const text = writeReply({ system, user, model: '', stream: true, hasSchema: true });
            return new ReadableStream<string>({
              start(controller) {
                for (let i = 0; i < text.length; i += 50)
                  controller.enqueue(cumulative ? text.slice(0, i + 50) : text.slice(i, i + 50));
                controller.close();
              },
            });
          },
        };
      },
    },
  };
}

describe("the browser's own model", () => {
  it('is told apart: absent, to be downloaded, there', async () => {
    expect(await builtinState({})).toBe('absent');
    expect(await builtinState({ LanguageModel: 7 })).toBe('absent');
    for (const state of ['unavailable', 'downloadable', 'downloading', 'available'])
      expect(await builtinState(fakeScope({ availability: state }))).toBe(state);
    expect(await builtinState(fakeScope({ availability: 'something new' }))).toBe('unavailable');
    expect(await builtinCompletion({})).toBeUndefined();
    expect(await builtinCompletion(fakeScope({ availability: 'downloadable' }))).toBeUndefined();
  });

  it('is downloaded with progress', async () => {
    const shares: number[] = [];
    await downloadBuiltin((share) => shares.push(share), fakeScope());
    expect(shares).toEqual([0.5]);
    await expect(downloadBuiltin(() => undefined, {})).rejects.toMatchObject({ code: 'builtin-unavailable' });
  });

  it.each([
    [{ contextWindow: 3_500 }, 3_500],
    [{ inputQuota: 3_800 }, 3_800],
    [{}, 4_096],
  ])('writes a brief within its window %o and sends nothing anywhere', async (window, tokens) => {
    const scope = fakeScope({ window });
    const port = await builtinCompletion(scope);
    if (port === undefined) throw new Error('no model');
    expect(port.contextTokens).toBe(tokens);
    const story = makeStory([...fixtureArticles('court'), ...fixtureArticles('disaster')]);
    const draft = await modelDistiller(port).distil(story, { words: 100, language: 'en' });
    expect(draft.engine).toEqual({ kind: 'builtin', requestsMade: 0 });
    expect(draft.lede.length).toBeGreaterThan(0);
    expect(scope.prompts.length).toBeGreaterThan(2);
    expect(scope.open()).toBe(0);
  });

  it('takes streams of pieces and streams of the whole so far alike', async () => {
    const request = {
      prompt: { system: 'about 80 words', user: 'A1 The bridge over the river fell at dawn.\nWrite the brief.' },
      maxOutputTokens: 100,
    };
    const texts = await Promise.all(
      [false, true].map(async (cumulative) => (await builtinCompletion(fakeScope({ cumulative })))?.complete(request)),
    );
    expect(texts[0]).toEqual(texts[1]);
    expect(texts[0]?.text).toContain('The bridge over the river fell at dawn.');
  });

  it('says in a code why it could not', async () => {
    const request = { prompt: { system: '', user: 'x' }, maxOutputTokens: 1 };
    const failing = async (error: string) => (await builtinCompletion(fakeScope({ error })))?.complete(request);
    await expect(failing('QuotaExceededError')).rejects.toMatchObject({ code: 'endpoint-failed' });
    await expect(failing('NotReadableError')).rejects.toMatchObject({ code: 'endpoint-refused-task' });
    await expect(failing('OperationError')).rejects.toMatchObject({ code: 'builtin-unavailable' });
  });
});
