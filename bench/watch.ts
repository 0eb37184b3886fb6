/**
 * The watch list by replay on a simulated clock: a week of 100 invented feeds and about 20,000 items, with 60 stories that
 * break and 60 that only look like it (slow stories, one wire copy in 20 outlets, look-alike events).
 *   node scripts/run-ts.mjs bench/watch.ts
 */
import { readFileSync } from 'node:fs';
import { parseBackgroundIdf } from '../src/core/stories/background-idf.ts';
import { applyPoll } from '../src/core/watch/apply-poll.ts';
import { DEFAULT_BREAKING, findBreaking, usualGatherHours } from '../src/core/watch/breaking.ts';
import type { Feed, FeedItem, ParsedItem } from '../src/core/watch/feed.ts';
import { newFeed } from '../src/core/watch/new-feed.ts';
import { storyBook } from '../src/core/watch/story-book.ts';
import { knownBy } from '../src/core/watch/take-items.ts';
import { plantedWeek } from './support/planted-week.ts';

const HOUR = 3_600_000;
const TOGETHER_MS = 2 * 60_000;
const START = Date.UTC(2026, 10, 9);
const END = START + 7 * 24 * HOUR;
const ITEMS_IN_A_FEED = 40;

const background = parseBackgroundIdf(
  JSON.parse(readFileSync(new URL('../public/tables/idf.json', import.meta.url), 'utf8')),
);
/** A stem that stands in n documents is drawn in proportion to the root of n: function words are few in headlines. */
const vocabulary = [...background.df].flatMap(([stem, documents]) =>
  /^[a-z]{3,}$/.test(stem) ? Array.from({ length: Math.ceil(Math.sqrt(documents)) }, () => stem) : [],
);
const week = plantedWeek({ start: START, end: END, feeds: 100, items: 20_000, seed: 20261122, vocabulary });
const book = storyBook(background);
const chance = ((): (() => number) => {
  let state = 7;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
})();

const feeds = new Map<string, Feed>(
  week.outlets.map((outlet) => {
    const url = `https://${outlet.host}/feed.xml`;
    return [url, newFeed(url, { title: '', outlet: outlet.name }, new Date(START + chance() * HOUR).toISOString())];
  }),
);
const known = new Map<string, FeedItem[]>();
const plantOf = new Map<string, string>();
/** First moment at which a story of the book broke, and which planted stories its reports were of. */
const broke = new Map<string, number>();
let [wakes, polls, bytes, items, spent, notModified] = [0, 0, 0, 0, 0, 0];

for (let now = START; now < END; ) {
  wakes += 1;
  const due = [...feeds.values()].filter((feed) => Date.parse(feed.nextPollAt) <= now + TOGETHER_MS);
  const began = performance.now();
  const fresh: FeedItem[] = [];
  for (const feed of due) {
    polls += 1;
    const all = week.reports.get(feed.outlet) ?? [];
    const shown = all.filter((report) => report.at <= now).slice(-ITEMS_IN_A_FEED);
    const isSame = shown.every((report) => Date.parse(feed.lastReadAt ?? '1970-01-01') >= report.at);
    if (isSame) notModified += 1;
    else bytes += shown.reduce((sum, r) => sum + 300 + r.headline.length + r.description.length, 500);
    const parsed: ParsedItem[] = shown.map((r) => ({
      url: r.url,
      title: r.headline,
      description: r.description,
      publishedAt: new Date(r.at).toISOString(),
    }));
    const had = known.get(feed.url) ?? [];
    const polled = applyPoll(
      feed,
      { state: 'fine', bytes: 0 },
      { title: '', items: parsed },
      { known: knownBy(had.slice(-200)), now: new Date(now).toISOString(), chance: chance() },
    );
    known.set(feed.url, [...had, ...[...polled.items].reverse()]);
    feeds.set(feed.url, polled.feed);
    for (const report of shown) plantOf.set(report.url, report.plant);
    fresh.push(...polled.items);
  }
  items += fresh.length;
  const touched = new Set(fresh.sort((a, b) => (a.publishedAt < b.publishedAt ? -1 : 1)).map((item) => book.add(item)));
  if (touched.size > 0) {
    const stories = book.stories();
    const usual = usualGatherHours(
      stories.map((story) => story.reports),
      DEFAULT_BREAKING,
    );
    for (const story of stories) {
      if (!touched.has(story.id) || broke.has(story.id)) continue;
      if (findBreaking(story.reports, usual, DEFAULT_BREAKING) !== undefined) broke.set(story.id, now);
    }
  }
  spent += performance.now() - began;
  now = Math.max(now + 30_000, Math.min(...[...feeds.values()].map((feed) => Date.parse(feed.nextPollAt))));
}

const byKey = new Map([...known.values()].flat().map((item) => [item.key, item]));
const planted = new Map(week.plants.map((plant) => [plant.id, plant]));
const found = new Map<string, number>();
const falseAlarms = new Map<string, number>();
for (const story of book.stories()) {
  const at = broke.get(story.id);
  if (at === undefined) continue;
  const counts = new Map<string, number>();
  for (const key of story.items) {
    const plant = plantOf.get(byKey.get(key)?.url ?? '') ?? '';
    counts.set(plant, (counts.get(plant) ?? 0) + 1);
  }
  const [most = ''] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  const plant = planted.get(most);
  if (plant?.kind === 'breaking') found.set(plant.id, Math.min(at, found.get(plant.id) ?? at));
  else falseAlarms.set(plant?.kind ?? 'ordinary', (falseAlarms.get(plant?.kind ?? 'ordinary') ?? 0) + 1);
}
const breaking = week.plants.filter((plant) => plant.kind === 'breaking');
const late = breaking
  .flatMap((plant) => {
    const at = found.get(plant.id);
    return at === undefined ? [] : [(at - plant.thirdAt) / 60_000];
  })
  .sort((a, b) => a - b);
const alarms = [...falseAlarms.values()].reduce((a, b) => a + b, 0);
const row = (name: string, value: string): void => console.log(`| ${name.padEnd(46)} | ${value} |`);
row('feeds, items seen, of items written', `${feeds.size}, ${items}, ${week.written}`);
row('breaking stories found', `${found.size} of ${breaking.length}`);
row(
  'false alarms a day',
  `${(alarms / 7).toFixed(2)} (${[...falseAlarms].map(([k, n]) => `${k} ${n}`).join(', ') || 'none'})`,
);
row(
  'minutes after the third outlet, median, p90',
  `${late[Math.floor(late.length / 2)]?.toFixed(0)}, ${late[Math.floor(late.length * 0.9)]?.toFixed(0)}`,
);
row('wakes an hour', (wakes / (7 * 24)).toFixed(1));
row(
  'polls an hour, of them with nothing new',
  `${(polls / (7 * 24)).toFixed(1)}, ${((100 * notModified) / polls).toFixed(0)}%`,
);
row('CPU a poll (grouping and rules; no parsing), ms', (spent / polls).toFixed(2));
row('kilobytes a poll', (bytes / polls / 1000).toFixed(1));
const storyOf = new Map(book.stories().flatMap((story) => story.items.map((key) => [key, story.id] as const)));
const restored = storyBook(background);
const began = performance.now();
for (const item of byKey.values()) restored.restore(item, storyOf.get(item.key) ?? item.key);
row('taking up all items at a wake, ms', (performance.now() - began).toFixed(0));
