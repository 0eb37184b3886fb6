// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Brief, Source } from '../../../src/core/brief.ts';
import { brokenInvariants } from '../../../src/core/brief-invariants.ts';
import { briefToHtml } from '../../../src/core/export/brief-to-html.ts';
import { briefToHtmlPage } from '../../../src/core/export/brief-to-html-page.ts';
import { briefToJson } from '../../../src/core/export/brief-to-json.ts';
import { briefToMarkdown } from '../../../src/core/export/brief-to-markdown.ts';
import { briefToText } from '../../../src/core/export/brief-to-text.ts';
import { escapeMarkdown } from '../../../src/core/export/escape-markdown.ts';
import { numberSources } from '../../../src/core/export/number-sources.ts';
import { proseSentences } from '../../../src/core/export/prose.ts';
import { safeUrl } from '../../../src/core/export/safe-url.ts';
import { parseBrief } from '../../../src/core/schema.ts';
import { articles } from '../../view/fixtures/articles.ts';
import { mergedBrief } from '../../view/fixtures/merged-brief.ts';

const NASTY =
  '<img src=x onerror=alert(1)> </style><script>alert(2)</script> "\' & [x](javascript:alert(3)) `code` *b* | _i_';

const hostile: Brief = {
  ...mergedBrief,
  headline: NASTY,
  keyDetails: mergedBrief.keyDetails.map((d) => ({ ...d, label: NASTY, value: NASTY })),
  sections: mergedBrief.sections.map((s) => ({
    ...s,
    heading: NASTY,
    blocks: s.blocks.map((b) => ({ ...b, sentences: b.sentences.map((x) => ({ ...x, text: NASTY })) })),
  })),
  sources: mergedBrief.sources.map((s) => ({ ...s, outlet: NASTY, headline: NASTY, url: 'javascript:alert(4)' })),
};

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

const all = [briefToHtml, briefToHtmlPage, briefToMarkdown, briefToText, briefToJson];

describe('the invented brief', () => {
  it('obeys the contract', () => {
    parseBrief(JSON.parse(JSON.stringify(mergedBrief)));
    const broken = brokenInvariants(mergedBrief, articles).filter((line) => !line.includes('not verbatim'));
    expect(broken).toEqual([]);
  });
});

