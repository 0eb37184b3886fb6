import { afterEach, describe, expect, it } from 'vitest';
import { NO_USAGE } from '../../src/core/abstractive/completion.ts';
import { withFallback } from '../../src/core/abstractive/local-fallback.ts';
import { modelDistiller } from '../../src/core/abstractive/model-distiller.ts';
import type { Brief } from '../../src/core/brief.ts';
import { brokenInvariants } from '../../src/core/brief-invariants.ts';
import { proseSentences } from '../../src/core/export/prose.ts';
import { localDistiller } from '../../src/core/extractive/local-distiller.ts';
import { makeBrief } from '../../src/core/make-brief.ts';
import { parseBrief } from '../../src/core/schema.ts';
import { endpointCompletion } from '../../src/llm/endpoint-completion.ts';
import {
  MISBEHAVIOURS,
  type ModelServer,
  startModelServer,
  TEST_KEY,
  TEST_MODEL,
  type WireName,
} from '../support/model-server/index.ts';
import { readTable } from '../support/read-table.ts';
import { fixtureArticles } from '../support/story-fixtures.ts';

let server: ModelServer | undefined;
afterEach(() => server?.close());

/** Those that must end in the local brief; all others in the model's own. */
const LOCAL = new Set<string>([
  '401',
  '402',
  '404',
  '429-seconds',
  '429-date',
  '500',
  '503',
  '529',
  '403-origin',
  'redirect',
  'html-page',
  'not-found-page',
  'stall',
  'error-in-stream',
  'wrong-schema',
  'wrong-language',
  'refusal',
  'empty',
  'deep-nesting',
  // every sentence is full of markup that no source has: nothing of it is borne out
  'html-in-strings',
]);

const articles = fixtureArticles('court');

async function briefOf(wire: WireName, misbehaviour: (typeof MISBEHAVIOURS)[number]): Promise<Brief> {
  server = await startModelServer({ wire, misbehaviour });
  const port = endpointCompletion(
    { wire, address: server.address, model: TEST_MODEL },
    { key: TEST_KEY, limits: { backoffMs: 1, longestWaitMs: 2, stallMs: 120, replyChars: 60_000, retries: 1 } },
  );
  let usage = NO_USAGE;
  const model = modelDistiller(port, {
    onUsage: (now) => {
      usage = now;
    },
  });
  const local = localDistiller;
  const distiller = withFallback(model, local, { port, usage: () => usage });
  return makeBrief({ articles, words: 200 }, { distiller, readTable, now: '2026-11-14T08:00:00Z' });
}

describe.each(['openai', 'anthropic', 'gemini'] as const)('a %s endpoint that misbehaves', (wire) => {
  it.each(MISBEHAVIOURS)('%s ends in a grounded brief', async (misbehaviour) => {
    const brief = await briefOf(wire, misbehaviour);
    expect(brokenInvariants(brief, articles)).toEqual([]);
    expect(() => parseBrief(JSON.parse(JSON.stringify(brief)))).not.toThrow();
    expect(proseSentences(brief).length).toBeGreaterThan(0);
    expect(brief.engine.requestsMade).toBe(server?.requests.length);
    const failed = brief.notes.find((note) => note.code === 'model-failed');
    expect(brief.engine.kind).toBe(LOCAL.has(misbehaviour) ? 'local' : 'endpoint');
    expect(failed !== undefined).toBe(LOCAL.has(misbehaviour));
    expect(JSON.stringify(brief)).not.toContain(TEST_KEY);
    expect(JSON.stringify(brief)).not.toContain('evil.example');
    if (brief.engine.kind === 'endpoint')
      expect(brief.engine).toMatchObject({ host: new URL(server?.origin ?? '').host, model: TEST_MODEL });
  });
});
