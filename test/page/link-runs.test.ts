import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { copyPage } from '../../src/page/copy-page.ts';
import { linkRuns } from '../../src/page/link-runs.ts';
import { readPage } from '../../src/page/read-page.ts';

const STORY = `<article><h1>Fire guts old paper mill</h1>${'<p>A fire broke out in the old paper mill on Weaver Street on Tuesday night, the chief said.</p>'.repeat(8)}</article>`;
const CARD = '<div class="card"><a href="/x"><span>Some other story of the day</span></a></div>';
const parse = (body: string): Document =>
  parseHTML(`<html lang="en"><head><title>Fire guts old paper mill</title></head><body>${body}</body></html>`).document;
const runsIn = (body: string): number => {
  const { nodes } = copyPage(parse(body), { layout: undefined, expired: () => false });
  return linkRuns(nodes.keys()).length;
};

describe('endless lists of links', () => {
  it('are found where hundreds of a kind stand side by side', () => {
    expect(runsIn(STORY + CARD.repeat(320))).toBe(320);
    expect(runsIn(`${STORY}<ul>${'<li><a href="/x">Some other story of the day</a></li>'.repeat(320)}</ul>`)).toBe(320);
    expect(runsIn(STORY + CARD.repeat(60))).toBe(0);
  });

  it('are no paragraphs, however many, nor entries that tell more than they link', () => {
    expect(runsIn(STORY.repeat(50))).toBe(0);
    expect(runsIn(STORY + '<p>14:05 The council met. <a href="/x">More</a></p>'.repeat(320))).toBe(0);
  });

  it('change nothing in what is read of the story above them', () => {
    const text = (body: string): string =>
      readPage(parse(body), { url: 'https://courier.example/a', now: Date.parse('2026-11-22T12:00:00Z') }).text;
    expect(text(STORY + CARD.repeat(320))).toBe(text(STORY));
  });
});
