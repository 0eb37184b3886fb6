import { describe, expect, it } from 'vitest';
import { letterOf, numberSources, sourceLines } from '../../../src/core/abstractive/source-sentences.ts';
import { articleFromText } from '../../../src/core/article-from-text.ts';
import { makeStory } from '../../../src/core/stories/make-story.ts';
import { FIXTURE_STORIES, fixtureArticles } from '../../support/story-fixtures.ts';

const sourcesOf = (...texts: string[]) =>
  numberSources(
    makeStory(
      texts.map((text, i) =>
        articleFromText({ text, outlet: `Outlet ${i}`, url: `https://o${i}.example/x`, lang: 'en' }),
      ),
    ),
  );

describe('numbered source sentences', () => {
  it('tells a sentence of two outlets once, under both numbers and with both places', () => {
    const { sentences, byLabel } = sourcesOf(
      'The bridge over the Orrin fell at dawn on Tuesday, killing nine people. Divers searched all day long for the missing.',
      'Shops in the town stayed closed on Wednesday. The bridge over the Orrin fell at dawn on Tuesday, killing nine people.',
    );
    const shared = byLabel.get('B2');
    expect(shared).toBe(byLabel.get('A1'));
    expect(shared?.spans.map((s) => s.article)).toEqual([0, 1]);
    expect(sentences).toHaveLength(3);
  });

  it('keeps both of two sentences that differ in a number, a name, a quote or a not', () => {
    const base = 'The ministry in Halvik said on Monday that nine people were killed when the old bridge fell';
    for (const [a, b] of [
      [`${base}.`, `${base.replace('nine', 'eleven')}.`],
      [`${base}.`, `${base.replace('Halvik', 'Sorrel')}.`],
      [`${base}.`, `${base.replace('were killed', 'were not killed')}.`],
      [`${base}, calling it "a dark day".`, `${base}, calling it "a bad day".`],
    ]) {
      const { sentences } = sourcesOf(
        `${a} First other thing happened here today.`,
        `${b} Second other matter arose there since.`,
      );
      expect(sentences, b).toHaveLength(4);
    }
  });

  it.each(FIXTURE_STORIES)('loses no number, name or quote of the story %s', (name) => {
    const story = makeStory(fixtureArticles(name));
    const sources = numberSources(story);
    const told = sourceLines(sources, sources.sentences).join(' ').toLowerCase();
    const speaking = story.articles.filter((_, i) => story.voices[i]?.leftOut === undefined);
    for (const { text } of speaking) {
      for (const [fact] of text.matchAll(/\p{Nd}[\p{Nd}.,:]*\p{Nd}|\p{Nd}|\p{Lu}[\p{L}’']+/gu))
        expect(told).toContain(fact.toLowerCase());
      for (const [, quote] of text.matchAll(/[“"]([^“”"\n]{8,80})[”"]/g))
        expect(told).toContain((quote ?? '').toLowerCase());
    }
    for (const { spans, text } of sources.sentences) {
      const [own] = spans;
      expect(story.articles[own?.article ?? -1]?.text.slice(own?.start, own?.end).replace(/\s+/g, ' ')).toBe(text);
    }
  });

  it('letters articles beyond Z', () => {
    expect([0, 25, 26, 701, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });
});
