import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseBackgroundIdf } from '../../../src/core/stories/background-idf.ts';
import { findStrangers, strangersAmong } from '../../../src/core/stories/find-strangers.ts';
import { FIXTURE_STORIES, fixtureArticles } from '../../support/story-fixtures.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const table: unknown = JSON.parse(readFileSync(resolve(ROOT, 'public/tables/idf.json'), 'utf8'));
const idf = parseBackgroundIdf(table);
const storyAfter = (story: (typeof FIXTURE_STORIES)[number]): string =>
  FIXTURE_STORIES[(FIXTURE_STORIES.indexOf(story) + 1) % FIXTURE_STORIES.length] ?? '';

describe('reports of another story among those to be merged', () => {
  it.each(FIXTURE_STORIES)('are none in %s', async (story) => {
    expect(await findStrangers(fixtureArticles(story), idf)).toEqual([]);
  });

  it.each(FIXTURE_STORIES)('is one of another story put into %s', async (story) => {
    const [other] = fixtureArticles(storyAfter(story));
    const reports = [...fixtureArticles(story), ...(other === undefined ? [] : [other])];
    expect(await findStrangers(reports, idf)).toEqual([reports.length - 1]);
  });

  it('cannot be told among two, nor where no two are alike', async () => {
    const [court] = fixtureArticles('court');
    const [sport] = fixtureArticles('sport');
    const [markets] = fixtureArticles('markets');
    const apart = [court, sport, markets].flatMap((report) => report ?? []);
    expect(await findStrangers(apart.slice(0, 2), idf)).toEqual([]);
    expect(await findStrangers(apart, idf)).toEqual([]);
  });

  it('are not judged in another language than most', async () => {
    const foreign = {
      headline: 'Über den Fluss',
      text: 'Die Brücke wurde am Montag nach langer Zeit wieder geöffnet. '.repeat(20),
      lang: 'de',
    };
    expect(await findStrangers([...fixtureArticles('court').slice(0, 3), foreign], idf)).toEqual([]);
  });

  it('are none where the table cannot be read', async () => {
    const reports = [...fixtureArticles('crime').slice(0, 3), ...fixtureArticles('sport').slice(0, 1)];
    expect(await strangersAmong(reports, () => Promise.reject(new Error('gone')))).toEqual([]);
    expect(await strangersAmong(reports, () => Promise.resolve(idf))).toEqual([3]);
  });
});
