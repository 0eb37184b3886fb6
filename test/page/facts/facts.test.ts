import { describe, expect, it } from 'vitest';
import { datelineOf } from '../../../src/page/facts/agency.ts';
import { peopleIn } from '../../../src/page/facts/byline.ts';
import { dateInUrl, fromWords, validDate } from '../../../src/page/facts/dates.ts';
import { readJsonLd, textOf } from '../../../src/page/facts/json-ld.ts';
import { outletOf, withoutOutlet } from '../../../src/page/facts/outlet.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');

describe('dates', () => {
  it('keep the zone they were given in', () => {
    expect(validDate('2026-11-18T14:20:00+0100', NOW)).toBe('2026-11-18T14:20:00+01:00');
    expect(validDate('2026-11-18 14:20:00', NOW)).toBe('2026-11-18T14:20:00');
    expect(validDate('2026-11-18', NOW)).toBe('2026-11-18');
  });

  it('in the future or before 1990 are dropped', () => {
    expect(validDate('2027-01-01T00:00:00Z', NOW)).toBeUndefined();
    expect(validDate('1970-01-01T00:00:00Z', NOW)).toBeUndefined();
    expect(validDate('soon', NOW)).toBeUndefined();
  });

  it('written out are read in several languages', () => {
    expect(fromWords('Thursday 19 November 2026, 7:10 am')).toBe('2026-11-19T07:10:00');
    expect(fromWords('Nov. 19, 2026 at 1:05 PM EST')).toBe('2026-11-19T13:05:00-05:00');
    expect(fromWords('11.03.2025, 14:38 Uhr')).toBe('2025-03-11T14:38:00');
    expect(fromWords('Publié le 21 juin 2025 à 18h00')).toBe('2025-06-21T18:00:00');
    expect(fromWords('2025年10月4日 11時30分')).toMatch(/^2025-10-04/);
    expect(fromWords('03/04/2025')).toBeUndefined();
  });

  it('stand in addresses', () => {
    expect(dateInUrl('https://x.example/2026/11/18/fire')).toBe('2026-11-18');
    expect(dateInUrl('https://x.example/fire-8841273')).toBeUndefined();
  });
});

describe('JSON-LD', () => {
  it('is found in graphs, with references by @id filled in', () => {
    const graph = JSON.stringify({
      '@graph': [
        { '@type': 'NewsArticle', headline: 'Fire', author: { '@id': '#a' } },
        { '@id': '#a', '@type': 'Person', name: 'Ada Bee' },
      ],
    });
    expect(textOf(readJsonLd([graph], '', 'Fire').article?.author)).toBe('Ada Bee');
  });

  it('with raw line breaks and trailing commas is mended', () => {
    expect(
      readJsonLd(['{"@type":"NewsArticle","headline":"A\nB","datePublished":"2026-01-01",}'], '', '').article
        ?.datePublished,
    ).toBe('2026-01-01');
  });

  it('beyond mending still gives its plain fields', () => {
    expect(
      readJsonLd(['{"@type":"NewsArticle","headline":"Say "no"","datePublished":"2026-01-02","x":'], '', '').article
        ?.datePublished,
    ).toBe('2026-01-02');
  });

  it('of the page itself is preferred to that of a story it links', () => {
    const other = '{"@type":"NewsArticle","headline":"Other","url":"https://x.example/b","datePublished":"2026-01-01"}';
    const own = '{"@type":"NewsArticle","headline":"Own","url":"https://x.example/a","datePublished":"2026-01-01"}';
    expect(readJsonLd([other, own], 'https://x.example/a', 'Own').article?.headline).toBe('Own');
  });
});

describe('bylines', () => {
  it('give people, without outlet, role or desk', () => {
    expect(peopleIn('By Ada Bee and Carl Dee | The Courier', 'The Courier')).toEqual(['Ada Bee', 'Carl Dee']);
    expect(peopleIn('Staff Reporter', 'The Courier')).toEqual([]);
    expect(peopleIn('Reuters', 'The Courier')).toEqual([]);
    expect(peopleIn('Maud Ellery has written about bells', '')).toEqual([]);
    expect(peopleIn('x'.repeat(300), '')).toEqual([]);
  });
});

describe('outlets', () => {
  it('come from the site name, else the title, else the domain', () => {
    const none = { article: undefined, nodes: [] };
    expect(
      outletOf(new Map([['og:site_name', 'The Courier']]), none, 'Fire - The Courier', 'https://courier.example/a', []),
    ).toBe('The Courier');
    expect(outletOf(new Map(), none, 'Fire in the mill - The Courier', 'https://courier.example/a', [])).toBe(
      'The Courier',
    );
    expect(outletOf(new Map(), none, 'Fire in the mill', 'https://www.courier.example/a', [])).toBe('courier.example');
  });

  it('are taken off titles', () => {
    expect(withoutOutlet('Fire guts mill - The Courier', 'The Courier', 'https://courier.example/')).toBe(
      'Fire guts mill',
    );
    expect(withoutOutlet('Court: no more - for now', 'The Courier', 'https://courier.example/')).toBe(
      'Court: no more - for now',
    );
  });
});

describe('datelines', () => {
  it('give place and agency', () => {
    expect(datelineOf('PORT CALLIS, Nov. 18 (NNA) - At least 12 people died.')).toEqual({
      place: 'PORT CALLIS',
      agency: 'NNA',
    });
    expect(datelineOf('LONDON (Reuters) - Shares fell.')).toEqual({ place: 'LONDON', agency: 'Reuters' });
    expect(datelineOf('Brettnow (nan) – Seit neun Tagen läuft nichts mehr.')).toEqual({
      place: 'Brettnow',
      agency: 'nan',
    });
    expect(datelineOf('Judges rule 6–3 that two sections are void')).toEqual({});
  });
});
