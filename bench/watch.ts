/**
 * The watch list by replay on a simulated clock: a week of 100 feeds and about 20,000 items, in it stories that break and
 * stories that only look like it (slow ones, wire copies, look-alike events), written by somebody who had not seen the rules.
 * The everyday news around them is invented; with development data, a thousand real reports stand among it.
 *   node scripts/run-ts.mjs bench/watch.ts [--sealed | --all] [--misses] [--rules JSON]
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseBackgroundIdf } from '../src/core/stories/background-idf.ts';
import { applyPoll } from '../src/core/watch/apply-poll.ts';
import { DEFAULT_BREAKING, findBreaking, usualGatherHours } from '../src/core/watch/breaking.ts';
import type { Feed, FeedItem, ParsedItem } from '../src/core/watch/feed.ts';
import { newFeed } from '../src/core/watch/new-feed.ts';
import { PLACING, type PlacingRules, placeReport } from '../src/core/watch/place-report.ts';
import { knownBy } from '../src/core/watch/take-items.ts';
import { type WatchedStory, watchedStory } from '../src/core/watch/watched-story.ts';
import { memoryShelf } from '../test/support/memory-shelf.ts';
import { openHalf, sealedHalf } from './support/planted-stories.ts';
import { plantedWeek } from './support/planted-week.ts';

const HOUR = 3_600_000;
const TOGETHER_MS = 2 * 60_000;
const START = Date.UTC(2026, 10, 9);
const END = START + 7 * 24 * HOUR;
const ITEMS_IN_A_FEED = 40;
/** `--seed N`: another everyday news around the same stories, and other times. */
const SEED = Number(process.argv[process.argv.indexOf('--seed') + 1 || process.argv.length] ?? 20261122);

const background = parseBackgroundIdf(
  JSON.parse(readFileSync(new URL('../public/tables/idf.json', import.meta.url), 'utf8')),
);
/** A stem that stands in n documents is drawn in proportion to the root of n: function words are few in headlines. */
const vocabulary = [...background.df].flatMap(([stem, documents]) =>
  /^[a-z]{3,}$/.test(stem) ? Array.from({ length: Math.ceil(Math.sqrt(documents)) }, () => stem) : [],
);
const stories = process.argv.includes('--all')
  ? [...openHalf(), ...sealedHalf()]
  : process.argv.includes('--sealed')
    ? sealedHalf()
    : openHalf();
const week = plantedWeek({
  start: START,
  end: END,
  feeds: 100,
  items: 20_000,
  seed: SEED,
  stories,
  real: realReports(),
  vocabulary,
});
/** `--rules '{"join":0.2}'`: to see what another setting brings. */
const rules: PlacingRules = {
  ...PLACING,
  ...JSON.parse(process.argv[process.argv.indexOf('--rules') + 1 || process.argv.length] ?? '{}'),
};
const shelf = memoryShelf();
const told = new Map<string, WatchedStory>();
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
    const polled = applyPoll(feed, { state: 'fine', bytes: 0 }, isSame ? undefined : { title: '', items: parsed }, {
      known: isSame ? new Set<string>() : knownBy(had.slice(-200)),
      now: new Date(now).toISOString(),
      chance: chance(),
    });
    known.set(feed.url, [...had, ...[...polled.items].reverse()]);
    feeds.set(feed.url, polled.feed);
    for (const report of shown) plantOf.set(report.url, report.plant);
    fresh.push(...polled.items);
  }
  items += fresh.length;
  const touched = new Set<string>();
  for (const item of fresh.sort((a, b) => (a.publishedAt < b.publishedAt ? -1 : 1))) {
    const { item: kept, absorbs } = await placeReport(item, shelf, background, rules);
    shelf.put(kept);
    touched.add(kept.storyId);
    for (const id of absorbs) {
      const at = broke.get(id);
      if (at !== undefined) broke.set(kept.storyId, Math.min(at, broke.get(kept.storyId) ?? at));
      broke.delete(id);
      told.delete(id);
      for (const other of shelf.ofStory(id)) shelf.put({ ...other, storyId: kept.storyId });
    }
  }
  for (const id of touched) {
    const story = watchedStory(id, shelf.ofStory(id));
    if (Object.keys(story.items).length > 1) told.set(id, story);
  }
  // what is usual must be known of stories alone that would break were nothing usual
  const candidates = [...touched].flatMap((id) => {
    const story = broke.has(id) ? undefined : told.get(id);
    return story !== undefined && findBreaking(story.reports, new Map(), DEFAULT_BREAKING) !== undefined ? [story] : [];
  });
  if (candidates.length > 0) {
    const alone = new Map<string, number>();
    for (const own of known.values()) alone.set(own[0]?.outlet ?? '', own.length);
    for (const story of told.values())
      for (const [outlet, n] of Object.entries(story.items)) alone.set(outlet, (alone.get(outlet) ?? 0) - n);
    const usual = usualGatherHours(
      [...told.values()].map((story) => story.reports),
      DEFAULT_BREAKING,
      alone,
    );
    for (const { id, reports } of candidates)
      if (findBreaking(reports, usual, DEFAULT_BREAKING) !== undefined) broke.set(id, now);
  }
  spent += performance.now() - began;
  now = Math.max(now + 30_000, Math.min(...[...feeds.values()].map((feed) => Date.parse(feed.nextPollAt))));
}

const planted = new Map(week.plants.map((plant) => [plant.id, plant]));
const found = new Map<string, number>();
const falseAlarms = new Map<string, number>();
for (const [id, at] of broke) {
  const counts = new Map<string, number>();
  for (const { url } of shelf.ofStory(id)) {
    const plant = plantOf.get(url) ?? '';
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
if (process.argv.includes('--misses')) {
  for (const plant of breaking.filter(({ id }) => !found.has(id))) {
    console.log(`\n${plant.id} was not found; its reports by the story they joined:`);
    for (const item of [...shelf.kept.values()].filter(({ url }) => plantOf.get(url) === plant.id))
      console.log(
        `  ${item.storyId.slice(-5)} ${shelf.ofStory(item.storyId).length} ${item.publishedAt.slice(8, 16)} ${item.headline} | ${item.description.slice(0, 160)}`,
      );
  }
  for (const id of broke.keys()) {
    const items = shelf.ofStory(id);
    if (items.every(({ url }) => planted.get(plantOf.get(url) ?? '')?.kind !== 'breaking'))
      console.log(
        `\nfalse alarm: ${items.map((i) => `${plantOf.get(i.url)} ${i.publishedAt.slice(8, 16)} ${i.headline}`).join('\n  ')}`,
      );
  }
}

/** One report of each of a thousand real events. */
function realReports(): { headline: string; description: string }[] {
  const file = join(process.env.AIBOT_DEV_DATA ?? '', 'data/summaries/allsides_triples.jsonl');
  if (process.env.AIBOT_DEV_DATA === undefined || !existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(300, 1300)
    .flatMap((line) => {
      const [first] = JSON.parse(line).docs;
      return first?.title ? [{ headline: String(first.title), description: String(first.text).slice(0, 300) }] : [];
    });
}
