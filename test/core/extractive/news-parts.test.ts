import { describe, expect, it } from 'vitest';
import { articleFromText, type PlainText } from '../../../src/core/article-from-text.ts';
import type { Draft } from '../../../src/core/draft.ts';
import { DETAIL_PATTERNS } from '../../../src/core/extractive/detail-patterns.ts';
import { cleanHeadline, headlineFromLede } from '../../../src/core/extractive/headline.ts';
import { localDistiller } from '../../../src/core/extractive/local-distiller.ts';
import { makeStory } from '../../../src/core/stories/make-story.ts';
import { languagePack } from '../../../src/core/text/packs/index.ts';
import { FIXTURE_STORIES, fixtureArticles } from '../../support/story-fixtures.ts';

const en = languagePack('en');

function distil(articles: readonly PlainText[], words = 200): Promise<Draft> {
  const story = makeStory(
    articles.map((a, i) => articleFromText({ outlet: `Outlet ${i}`, url: `https://o${i}.example/a`, ...a })),
  );
  return localDistiller.distil(story, { words });
}
const detail = (draft: Draft, label: string) => draft.keyDetails.find((d) => d.label === label)?.value;

describe('the patterns of key details', () => {
  const examples = [
    'Twelve people were killed, 14 people were injured and three people are missing.',
    'The death toll has risen to 31. The blast, killing 9 people and injuring 12 people, was heard in Venn.',
    'Police arrested 14 people; two people have been charged and 300 people were evacuated.',
    'Some 4,000 homes were left without power. The ferry was carrying 212 people on board.',
    'A magnitude 6.1 quake at a depth of 10 km. The fire burned 4,000 acres.',
    'He was sentenced to nine years in prison, was fined $2 million and paid a $300 fine.',
    'She sued for $4 million in damages. A reward of $5,000 was posted; he offered a $900 reward.',
    'The takeover is worth $3 billion. The bridge cost the city $40 million.',
    'The council voted 9-4. It passed by a vote of 7 to 2, then in a 5-3 vote. Lorne won with 51% of the vote. Turnout was 61%.',
    'A two-day strike began. He is charged with arson, and pleaded not guilty. Lorne was found guilty on Friday.',
    'He is being held without bail. She is due in court on Friday. A hearing is set for Monday.',
  ];

  it('all match something here, and nothing without the words they need', () => {
    const fixtures = FIXTURE_STORIES.flatMap((name) => fixtureArticles(name).flatMap(({ text }) => text.split('\n\n')));
    const texts = [...examples.flatMap((text) => [text, ...text.split(/[.;] /)]), ...fixtures];
    for (const { label, needs, regexp } of DETAIL_PATTERNS) {
      const matched = texts.filter((text) => regexp.test(text));
      expect(matched, `${label} ${regexp.source.slice(-80)}`).not.toEqual([]);
      expect(matched.filter((text) => !needs.test(text))).toEqual([]);
    }
  });
});

describe('key details of a story told over months', () => {
  const quake = {
    text: 'At least 214 people were killed when a magnitude 8.8 earthquake struck Orlen on Saturday, officials said. Rescuers searched the ruins of Orlen.',
    publishedAt: '2026-02-28T09:00:00Z',
  };
  const aftershock = {
    text: 'Four aftershocks shook the middle of the country on Sunday, and nobody died, the emergency office said. Deaths were feared at first. They were felt in Pell and in Lorn.',
    publishedAt: '2026-11-29T09:00:00Z',
  };

  it('are those of its newest event, not of the one months before', async () => {
    expect(detail(await distil([quake]), 'Killed')).toBe('At least 214');
    const draft = await distil([quake, aftershock]);
    expect(detail(draft, 'Killed')).toBeUndefined();
    expect(detail(draft, 'Where')).not.toBe('Orlen');
  });

  it('are told within weeks', async () => {
    const later = { ...aftershock, publishedAt: '2026-04-02T09:00:00Z' };
    expect(detail(await distil([quake, later]), 'Killed')).toBe('At least 214');
  });
});