describe('every export', () => {
  for (const write of all) {
    it(`${write.name} carries every sentence, source, value and the disclaimer`, () => {
      const out = write(mergedBrief, articles, { citations: true });
      const plain = (text: string) =>
        text.replace(/&amp;/g, '&').replace(/&#39;/g, '’').replace(/\\(.)/g, '$1').replace(/\s+/g, ' ');
      const flat = plain(out);
      for (const s of proseSentences(mergedBrief)) expect(flat).toContain(plain(s.text));
      for (const source of mergedBrief.sources) expect(flat).toContain(plain(source.outlet));
      for (const d of mergedBrief.disagreements) for (const v of d.values) expect(flat).toContain(v.value);
      for (const d of mergedBrief.keyDetails) expect(flat).toContain(d.value);
      expect(flat).toContain(plain(mergedBrief.disclaimer));
    });

    it(`${write.name} says the same twice`, () => {
      expect(write(mergedBrief, articles, { citations: true })).toBe(write(mergedBrief, articles, { citations: true }));
    });
  }

  for (const write of [briefToHtml, briefToMarkdown, briefToText]) {
    it(`${write.name} footnotes the source sentences only when asked`, () => {
      const quote = 'Nineteen people were treated on the platforms';
      expect(write(mergedBrief, articles, { citations: true })).toContain(quote);
      expect(write(mergedBrief, articles, { citations: false })).not.toContain(quote);
    });

    it(`${write.name} lists what no source answers`, () => {
      const out = write(mergedBrief, articles, { citations: false });
      expect(out).toMatch(/Why[^\n]*not established by any source/);
    });

    it(`${write.name} dates the timeline, and keeps the words of the sources`, () => {
      const out = write(mergedBrief, articles, { citations: false });
      expect(out).toContain('2026-11-19 18:50 (18:50 on Thursday)');
      expect(out).not.toContain('1968 (1968)');
    });

    it(`${write.name} says who gives a differing value, when, and which is the latest`, () => {
      const out = write(mergedBrief, articles, { citations: false });
      expect(out).toMatch(/19[^\n]*\(Ambulance trust, 2026-11-20 09:30\)/);
      expect(out).toContain('19 is the latest figure.');
    });

    it(`${write.name} says why a source was left out`, () => {
      const why = (source: Partial<Source>): string =>
        write(
          {
            ...mergedBrief,
            sources: mergedBrief.sources.map((s) => (s.leftOut === undefined ? s : { ...s, ...source })),
          },
          articles,
          { citations: false },
        ).replace(/\\/g, '');
      expect(why({})).toContain('(left out: same agency text as Northern Wire)');
      // the address was open twice: no agency text, though it is the text of another
      expect(why({ leftOut: 'duplicate' })).toContain('(left out: same article twice)');
      expect(why({ leftOut: 'other-story' })).toContain('(left out: about another story)');
    });

    it(`${write.name} names the word and what the sources have instead`, () => {
      expect(write(mergedBrief, articles, { citations: true })).toContain('two hours / an hour');
    });
  }
});

describe('briefToHtml', () => {
  it('lets no markup of a page through', () => {
    for (const write of [briefToHtml, briefToHtmlPage]) {
      const document = parse(write(hostile, articles, { citations: true }));
      expect(document.querySelectorAll('script, img, iframe, [onerror]')).toHaveLength(0);
      const links = [...document.querySelectorAll('a')].map((a) => a.getAttribute('href') ?? '');
      expect(links.every((href) => href.startsWith('#') || /^https?:/.test(href))).toBe(true);
      expect(document.querySelector('h1')?.textContent).toBe(NASTY);
    }
  });

  it('links every footnote mark to a footnote that is there', () => {
    const document = parse(briefToHtml(mergedBrief, articles, { citations: true }));
    const marks = [...document.querySelectorAll('sup a')];
    expect(marks.length).toBeGreaterThan(20);
    for (const mark of marks) expect(document.querySelector(mark.getAttribute('href') ?? '')).not.toBeNull();
  });

  it('makes a page that may fetch and run nothing', () => {
    const page = briefToHtmlPage(mergedBrief, articles, { citations: true });
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(page).toMatch(/^<!doctype html>/);
  });
});

describe('briefToMarkdown', () => {
  it('defines every footnote it uses, each once', () => {
    const out = briefToMarkdown(mergedBrief, articles, { citations: true });
    const used = new Set([...out.matchAll(/\[\^(\d+)\](?!:)/g)].map((m) => m[1]));
    const defined = [...out.matchAll(/^\[\^(\d+)\]:/gm)].map((m) => m[1]);
    expect([...used].sort()).toEqual([...defined].sort());
    expect(new Set(defined).size).toBe(defined.length);
  });

  it('writes a table row for each key detail', () => {
    const out = briefToMarkdown(mergedBrief, articles, { citations: false });
    expect(out.match(/^\| .* \|$/gm)).toHaveLength(
      mergedBrief.keyDetails.length + mergedBrief.notEstablished.length + 2,
    );
  });

  it('links no address but web addresses', () => {
    expect(briefToMarkdown(hostile, articles, { citations: true })).not.toMatch(/(?<!\\)\]\(<?javascript/);
  });

  it('escapes so that no markup character is left bare', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const escaped = escapeMarkdown(text);
        const bare = escaped.replace(/\\[\\`*_[\]<>|~#&^$+=.)-]/g, '');
        expect(bare).not.toMatch(/[`*_[\]<>|~#&^$\n]/);
        expect(escaped).not.toMatch(/^[-+=]|^\d+[.)]/);
      }),
    );
  });
});

describe('briefToJson', () => {
  it('can be read back whole', () => {
    const read = JSON.parse(briefToJson(mergedBrief, articles, { citations: true }));
    expect(parseBrief(read.brief)).toEqual(mergedBrief);
    expect(read.articles).toEqual(articles);
  });
});

describe('numberSources', () => {
  it('numbers sources by first citation and leaves out those that were left out', () => {
    expect([...numberSources(mergedBrief)]).toEqual([
      [0, 1],
      [1, 2],
      [3, 3],
      [2, 4],
    ]);
  });
});

describe('safeUrl', () => {
  it('keeps web addresses only', () => {
    expect(safeUrl('https://a.example/x?y=1')).toBe('https://a.example/x?y=1');
    for (const bad of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '', 'not an address'])
      expect(safeUrl(bad)).toBeUndefined();
  });
});
