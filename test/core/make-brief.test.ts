import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../src/core/article-from-text.ts';
import { brokenInvariants } from '../../src/core/brief-invariants.ts';
import { localDistiller } from '../../src/core/extractive/local-distiller.ts';
import { makeBrief } from '../../src/core/make-brief.ts';
import { parseBrief } from '../../src/core/schema.ts';
import { readTable } from '../support/read-table.ts';

const world = { distiller: localDistiller, readTable, now: '2026-11-20T12:00:00Z' };
const word = fc.stringMatching(/^[a-zé]{1,9}$/);
const sentence = fc
  .array(word, { minLength: 3, maxLength: 20 })
  .map((words) => `${words.join(' ').replace(/^./, (c) => c.toUpperCase())}.`);
const text = fc
  .array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { maxLength: 6 })
  .map((paragraphs) => paragraphs.map((p) => p.join(' ')).join('\n\n'));

describe('makeBrief', () => {
  it('makes a brief that obeys the contract from any articles', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(text, fc.string()), { minLength: 1, maxLength: 5 }), async (texts) => {
        const articles = texts.map((t, i) =>
          articleFromText({ text: t, outlet: `Outlet ${i}`, url: `https://o${i}.example/a` }),
        );
        const brief = await makeBrief({ articles, words: 80 }, world);
        parseBrief(JSON.parse(JSON.stringify(brief)));
        expect(brokenInvariants(brief, articles)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('says the same twice', async () => {
    const articles = [
      articleFromText({ text: 'The bridge closed on Thursday. Engineers found cracks in twelve hangers.' }),
    ];
    const once = await makeBrief({ articles, words: 60 }, world);
    expect(await makeBrief({ articles, words: 60 }, world)).toEqual(once);
  });

  it('makes an empty brief of empty text', async () => {
    const brief = await makeBrief({ articles: [articleFromText({ text: ' \n ' })], words: 60 }, world);
    expect(brief.lede).toEqual([]);
    expect(brief.sources[0]?.leftOut).toBe('empty-text');
  });
});
