import { describe, expect, it } from 'vitest';
import { withTextFragment } from '../../../src/platform/tabs/open-citation.ts';
import { isForbidden, isSamePage, sitePattern } from '../../../src/platform/tabs/page-access.ts';

describe('what may be asked for', () => {
  it('is exactly the scheme and host of the page', () => {
    expect(sitePattern('https://www.news.example:8443/a/b?c#d')).toBe('https://www.news.example/*');
    expect(sitePattern('http://127.0.0.1:4000/')).toBe('http://127.0.0.1/*');
  });

  it('never is a page of the browser, a store, or no address at all', () => {
    for (const url of [
      'chrome://settings',
      'about:blank',
      'https://addons.mozilla.org/x',
      'https://chromewebstore.google.com/',
      'nonsense',
      '',
    ]) {
      expect(isForbidden(url)).toBe(true);
      expect(sitePattern(url)).toBeUndefined();
    }
    expect(isForbidden('https://news.example/')).toBe(false);
  });
});

describe('a text fragment', () => {
  it('names a short quote whole and a long one by its edges', () => {
    expect(withTextFragment('https://n.example/a#top', 'Nine vehicles fell.')).toBe(
      'https://n.example/a#:~:text=Nine%20vehicles%20fell.',
    );
    const long = Array.from({ length: 60 }, (_, i) => `word${i}`).join(' ');
    expect(withTextFragment('https://n.example/a', long)).toBe(
      'https://n.example/a#:~:text=word0%20word1%20word2%20word3%20word4%20word5,word54%20word55%20word56%20word57%20word58%20word59',
    );
  });

  it('escapes the dash and comma that have a meaning of their own', () => {
    expect(withTextFragment('https://n.example/', 'a-b, c')).toBe('https://n.example/#:~:text=a%2Db%2C%20c');
  });
});

it('a fragment makes no other page, a path does', () => {
  expect(isSamePage('https://n.example/a#x', 'https://n.example/a')).toBe(true);
  expect(isSamePage('https://n.example/a', 'https://n.example/b')).toBe(false);
});
