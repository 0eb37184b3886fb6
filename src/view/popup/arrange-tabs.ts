import type { PickerStory, PickerTab } from '../popup-model.ts';

/** One open story and its tabs, as the picker lists them. */
export interface ListedTabs {
  readonly key: number;
  readonly story: PickerStory;
  readonly tabs: readonly PickerTab[];
}

export interface ArrangedTabs {
  /** The story of the tab the reader looks at; absent where that tab tells none. */
  readonly home?: ListedTabs;
  /** Every other open story. */
  readonly stories: readonly ListedTabs[];
  /** Tabs that tell no story of two. */
  readonly others: readonly PickerTab[];
}

export interface Arrangement {
  readonly query: string;
  /** Newest first, within each story and among the stories; else as the tabs stand, and stories by their outlets. */
  readonly isByTime: boolean;
}

/** The picker's tabs by story, found by words and in order. */
export function arrangeTabs(
  tabs: readonly PickerTab[],
  stories: readonly PickerStory[],
  { query, isByTime }: Arrangement,
): ArrangedTabs {
  const current = tabs.find((tab) => tab.isCurrent);
  const wanted = plain(query).split(/\s+/).filter(Boolean);
  const order = (some: readonly PickerTab[]): readonly PickerTab[] =>
    isByTime
      ? [...some].sort((a, b) => later(a.publishedAt, b.publishedAt))
      : [...some].sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent) || rank(a) - rank(b));
  const listed = stories.map((story, key): ListedTabs => {
    const ofStory = tabs.filter((tab) => tab.story === key);
    // the story's own name finds all of it
    const found = ofStory.filter((tab) => holds(wanted, `${story.name} ${tab.title} ${tab.outlet}`));
    return { key, story, tabs: order(found) };
  });
  const home = listed.find(({ key }) => key === current?.story);
  const rest = listed.filter((each) => each !== home && each.tabs.length > 0);
  return {
    ...(home === undefined ? {} : { home }),
    stories: isByTime ? rest.sort((a, b) => later(a.story.newest, b.story.newest)) : rest,
    others: order(
      tabs.filter((tab) => stories[tab.story ?? -1] === undefined && holds(wanted, `${tab.title} ${tab.outlet}`)),
    ),
  };
}

/** What will be merged first, then what repeats it or tells little, then what cannot be read. */
function rank(tab: PickerTab): number {
  if (tab.blocked !== undefined) return 2;
  return tab.suits === false && tab.story !== undefined ? 1 : 0;
}

function later(a: string | undefined, b: string | undefined): number {
  return (Date.parse(b ?? '') || 0) - (Date.parse(a ?? '') || 0);
}

function holds(wanted: readonly string[], text: string): boolean {
  const said = plain(text);
  return wanted.every((word) => said.includes(word));
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
