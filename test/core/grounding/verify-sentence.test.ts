import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../../src/core/article-from-text.ts';
import { prepareArticles } from '../../../src/core/grounding/prepare-sources.ts';
import { verifySentence } from '../../../src/core/grounding/verify-sentence.ts';

const publishedAt = '2026-11-19T06:30:00+01:00';
const FERRY = `At least 12 people were killed when fire tore through a passenger ferry near Port Venn on Wednesday evening, the coastguard said.

"We had people in the water before we had a boat alongside," said Lena Askov, the coastguard's regional commander. "The crew did what they could," she added.

Rescuers pulled 92 people from lifeboats. The water was 8.5 degrees Celsius, and the crossing takes 70 minutes. The operator has not given a cause. The fare rose by 4 percent in March.

Prime Minister Anna Torvald may visit the port. Sundmark Lines sued the harbour board over the delay. The inquiry opened on 4 January 2024.`;
const sources = prepareArticles([
  {
    article: articleFromText({ text: FERRY, outlet: 'Courier', url: 'https://courier.example/a', publishedAt }),
    index: 0,
  },
]);
const verify = (text: string) => verifySentence({ text, claims: [] }, sources);

describe('verifySentence', () => {
  it.each([
    'Twelve or more people died in the ferry fire near Port Venn on Wednesday evening.',
    'Rescuers pulled 92 people from lifeboats.',
    'The crossing takes 70 minutes.',
    'Lena Askov, a regional commander, said: "The crew did what they could."',
    'The inquiry opened on Thursday, 4 January 2024.',
    'The fare rose four percent in March.',
  ])('finds no hard mismatch in: %s', (text) => {
    expect(verify(text).verdict).not.toBe('unsupported');
  });

  it.each([
    ['Rescuers pulled 95 people from lifeboats.', 'number', '95', '92'],
    ['The fare rose by 4 tonnes in March.', 'unit', '4 tonnes', '4 percent'],
    ['The crossing takes 70 hours.', 'unit', '70 hours', '70 minutes'],
    [
      'At least 12 people were killed in a ferry fire near Port Venn on Tuesday evening, the coastguard said.',
      'weekday',
      'Tuesday',
      'Wednesday',
    ],
    ['The inquiry opened on 4 January 2023.', 'date', '4 January 2023', '4 January 2024'],
    ['The inquiry opened on Friday, 4 January 2024.', 'weekday', 'Friday, 4 January 2024', undefined],
    ['"The crew did what they wanted," said Lena Askov.', 'quote', 'The crew did what they wanted,', undefined],
    ['Rescuers pulled 92 people from lifeboats, said Lena Askew.', 'name', 'Askew', 'Askov'],
    ['The operator has given a cause.', 'negation', 'given', undefined],
    ['The fare fell by 4 percent in March.', 'opposite', 'fell', 'rose'],
    [
      '"We had people in the water before we had a boat alongside," said Anna Torvald.',
      'speaker',
      'Anna Torvald',
      'Lena Askov',
    ],
  ])('marks "%s" for its %s', (text, kind, found, inSources) => {
    const { verdict, reasons } = verify(text);
    expect(verdict).toBe('unsupported');
    const reason = reasons.find((r) => r.kind === kind);
    expect(reason?.found).toBe(found);
    if (inSources !== undefined) expect(reason?.inSources.join(' ')).toContain(inSources);
  });

  it('only hints at a dropped "may"', () => {
    const { verdict, reasons } = verify('Prime Minister Anna Torvald will visit the port.');
    expect(verdict).toBe('partial');
    expect(reasons.map((r) => r.kind)).toContain('modality');
  });

  describe('order in time, cause and degree', () => {
    const text = `Most of the crew survived. The fire was caused by a faulty heater, and the alarm sounded after the engine stopped.

Shares fell because the fleet was grounded. The ship sank at 18:40.`;
    const fire = prepareArticles([
      {
        article: articleFromText({ text, outlet: 'Courier', url: 'https://courier.example/b', publishedAt }),
        index: 0,
      },
    ]);
    const reasonsFor = (claim: string) =>
      verifySentence({ text: claim, claims: [] }, fire).reasons.map((r) => `${r.kind} ${r.found}`);

    it.each([
      ['The engine stopped after the alarm sounded.', 'opposite after'],
      ['The fleet was grounded because shares fell.', 'opposite because'],
      ['The fire was caused by a lit cigarette.', 'unmatched lit cigarette'],
      ['Some of the crew survived.', 'opposite Some'],
    ])('says "check this" of "%s"', (claim, reason) => {
      expect(verifySentence({ text: claim, claims: [] }, fire).verdict).toBe('partial');
      expect(reasonsFor(claim)).toContain(reason);
    });

    it.each([
      'The alarm sounded after the engine stopped.',
      'The engine stopped before the alarm sounded.',
      'A faulty heater caused the fire.',
      'Because the fleet was grounded, shares fell.',
    ])('has nothing against "%s"', (claim) => {
      expect(reasonsFor(claim).filter((r) => /^(?:opposite|unmatched (?:lit|faulty))/u.test(r))).toEqual([]);
    });

    it('takes one time on two clocks for one', () => {
      expect(verifySentence({ text: 'The ship sank at 6:40 p.m.', claims: [] }, fire).verdict).not.toBe('unsupported');
      expect(verifySentence({ text: 'The ship sank at 20:40.', claims: [] }, fire).verdict).toBe('unsupported');
    });
  });

  it('takes a sentence of the source as it stands, in any language', () => {
    const texts = [
      'Am Mittwoch brannte die Fähre; zwölf Menschen starben.',
      '渡轮周三起火，造成十二人死亡。',
      'في يوم الأربعاء احترقت العبارة.',
    ];
    const prepared = prepareArticles(
      texts.map((text, index) => ({
        article: articleFromText({ text, lang: ['de', 'zh', 'ar'][index] ?? 'en' }),
        index,
      })),
    );
    for (const text of texts)
      expect(verifySentence({ text, claims: [] }, prepared, 'de')).toMatchObject({ verdict: 'supported', reasons: [] });
  });

  it('keeps claimed spans that carry the sentence and mends those that do not', () => {
    const good = FERRY.indexOf('Rescuers');
    const kept = verifySentence(
      { text: 'Rescuers pulled 92 people from lifeboats.', claims: [{ article: 0, start: good, end: good + 42 }] },
      sources,
    );
    expect(kept).toMatchObject({ mended: false, citations: [{ article: 0, start: good, end: good + 42 }] });
    const mended = verifySentence(
      { text: 'Rescuers pulled 92 people from lifeboats.', claims: [{ article: 0, start: 0, end: 20 }] },
      sources,
    );
    expect(mended.mended).toBe(true);
    expect(FERRY.slice(mended.citations[0]?.start, mended.citations[0]?.end)).toContain('92 people');
  });

  it('ignores spans that are not in any source', () => {
    const { citations } = verifySentence(
      { text: 'The crossing takes 70 minutes.', claims: [{ article: 7, start: -4, end: 1e9 }] },
      sources,
    );
    expect(citations.every((c) => c.article === 0)).toBe(true);
  });

  it('offers a repair where the sources have one thing in the place', () => {
    expect(verify('Rescuers pulled 95 people from lifeboats.').repair).toBe(
      'Rescuers pulled 92 people from lifeboats.',
    );
  });

  it('is not fooled by names of object properties', () => {
    expect(() => verify('The constructor said that __proto__ hasOwnProperty toString valueOf.')).not.toThrow();
  });

  it('marks markup that no source has', () => {
    expect(verify('<img src=x onerror="alert(1)">Rescuers pulled 92 people from lifeboats.').verdict).toBe(
      'unsupported',
    );
  });

  it('never throws on any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 120 }),
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        (claim, text) => {
          const prepared = prepareArticles([{ article: articleFromText({ text }), index: 0 }]);
          const { score, citations } = verifySentence({ text: claim, claims: [] }, prepared);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
          for (const c of citations) expect(text.slice(c.start, c.end)).not.toBe('');
        },
      ),
      { numRuns: 200 },
    );
  });

  it('stays quick on long hostile sentences', () => {
    const started = performance.now();
    verify(`${'“'.repeat(2000)}${'not '.repeat(800)}${'A.B.'.repeat(500)}`);
    verify(`He said ${'"x" '.repeat(400)}`);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
