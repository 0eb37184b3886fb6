import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../../src/core/article-from-text.ts';
import { findDisagreements } from '../../../src/core/grounding/disagree.ts';
import { prepareSources } from '../../../src/core/grounding/prepare-sources.ts';
import { makeStory } from '../../../src/core/stories/make-story.ts';

const OTHER = 'Marrow Hill is a village above the harbour. Its tower was built by monks.';

const differ = (text: string, other = OTHER) => {
  const story = makeStory(
    [text, other].map((t, i) =>
      articleFromText({
        text: t,
        publishedAt: `2026-11-19T0${i}:00:00Z`,
        outlet: `Outlet ${i}`,
        url: `https://o${i}.example/a`,
      }),
    ),
  );
  return findDisagreements(prepareSources(story), story);
};
const lines = (text: string, other?: string) =>
  differ(text, other).map((d) => `${d.question} ${d.values.map((v) => v.value).join(' / ')}`);

describe('what one report says that two parties tell differently', () => {
  it.each([
    [
      'How many employees? 5,200 / 4,100',
      'The union said 5,200 employees at three sites had stayed at home. The company put the number at 4,100.',
    ],
    [
      'What percentage? (drivers) 55 percent / 80 percent',
      'Elvan Rail said that 55 percent of drivers in Port Elvan had not come; the union put it at 80 percent.',
    ],
    [
      "How much money? (Elvan's share) 410 million / 380 million",
      "She has not said how she would pay Elvan's share, about 410 million marks. Her manifesto put it lower, at 380 million marks.",
    ],
    [
      'How many claimants? 2,140 / 2,300',
      "The lawyers count 2,140 claimants. The prosecution's figure, 2,300, includes those who have withdrawn.",
    ],
    [
      'How many passengers? 143 / 151',
      'Elvan Lines put the figure at 143 passengers. The coastguard has counted 151, and says children may be missing.',
    ],
    [
      'How many flats? 412,000 / 380,000',
      'The rent law covers 412,000 flats in Elvan. The ministry had until now spoken of 380,000.',
    ],
  ])('%s', (asked, text) => {
    expect(lines(text)).toEqual([asked]);
  });

  it('gives each party its words, and an outlet that holds to one of the values', () => {
    const [found] = differ(
      'Elvan Lines put the figure at 143 passengers. The coastguard has counted 151, and says children may be missing.',
      'The ferry that burned off Marrow Hill carried 151 passengers, the harbour master of Elvan said.',
    );
    expect(found?.values.map((v) => [v.value, v.outlets, v.attributedTo])).toEqual([
      ['143', [0], 'Elvan Lines'],
      ['151', [0, 1], 'The coastguard'],
    ]);
    for (const v of found?.values ?? []) expect(v.citation.quote).toContain(v.value);
  });

  it.each([
    [
      'an old record and a measurement',
      'That is a record for November; the old one was 97, in 1983. The institute has given 112, from one gauge.',
    ],
    [
      'a figure that its own giver corrects',
      'The coastguard said 12 people were aboard the boat. The coastguard later put the number at 15.',
    ],
    ['a total and a part of it', 'Of the 31 people aboard, the hospital said it had treated 19.'],
    ['a figure of another year', 'The fair had 9,000 visitors last year. The police counted 7,000 visitors on Sunday.'],
    [
      'a rounded figure',
      'The company says 4,100 workers took part in the strike. The union put the number at about 4,000.',
    ],
  ])('takes %s for no difference', (_, text) => {
    expect(lines(text)).toEqual([]);
  });
});
