import type { Article, Note, NoteCode } from '../../core/article.ts';
import { mapLimited } from '../../core/map-limited.ts';
import { type BackgroundIdf, parseBackgroundIdf } from '../../core/stories/background-idf.ts';
import { groupReports, type Report } from '../../core/stories/group.ts';
import { nameStory } from '../../core/stories/name-story.ts';
import { sharedEvidence } from '../../core/stories/shared-evidence.ts';
import { mayPreselect, storyNotes } from '../../core/stories/story-notes.ts';
import { browser } from '../browser.ts';
import { localTable } from '../jobs/local-table.ts';
import type { OpenTab, TabList } from '../messages/protocol.ts';
import { hasSite, hasTabs } from '../permissions.ts';
import { isForbidden, isSamePage } from '../tabs/page-access.ts';
import type { TabReader } from '../tabs/read-tab.ts';

/** Issue 4: at most six tabs are read at once. */
const TABS_AT_ONCE = 6;
/** How often the picker hears what has been read, in milliseconds. */
const BEAT_MS = 700;

/** The open tabs of one window, and the stories they tell. */
export interface Picker {
  /** By titles at once; `onGrouped` hears the list again when the tabs that may be read have been. */
  readonly list: (request: ListRequest, onGrouped: (list: TabList) => void) => Promise<TabList>;
  /** What was read of a tab for grouping; in memory only. */
  readonly articleOfTab: (tabId: number) => Article | undefined;
}

export interface ListRequest {
  /** The tab the button was pressed on. */
  readonly tabId: number;
  readonly windowId: number;
  /** Whether tabs of granted sites are read for grouping; never before the reader asks. */
  readonly read: boolean;
}

/** A tab, as far as it is known. */
interface Seen {
  readonly tabId: number;
  readonly title: string;
  readonly url: string;
  readonly isCurrent: boolean;
  readonly highlighted: boolean;
  readonly discarded: boolean;
  readonly mayRead: boolean;
  readonly forbidden: boolean;
  readonly note?: Note;
}

export function picker(readTab: TabReader): Picker {
  const articles = new Map<number, Article>();
  browser.tabs.onRemoved.addListener((tabId) => articles.delete(tabId));
  let reading: AbortController | undefined;
  let table: Promise<BackgroundIdf> | undefined;
  const background = (): Promise<BackgroundIdf> => {
    table ??= localTable('idf').then(parseBackgroundIdf);
    return table;
  };

  const seenTabs = async ({ tabId, windowId }: ListRequest): Promise<Seen[]> => {
    const tabs = await browser.tabs.query({ windowId });
    const seen = await Promise.all(
      tabs.map(async (tab): Promise<Seen[]> => {
        if (tab.id === undefined || tab.url === undefined) return [];
        const isCurrent = tab.id === tabId;
        const forbidden = isForbidden(tab.url);
        return [
          {
            tabId: tab.id,
            title: tab.title ?? '',
            url: tab.url,
            isCurrent,
            highlighted: tab.highlighted,
            discarded: tab.discarded === true,
            forbidden,
            mayRead: !forbidden && (isCurrent || (await hasSite(tab.url))),
          },
        ];
      }),
    );
    return seen.flat();
  };

  /** Reads the tabs; what is known by then is told at every beat, so that a slow tab holds nothing up. */
  const readForGrouping = async (
    toRead: readonly Seen[],
    seen: readonly Seen[],
    signal: AbortSignal,
    tabsPermission: boolean,
    onGrouped: (list: TabList) => void,
  ): Promise<void> => {
    const done = new Map<number, Seen>();
    let told = 0;
    const tell = async (grouping: boolean): Promise<void> => {
      told = done.size;
      const now = seen.map((tab) => done.get(tab.tabId) ?? tab);
      const list = await listOf(now, articles, tabsPermission, grouping, await background(), signal);
      if (!signal.aborted) onGrouped(list);
    };
    const beat = setInterval(() => {
      if (done.size > told) tell(true).catch(() => undefined);
    }, BEAT_MS);
    try {
      await mapLimited(toRead, TABS_AT_ONCE, async (tab): Promise<void> => {
        const read = await readTab(tab.tabId, { url: tab.url, signal });
        if ('article' in read) articles.set(tab.tabId, read.article);
        done.set(tab.tabId, 'note' in read ? { ...tab, note: read.note } : tab);
      });
      clearInterval(beat);
      await tell(false);
    } catch {
      // the picker was closed or asked again
    } finally {
      clearInterval(beat);
    }
  };

  return {
    articleOfTab: (tabId) => articles.get(tabId),
    list: async (request, onGrouped) => {
      reading?.abort();
      const mine = new AbortController();
      reading = mine;
      const tabsPermission = await hasTabs();
      const seen = await seenTabs(request);
      for (const tab of seen) {
        const known = articles.get(tab.tabId);
        if (known !== undefined && !isSamePage(known.url, tab.url)) articles.delete(tab.tabId);
      }
      const toRead = seen.filter((tab) => request.read && tab.mayRead && !tab.discarded && !articles.has(tab.tabId));
      if (toRead.length > 0) void readForGrouping(toRead, seen, mine.signal, tabsPermission, onGrouped);
      return listOf(seen, articles, tabsPermission, toRead.length > 0, await background());
    },
  };
}

