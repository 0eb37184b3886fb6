import { beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import { type BackgroundIdf, parseBackgroundIdf } from '../../../src/core/stories/background-idf.ts';
import type { SeenTab } from '../../../src/platform/picker/seen-tabs.ts';
import { tabList } from '../../../src/platform/picker/tab-list.ts';
import { readTable } from '../../support/read-table.ts';
import { fixtureArticles } from '../../support/story-fixtures.ts';

let background: BackgroundIdf;
beforeAll(async () => {
  background = parseBackgroundIdf(await readTable('idf'));
});

const strike = fixtureArticles('strike').slice(0, 3);
const court = fixtureArticles('court').slice(0, 3);

interface Open {
  readonly article?: Article;
  readonly more?: Partial<SeenTab>;
}

function listOf(open: readonly Open[], signal?: AbortSignal) {
  const tabs = open.map(
    ({ article, more }, tabId): SeenTab => ({
      tabId,
      title: article?.headline ?? 'Untitled',
      url: article?.url ?? `https://outlet-${tabId}.example/page`,
      isCurrent: tabId === 0,
      highlighted: false,
      discarded: false,
      mayRead: article !== undefined,
      forbidden: false,
      ...more,
    }),
  );
  const articles = new Map(open.flatMap(({ article }, i) => (article === undefined ? [] : [[i, article] as const])));
  return tabList({
    tabs,
    articles,
    tabsPermission: true,
    grouping: false,
    background,
    ...(signal === undefined ? {} : { signal }),
  });
}

const ofArticles = (articles: readonly Article[]): Open[] => articles.map((article) => ({ article }));

describe('the list of open tabs', () => {
  it('has the current tab’s story first and chosen, the other stories whole and unchosen, each with its reasons', async () => {
    const { tabs, stories } = await listOf(
      ofArticles([court[0], strike[0], court[1], strike[1], strike[2], court[2]].flatMap((a) => a ?? [])),
    );
    expect(tabs.map((tab) => tab.story)).toEqual([0, 1, 0, 1, 1, 0]);
    expect(tabs.filter((tab) => tab.story === 1).some((tab) => tab.preselected)).toBe(false);
    expect(tabs[0]?.preselected).toBe(true);
    expect(stories).toHaveLength(2);
    for (const story of [0, 1]) {
      const reasons = tabs.filter((tab) => tab.story === story && tab.matchedOn !== undefined);
      expect(reasons.length).toBeGreaterThan(0);
    }
    expect(stories[1]?.newest).toBe(
      strike
        .flatMap((a) => a.publishedAt ?? [])
        .sort()
        .at(-1),
    );
  });

  it('leaves a front without story, so that from there every story is open and none is chosen', async () => {
    const [first] = strike;
    if (first === undefined) throw new Error('no report');
    const front: Article = { ...first, url: 'https://front.example/news', pageKind: 'listing' };
    const { tabs, stories } = await listOf(ofArticles([front, ...strike, ...court]));
    expect(tabs[0]?.story).toBeUndefined();
    expect(stories).toHaveLength(2);
    expect(tabs.some((tab) => tab.preselected)).toBe(false);
    expect(tabs.filter((tab) => tab.suits).length).toBeGreaterThan(3);
  });

  it('says why a tab cannot be read, and asks for nothing where nothing opens it', async () => {
    const { tabs } = await listOf([
      ...ofArticles(strike),
      { more: { forbidden: true, url: 'about:config' } },
      { more: { discarded: true } },
      { more: { note: { code: 'tab-frozen' } } },
      { more: { note: { code: 'permission-refused' } } },
      {},
    ]);
    expect(tabs.slice(3).map((tab) => [tab.blocked?.code, tab.blocked?.canAsk, tab.asksFor])).toEqual([
      ['page-forbidden', false, undefined],
      ['tab-discarded', false, 'outlet-4.example'],
      ['tab-frozen', false, 'outlet-5.example'],
      ['permission-refused', true, 'outlet-6.example'],
      [undefined, undefined, 'outlet-7.example'],
    ]);
  });

  it('chooses what the reader selected in the tab strip, whatever it tells, but not what cannot be read', async () => {
    const { tabs } = await listOf([
      ...ofArticles(strike),
      ...court.slice(0, 1).map((article) => ({ article, more: { highlighted: true } })),
      { more: { highlighted: true, discarded: true } },
    ]);
    expect(tabs.slice(3).map((tab) => tab.preselected)).toEqual([true, false]);
  });

  it('can be called off', async () => {
    await expect(listOf(ofArticles(strike), AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' });
  });
});
