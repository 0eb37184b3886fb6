import { beforeEach, describe, expect, it, vi } from 'vitest';
import { idfReader } from '../../../src/core/stories/idf-reader.ts';
import type { TabList } from '../../../src/platform/messages/protocol.ts';
import { picker } from '../../../src/platform/picker/picker.ts';
import type { TabReader } from '../../../src/platform/tabs/read-tab.ts';
import { readTable } from '../../support/read-table.ts';
import { fixtureArticles } from '../../support/story-fixtures.ts';

const ORDINARY = 1;
const PRIVATE = 2;
const reports = fixtureArticles('strike').slice(0, 3);
const tabs = reports.flatMap((report, i) =>
  [ORDINARY, PRIVATE].map((windowId) => ({
    id: windowId * 10 + i,
    windowId,
    incognito: windowId === PRIVATE,
    url: report.url,
    title: report.headline,
    highlighted: i === 0,
    discarded: false,
  })),
);
const { world, onRemoved } = vi.hoisted(() => ({
  world: { granted: new Set<string>() },
  onRemoved: new Set<() => void>(),
}));

vi.mock('../../../src/platform/browser.ts', () => ({
  browser: {
    runtime: { getURL: () => 'chrome-extension://aibot/' },
    tabs: {
      query: async ({ windowId }: { windowId?: number }) =>
        tabs.filter((tab) => windowId === undefined || tab.windowId === windowId),
    },
    storage: { local: { get: async () => ({}) } },
    permissions: {
      contains: async ({ origins = [], permissions = [] }: { origins?: string[]; permissions?: string[] }) =>
        [...origins, ...permissions].every((each) => world.granted.has(each)),
      onRemoved: { addListener: (call: () => void) => onRemoved.add(call) },
    },
  },
}));

const patternOf = (url: string): string => `https://${new URL(url).hostname}/*`;
const readIdf = idfReader(readTable);
const read: number[] = [];
const readTab: TabReader = async (tabId) => {
  read.push(tabId);
  const article = reports[tabId % 10];
  return article === undefined ? { note: { code: 'unreadable' } } : { article };
};

/** The list as it stands when every tab that may be read has been. */
async function listed(list: ReturnType<typeof picker>['list'], windowId: number): Promise<TabList> {
  let last: TabList | undefined;
  const request = { tabId: windowId * 10, windowId, read: true };
  const first = await list(request, { hear: (told) => (last = told), isThere: () => true });
  if (first.grouping) await expect.poll(() => last?.grouping).toBe(false);
  return last ?? first;
}

beforeEach(() => {
  read.length = 0;
  onRemoved.clear();
  world.granted = new Set(['tabs', ...reports.map((report) => patternOf(report.url))]);
});

describe('the tab picker', () => {
  it.each([
    ['an ordinary window', ORDINARY],
    ['a private window', PRIVATE],
  ])('of %s lists and reads the tabs of that window and of no other', async (_, windowId) => {
    const { tabs: rows } = await listed(picker(readTab, readIdf).list, windowId);
    const own = tabs.filter((tab) => tab.windowId === windowId).map((tab) => tab.id);
    expect(rows.map((row) => row.tabId)).toEqual(own);
    expect([...read].sort()).toEqual(own);
    expect(rows.every((row) => row.words !== undefined && row.asksFor === undefined)).toBe(true);
  });

  it('asks again for a site that was revoked, and uses nothing that was read of it', async () => {
    const { list, articleOfTab } = picker(readTab, readIdf);
    await listed(list, ORDINARY);
    expect(articleOfTab(11)).toBeDefined();
    const revoked = reports[1]?.url ?? '';
    world.granted.delete(patternOf(revoked));
    for (const call of onRemoved) call();
    expect(articleOfTab(11)).toBeUndefined();
    read.length = 0;
    const { tabs: rows } = await listed(list, ORDINARY);
    expect(rows[1]).toMatchObject({ tabId: 11, asksFor: new URL(revoked).hostname });
    expect(rows[1]?.words).toBeUndefined();
    expect([...read].sort()).toEqual([10, 12]);
  });
});
