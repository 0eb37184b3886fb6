import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../../src/core/article-from-text.ts';
import { prepareArticles } from '../../../src/core/grounding/prepare-sources.ts';
import { verifySentence } from '../../../src/core/grounding/verify-sentence.ts';

const BRIDGE = `Prosecutors had asked for six years over the collapse of the Tarn bridge.
"The cables were never inspected," said Ines Volk, an engineer at the harbour office.
Mayor Pavel Drost warned that the northern span would stay closed for eleven weeks.
Ferry captain Runa Lind said she would not take the old boat out again this winter.
Traffic on the ring road has not been so heavy since the flood of 1998.
The first repair crew arrived on Tuesday with two cranes from the navy yard.`;
const sources = prepareArticles([
  { article: articleFromText({ text: BRIDGE, publishedAt: '2026-11-19T06:30:00Z' }), index: 0 },
]);
const verify = (text: string) => verifySentence({ text, claims: [] }, sources);
const kinds = (text: string): string[] => verify(text).reasons.map((r) => r.kind);

describe('reworded sentences', () => {
  it.each([
    ['"The cables were never inspected," said Pavel Drost, the mayor.'],
    ['Runa Lind warned that the northern span would stay closed for eleven weeks.'],
  ])('name another speaker than the source: %s', (text) => {
    expect(kinds(text)).toContain('speaker');
  });

  it.each([
    ['"The cables were never inspected," Ines Volk said.'],
    ['Drost cautioned that the northern span would stay closed for eleven weeks.'],
    ['Lind advised against taking the old boat out again this winter.'],
    ['Traffic on the ring road had not been so heavy at any time since 1998.'],
  ])('are not marked when they are right: %s', (text) => {
    expect(verify(text).verdict).not.toBe('unsupported');
    expect(kinds(text)).not.toContain('speaker');
    expect(kinds(text)).not.toContain('negation');
  });

  it('have the opposite of a copied word', () => {
    const wrong = 'The last repair crew arrived on Tuesday with two cranes from the navy yard.';
    expect(verify(wrong).verdict).toBe('unsupported');
    expect(kinds(wrong)).toContain('opposite');
  });
});
