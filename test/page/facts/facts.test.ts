import { describe, expect, it } from 'vitest';
import { datelineOf, placeInStamp, placeWithStop } from '../../../src/page/facts/agency.ts';
import { peopleIn, reporterIn, signedIn } from '../../../src/page/facts/byline.ts';
import { dateInUrl, fromWords, validDate } from '../../../src/page/facts/dates.ts';
import { readJsonLd, textOf } from '../../../src/page/facts/json-ld.ts';
import { nameBeforeAddress, outletOf, withoutOutlet } from '../../../src/page/facts/outlet.ts';
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
    expect(fromWords('Τρίτη 3 Γενάρη 2023')).toBe('2023-01-03');
    expect(fromWords('5 Μάρτη 2023')).toBe('2023-03-05');
    expect(fromWords('12 Αύγουστος 2023')).toBe('2023-08-12');
  });

  it('with a year of two digits are read before a time of day, where the day comes first', () => {
    expect(fromWords('Πηγή: Φάρος 15/11/21-13:00', true)).toBe('2021-11-15T13:00:00');
    expect(fromWords('15.11.21, 13:00', true)).toBe('2021-11-15T13:00:00');
    expect(fromWords('15/11/21-13:00')).toBeUndefined();
    expect(fromWords('15/11/21', true)).toBeUndefined();
    expect(fromWords('21/30/11 13:00', true)).toBeUndefined();
  });

  it('stand in addresses', () => {
    expect(dateInUrl('https://x.example/2026/11/18/fire')).toBe('2026-11-18');
    expect(dateInUrl('https://x.example/2026/world/europe/11/8/fire/index.html')).toBe('2026-11-08');
    expect(dateInUrl('https://x.example/fire-8841273')).toBeUndefined();
    expect(dateInUrl('https://x.example/2026/a/b/c/11/8/')).toBeUndefined();
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

describe('reporters named in the text', () => {
  it('stand in datelines', () => {
    expect(reporterIn('新华社北京3月19日电（记者 沈若兰、陈启明）春运')).toBe('沈若兰, 陈启明');
    expect(reporterIn('临江网北京1月12日电 （临江网沈若兰 天气网记者陈启明）春运第五天')).toBe('沈若兰, 陈启明');
    expect(reporterIn('临江网北京1月12日电 （参与采写 天气）春运第五天')).toBeUndefined();
    expect(reporterIn('【沈若蘭╱台北報導】近日天冷')).toBe('沈若蘭');
    expect(reporterIn('【本報訊】近日天冷')).toBeUndefined();
  });

  it('sign with role and address', () => {
    expect(signedIn('홍길동 기자 hong@paper.example')).toBe('홍길동');
    expect(signedIn('칼럼니스트 홍길동 hong@paper.example')).toBe('홍길동');
    expect(signedIn('문의 hong@paper.example')).toBeUndefined();
    expect(signedIn('홍길동 기자')).toBeUndefined();
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
    const slate = { ...sources, url: 'https://quarry.example/a', site: undefined, ends: [] };
    const named = new Map([['og:site_name', 'Quarry Magazine']]);
    expect(outletOf({ ...slate, meta: named })).toBe('Quarry Magazine');
    expect(outletOf({ ...slate, meta: new Map([...named, ['application-name', 'Quarry']]) })).toBe('Quarry');
    const ld = { article: { publisher: { name: 'QRY' } }, nodes: [] };
    expect(outletOf({ ...slate, meta: new Map(), ld, url: 'https://qry.lv/a', ends: ['Qry.lv'] })).toBe('Qry.lv');
  });

  it('of pages in other letters are those the page puts before its own address', () => {
    const url = 'https://www.paper.example/a';
    const blocks = [{ text: 'Story' }, { text: "저작권자 ⓒ '문화 전문' 나루신문(www.paper.example), 무단전재 금지" }];
    expect(nameBeforeAddress(blocks, url)).toBe('나루신문');
    expect(nameBeforeAddress([{ text: 'see www.paper.example' }], url)).toBeUndefined();
    const sources = { meta: new Map(), ld: { article: undefined, nodes: [] }, url, ends: ['Paper'], shown: [] };
    expect(outletOf({ ...sources, site: 'Paper' })).toBe('Paper');
    expect(outletOf({ ...sources, site: 'Paper', introduced: '나루신문' })).toBe('나루신문');
    expect(outletOf({ ...sources, site: 'Paper', introduced: 'Naru' })).toBe('Paper');
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
