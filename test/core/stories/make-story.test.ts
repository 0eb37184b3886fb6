import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../../src/core/article-from-text.ts';
import { makeStory } from '../../../src/core/stories/make-story.ts';

const STORIES = join(import.meta.dirname, '../../fixtures/stories');
const prose = (seed: string): string =>
  Array.from({ length: 60 }, (_, i) => `${seed}${i % 7} word${(i * 31) % 53} ${seed} told${i}`).join(' ');

describe('makeStory', () => {
  it('counts one agency text in two outlets as one voice, the fullest speaking', () => {
    const wire = prose('harbour');
    const articles = [
      articleFromText({ text: `${wire.slice(0, 700)}`, outlet: 'Post', url: 'https://post.example/1' }),
      articleFromText({ text: wire, outlet: 'Herald', url: 'https://herald.example/1' }),
      articleFromText({ text: prose('valley'), outlet: 'Echo', url: 'https://echo.example/1' }),
    ];
    const { voices } = makeStory(articles);
    expect(voices[0]).toMatchObject({ wireCopyOf: 1, leftOut: 'wire-copy' });
    expect(voices[0]?.independentOutlet).toBe(voices[1]?.independentOutlet);
    expect(voices[2]?.independentOutlet).not.toBe(voices[1]?.independentOutlet);
  });

  it('lets two articles of one outlet both speak with one voice', () => {
    const { voices } = makeStory([
      articleFromText({ text: prose('early'), outlet: 'The Post', url: 'https://post.example/1' }),
      articleFromText({ text: prose('later'), outlet: 'Post', url: 'https://post.example/2' }),
    ]);
    expect(voices.map((v) => v.independentOutlet)).toEqual([0, 0]);
    expect(voices.map((v) => v.leftOut)).toEqual([undefined, undefined]);
  });

  it('keeps the place of what is empty or left out', () => {
    const { voices } = makeStory(
      [
        articleFromText({ text: '' }),
        articleFromText({ text: prose('a'), outlet: 'A' }),
        articleFromText({ text: prose('b'), outlet: 'B' }),
      ],
      { leftOut: new Map([[1, 'left-out-by-reader']]) },
    );
    expect(voices.map((v) => v.leftOut)).toEqual(['empty-text', 'left-out-by-reader', undefined]);
  });

  for (const topic of readdirSync(STORIES)) {
    it(`finds the wire copies of the ${topic} story, and no others`, () => {
      const rows: { outlet: string; url: string; headline: string; text: string }[] = JSON.parse(
        readFileSync(join(STORIES, topic, 'articles.json'), 'utf8'),
      );
      const expected: { wireCopies?: string[][] } = JSON.parse(
        readFileSync(join(STORIES, topic, 'expected.json'), 'utf8'),
      );
      const { voices } = makeStory(rows.map((row) => articleFromText(row)));
      const found = voices.flatMap((v, i) =>
        v.wireCopyOf === undefined ? [] : [[rows[i]?.outlet ?? '', rows[v.wireCopyOf]?.outlet ?? ''].sort()],
      );
      expect(found).toEqual((expected.wireCopies ?? []).map((pair) => [...pair].sort()));
    });
  }
});
