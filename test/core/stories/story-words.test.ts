import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../../src/core/article-from-text.ts';
import { addressKey } from '../../../src/core/stories/address-key.ts';
import { languageFreeMarks, sharedWeight } from '../../../src/core/stories/language-free-marks.ts';
import { makeStory } from '../../../src/core/stories/make-story.ts';
import { nameSkeleton } from '../../../src/core/stories/name-skeleton.ts';
import { nameStory } from '../../../src/core/stories/name-story.ts';
import { daysApart, reportDay } from '../../../src/core/stories/report-day.ts';
import { sharedEvidence } from '../../../src/core/stories/shared-evidence.ts';
import { mayPreselect, storyNotes } from '../../../src/core/stories/story-notes.ts';

const ferry = [
  {
    headline: 'Nine dead as ferry Dawn Petrel sinks off Anse Corrin | Harbour News',
    text: 'Nine people died when the ferry Dawn Petrel sank off Anse Corrin on Tuesday, Captain Ines Rolle said. It carried 2,140 sacks of rice.',
  },
  {
    headline: 'Ferry Dawn Petrel sinks; nine dead',
    text: 'The Dawn Petrel went down off Anse Corrin with 2,140 sacks of rice aboard, said Ines Rolle, its captain, on Tuesday 3 November 2026.',
  },
  {
    headline: "'I held on to a crate': survivors of the Dawn Petrel speak",
    text: 'Survivors of the ferry Dawn Petrel, which sank off Anse Corrin, spoke of the night in the water.',
  },
];
const [first, second] = ferry;
if (first === undefined || second === undefined) throw new Error('fixture');

describe('sharedEvidence', () => {
  it('shows full names and telling numbers, at most four, and no dates', () => {
    const shown = sharedEvidence(first, second);
    expect(shown).toContain('Dawn Petrel');
    expect(shown).toContain('Ines Rolle');
    expect(shown.join(' ')).toContain('2,140');
    expect(shown.join(' ')).not.toMatch(/Tuesday|2026|November/);
    expect(shown.length).toBeLessThanOrEqual(4);
  });

  it('is the same whichever report is asked first, up to spelling', () => {
    expect(sharedEvidence(first, second).length).toBe(sharedEvidence(second, first).length);
  });

  it('has nothing to show of two strangers', () => {
    expect(sharedEvidence(first, { headline: 'Rates cut', text: 'The bank cut rates on Tuesday.' })).toEqual([]);
  });

  it('finds a name in another script', () => {
    const japanese = { headline: 'ボロバルで脱線', text: 'ボロバル近郊で列車が脱線した。', lang: 'ja' };
    const english = {
      headline: 'Train derails near Borovar',
      text: 'A train left the rails near Borovar.',
      lang: 'en',
    };
    expect(sharedEvidence(english, japanese)).toContain('Borovar');
  });
});

describe('nameStory', () => {
  it('takes the headline that says most of what all say, without the outlet', () => {
    expect(nameStory(ferry)).toMatch(/Dawn Petrel/);
    expect(nameStory(ferry)).not.toMatch(/Harbour News|crate/);
  });

  it('is short whatever the headlines are', () => {
    for (const headline of ['', 'Word '.repeat(400), 'x'.repeat(5000), '😀'.repeat(300), '—:—;|'])
      expect(nameStory([{ headline, text: '' }]).length).toBeLessThanOrEqual(81);
  });
});

describe('storyNotes', () => {
  const page = (over: object, text: string, publishedAt: string) => ({
    ...articleFromText({ text, publishedAt, outlet: `Outlet ${text.slice(0, 4)}`, lang: 'en' }),
    ...over,
  });

  it('flags what should not be merged unseen, and leaves the rest ticked', () => {
    const articles = [
      page({}, 'Plain report of what went on.', '2026-11-12T08:00:00Z'),
      page({ pageKind: 'opinion' }, 'What I think of it.', '2026-11-12T09:00:00Z'),
      page({ pageKind: 'live-blog' }, 'As it happens.', '2026-11-12T10:00:00Z'),
      page({}, 'An earlier stage of it.', '2026-11-01T10:00:00Z'),
      page({ pageKind: 'paywall-teaser' }, 'Begins well and then', '2026-11-11T10:00:00Z'),
    ];
    const notes = storyNotes(articles);
    expect(notes.map((n) => n.map((note) => note.code))).toEqual([
      [],
      ['opinion'],
      ['live-blog'],
      ['old-report'],
      ['paywall-teaser'],
    ]);
    expect(notes[3]?.[0]?.params).toEqual({ days: 11 });
    expect(notes.map(mayPreselect)).toEqual([true, false, true, false, false]);
  });

  it('calls one article opened twice a duplicate, not a wire copy', () => {
    const text = Array.from({ length: 80 }, (_, i) => `word${(i * 37) % 61}`).join(' ');
    const notes = storyNotes([
      page({ url: 'https://a.example/x?utm_source=mail' }, text, '2026-11-12'),
      page({ url: 'https://a.example/x' }, `${text} and a last line`, '2026-11-12'),
    ]);
    expect(notes.map((n) => n.map((note) => note.code))).toEqual([['duplicate'], []]);
  });
});

