import { afterEach, expect, it } from 'vitest';
import { estimateTokens } from '../../src/core/abstractive/estimate-tokens.ts';
import { modelDistiller } from '../../src/core/abstractive/model-distiller.ts';
import { startRun } from '../../src/core/abstractive/run.ts';
import { articleFromText } from '../../src/core/article-from-text.ts';
import type { Brief } from '../../src/core/brief.ts';
import { makeBrief } from '../../src/core/make-brief.ts';
import { endpointCompletion } from '../../src/llm/endpoint-completion.ts';
import {
  type ModelServer,
  type ModelServerOptions,
  startModelServer,
  TEST_KEY,
  TEST_MODEL,
} from '../support/model-server/index.ts';
import { writeReply } from '../support/model-server/writer.ts';
import { readTable } from '../support/read-table.ts';
import { FIXTURE_STORIES, fixtureArticles } from '../support/story-fixtures.ts';

const CONTEXT = 8_192;

/** Thirty articles of some 1,500 words each, no two with the same text. */
const articles = (() => {
  const texts = FIXTURE_STORIES.map((name) => fixtureArticles(name).map((a) => a.text));
  const flat = texts.flatMap((story) => story.slice(0, 3));
  return Array.from({ length: 30 }, (_, i) =>
    articleFromText({
      text: [flat[i], flat[(i + 7) % flat.length], flat[(i + 19) % flat.length]].join('\n\n'),
      outlet: `Outlet ${i + 1}`,
      url: `https://outlet-${i + 1}.example/report`,
      headline: `Report ${i + 1}`,
      lang: 'en',
    }),
  );
})();

let server: ModelServer | undefined;
afterEach(async () => {
  await server?.close();
});

async function brief(
  options: Partial<ModelServerOptions>,
  of = articles,
): Promise<{ made: Brief; sent: number; peak: number }> {
  server = await startModelServer({ wire: 'openai', pieceChars: 4_000, paceMs: 5, ...options });
  let [underWay, peak] = [0, 0];
  const port = endpointCompletion(
    { wire: 'openai', address: server.address, model: TEST_MODEL, contextTokens: CONTEXT },
    {
      key: TEST_KEY,
      limits: { backoffMs: 20, longestWaitMs: 1_500 },
      fetch: async (...call) => {
        underWay += 1;
        peak = Math.max(peak, underWay);
        return fetch(...call).finally(() => {
          underWay -= 1;
        });
      },
    },
  );
  const run = await startRun(port, {});
  const made = await makeBrief(
    { articles: of, words: 300 },
    { distiller: modelDistiller(port, { run }), readTable, now: '2026-11-22T12:00:00Z' },
  );
  return { made, sent: run.usage().sent, peak };
}

it('thirty long articles go through a small window, several at a time, waiting when asked to, with every word read', async () => {
  const { made, sent, peak } = await brief({ misbehaviour: '429-seconds', times: 2 });
  expect(made.engine).toMatchObject({ kind: 'endpoint', requestsMade: sent });
  expect(sent).toBe(server?.requests.length);
  console.log(`${sent} requests for ${made.sources.filter((s) => s.leftOut === undefined).length} of 30 articles`);
  expect(sent).toBeGreaterThan(15);
  expect(peak).toBe(2);
  for (const { question } of server?.requests ?? [])
    expect(estimateTokens(`${question?.system}${question?.user}`)).toBeLessThan(CONTEXT);
  const told = made.sources.filter((source) => source.leftOut === undefined);
  // some are copies of one agency text, and left out as such
  expect(told.length).toBeGreaterThan(15);
  expect(made.sources.filter((source) => source.leftOut !== undefined && source.wordsRead > 0)).toEqual([]);
  expect(told.filter((source) => source.wordsRead !== source.wordsTotal)).toEqual([]);
  expect(made.notes.map((note) => note.code)).not.toContain('partial-read');
}, 180_000);

it('what a model leaves unread is said source by source', async () => {
  let parts = 0;
  const { made } = await brief(
    {
      // it answers every second question about a part with nothing usable
      write: (question) => (question.user.endsWith('Choose.') && parts++ % 2 === 0 ? 'Sure!' : writeReply(question)),
    },
    articles.slice(0, 10),
  );
  expect(made.engine.kind).toBe('endpoint');
  const partly = made.sources.filter((s) => s.leftOut === undefined && s.wordsRead < s.wordsTotal);
  expect(partly.length).toBeGreaterThan(1);
  expect(partly.every((s) => s.wordsRead > 0)).toBe(true);
  expect(made.notes.map((note) => note.code)).toContain('partial-read');
}, 180_000);
