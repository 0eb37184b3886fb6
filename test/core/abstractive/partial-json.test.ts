import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBriefReply } from '../../../src/core/abstractive/model-reply.ts';
import { readPartialJson } from '../../../src/core/abstractive/partial-json.ts';
import { jsonOf } from '../../../src/core/abstractive/reply-text.ts';

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value) ?? 'null');

describe('partial JSON', () => {
  it('reads any whole value as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const text = `${JSON.stringify(value)} `;
        const read = readPartialJson(text);
        expect(read.complete).toBe(true);
        expect(plain(read.value)).toEqual(plain(JSON.parse(text)));
      }),
    );
  });

  it('reads any cut or arbitrary text without throwing', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.nat(400), (value, at) => {
        const text = JSON.stringify({ value });
        const read = readPartialJson(text.slice(0, Math.min(at, text.length - 1)));
        expect(read.complete).toBe(false);
      }),
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseBriefReply(`{"headline":"${text}`)));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseBriefReply(text)));
  });

  it('keeps an unfinished string and leaves out an unfinished number, key or escape', () => {
    expect(plain(readPartialJson('{"a":"He sa').value)).toEqual({ a: 'He sa' });
    expect(plain(readPartialJson('{"a":1,"b":12').value)).toEqual({ a: 1 });
    expect(plain(readPartialJson('{"a":1,"bc').value)).toEqual({ a: 1 });
    expect(plain(readPartialJson('{"a":"x\\u00').value)).toEqual({ a: 'x' });
    expect(plain(readPartialJson('{"a":["x","y').value)).toEqual({ a: ['x', 'y'] });
  });

  it('holds out against depth and keys of objects themselves', () => {
    expect(readPartialJson('[{"a":'.repeat(50_000)).complete).toBe(false);
    const { value } = readPartialJson('{"__proto__":{"polluted":true},"constructor":1}');
    expect(Object.getPrototypeOf(value)).toBe(null);
    expect('polluted' in {}).toBe(false);
  });

  it('finds the reply among fences, thoughts and words', () => {
    const reply = '{"headline":"H","lede":[{"text":"T","cites":["A1"]}]}';
    for (const text of [
      `\`\`\`json\n${reply}\n\`\`\``,
      `<think>{"headline":"no","lede":[]}</think>${reply}`,
      `reasoning without a start </think> ${reply}`,
      `Sure {here} it is: ${reply} Hope {this} helps`,
      `{"news_brief":${reply}}`,
    ]) {
      expect(parseBriefReply(text), text).toMatchObject({
        headline: 'H',
        lede: [{ text: 'T', cites: ['A1'] }],
        complete: true,
      });
    }
    expect(jsonOf('no object here', ['headline']).value).toBeUndefined();
  });

  it('takes cites as they come: a string, brackets, in the text, nested', () => {
    const of = (sentence: unknown) => parseBriefReply(JSON.stringify({ headline: 'h', lede: [sentence] })).lede[0];
    expect(of({ text: 'T.', cites: 'A1, B12' })?.cites).toEqual(['A1', 'B12']);
    expect(of({ text: 'T [A3][B1].', cites: [] })).toMatchObject({ text: 'T.', cites: ['A3', 'B1'] });
    expect(of({ text: 'T (A3, B1).', cites: ['[A3]'] })).toMatchObject({ text: 'T.', cites: ['A3', 'B1'] });
    expect(of({ text: 'T', cites: [{ label: 'A1' }, 7, null] })?.cites).toEqual(['A1']);
    expect(of('Bare [C4]')).toMatchObject({ text: 'Bare', cites: ['C4'] });
  });
});