describe('makeStory', () => {
  it('tells the language of articles that do not say', () => {
    const text =
      'The fire that broke out in the hall was put out by the men of the harbour before the night was over, and it was said that no one had been hurt.';
    expect(makeStory([articleFromText({ text })]).language).toBe('en');
    const japanese = '港の倉庫で火災があり、消防が出動した。けが人はいなかったという。'.repeat(5);
    expect(makeStory([articleFromText({ text: japanese })]).language).toBe('ja');
  });

  it('lets the same few words under two addresses speak once', () => {
    const { voices } = makeStory([
      articleFromText({ text: 'A short notice.', outlet: 'A', url: 'https://a.example/1' }),
      articleFromText({ text: 'A short notice.', outlet: 'A', url: 'https://a.example/2' }),
      articleFromText({ text: 'Another short notice.', outlet: 'B', url: 'https://b.example/2' }),
    ]);
    expect(voices.map((v) => v.leftOut)).toEqual([undefined, 'duplicate', undefined]);
  });
});

describe('what reads alike in every language', () => {
  it('gives one name one skeleton in five scripts', () => {
    for (const [a, b] of [
      ['Grozeva', 'グロゼバ'],
      ['Borovar', 'ボロバル'],
      ['Lipnik', 'Липник'],
      ['Montadria', 'مونتادريا'],
      ['Montadria', 'मोंटाड्रिया'],
    ] as const)
      expect(nameSkeleton(b), b).toBe(nameSkeleton(a));
    expect(nameSkeleton('Borovar')).not.toBe(nameSkeleton('Vostrel'));
  });

  it('reads numbers and times however they are written', () => {
    const marks = [
      'At 1:50 a.m. 310,000 votes, 52.3 per cent',
      'Um 1.50 Uhr 310.000 Stimmen, 52,3 Prozent',
      'À 1 h 50, 310 000 voix, 52,3 %',
      '1時50分、31万票、52.3%',
      'في ١:٥٠ ٣١٠٠٠٠ صوت ٥٢٫٣',
    ].map((text) => languageFreeMarks('', text));
    const [english, ...others] = marks;
    if (english === undefined) throw new Error('fixture');
    for (const other of others.slice(0, 3)) expect(sharedWeight(english, other)).toBeGreaterThan(4);
    for (const other of others) expect(sharedWeight(english, other)).toBeGreaterThan(2);
  });

  it('leaves out years and small counts, which any two reports share', () => {
    const a = languageFreeMarks('', 'In 2026 three of 12 said so');
    expect(a.figures.size).toBe(0);
  });
});

describe('addressKey', () => {
  it('makes one page of its addresses, and keeps two pages apart', () => {
    const key = addressKey('https://www.post.example/news/a/');
    for (const same of [
      'http://post.example/news/a',
      'https://m.post.example/news/a?utm_medium=x&fbclid=1#c',
      'https://post.example/news/a/amp',
    ])
      expect(addressKey(same)).toBe(key);
    expect(addressKey('https://post.example/news/a?id=2')).not.toBe(key);
    expect(addressKey('https://post.example:8080/news/a')).not.toBe(key);
    expect(addressKey('about:blank')).toBe('');
    expect(addressKey('nonsense')).toBe('');
  });
});

describe('reportDay', () => {
  it('reads the day from the page, else from its address', () => {
    const day = { year: 2026, month: 10, day: 14 };
    expect(reportDay({ publishedAt: '2026-10-14T23:30:00-05:00', url: 'https://a.example/2025/01/01/x' })).toEqual(day);
    for (const url of [
      'https://a.example/2026/10/14/x',
      'https://a.example/2026/oct/14/x',
      'https://a.example/2026/Oct-14/x',
      'https://a.example/news/20261014-x',
      'https://a.example/14-Oct-2026/x',
    ])
      expect(reportDay({ url }), url).toEqual(day);
    expect(reportDay({ url: 'https://a.example/2026/13/45/x' })).toBeUndefined();
    expect(reportDay({ url: 'https://a.example/88213-ferry' })).toBeUndefined();
    expect(daysApart(day, undefined)).toBeUndefined();
  });
});
