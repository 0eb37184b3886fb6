import { outletKey } from '../stories/outlet-key.ts';
import { termsOf } from '../stories/terms.ts';
import { findCopies } from '../stories/wire-copies.ts';
import type { OwnReport } from './breaking.ts';
import type { KeptItem } from './feed.ts';

/** Share of common words from which two feed texts too short for shingles are one wire copy. */
const SAME_WORDS = 0.8;
/** Reports of one outlet that are remembered of a story: a later one may tell when it broke. */
const MOST_OF_AN_OUTLET = 5;

/** A story of the watch list: reports of several feeds about one event. */
export interface WatchedStory {
  readonly id: string;
  /** Each outlet's first reports that are its own; an outlet that only runs the copy of others has one, with their voice. */
  readonly reports: readonly OwnReport[];
  /** Reports of each outlet in it. */
  readonly items: Readonly<Record<string, number>>;
  /** Milliseconds. */
  readonly firstAt: number;
  readonly newestAt: number;
}

/** What is remembered of a story, from all its reports that are kept. */
export function watchedStory(id: string, kept: readonly KeptItem[]): WatchedStory {
  const members = [...kept].sort((a, b) =>
    a.publishedAt < b.publishedAt ? -1 : a.publishedAt > b.publishedAt ? 1 : 0,
  );
  const copies = copiesOf(members);
  const timeOf = (i: number): number => Date.parse(members[i]?.publishedAt ?? '');
  const byOutlet = new Map<string, number[]>();
  const items: Record<string, number> = {};
  members.forEach((item, i) => {
    const outlet = outletKey(item.outlet, item.url);
    byOutlet.set(outlet, [...(byOutlet.get(outlet) ?? []), i]);
    items[item.outlet] = (items[item.outlet] ?? 0) + 1;
  });
  /** Copy to the voice that ran it first. */
  const taken = new Map<number, number>();
  const reports: OwnReport[] = [];
  let voices = 0;
  for (const own of byOutlet.values()) {
    const first = own.find((i) => !taken.has(copies[i] ?? i));
    const voice = first === undefined ? (taken.get(copies[own[0] ?? 0] ?? 0) ?? 0) : voices++;
    const shown = first === undefined ? own.slice(0, 1) : own.filter((i) => !taken.has(copies[i] ?? i));
    for (const i of own) if (!taken.has(copies[i] ?? i)) taken.set(copies[i] ?? i, voice);
    for (const i of shown.slice(0, MOST_OF_AN_OUTLET))
      reports.push({ voice, outlet: members[i]?.outlet ?? '', at: timeOf(i) });
  }
  return { id, reports, items, firstAt: timeOf(0), newestAt: timeOf(members.length - 1) };
}

/** For each report the number of its copy. */
function copiesOf(members: readonly KeptItem[]): number[] {
  const bags = members.map(({ headline, description }) => new Set(termsOf(`${headline} ${description}`)));
  const copies = [...findCopies(members.map(({ headline, description }) => `${headline}. ${description}`)).voiceOf];
  for (const [i, bag] of bags.entries())
    for (let j = 0; j < i; j += 1) {
      const other = bags[j];
      const [one, two] = [copies[i] ?? i, copies[j] ?? j];
      if (other === undefined || one === two || overlap(bag, other) < SAME_WORDS) continue;
      for (const [k, copy] of copies.entries()) if (copy === one) copies[k] = two;
    }
  return copies;
}

/** Jaccard overlap of two sets of words. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared / Math.max(1, a.size + b.size - shared);
}
