import { describe, expect, it } from 'vitest';
import type { Completion, CompletionPort, CompletionRequest } from '../../../src/core/abstractive/completion.ts';
import { modelDistiller } from '../../../src/core/abstractive/model-distiller.ts';
import { type Checkpoints, startRun } from '../../../src/core/abstractive/run.ts';
import { secondReader } from '../../../src/core/abstractive/second-reading.ts';
import type { Brief, Sentence } from '../../../src/core/brief.ts';
import { brokenInvariants } from '../../../src/core/brief-invariants.ts';
import { AiBotError } from '../../../src/core/errors.ts';
import { proseSentences } from '../../../src/core/export/prose.ts';
import { makeBrief } from '../../../src/core/make-brief.ts';
import { readTable } from '../../support/read-table.ts';
import { fixtureArticles } from '../../support/story-fixtures.ts';

const articles = fixtureArticles('court');

/** In other words than the sources', so that the soft score is low; the last one is wrong, and plainly so. */
const RIGHT = 'His spouse walked out early.';
const WRONG = 'He showed sorrow for everybody to see.';
const HARD = 'Viktor A. Lorne was sentenced to twelve years in prison on Friday.';
const PLAIN = 'His wife left the courtroom before the judge had finished.';

const draft = JSON.stringify({
  headline: 'Banker jailed',
  lede: [{ text: PLAIN, cites: ['A6'] }],
  sections: [
    {
      kind: 'what-happened',
      heading: '',
      sentences: [
        { text: RIGHT, cites: ['A6'] },
        { text: WRONG, cites: ['A5'] },
        { text: HARD, cites: ['A1'] },
      ],
    },
  ],
});

type Answer = (claim: string) => string | AiBotError;

interface Fake extends CompletionPort {
  readonly claims: string[];
}

function portThat(answer: Answer): Fake {
  const claims: string[] = [];
  return {
    kind: 'endpoint',
    host: 'model.example',
    model: 'm',
    contextTokens: 32_000,
    parallel: 2,
    price: { in: 1, out: 2, asOf: '2025-10' },
    claims,
    async complete({ prompt, onSent }: CompletionRequest): Promise<Completion> {
      await onSent?.();
      const tokens = { tokensIn: 100, tokensOut: 20, finish: 'stop' as const };
      if (prompt.user.endsWith('Write the brief.')) return { ...tokens, text: draft };
      // asked to mend, this model stands by what it wrote
      if (!prompt.user.endsWith('Read the claim.')) return { ...tokens, text: '{"sentences":[]}' };
      const claim = /^# Claim: (.*)$/m.exec(prompt.user)?.[1] ?? '';
      claims.push(claim);
      const given = answer(claim);
      if (given instanceof AiBotError) throw given;
      return { ...tokens, text: given };
    },
  };
}

async function briefWith(
  port: CompletionPort,
  { onUnsupported = 'mark', checkpoints }: { onUnsupported?: 'mark' | 'drop'; checkpoints?: Checkpoints } = {},
): Promise<Brief> {
  const run = await startRun(port, checkpoints === undefined ? {} : { checkpoints });
  const brief = await makeBrief(
    { articles, words: 150, onUnsupported },
    {
      distiller: modelDistiller(port, { run }),
      secondReader: secondReader(run),
      readTable,
      now: '2026-11-14T08:00:00Z',
    },
  );
  expect(brokenInvariants(brief, articles)).toEqual([]);
  return brief;
}

const sentence = (brief: Brief, text: string): Sentence | undefined =>
  proseSentences(brief).find((s) => s.text === text);
const honest: Answer = (claim) =>
  JSON.stringify(
    claim === RIGHT
      ? { answer: 'yes', words: 'His wife left the courtroom' }
      : { answer: 'no', words: 'He showed no reaction.' },
  );