async function listOf(
  seen: readonly Seen[],
  articles: ReadonlyMap<number, Article>,
  tabsPermission: boolean,
  grouping: boolean,
  background: BackgroundIdf,
  signal?: AbortSignal,
): Promise<TabList> {
  const offered = seen.filter((tab) => !tab.forbidden);
  const reports = offered.map((tab) => reportOf(tab, articles.get(tab.tabId)));
  const groups = await groupReports(reports, { background, pause, ...(signal === undefined ? {} : { signal }) });
  const sizes = new Map<number, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const current = offered.findIndex((tab) => tab.isCurrent);
  const home = groups[current];
  const notes = notesOf(offered, groups, articles);
  const anchor = reports[current];
  // one story each for groups of two and more, and for the current tab alone
  const storyOf = new Map<number, number>();
  if (home !== undefined) storyOf.set(home, 0);
  for (const [group, size] of sizes) if (size > 1 && !storyOf.has(group)) storyOf.set(group, storyOf.size);

  const byId = new Map(
    offered.map((tab, index): [number, OpenTab] => {
      const article = articles.get(tab.tabId);
      const group = groups[index];
      const story = group === undefined ? undefined : storyOf.get(group);
      const flags = notes.get(tab.tabId) ?? [];
      const isHome = home !== undefined && group === home;
      const report = reports[index];
      const matchedOn =
        isHome && !tab.isCurrent && anchor !== undefined && report !== undefined ? sharedEvidence(anchor, report) : [];
      const blocked = blockedOf(tab);
      const preselected = blocked === undefined && mayPreselect(flags) && (isHome || tab.highlighted);
      return [
        tab.tabId,
        {
          tabId: tab.tabId,
          title: article?.headline || tab.title,
          url: tab.url,
          outlet: article?.outlet ?? new URL(tab.url).hostname.replace(/^www\./, ''),
          isCurrent: tab.isCurrent,
          highlighted: tab.highlighted,
          preselected,
          flags,
          ...(story === undefined ? {} : { story }),
          ...(article === undefined ? {} : { words: article.wordCount }),
          ...(article?.publishedAt === undefined ? {} : { publishedAt: article.publishedAt }),
          ...(matchedOn.length === 0 ? {} : { matchedOn }),
          ...(tab.mayRead || tab.url.startsWith('file:') ? {} : { asksFor: new URL(tab.url).hostname }),
          ...(tab.discarded ? { discarded: true } : {}),
          ...(blocked === undefined ? {} : { blocked }),
        },
      ];
    }),
  );
  const tabs = seen.map((tab): OpenTab => byId.get(tab.tabId) ?? forbiddenTab(tab));
  const stories = [...storyOf].map(([group]) => {
    const members = offered
      .flatMap((tab, index) => (groups[index] === group ? [byId.get(tab.tabId)] : []))
      .flatMap((t) => t ?? []);
    const newest = members
      .flatMap((t) => t.publishedAt ?? [])
      .sort()
      .at(-1);
    return {
      name: nameStory(reports.filter((_, index) => groups[index] === group)),
      outlets: new Set(members.map((t) => t.outlet)).size,
      ...(newest === undefined ? {} : { newest }),
    };
  });
  const matchedOn = [...new Set(tabs.flatMap((tab) => tab.matchedOn ?? []))].slice(0, 4);
  return { tabs, stories, matchedOn, tabsPermission, grouping };
}

/** Lets the worker answer others while hundreds of tabs are grouped. */
const pause = (): Promise<void> => new Promise((done) => setTimeout(done));

function reportOf(tab: Seen, article: Article | undefined): Report {
  if (article === undefined) return { headline: tab.title, text: '', url: tab.url };
  return {
    headline: article.headline,
    text: article.text,
    url: article.url,
    ...(article.publishedAt === undefined ? {} : { publishedAt: article.publishedAt }),
    ...(article.lang === undefined ? {} : { lang: article.lang }),
  };
}

/** What each tab that was read is, beside the others of its story. */
function notesOf(
  offered: readonly Seen[],
  groups: readonly number[],
  articles: ReadonlyMap<number, Article>,
): Map<number, readonly Note[]> {
  const notes = new Map<number, readonly Note[]>();
  for (const group of new Set(groups)) {
    const members = offered.flatMap((tab, index) => {
      const article = articles.get(tab.tabId);
      return groups[index] === group && article !== undefined ? [{ tabId: tab.tabId, article }] : [];
    });
    const told = storyNotes(members.map((m) => m.article));
    for (const [index, { tabId }] of members.entries()) notes.set(tabId, told[index] ?? []);
  }
  return notes;
}

function blockedOf(tab: Seen): OpenTab['blocked'] {
  if (tab.discarded) return { code: 'tab-discarded', canAsk: false };
  if (tab.note === undefined) return undefined;
  return { code: tab.note.code, canAsk: tab.note.code === 'permission-refused' };
}

function forbiddenTab(tab: Seen): OpenTab {
  const code: NoteCode = 'page-forbidden';
  return {
    tabId: tab.tabId,
    title: tab.title,
    url: tab.url,
    outlet: URL.canParse(tab.url) ? new URL(tab.url).hostname : '',
    isCurrent: tab.isCurrent,
    highlighted: tab.highlighted,
    preselected: false,
    flags: [],
    blocked: { code, canAsk: false },
  };
}
