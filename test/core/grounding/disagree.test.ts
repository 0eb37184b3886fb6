import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../../src/core/article-from-text.ts';
import { findDisagreements } from '../../../src/core/grounding/disagree.ts';
import { prepareSources } from '../../../src/core/grounding/prepare-sources.ts';
import { makeStory } from '../../../src/core/stories/make-story.ts';

const differ = (...texts: readonly (string | readonly [text: string, at: string])[]) => {
  const story = makeStory(
    texts.map((t, i) => {
      const [text, publishedAt] = typeof t === 'string' ? [t, `2026-11-19T0${i}:00:00Z`] : t;
      return articleFromText({ text, publishedAt, outlet: `Outlet ${i}`, url: `https://o${i}.example/a` });
    }),
  );
  return findDisagreements(prepareSources(story), story);
};

describe('findDisagreements', () => {
  it('finds two tolls of one event, whom each cites, and which is later', () => {
    const [found, ...rest] = differ(
      'Twelve people were killed when a coach left the road at Orrin Pass, police said.',
      'A coach left the road at Orrin Pass and 15 people were killed, according to the hospital.',
    );
    expect(rest).toEqual([]);
    expect(found?.values.map((v) => [v.value, v.outlets])).toEqual([
      ['Twelve', [0]],
      ['15', [1]],
    ]);
    expect(found?.values[1]?.attributedTo).toBe('the hospital');
    expect(found?.laterValue).toBe('15');
    for (const v of found?.values ?? []) expect(v.citation.quote).toContain(v.value);
  });

  it.each([
    [
      'a floor and a figure above it',
      'At least 12 people were killed at Orrin Pass, police said.',
      '15 people were killed at Orrin Pass, police said.',
    ],
    [
      'a rounded figure',
      'Some 1.2 million people voted in the Lorne ballot by post.',
      'In the Lorne ballot 1,197,000 people voted by post.',
    ],
    [
      'converted units',
      'The gust at Cape Rennet reached 98 mph, the wind service said.',
      'The gust at Cape Rennet reached 158 km/h, the wind service said.',
    ],
    [
      "last year's figure",
      'Floods have killed 41 people in Temberan this season.',
      'A year after floods killed 63 people in Temberan, the water is back.',
    ],
    [
      'a part and the whole',
      'Fourteen cranes were freed in the Ostmark fens on Thursday.',
      'Eight of the cranes freed in the Ostmark fens on Thursday were hatched abroad.',
    ],
    [
      'the killed and the injured',
      'Two people were killed in a pile-up at Norhaven on Monday.',
      'Nineteen people were injured in a pile-up at Norhaven on Monday.',
    ],
  ])('takes %s for no conflict', (_, a, b) => {
    expect(differ(a, b)).toEqual([]);
  });

  it('takes a newer toll for an update', () => {
    expect(
      differ(
        ['Seven people were killed at Selby Moor, police said.', '2026-11-19T06:00:00Z'],
        ['Nine people were killed at Selby Moor, police said.', '2026-11-19T18:00:00Z'],
      ),
    ).toEqual([]);
  });

  it('sees two ages of one person, and not those of two', () => {
    expect(differ('The swimmer Lio Vane, 17, won on Sunday.', 'Lio Vane, 19, won the race.')[0]?.question).toBe(
      'How old is Lio Vane?',
    );
    expect(differ('The swimmer Lio Vane, 17, won on Sunday.', 'Her brother Tom Vane, 19, lost the race.')).toEqual([]);
  });

  it('counts the copies of one text as one voice', () => {
    const text = 'Twelve people were killed when a coach left the road at Orrin Pass, police said.';
    expect(differ(text, text)).toEqual([]);
  });
});
