import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDigits } from '../../../src/core/text/digits.ts';
import { findNumbers } from '../../../src/core/text/numbers.ts';

const values = (text: string, lang?: string): number[] =>
  findNumbers(text, lang === undefined ? {} : { lang }).map((n) => n.value);
const only = (text: string) => {
  const [first, ...rest] = findNumbers(text);
  expect(rest).toEqual([]);
  if (first === undefined) throw new Error(`no number in: ${text}`);
  return first;
};

describe('findNumbers', () => {
  it.each([
    ['Twelve people', 12],
    ['one hundred and two villages', 102],
    ['twenty-one boats', 21],
    ['1,200,000 homes', 1_200_000],
    ['1.2 million homes', 1_200_000],
    ['a million homes', 1_000_000],
    ['half a million homes', 500_000],
    ['two and a half million homes', 2_500_000],
    ['two dozen eggs', 24],
    ['three thousand four hundred homes', 3400],
    ['two-thirds of voters', 2 / 3],
    ['the 21st day', 21],
    ['the twenty-first day', 21],
    ['$2.4bn', 2_400_000_000],
    ['£3m', 3_000_000],
    ['US$15', 15],
    ['about 300k users', 300_000],
  ])('reads %s as %d', (text, value) => {
    expect(only(text).value).toBeCloseTo(value, 6);
  });

  it('keeps exact spans over sign, magnitude and unit', () => {
    const text = 'They paid more than $2.4 million for 12 km of road and 8.5 per cent of the firm.';
    expect(findNumbers(text).map((n) => n.raw)).toEqual(['$2.4 million', '12 km', '8.5 per cent']);
    for (const n of findNumbers(text)) expect(text.slice(n.start, n.end)).toBe(n.raw);
  });

  it('tells percent, money, measures and counts apart', () => {
    expect(findNumbers('5% of 40 firms paid €3 for 7 kg').map((n) => n.kind)).toEqual([
      'percent',
      'count',
      'money',
      'measure',
    ]);
  });

  it.each([
    ['at least 12 died', 'at-least'],
    ['more than 12 died', 'over'],
    ['no more than 12 died', 'at-most'],
    ['up to 12 died', 'at-most'],
    ['nearly 12 died', 'about'],
    ['fewer than 12 died', 'under'],
    ['12 died', 'exact'],
  ])('reads the hedge of "%s" as %s', (text, bound) => {
    expect(only(text).bound).toBe(bound);
  });

  it('reads ranges, and a shared magnitude', () => {
    expect(only('between 10 and 15 people')).toMatchObject({ value: 10, high: 15 });
    expect(only('10-15 people')).toMatchObject({ value: 10, high: 15 });
    expect(only('10 to 15 million people')).toMatchObject({ value: 10e6, high: 15e6 });
    expect(only('won 3-1')).toMatchObject({ value: 3, high: 1 });
  });

  it('leaves model names and excluded spans alone', () => {
    expect(values('an A380 landed')).toEqual([]);
    expect(findNumbers('on 19 November 12 died', { exclude: [{ start: 3, end: 14 }] }).map((n) => n.value)).toEqual([
      12,
    ]);
  });

  it('marks words that are often no number as weak', () => {
    expect(findNumbers('one of them came first').map((n) => n.weak)).toEqual([true, true]);
  });

  it('gives 5m both readings', () => {
    expect(only('5m people')).toMatchObject({ value: 5, alternative: 5_000_000 });
  });

  it('reads separators as the language writes them', () => {
    expect(values('1.200 Menschen und 3,5 Prozent', 'de')).toEqual([1200, 3.5]);
    expect(values('1.2 million and 3,500')).toEqual([1_200_000, 3500]);
    expect(values('١٢ قتيلا', 'ar')).toEqual([12]);
    expect(values('१२ लोग', 'hi')).toEqual([12]);
  });

  it('never throws, keeps spans true and stays in order on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        let at = 0;
        for (const n of findNumbers(text)) {
          expect(text.slice(n.start, n.end)).toBe(n.raw);
          expect(n.start).toBeGreaterThanOrEqual(at);
          at = n.end;
        }
      }),
    );
  });

  it('reads long hostile text in linear time', () => {
    const started = performance.now();
    findNumbers('1,'.repeat(50_000));
    findNumbers('one hundred and '.repeat(20_000));
    findNumbers('at least '.repeat(30_000));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe('readDigits', () => {
  it('knows how exactly a number is written', () => {
    expect(readDigits('1,200')).toEqual({ value: 1200, step: 100 });
    expect(readDigits('2.45')?.step).toBeCloseTo(0.01);
    expect(readDigits('1.2.3')).toBeUndefined();
  });
});
