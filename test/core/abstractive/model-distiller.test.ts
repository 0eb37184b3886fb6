import { describe, expect, it } from 'vitest';
import type { Completion, CompletionPort, CompletionRequest } from '../../../src/core/abstractive/completion.ts';
import { estimateTokens } from '../../../src/core/abstractive/estimate-tokens.ts';
import { modelDistiller } from '../../../src/core/abstractive/model-distiller.ts';
import type { Checkpoints } from '../../../src/core/abstractive/run.ts';
import { previewOf } from '../../../src/core/abstractive/send-preview.ts';
import type { Draft } from '../../../src/core/draft.ts';
import { makeStory } from '../../../src/core/stories/make-story.ts';
import { sourceLinesOf, writeBrief, writeReply } from '../../support/model-server/writer.ts';
import { FIXTURE_STORIES, fixtureArticles } from '../../support/story-fixtures.ts';

const asServed = ({ prompt }: CompletionRequest) => ({ ...prompt, model: 'm', stream: true, hasSchema: true });

interface Fake extends CompletionPort {
  readonly requests: CompletionRequest[];
}

function fakePort(
  write: (request: CompletionRequest, nth: number) => Partial<Completion> = (request) => ({
    text: writeReply(asServed(request)),
  }),
  contextTokens = 32_000,
): Fake {
  const requests: CompletionRequest[] = [];
  return {
    kind: 'endpoint',
    host: 'model.example',
    model: 'm',
    contextTokens,
    parallel: 2,
    requests,
    async complete(request) {
      await request.onSent?.();
      requests.push(request);
      const reply = {
        text: '',
        finish: 'stop' as const,
        tokensIn: 10,
        tokensOut: 5,
        ...write(request, requests.length),
      };
      for (let i = 40; i < reply.text.length; i += 40) request.onText?.(reply.text.slice(0, i));
      request.onText?.(reply.text);
      return reply;
    },
  };
}

function memory(): Checkpoints & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return { kept, read: async (key) => kept.get(key), write: async (key, value) => void kept.set(key, value) };
}

const story = makeStory(fixtureArticles('court'));
const wanted = { words: 150, language: 'en', now: '2026-11-14T08:00:00Z' };

