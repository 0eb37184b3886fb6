import { describe, expect, it } from 'vitest';
import { datelineOf, placeInStamp, placeWithStop } from '../../../src/page/facts/agency.ts';
import { peopleIn } from '../../../src/page/facts/byline.ts';
import { dateInUrl, fromWords, validDate } from '../../../src/page/facts/dates.ts';
import { readJsonLd, textOf } from '../../../src/page/facts/json-ld.ts';
import { outletOf, withoutOutlet } from '../../../src/page/facts/outlet.ts';
import { titleParts } from '../../../src/page/facts/title-parts.ts';

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
    expect(fromWords('03/04/2025', true)).toBe('2025-04-03');
    expect(fromWords('2012/01/17 13:37')).toBe('2012-01-17T13:37:00');
    expect(fromWords('السبت، 03 آب/أغسطس 2013')).toBe('2013-08-03');
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
    expect(peopleIn('Farid Okonjo | Reporting from Upper Zamar', '')).toEqual(['Farid Okonjo']);
    expect(peopleIn('Kevin McCoy USA TODAY', 'USA TODAY')).toEqual(['Kevin McCoy']);
    expect(peopleIn('Текст: Венера Ерофеева', '')).toEqual(['Венера Ерофеева']);
    expect(peopleIn('Источник: Правда Ру', '')).toEqual([]);
    expect(peopleIn('点击登录', '')).toEqual([]);
    expect(peopleIn('記者陳鈞凱／台北報導', '')).toEqual(['陳鈞凱']);
    expect(peopleIn('By Dana A. Ford, James S.A. Corey, and Tom Watkins, CNN', 'CNN')).toEqual([
      'Dana A. Ford',
      'James S.A. Corey',
      'Tom Watkins',
    ]);
  });
});

describe('outlets', () => {
  it('come from the site name, else the title, else the domain', () => {
    const outlet = (url: string, more: Partial<Parameters<typeof outletOf>[0]> = {}) =>
      outletOf({
        meta: new Map(),
        ld: { article: undefined, nodes: [] },
        url,
        ends: [],
        shown: [],
        site: undefined,
        ...more,
      });
    expect(outlet('https://courier.example/a', { meta: new Map([['og:site_name', 'The Courier']]) })).toBe(
      'The Courier',
    );
    expect(outlet('https://courier.example/a', { ends: ['City', 'The Courier'] })).toBe('The Courier');
    expect(outlet('https://x.example/a', { ends: ['財經', '港川新聞網'], site: '港川新聞網' })).toBe('港川新聞網');
    expect(outlet('https://quarrybend.example/a', { shown: ['Quarry Bend Herald', 'Menu'] })).toBe(
      'Quarry Bend Herald',
    );
    expect(outlet('https://www.courier.example/a')).toBe('courier.example');
    expect(outlet('https://www.courier.example/a', { shown: ['Jobs'] })).toBe('courier.example');
  });

  it('are written as the site writes them best', () => {
    const meta = new Map([['og:site_name', 'livescience.com']]);
    const sources = {
      meta,
      ld: { article: undefined, nodes: [] },
      url: 'https://www.livescience.com/a',
      shown: [],
      site: 'Live Science',
    };
    expect(outletOf({ ...sources, ends: ['Live Science'] })).toBe('Live Science');
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
    expect(datelineOf('SEOUL, Aug. 20 (Yonhap) -- Exports fell.')).toEqual({ place: 'SEOUL', agency: 'Yonhap' });
    expect(datelineOf('CALDER JUNCTION, April 2, 2025 /Newswire Direct/ -- Orrin opened.')).toEqual({
      place: 'CALDER JUNCTION',
    });
    expect(datelineOf('Two hostages — an American and an Australian — were freed.')).toEqual({});
    expect(datelineOf('Binge eating disorder (BED) is the most common one.')).toEqual({});
    expect(datelineOf('Judges rule 6–3 that two sections are void')).toEqual({});
  });

  it('are read in scripts without capitals', () => {
    expect(datelineOf('江南通讯社临江3月19日电（记者沈若兰、陈启明）清晨五点四十分，最后一班老船离岸。')).toEqual({
      place: '临江',
      agency: '江南通讯社',
    });
    expect(datelineOf('(서울=연합뉴스) 홍길동 기자 = 수출이 줄었다.')).toEqual({ place: '서울', agency: '연합뉴스' });
    expect(datelineOf('धारीखेत। पहाड़ी से पत्थर गिरने की आवाज सुनी गई।')).toEqual({ place: 'धारीखेत' });
    expect(datelineOf('القدس - قال المتحدث إن المعبر فتح صباح اليوم.')).toEqual({ place: 'القدس' });
  });

  it('with a stop count where the story names the place again', () => {
    expect(
      placeWithStop('Radewitz. Sechzig Jahre lang hat er gesucht.', 'Am Donnerstag klang in Radewitz der Ton.'),
    ).toBe('Radewitz');
    expect(placeWithStop('Nein. Das war es nicht.', 'Er sagte in Radewitz nichts.')).toBeUndefined();
  });

  it('in the line of the date give the place', () => {
    expect(placeInStamp('Puerto Lirio - 05 nov 2025 - 05:30 CET', '')).toBe('Puerto Lirio');
    expect(placeInStamp('Elvira Santamarta Valdesoto Miércoles, 22 enero 2025', 'Elvira Santamarta')).toBe('Valdesoto');
    expect(placeInStamp('Updated - 05 Nov 2025', '')).toBeUndefined();
  });
});

describe('headlines', () => {
  const lines = [{ text: 'Fire guts old mill', isHeading: false }];

  it('are what the title and the page both say', () => {
    expect(titleParts('Fire guts old mill - City - The Courier', lines)).toEqual({
      headline: 'Fire guts old mill',
      rest: ['City', 'The Courier'],
      site: 'The Courier',
    });
    expect(
      titleParts('質檢局：煙花不合格-廣西新聞網', [{ text: '質檢局：煙花不合格', isHeading: false }]).rest,
    ).toEqual(['廣西新聞網']);
    expect(titleParts('Fire guts old millhouse', lines).headline).toBeUndefined();
  });
});
