import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sentence } from '../../../src/core/brief.ts';
import { inParagraphs } from '../../../src/core/grounding/paragraphs.ts';
import { countWords } from '../../../src/core/text/count-words.ts';

function sentence(words: number, article: number, paragraph: number): Sentence {
  const text = `${Array.from({ length: words }, (_, i) => `w${i}`).join(' ')}.`;
  const citation = { article, paragraph, start: 0, end: text.length, quote: text };
  return { text, citations: [citation], verdict: 'supported', outlets: 1, reasons: [] };
}

describe('paragraphs', () => {
  it('break where the next sentence comes from another report, once there is enough', () => {
    const run = [sentence(25, 0, 1), sentence(25, 0, 2), sentence(25, 1, 4), sentence(25, 1, 5)];
    expect(inParagraphs(run).map((p) => p.length)).toEqual([2, 2]);
  });

  it('go on while a report does, up to a length', () => {
    const run = [sentence(20, 0, 1), sentence(20, 0, 1), sentence(20, 0, 2), sentence(20, 0, 3), sentence(25, 0, 4)];
    expect(inParagraphs(run).map((p) => p.length)).toEqual([4, 1]);
  });

  it('leave no short sentence alone at the end', () => {
    const run = [sentence(25, 0, 1), sentence(25, 0, 2), sentence(8, 1, 4)];
    expect(inParagraphs(run).map((p) => p.length)).toEqual([3]);
  });

  it('hold every sentence once, in order, and none is empty', () => {
    const some = fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.nat(3), fc.nat(6)), { maxLength: 25 });
    fc.assert(
      fc.property(some, (shapes) => {
        const run = shapes.map(([words, article, paragraph]) => sentence(words, article, paragraph));
        const paragraphs = inParagraphs(run);
        expect(paragraphs.flat()).toEqual(run);
        for (const paragraph of paragraphs) {
          expect(paragraph.length).toBeGreaterThan(0);
          const words = paragraph.reduce((sum, { text }) => sum + countWords(text), 0);
          // one long sentence alone, or a full paragraph with a short one that would have stood alone
          expect(paragraph.length === 1 || words < 85 + 20 + 1).toBe(true);
        }
      }),
    );
  });
});