describe('the model distiller', () => {
  it('asks once for a story that fits, and says literally what it did', async () => {
    const port = fakePort();
    const draft = await modelDistiller(port).distil(story, wanted);
    expect(draft.engine).toEqual({
      kind: 'endpoint',
      host: 'model.example',
      model: 'm',
      requestsMade: 1,
      tokens: { in: 10, out: 5 },
    });
    expect(draft.lede[0]?.claims.length).toBeGreaterThan(0);
    expect(draft.wordsRead).toEqual(story.articles.map((a) => a.wordCount));
    expect(port.requests).toHaveLength(1);
    const preview = previewOf(story, wanted, port);
    expect(preview.requests.map(({ prompt }) => prompt)).toEqual([port.requests[0]?.prompt]);
    expect(preview.host).toBe('model.example');
  });

  it('shows the headline and the lede before the reply is whole', async () => {
    const partials: Draft[] = [];
    await modelDistiller(fakePort()).distil(story, { ...wanted, onPartial: (partial) => partials.push(partial) });
    expect(partials.length).toBeGreaterThan(5);
    expect(partials[0]?.sections).toEqual([]);
    expect(partials.at(-1)?.sections.length).toBeGreaterThan(0);
    const lengths = partials.map((p) => JSON.stringify(p.lede).length + JSON.stringify(p.sections).length);
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
  });

  it.each([3_200, 4_096])(
    'maps part by part where the context is %d tokens, no request over it',
    async (contextTokens) => {
      const long = makeStory(FIXTURE_STORIES.slice(0, 4).flatMap(fixtureArticles));
      const port = fakePort(undefined, contextTokens);
      const draft = await modelDistiller(port).distil(long, { ...wanted, words: 100 });
      expect(port.requests.length).toBeGreaterThan(4);
      expect(draft.engine.requestsMade).toBe(port.requests.length);
      for (const { prompt, maxOutputTokens } of port.requests)
        expect(estimateTokens(prompt.system + prompt.user) + maxOutputTokens).toBeLessThanOrEqual(contextTokens);
      const letters = new Set(
        sourceLinesOf(port.requests.at(-1)?.prompt.user ?? '').map((l) => l.labels[0]?.replace(/\d+/, '')),
      );
      expect(letters.size).toBeGreaterThan(3);
    },
  );

  it('counts what no request held as not read', async () => {
    const long = makeStory(FIXTURE_STORIES.slice(0, 4).flatMap(fixtureArticles));
    const port = fakePort(
      (request) => ({
        text: request.prompt.user.endsWith('Choose.') ? 'I would rather not.' : writeReply(asServed(request)),
      }),
      4_096,
    );
    const draft = await modelDistiller(port).distil(long, wanted);
    const read = draft.wordsRead?.reduce((sum, n) => sum + n, 0) ?? 0;
    expect(read).toBeLessThan(long.articles.reduce((sum, a) => sum + a.wordCount, 0));
    expect(draft.notes).toContainEqual({ code: 'partial-read' });
  });

  it('pays for no answered request twice when it is stopped at any point', async () => {
    const long = makeStory(FIXTURE_STORIES.slice(0, 3).flatMap(fixtureArticles));
    const whole = fakePort(undefined, 4_096);
    const expected = await modelDistiller(whole).distil(long, wanted);
    for (let dieAt = 1; dieAt <= whole.requests.length; dieAt += 1) {
      const checkpoints = memory();
      const answered: string[] = [];
      const port = (dies: boolean): CompletionPort => {
        let n = 0;
        const inner = fakePort(undefined, 4_096);
        return {
          ...inner,
          parallel: 1,
          async complete(request) {
            n += 1;
            if (dies && n === dieAt) {
              await request.onSent?.();
              throw new Error('the worker was killed');
            }
            answered.push(request.prompt.user);
            return inner.complete(request);
          },
        };
      };
      await expect(modelDistiller(port(true), { checkpoints }).distil(long, wanted)).rejects.toMatchObject({
        code: 'internal',
      });
      const draft = await modelDistiller(port(false), { checkpoints }).distil(long, wanted);
      expect(new Set(answered).size).toBe(answered.length);
      // the one that was cut short left this computer all the same
      expect(draft.engine.requestsMade).toBe(whole.requests.length + 1);
      expect(draft.lede).toEqual(expected.lede);
    }
  });

  it('sends what fails back once, with the reason, and takes what is then right', async () => {
    const good = writeBrief(asServed({ prompt: { system: 'about 150 words', user: '' }, maxOutputTokens: 1 }));
    expect(good.lede).toEqual([]);
    let bad = '';
    let right = '';
    const port = fakePort((request) => {
      if (!request.prompt.user.endsWith('Write the brief.')) {
        expect(request.prompt.user).toContain('99');
        return { text: JSON.stringify({ sentences: [{ n: 1, text: right, cites: ['A1'] }] }) };
      }
      const brief = writeBrief(asServed(request));
      const [first, ...rest] = brief.lede;
      right = first?.text ?? '';
      bad = right.replace('nine years', '99 years');
      return { text: JSON.stringify({ ...brief, lede: [{ ...first, text: bad }, ...rest] }) };
    });
    const draft = await modelDistiller(port).distil(story, wanted);
    expect(bad).not.toBe(right);
    expect(port.requests).toHaveLength(2);
    expect(draft.lede[0]?.text).toBe(right);
    expect(draft.repaired).toBe(1);
  });

  it('asks a second time after a reply in another language, and then gives up', async () => {
    const german = {
      text: JSON.stringify({
        headline: 'H',
        lede: [
          {
            text: 'Der Richter hat den Mann am Freitag zu neun Jahren verurteilt und sein Anwalt will in die Berufung gehen.',
            cites: ['A1'],
          },
        ],
      }),
    };
    const port = fakePort((request, n) => (n === 1 ? german : { text: writeReply(asServed(request)) }));
    expect((await modelDistiller(port).distil(story, wanted)).engine.requestsMade).toBe(2);
    await expect(modelDistiller(fakePort(() => german)).distil(story, wanted)).rejects.toMatchObject({
      code: 'endpoint-bad-reply',
      params: { reason: 'language' },
    });
  });

  it('never names a place, a date or a party that no source names', async () => {
    const port = fakePort((request) => {
      const brief = writeBrief(asServed(request));
      return {
        text: JSON.stringify({
          ...brief,
          place: 'Atlantis',
          eventDate: { iso: '1999-01-01', asWritten: 'New Year 1999' },
          sections: [
            {
              kind: 'reactions',
              heading: 'Zorg 42 speaks',
              sentences: brief.lede.map((s) => ({ ...s, party: 'Zorg Alliance', speaker: 'Zorg' })),
            },
          ],
        }),
      };
    });
    const draft = await modelDistiller(port).distil(story, wanted);
    expect(JSON.stringify(draft)).not.toMatch(/Atlantis|1999|Zorg/);
  });
});