describe('headlines', () => {
  it('lose the outlet’s name and the label before them', () => {
    expect(cleanHeadline('Ferry burns off Port Venn | The Courier', 'The Courier')).toBe('Ferry burns off Port Venn');
    expect(cleanHeadline('LIVE: Ferry burns - Courier - News', 'News')).toBe('Ferry burns - Courier');
    expect(cleanHeadline('Rovers 3-2 United', 'Sportsweek')).toBe('Rovers 3-2 United');
  });

  it('are cut from the lede at a clause, without a word of their own', () => {
    const lede =
      'Viktor Lorne, the former chairman of Halden Bank, was sentenced to nine years in prison on Friday for stealing from the pension savings of his own customers.';
    const headline = headlineFromLede(lede, en);
    expect(headline).toBe('Viktor Lorne, the former chairman of Halden Bank, was sentenced to nine years in prison');
    expect(lede.startsWith(headline)).toBe(true);
  });

  it('are not cut to a clause that only leads up to the news', () => {
    const lede =
      'When the ministers of the nine states met in Aubrecht for the first time since the war, nobody in the old town expected them to sign.';
    expect(headlineFromLede(lede, en)).toBe(lede.slice(0, -1));
  });
});

describe('key details', () => {
  it('never take a part for the whole, an age for a toll or last year for today', async () => {
    const draft = await distil([
      {
        text: 'Eight out of 14 rhinos died after a move to the Tsavo reserve on Tuesday, the wildlife service said.\n\nThe oldest, aged 14, died first in the new pen of the reserve.\n\nLast year 11 rhinos were killed by poachers in the country.\n\nThe deaths of the rhinos are being looked at by a vet from the capital.',
      },
    ]);
    expect(detail(draft, 'Killed')).not.toBe('14');
    expect(detail(draft, 'Killed')).not.toBe('11');
  });

  it('give the newest toll, and drop the sentences with the older one', async () => {
    const draft = await distil([
      {
        text: 'At least nine people were killed when a ferry burned off Port Venn on Wednesday evening, the coastguard said.\n\nThe ferry Lady Maren was on its way from Halmere to Port Venn with 143 passengers.',
        publishedAt: '2026-11-18T22:00:00Z',
      },
      {
        text: 'The death toll of the ferry fire off Port Venn has risen to 14, the coastguard said on Thursday.\n\nThe ferry Lady Maren was towed to the naval yard at Skerry Point on Thursday morning.',
        publishedAt: '2026-11-19T18:00:00Z',
      },
    ]);
    expect(detail(draft, 'Killed')).toBe('14');
    expect(JSON.stringify([draft.lede, draft.sections])).not.toContain('nine people were killed');
  });

  it('leave a row out where outlets without dates disagree', async () => {
    const draft = await distil([
      { text: 'A magnitude 6.1 earthquake struck the Sorrel delta on Monday, the survey of the delta said.' },
      { text: 'A magnitude 5.8 earthquake struck the Sorrel delta on Monday, the university in Ostrelle said.' },
    ]);
    expect(detail(draft, 'Magnitude')).toBeUndefined();
  });

  it('say where only as a report does, not where it was written', async () => {
    const draft = await distil([
      {
        text: 'NAIROBI, Kenya (AP) - Eight black rhinos have died after they were moved to a reserve in Tsavo on Friday, the wildlife service said.\n\nThe animals drank salty water in Tsavo, the service said on Friday in a statement.',
      },
    ]);
    expect(detail(draft, 'Where')).toBe('Tsavo');
  });

  it('give the score, the vote and the sentence, and nobody else’s plea', async () => {
    const sport = await distil([
      {
        headline: 'Rovers 3-2 United: the cup comes home',
        text: 'Joa Lind won the League Cup for Halmere Rovers on Saturday with a goal in stoppage time to make it 3-2.\n\nUnited had led twice in the final at Kessel Park before the last goal of the match.',
      },
    ]);
    expect(detail(sport, 'Score')).toBe('3-2');
    const council = await distil([
      { text: 'The county board of Siskane voted 4-1 on Tuesday to leave the state after a long debate in the hall.' },
    ]);
    expect(detail(council, 'Vote')).toBe('4-1');
    const court = await distil([
      {
        text: 'Viktor Lorne, a former banker, was sentenced to nine years in prison on Friday for theft from his customers.\n\nAnother banker was arrested in March after an audit of the branch in Halmere. He has pleaded not guilty and is awaiting trial.',
      },
    ]);
    expect(detail(court, 'Sentence')).toBe('nine years in prison');
    expect(detail(court, 'Plea')).toBeUndefined();
  });

  it('show a span of a source as every value', async () => {
    const text =
      'PORT VENN — Fourteen people were killed when a ferry burned off Port Venn on Wednesday evening, the coastguard said. Two people were still missing on Thursday morning, and 31 people were injured, the ministry said.';
    const draft = await distil([{ text, publishedAt: '2026-11-19T09:00:00Z' }]);
    expect(draft.keyDetails.map((d) => d.label)).toEqual(
      expect.arrayContaining(['Where', 'Killed', 'Missing', 'Injured']),
    );
    for (const d of draft.keyDetails)
      expect(
        d.claims.some((c) => text.slice(c.start, c.end).includes(d.value)),
        `${d.label}: ${d.value}`,
      ).toBe(true);
  });
});

