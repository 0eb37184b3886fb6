import type { Article, Note } from '../../core/article.ts';
import type { BackgroundIdf } from '../../core/stories/background-idf.ts';
import { groupReports, type Report } from '../../core/stories/group.ts';
import { nameStory } from '../../core/stories/name-story.ts';
import { outletKey } from '../../core/stories/outlet-key.ts';
import { sharedEvidence } from '../../core/stories/shared-evidence.ts';
import { mayPreselect, storyNotes, tellsNoStory } from '../../core/stories/story-notes.ts';
import type { OpenTab, TabList } from '../messages/protocol.ts';
import type { SeenTab } from './seen-tabs.ts';

export interface KnownTabs {
  readonly tabs: readonly SeenTab[];
  /** What was read, by tab. */
  readonly articles: ReadonlyMap<number, Article>;
  readonly tabsPermission: boolean;
  /** Whether tabs are still being read. */
  readonly grouping: boolean;
  readonly background: BackgroundIdf;
  readonly signal?: AbortSignal;
}

/** A tab that may tell a story, with what grouping knows of it. */
interface Candidate {
  readonly tab: SeenTab;
  readonly article: Article | undefined;
  readonly report: Report;
}

/**
 * The picker's list: each tab with its story, and why it belongs there; the story of the current tab first, the
 * others by how many outlets tell them.
 * @throws AiBotError `cancelled` when the signal fires
 */
export async function tabList(known: KnownTabs): Promise<TabList> {
  const { articles, background, signal } = known;
  const candidates = known.tabs
    .filter((tab) => !tab.forbidden && mayTell(tab, articles.get(tab.tabId)))
    .map((tab): Candidate => {
      const article = articles.get(tab.tabId);
      return { tab, article, report: reportOf(tab, article) };
    });
  const reports = candidates.map((each) => each.report);
  const groups = await groupReports(reports, { background, pause, ...(signal === undefined ? {} : { signal }) });
  const stories = storiesOf(candidates, groups);
  const told = new Map<number, OpenTab>();
  stories.forEach((members, story) => {
    for (const tab of openTabs(members, story)) told.set(tab.tabId, tab);
  });
  const tabs = known.tabs.map((tab) => told.get(tab.tabId) ?? openTab(tab, articles.get(tab.tabId), []));
  return {
    tabs,
    stories: stories.map((members) => {
      const newest = members.flatMap(({ article }) => article?.publishedAt ?? []).sort();
      const last = newest.at(-1);
      return {
        name: nameStory(members.map((each) => each.report)),
        outlets: outletsOf(members),
        ...(last === undefined ? {} : { newest: last }),
      };
    }),
    tabsPermission: known.tabsPermission,
    grouping: known.grouping,
  };
}

/** Groups of two and more, and the current tab's, which comes first. */
function storiesOf(candidates: readonly Candidate[], groups: readonly number[]): Candidate[][] {
  const byGroup = new Map<number, Candidate[]>();
  candidates.forEach((candidate, i) => {
    const group = groups[i] ?? -1;
    byGroup.set(group, [...(byGroup.get(group) ?? []), candidate]);
  });
  const isHome = (members: readonly Candidate[]): boolean => members.some(({ tab }) => tab.isCurrent);
  return [...byGroup.values()]
    .filter((members) => members.length > 1 || isHome(members))
    .sort((a, b) => Number(isHome(b)) - Number(isHome(a)) || outletsOf(b) - outletsOf(a) || b.length - a.length);
}

function outletsOf(members: readonly Candidate[]): number {
  return new Set(members.map(({ tab, article }) => outletKey(article?.outlet ?? '', tab.url))).size;
}

/** The tabs of one story; each is compared with the one the reader looks at, else with the fullest. */
function openTabs(members: readonly Candidate[], story: number): OpenTab[] {
  const isHome = members.some(({ tab }) => tab.isCurrent);
  const anchor =
    members.find(({ tab }) => tab.isCurrent) ??
    [...members].sort((a, b) => (b.article?.wordCount ?? 0) - (a.article?.wordCount ?? 0))[0];
  const read = members.filter((each) => each.article !== undefined);
  const notes = storyNotes(read.flatMap((each) => each.article ?? []));
  return members.map((member) => {
    const flags = notes[read.indexOf(member)] ?? [];
    const tab = openTab(member.tab, member.article, flags);
    const matchedOn = member === anchor || anchor === undefined ? [] : sharedEvidence(anchor.report, member.report);
    const suits = tab.blocked === undefined && mayPreselect(flags);
    return {
      ...tab,
      story,
      suits,
      preselected: tab.preselected || (suits && isHome),
      ...(matchedOn.length === 0 ? {} : { matchedOn }),
    };
  });
}

/** A tab by itself. What the reader selected in the tab strip is chosen, whatever it is. */
function openTab(tab: SeenTab, article: Article | undefined, flags: readonly Note[]): OpenTab {
  const host = URL.canParse(tab.url) ? new URL(tab.url).hostname : '';
  const blocked = blockedOf(tab);
  return {
    tabId: tab.tabId,
    title: article?.headline || tab.title,
    url: tab.url,
    outlet: article?.outlet ?? host.replace(/^www\./, ''),
    isCurrent: tab.isCurrent,
    preselected: tab.highlighted && blocked === undefined,
    suits: false,
    flags: flags.length > 0 || article === undefined ? flags : (storyNotes([article])[0] ?? []),
    ...(article === undefined ? {} : { words: article.wordCount }),
    ...(article?.publishedAt === undefined ? {} : { publishedAt: article.publishedAt }),
    ...(tab.isReading === true ? { isReading: true } : {}),
    ...(tab.mayRead || tab.forbidden || host === '' ? {} : { asksFor: host }),
    ...(tab.discarded ? { discarded: true } : {}),
    ...(blocked === undefined ? {} : { blocked }),
  };
}

/** Fronts and pages without an article name many stories: among reports they would draw strangers together. */
function mayTell(tab: SeenTab, article: Article | undefined): boolean {
  if (article !== undefined) return !tellsNoStory(article);
  return tab.url.startsWith('file:') || new URL(tab.url).pathname !== '/';
}

function reportOf(tab: SeenTab, article: Article | undefined): Report {
  if (article === undefined) return { headline: tab.title, text: '', url: tab.url };
  return {
    headline: article.headline,
    text: article.text,
    url: article.url,
    ...(article.publishedAt === undefined ? {} : { publishedAt: article.publishedAt }),
    ...(article.lang === undefined ? {} : { lang: article.lang }),
  };
}

function blockedOf(tab: SeenTab): OpenTab['blocked'] {
  if (tab.forbidden) return { code: 'page-forbidden', canAsk: false };
  if (tab.discarded) return { code: 'tab-discarded', canAsk: false };
  if (tab.note === undefined) return undefined;
  return { code: tab.note.code, canAsk: tab.note.code === 'permission-refused' };
}

/** Lets the worker answer others while hundreds of tabs are grouped. */
const pause = (): Promise<void> => new Promise((done) => setTimeout(done));
