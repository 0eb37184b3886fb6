import { describe, expect, it } from 'vitest';
import { formatToParts } from '../../../src/view/i18n/format-message.ts';

const say = (pattern: string, params: Record<string, string | number>, locale = 'en') =>
  formatToParts<never>(pattern, params, locale).join('');

const TABS = '{count, plural, =0 {no tab} one {# tab} other {# tabs}} open';

describe('formatToParts', () => {
  it('fills in text and numbers as the language writes them', () => {
    expect(say('{host} sent {n}', { host: 'a.example', n: 3412 })).toBe('a.example sent 3,412');
    expect(say('{n}', { n: 3412 }, 'de')).toBe('3.412');
  });

  it('chooses the plural by the language, an exact number first', () => {
    expect([0, 1, 2].map((count) => say(TABS, { count }))).toEqual(['no tab open', '1 tab open', '2 tabs open']);
  });

  it('knows the six forms of Arabic', () => {
    const forms = '{n, plural, zero {z} one {o} two {t} few {f} many {m} other {x}}';
    expect([0, 1, 2, 3, 11, 100].map((n) => say(forms, { n }, 'ar')).join('')).toBe('zotfmx');
  });

  it('fills in parameters inside a plural', () => {
    expect(say('{n, plural, one {# of {who}} other {# from {who}}}', { n: 2, who: 'us' })).toBe('2 from us');
  });

  it('never reads a parameter as a pattern', () => {
    expect(say('{found} # {x}', { found: '{x} # {count, plural, other {!}}', x: 'y' })).toBe(
      '{x} # {count, plural, other {!}} # y',
    );
  });

  it('leaves out what is missing instead of failing', () => {
    expect(say('a {missing} b', {})).toBe('a  b');
    expect(say(TABS, {})).toBe('no tab open');
  });

  it('keeps elements as pieces between the words', () => {
    const element = { bold: true };
    expect(formatToParts('Matched on {names}.', { names: element }, 'en')).toEqual(['Matched on ', element, '.']);
  });
});
