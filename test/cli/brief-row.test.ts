import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { briefArguments } from '../../src/cli/arguments.ts';
import { briefPages } from '../../src/cli/brief-pages.ts';
import { briefRow } from '../../src/cli/brief-row.ts';
import { endpointEngine, localEngine } from '../../src/cli/engine.ts';
import {
  type Misbehaviour,
  type ModelServer,
  startModelServer,
  TEST_KEY,
  TEST_MODEL,
} from '../support/model-server/index.ts';
import { sourceLinesOf } from '../support/model-server/writer.ts';
import { readTable } from '../support/read-table.ts';
import { fixtureArticles } from '../support/story-fixtures.ts';

let server: ModelServer | undefined;
afterEach(() => server?.close());

const row = {
  id: 'r1',
  words: 120,
  articles: fixtureArticles('strike').map(({ text, outlet, headline }) => ({ text, outlet, headline })),
};

async function rowFrom(
  misbehaviour: Misbehaviour,
  wire: 'openai' | 'anthropic' | 'gemini' = 'openai',
): Promise<unknown> {
  server = await startModelServer({ wire, misbehaviour });
  const given = briefArguments([
    '--engine',
    'endpoint',
    '--wire',
    wire,
    '--endpoint',
    server.address,
    '--model',
    TEST_MODEL,
  ]);
  if (given.endpoint === undefined) throw new Error('no endpoint');
  return briefRow(endpointEngine(given.endpoint, { key: TEST_KEY, tables: readTable }), given)(row);
}

describe('a row of aibot brief', () => {
  it.each(['openai', 'anthropic', 'gemini'] as const)('from a %s endpoint has a report', async (wire) => {
    const reply = await rowFrom('none', wire);
    expect(reply).toMatchObject({
      id: 'r1',
      brief: { engine: { kind: 'endpoint', model: TEST_MODEL, requestsMade: 1 } },
      report: {
        sent: 1,
        repaired: 0,
        dropped: 0,
        marked: 0,
        tokensIn: expect.any(Number),
        tokensOut: expect.any(Number),
      },
    });
    expect(reply).not.toHaveProperty('error');
  });

  it('from an endpoint that rejects the key has the error in words, beside the local brief', async () => {
    const reply = await rowFrom('401');
    expect(reply).toMatchObject({
      brief: { engine: { kind: 'local', requestsMade: 1 } },
      prose: expect.stringMatching(/\w/),
      report: { sent: 1 },
      error: { code: 'endpoint-key-rejected', message: expect.stringContaining('AIBOT_API_KEY') },
    });
    expect(JSON.stringify(reply)).not.toContain(TEST_KEY);
  });

  it('read a second time says how verdicts changed, and what it all cost', async () => {
    const claim = 'Plenty of commuters were left standing.';
    server = await startModelServer({
      wire: 'openai',
      write: ({ user }) => {
        const [line] = sourceLinesOf(user);
        if (user.endsWith('Read the claim.')) return JSON.stringify({ answer: 'yes', words: line?.text.slice(0, 40) });
        if (!user.endsWith('Write the brief.')) return '{"sentences":[]}';
        const lede = [
          { text: line?.text, cites: line?.labels },
          { text: claim, cites: line?.labels },
        ];
        return JSON.stringify({ headline: 'H', lede, sections: [] });
      },
    });
    const given = briefArguments(
      `--engine endpoint --endpoint ${server.address} --model ${TEST_MODEL} --second-reading --price 1/2`.split(' '),
    );
    if (given.endpoint === undefined) throw new Error('no endpoint');
    const engine = endpointEngine(given.endpoint, {
      key: TEST_KEY,
      secondReading: given.secondReading === true,
      tables: readTable,
    });
    const reply = await briefRow(engine, given)(row);
    expect(reply).toMatchObject({
      brief: { checks: { partial: 0, secondReading: { asked: 1, confirmed: 1 } } },
      report: {
        sent: 2,
        secondReading: { asked: 1, confirmed: 1, contradicted: 0, undecided: 0 },
        dollars: expect.any(Number),
      },
    });
  });

  it('from the local distiller has neither', async () => {
    const reply = await briefRow(localEngine(readTable), briefArguments([]))(row);
    expect(reply).toMatchObject({ brief: { engine: { kind: 'local', requestsMade: 0 } } });
    expect(Object.keys(Object(reply))).toEqual(['id', 'brief', 'prose', 'sentences']);
  });
});

describe('aibot brief for people', () => {
  it.each([
    ['markdown', /^# /],
    ['text', /SOURCES/],
    ['html', /<!doctype html>/i],
    ['json', /^\{/],
  ])('writes %s of saved pages, and says which could not be read', async (format, looks) => {
    const folder = await mkdtemp(join(tmpdir(), 'aibot-'));
    const page = join(folder, 'page.txt');
    await writeFile(page, row.articles[0]?.text ?? '');
    let out = '';
    const said: string[] = [];
    const given = briefArguments([page, join(folder, 'none.html'), '--format', format, '--words', '100']);
    const status = await briefPages(localEngine(readTable), given, {
      out: (text) => {
        out += text;
      },
      say: (line) => said.push(line),
    });
    expect(out).toMatch(looks);
    expect(said.join('\n')).toContain('no such file');
    expect(status).toBe(1);
  });

  it('has nothing to say where no page could be read', async () => {
    const said: string[] = [];
    const given = briefArguments(['/nowhere/none.html']);
    expect(
      await briefPages(localEngine(readTable), given, { out: () => undefined, say: (line) => said.push(line) }),
    ).toBe(1);
    expect(said.at(-1)).toBe('aibot: nothing to distil');
  });
});