describe('a second reading', () => {
  it('confirms and contradicts what was partly supported, and reports it', async () => {
    const port = portThat(honest);
    const brief = await briefWith(port);
    expect(port.claims.toSorted()).toEqual([WRONG, RIGHT].toSorted());
    expect(sentence(brief, RIGHT)).toMatchObject({ verdict: 'supported', reasons: [] });
    expect(sentence(brief, WRONG)).toMatchObject({
      verdict: 'unsupported',
      reasons: [{ kind: 'unmatched', inSources: ['He showed no reaction.'] }],
    });
    expect(brief.checks).toMatchObject({
      supported: 2,
      partial: 0,
      unsupported: 2,
      secondReading: { asked: 2, confirmed: 1, contradicted: 1, undecided: 0 },
    });
    expect(brief.notes).toContainEqual({ code: 'sentences-marked', params: { count: 2 } });
    // the brief, the mending, two claims: each counted and priced
    expect(brief.engine).toMatchObject({
      requestsMade: 4,
      tokens: { in: 400, out: 80, dollars: 0.00056, pricesAsOf: '2025-10' },
    });
  });

  it('leaves out what is contradicted where the reader wants no marks', async () => {
    const brief = await briefWith(portThat(honest), { onUnsupported: 'drop' });
    expect(sentence(brief, WRONG)).toBeUndefined();
    expect(sentence(brief, HARD)).toBeUndefined();
    expect(brief.checks).toMatchObject({ unsupported: 0, dropped: 2 });
  });

  it('never lifts a hard mismatch, whatever the model says', async () => {
    const port = portThat(() => JSON.stringify({ answer: 'yes', words: 'sentenced to nine years in prison' }));
    const brief = await briefWith(port);
    expect(sentence(brief, HARD)?.verdict).toBe('unsupported');
    expect(port.claims).not.toContain(HARD);
  });

  it.each([
    ['words that stand nowhere', JSON.stringify({ answer: 'yes', words: 'she hurried away in distress' })],
    ['words changed by a letter', JSON.stringify({ answer: 'yes', words: 'His wife left the court room' })],
    ['no words', JSON.stringify({ answer: 'yes', words: '' })],
    ['a word that proves nothing', JSON.stringify({ answer: 'no', words: 'the' })],
    ['doubt', JSON.stringify({ answer: "can't tell", words: '' })],
    ['another answer', JSON.stringify({ answer: 'probably', words: 'His wife left the courtroom' })],
    ['garbage', '{"answer":["yes"],,, <think>'],
    ['nothing', ''],
  ])('changes nothing for %s', async (_, reply) => {
    const brief = await briefWith(portThat(() => reply));
    expect([RIGHT, WRONG].map((text) => sentence(brief, text)?.verdict)).toEqual(['partial', 'partial']);
    expect(brief.checks.secondReading).toEqual({ asked: 2, confirmed: 0, contradicted: 0, undecided: 2 });
  });

  it('that fails leaves the brief as it was, and asks no more', async () => {
    const port = { ...portThat(() => new AiBotError('endpoint-rate-limited')), parallel: 1 };
    const brief = await briefWith(port);
    expect(port.claims).toHaveLength(1);
    expect(sentence(brief, RIGHT)?.verdict).toBe('partial');
    expect(brief.checks.secondReading).toMatchObject({ asked: 2, undecided: 2 });
  });

  it('goes on where a stopped worker left it, and pays for no answer twice', async () => {
    const kept = new Map<string, string>();
    const checkpoints: Checkpoints = {
      read: async (key) => kept.get(key),
      write: async (key, value) => void kept.set(key, value),
    };
    let asked = 0;
    const dying = {
      ...portThat((claim) => (++asked === 2 ? new AiBotError('cancelled') : honest(claim))),
      parallel: 1,
    };
    await expect(briefWith(dying, { checkpoints })).rejects.toMatchObject({ code: 'cancelled' });
    const again = portThat(honest);
    const brief = await briefWith(again, { checkpoints });
    expect(again.claims).toEqual(dying.claims.slice(1));
    expect(brief.checks.secondReading).toMatchObject({ confirmed: 1, contradicted: 1 });
    // the one that was cut short left this computer all the same
    expect(brief.engine.requestsMade).toBe(5);
  });
});
