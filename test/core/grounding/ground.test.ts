import { describe, expect, it } from 'vitest';
import type { Article, NoteCode } from '../../../src/core/article.ts';
import { articleFromText } from '../../../src/core/article-from-text.ts';
import { brokenInvariants } from '../../../src/core/brief-invariants.ts';
import type { Draft, DraftSentence } from '../../../src/core/draft.ts';
import { ground } from '../../../src/core/grounding/ground.ts';
import { makeStory } from '../../../src/core/stories/make-story.ts';

const article = (outlet: string, text: string, more: Partial<Article> = {}): Article => ({
  ...articleFromText({
    text,
    outlet,
    url: `https://${outlet.toLowerCase()}.example/a`,
    publishedAt: '2026-11-19T08:00:00Z',
  }),
  ...more,
});
const FIRST =
  'The bridge at Port Venn closed on Thursday after engineers found cracks in 12 hangers. "We could not wait," said Lena Askov, the city\'s chief engineer. A report is due on 2 December 2026.';
const SECOND =
  'Engineers found cracks in 12 hangers of the bridge at Port Venn, which closed on Thursday. The cause of the cracks is not known.';
const articles = [article('Courier', FIRST), article('Herald', SECOND)];
const span = (text: string, index = 0): DraftSentence['claims'] => {
  const start = articles[index]?.text.indexOf(text) ?? 0;
  return [{ article: index, start, end: start + text.length }];
};
const BRIDGE = 'The bridge at Port Venn closed on Thursday after engineers found cracks in 12 hangers.';
const draft = (more: Partial<Draft> = {}): Draft => ({
  engine: { kind: 'endpoint', requestsMade: 1 },
  language: 'en',
  headline: 'Bridge closed',
  dateline: {},
  lede: [{ text: BRIDGE, claims: span(BRIDGE) }],
  keyDetails: [],
  sections: [],
  timeline: [],
  notEstablished: [],
  ...more,
});
const groundIt = (d: Draft, from: readonly Article[] = articles, onUnsupported: 'mark' | 'drop' = 'mark') =>
  ground(d, makeStory(from), { now: '2026-11-20T12:00:00Z', onUnsupported, disclaimer: 'check it' });

describe('ground', () => {
  it('shows the figure of an outlet that gives another one, a floor too, and calls it not silent', () => {
    const [early, late] = [
      'At least 12 people were killed when the bridge at Port Venn fell, police said on Thursday.',
      'Fifteen people were killed when the bridge at Port Venn fell, police said on Thursday evening.',
    ];
    const from = [article('Herald', early), article('Courier', late)];
    const claims = [{ article: 1, start: 0, end: late.length }];
    const brief = groundIt(
      draft({ lede: [{ text: late, claims }], keyDetails: [{ label: 'Killed', value: 'Fifteen', claims }] }),
      from,
    );
    expect(brief.keyDetails[0]?.agreement).toEqual([
      { outlet: 0, says: 'differs', value: 'at least 12' },
      { outlet: 1, says: 'same' },
    ]);
    expect(brief.disagreements).toEqual([]);
  });

  it('counts the independent outlets that carry a sentence', () => {
    expect(groundIt(draft()).lede[0]?.outlets).toBe(2);
  });

  it('takes the marks from a quote that no source has to the letter', () => {
    const brief = groundIt(
      draft({
        lede: [{ text: 'Lena Askov said they "could not have waited".', claims: span('"We could not wait,"') }],
      }),
    );
    expect(brief.lede[0]?.text).toBe('Lena Askov said they could not have waited.');
    expect(brief.checks.repaired).toBe(1);
  });

  it('names the speaker in full with role and party', () => {
    const text = '"We could not wait," said Lena Askov, the city\'s chief engineer.';
    expect(groundIt(draft({ lede: [{ text, claims: span(text) }] })).lede[0]?.speech).toEqual({
      speaker: 'Lena Askov',
      role: 'chief engineer',
      party: 'city',
      verbatim: true,
    });
  });

  it('drops or marks a sentence with a hard mismatch, as the reader chose', () => {
    const wrong = draft({ lede: [{ text: BRIDGE.replace('12', '15'), claims: span(BRIDGE) }] });
    const marked = groundIt(wrong);
    expect(marked.lede[0]).toMatchObject({
      verdict: 'unsupported',
      reasons: [{ kind: 'number', found: '15', inSources: ['12'] }],
    });
    expect(brokenInvariants(marked, articles)).toEqual([]);
    const dropped = groundIt(wrong, articles, 'drop');
    expect(dropped.lede).toEqual([]);
    expect(dropped.notes).toContainEqual({ code: 'sentences-dropped', params: { count: 1 } });
  });

  it('leaves out details and dates that the cited words do not hold', () => {
    const brief = groundIt(
      draft({
        keyDetails: [
          { label: 'Hangers', value: '12 hangers', claims: span(BRIDGE) },
          { label: 'Hangers', value: '15 hangers', claims: span(BRIDGE) },
        ],
        timeline: [
          {
            iso: '2026-12-02',
            precision: 'day',
            asWritten: '2 December 2026',
            sentence: {
              text: 'A report is due on 2 December 2026.',
              claims: span('A report is due on 2 December 2026.'),
            },
          },
          {
            iso: '2025-12-02',
            precision: 'day',
            asWritten: '2 December 2025',
            sentence: {
              text: 'A report is due on 2 December 2026.',
              claims: span('A report is due on 2 December 2026.'),
            },
          },
        ],
      }),
    );
    expect(brief.keyDetails.map((d) => [d.value, d.agreement.map((a) => a.says)])).toEqual([
      ['12 hangers', ['same', 'same']],
    ]);
    expect(brief.timeline.map((t) => [t.iso, t.future])).toEqual([['2026-12-02', true]]);
  });

  it('lists what the sources say is not known', () => {
    expect(
      groundIt(draft(), [article('Herald', 'The bridge closed on Thursday. The cause of the cracks is not known.')])
        .notEstablished,
    ).toContain('why');
  });

  it('says when all come from one voice, and names an opinion piece', () => {
    const copies = groundIt(draft(), [articles[0] ?? article('A', FIRST), article('Post', FIRST)]);
    expect(copies.notes.map((n) => n.code)).toContain('wire-copies-only');
    const opinion = groundIt(draft(), [
      articles[0] ?? article('A', FIRST),
      article('Echo', SECOND, { pageKind: 'opinion' }),
    ]);
    expect(opinion.notes).toContainEqual({ code: 'opinion', params: { outlet: 'Echo' } });
  });

  it('tells an article that was opened twice from a copy, and both from two reports of one outlet', () => {
    const courier = article('Courier', FIRST);
    const codes = (from: readonly Article[], leftOut?: ReadonlyMap<number, NoteCode>): NoteCode[] =>
      ground(draft(), makeStory(from, leftOut === undefined ? {} : { leftOut }), {
        now: '2026-11-20T12:00:00Z',
        onUnsupported: 'mark',
        disclaimer: 'check it',
      }).notes.map((note) => note.code);
    expect(codes([courier, courier])).toEqual(['same-article-twice']);
    expect(codes([courier, courier], new Map([[1, 'duplicate']]))).toEqual(['same-article-twice']);
    expect(codes([courier, article('Courier', SECOND, { url: 'https://courier.example/b' })])).toEqual([
      'single-source',
    ]);
    // what the reader left out, or what tells another story, confirms nothing
    for (const why of ['left-out-by-reader', 'other-story'] as const)
      expect(codes(articles, new Map([[1, why]]))).toEqual(['single-source']);
    expect(codes(articles)).toEqual([]);
  });
});
