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

  it('finds none within one outlet, which is not even looked through', () => {
    const twoTolls =
      'Twelve people were killed when a coach left the road at Orrin Pass, police said.\n\n' +
      'A coach left the road at Orrin Pass and 15 people were killed, according to the hospital.';
    expect(differ(twoTolls)).toEqual([]);
  });

  it('takes a newer toll for an update', () => {
    expect(
      differ(
        ['Seven people were killed at Selby Moor, police said.', '2026-11-19T06:00:00Z'],
        ['Nine people were killed at Selby Moor, police said.', '2026-11-19T18:00:00Z'],
      ),
    ).toEqual([]);
  });

  it.each([
    [
      'a length',
      'Miners broke through the last wall of the Grimsel tunnel on Monday. The tunnel is 7.4 kilometres long.',
      'The last wall has fallen in the Grimsel tunnel, which is 4.7 kilometres long, miners said.',
      ['7.4 kilometres', '4.7 kilometres'],
    ],
    [
      'an end',
      'The city council of Varby on Thursday approved the plan for a wind farm on Gannet hill.',
      'The city council of Varby on Thursday rejected the plan for a wind farm on Gannet hill.',
      ['approved', 'rejected'],
    ],
    [
      'a cause',
      'A candle started the fire that destroyed the church of St Orm in Hovden, investigators said.',
      'An electrical fault was the cause of the fire that destroyed the church of St Orm in Hovden, investigators said.',
      ['A candle', 'An electrical fault'],
    ],
    [
      'a post',
      'The headmaster of the village school, Jonas Firth, was killed by a falling tree.',
      'Jonas Firth, caretaker of the village school, was killed by a falling tree.',
      ['headmaster', 'caretaker'],
    ],
    [
      'none and some',
      'Nobody was injured when a tram and a van collided in Osterby on Wednesday.',
      'Three passengers were injured when a tram and a van collided in Osterby on Wednesday.',
      ['Nobody', 'Three'],
    ],
  ])('sees %s told differently', (_, a, b, values) => {
    expect(differ(a, b)[0]?.values.map((v) => v.value)).toEqual(values);
  });

  it.each([
    [
      'those stranded and those brought back',
      'Fifty-two whales were stranded on the beach at Holm on Tuesday, said the biologist Rhea Mance.',
      'Volunteers at Holm brought 25 whales back into the sea on Tuesday, said the biologist Rhea Mance.',
    ],
    [
      'what was forecast and what was measured',
      'Up to 80 millimetres of rain is forecast for Tannfoss, the weather service said.',
      'The weather service measured 112 millimetres of rain at Tannfoss.',
    ],
    [
      'women and men',
      'Women on night shifts sleep 62 minutes less a day, a study from Velstad shows.',
      'Men on night shifts sleep 41 minutes less a day, a study from Velstad shows.',
    ],
    [
      'the doors and the music',
      'The orchestra of Lumel will play in the castle park at 8:30 p.m. on Saturday.',
      'The gates of the castle park in Lumel open at 7 p.m. on Saturday for the orchestra.',
    ],
  ])('takes %s for two things', (_, a, b) => {
    expect(differ(a, b)).toEqual([]);
  });

  it('stays quick on texts of nothing but figures', () => {
    const many = (k: number): string =>
      Array.from(
        { length: 1200 },
        (_, i) => `The council paid ${i * 7 + k} dollars for ${i + 13 + k} trees in Lorne.`,
      ).join(' ');
    // of the processor, not of the clock: a busy machine is not slow code
    const start = process.cpuUsage();
    differ(many(0), many(3));
    const { user, system } = process.cpuUsage(start);
    // comparing all with all takes over half a minute
    expect((user + system) / 1000).toBeLessThan(15_000);
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