describe('a draft', () => {
  it('opens with a second sentence where the first says neither when nor where', async () => {
    const draft = await distil(
      [
        {
          text: 'Fifteen people are now known to have died in the collapse of the old market hall, rescuers said.\n\nThe families of the dead were told by the mayor of the town before anybody else was.',
          publishedAt: '2026-11-21T08:00:00Z',
        },
        {
          text: 'The roof of the market hall fell in at Skerry on Thursday evening while traders were packing up, rescuers said.\n\nDozens of stalls were buried under beams that had been replaced only two years before.',
          publishedAt: '2026-11-20T08:00:00Z',
        },
      ],
      200,
    );
    expect(draft.lede).toHaveLength(2);
    expect(draft.lede[1]?.text).toContain('Skerry on Thursday');
  });

  it('dates nothing by a clause that only describes', async () => {
    const draft = await distil([
      {
        text: 'The Aldine Cup, made in 1588 and the most valuable of the things stolen, was not found on Friday.\n\nThe court saw a film of the men that attacked the museum on July 7, 2025.\n\nThe museum was opened to the public in 1921 by the last king of Calden.',
        publishedAt: '2026-11-07T08:00:00Z',
      },
    ]);
    const days = draft.timeline.map((t) => t.iso);
    expect(days).not.toContain('1588');
    expect(days).not.toContain('2025-07-07');
  });

  it('resolves each article’s dates against its own day and keeps the words', async () => {
    const draft = await distil([
      {
        text: 'The Orrin bridge was closed on Thursday after engineers found cracks in twelve of its hangers.',
        publishedAt: '2026-11-20T08:00:00Z',
      },
      {
        text: 'The Orrin bridge was opened in 1974 by the last king of Calden before a crowd of thousands.\n\nCracks in the hangers were reported to the ministry yesterday by a diver from Halmere.',
        publishedAt: '2026-11-13T08:00:00Z',
      },
    ]);
    expect(draft.timeline.map((t) => [t.iso, t.asWritten])).toEqual([
      ['1974', '1974'],
      ['2026-11-12', 'yesterday'],
      ['2026-11-19', 'Thursday'],
    ]);
  });

  it('groups reactions by party with the speaker and the quotation to the letter', async () => {
    const draft = await distil([
      {
        text: 'Rail workers in Calden began a 48-hour strike over pay on Monday, the first in 11 years.\n\n"Our members kept this railway moving through two floods," said Dina Kovar, the RTU’s general secretary.\n\nThe offer on the table is worth 6 percent, according to the company’s letter to its staff.',
      },
    ]);
    const reactions = draft.sections.find((s) => s.kind === 'reactions');
    const [block] = reactions?.blocks ?? [];
    expect(block?.type === 'party' && block.party).toBe('RTU');
    expect(block?.sentences[0]?.speech?.speaker).toBe('Dina Kovar');
  });

  it('says what comes next under its condition', async () => {
    const draft = await distil([
      {
        text: 'The ferry Lady Maren burned off Port Venn on Wednesday evening with 151 passengers on board.\n\nIf the company is found to have sailed with an incomplete list, Sundmark Lines will lose its licence.\n\nThe hull of the Lady Maren will be towed to Skerry Point on Saturday by two tugs.',
      },
    ]);
    const next = draft.sections.find((s) => s.kind === 'whats-next');
    expect(next?.blocks.some((b) => b.type === 'alternative' && b.title.startsWith('If the company'))).toBe(true);
  });

  it('reports what a source itself calls open', async () => {
    const draft = await distil([
      {
        text: 'A fire destroyed the old market hall of Skerry on Friday night. The cause of the fire is not yet known, the fire chief said.',
      },
    ]);
    expect(draft.notEstablished).toEqual(['why']);
  });

  it('keeps satire and opinion silent beside news', async () => {
    const news =
      'Petra Solheim has won the presidential election of Calden with 51.3 percent of the vote, the commission said.';
    const joke =
      'Petra Solheim has won the presidential election of Calden on a promise to abolish Mondays in the vote.';
    const draft = await distil([{ text: news }, { text: joke, url: 'https://gull.example/satire/solheim' }]);
    expect(JSON.stringify([draft.lede, draft.sections])).not.toContain('abolish Mondays');
  });
});
