import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FindDatesOptions, findDates } from '../../../src/core/text/dates.ts';

// a Thursday
const publishedAt = '2026-11-19T06:30:00+01:00';
const isos = (text: string, options: FindDatesOptions = { publishedAt }) => findDates(text, options).map((d) => d.iso);

describe('findDates', () => {
  it.each([
    ['on 19 November 2026', '2026-11-19'],
    ['on November 19, 2026', '2026-11-19'],
    ['on the 19th of November 2026', '2026-11-19'],
    ['on Nov. 19', '2026-11-19'],
    ['on Nov 19', '2026-11-19'],
    ['2026-11-19', '2026-11-19'],
    ['at 2026-11-19T18:40:00Z', '2026-11-19T18:40'],
    ['on 19/11/2026', '2026-11-19'],
    ['in November 2025', '2025-11'],
    ['in November', '2026-11'],
    ['in 1987', '1987'],
    ['on Wednesday', '2026-11-18'],
    ['on Thursday', '2026-11-19'],
    ['on Friday', '2026-11-13'],
    ['will meet on Friday', '2026-11-20'],
    ['next Tuesday', '2026-11-24'],
    ['last Thursday', '2026-11-12'],
    ['yesterday', '2026-11-18'],
    ['last night', '2026-11-18'],
    ['tomorrow', '2026-11-20'],
    ['last month', '2026-10'],
    ['next year', '2027'],
    ['three days ago', '2026-11-16'],
    ['two years ago', '2024'],
    ['on 3 January', '2027-01-03'],
    ['in May', '2026-05'],
    ['since March', '2026-03'],
    ['on December 24', '2026-12-24'],
    ['Wednesday, November 18', '2026-11-18'],
  ])('resolves "%s" to %s', (text, iso) => {
    expect(isos(text)).toEqual([iso]);
  });

  it('resolves nothing against today when the day of the report is not known', () => {
    expect(isos('on Thursday, yesterday, last month and on 19 November', {})).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(isos('on 19 November 2026', {})).toEqual(['2026-11-19']);
  });

  it.each([
    'They may leave',
    'a march through town',
    'he sat down',
    '2026 people',
    '$2000',
    'the sun',
    'in second place',
    'a 2,019 vote',
    'they wed',
  ])('finds no date in "%s"', (text) => {
    expect(findDates(text, { publishedAt })).toEqual([]);
  });

  it('gives a time the day its sentence names', () => {
    expect(isos('The fire began at 6:40 p.m. on Wednesday.')).toEqual(['2026-11-18T18:40', '2026-11-18']);
    expect(isos('It began at 6.40pm.')).toEqual([undefined]);
    expect(isos('It began at 18:40 yesterday.')).toEqual(['2026-11-18T18:40', '2026-11-18']);
  });

  it('says when a weekday does not fall on its date', () => {
    expect(findDates('on Tuesday, 19 November 2026')[0]?.contradicts).toBe(true);
    expect(findDates('on Thursday, 19 November 2026')[0]?.contradicts).toBeUndefined();
    expect(findDates('on 31 February 2026')[0]?.contradicts).toBe(true);
  });

  it('keeps exact spans', () => {
    const text = 'On Thursday, Nov. 19, at 6 a.m., and again in June 2025.';
    expect(findDates(text, { publishedAt }).map((d) => d.asWritten)).toEqual([
      'Thursday, Nov. 19',
      '6 a.m.',
      'June 2025',
    ]);
    for (const d of findDates(text)) expect(text.slice(d.start, d.end)).toBe(d.asWritten);
  });

  it.each([
    ['fr', 'le 19 novembre 2026', '2026-11-19'],
    ['fr', 'jeudi', '2026-11-19'],
    ['de', 'am 19. November 2026', '2026-11-19'],
    ['es', 'el 19 de noviembre de 2026', '2026-11-19'],
    ['ru', '19 ноября 2026', '2026-11-19'],
    ['zh', '2026年11月19日', '2026-11-19'],
    ['ar', '١٩ نوفمبر ٢٠٢٦', '2026-11-19'],
  ])('reads a date of language %s', (lang, text, iso) => {
    expect(isos(text, { publishedAt, lang })).toEqual([iso]);
  });

  it('never throws, keeps spans true and apart on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.string({ maxLength: 12 }), (text, lang) => {
        let at = 0;
        for (const d of findDates(text, { publishedAt: text, lang })) {
          expect(text.slice(d.start, d.end)).toBe(d.asWritten);
          expect(d.start).toBeGreaterThanOrEqual(at);
          at = d.end;
        }
      }),
    );
  });

  it('reads long hostile text in linear time', () => {
    const started = performance.now();
    findDates('Thursday, '.repeat(500));
    findDates('1 '.repeat(50_000));
    findDates('9'.repeat(50_000));
    findDates(`May${' '.repeat(50_000)}`);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
