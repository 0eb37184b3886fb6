import type { PlantedStory } from './planted-stories.ts';

/** One report of the week. */
export interface PlantedReport {
  readonly outlet: string;
  readonly url: string;
  readonly headline: string;
  readonly description: string;
  /** Milliseconds. */
  readonly at: number;
  readonly plant: string;
}

export interface Plant {
  readonly id: string;
  readonly kind: PlantedStory['kind'] | 'ordinary';
  /** When the third outlet began, in milliseconds. */
  readonly thirdAt: number;
}

export interface PlantedWeek {
  readonly outlets: readonly { readonly name: string; readonly host: string }[];
  /** By outlet, oldest first. */
  readonly reports: ReadonlyMap<string, readonly PlantedReport[]>;
  readonly plants: readonly Plant[];
  readonly written: number;
}

export interface WeekOptions {
  readonly start: number;
  readonly end: number;
  readonly feeds: number;
  readonly items: number;
  readonly seed: number;
  readonly stories: readonly PlantedStory[];
  /** Reports to stand among the invented everyday news, each of an event of its own. */
  readonly real: readonly { readonly headline: string; readonly description: string }[];
  /** Words that everyday news is made of, each as often as it should be drawn. */
  readonly vocabulary: readonly string[];
}

const HOUR = 3_600_000;

const SYLLABLES =
  'bel dor fen gar hal ist jor kel lun mar nev orr pell quin ras sol tam ulv ven wex yar zim cal dun ebb fal'.split(
    ' ',
  );

interface Draw {
  readonly unit: () => number;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly between: (low: number, high: number) => number;
}

/** Stories at random times of a week of many feeds, among invented everyday news. */
export function plantedWeek({ start, end, feeds, items, seed, stories, real, vocabulary }: WeekOptions): PlantedWeek {
  const draw = drawer(seed);
  const telling = [...new Set(stories.flatMap((story) => story.items.map((item) => item.outlet)))];
  const outlets = Array.from({ length: feeds }, (_, i) => ({
    name: telling[i] ?? `${word(draw)} ${draw.pick(['Post', 'Courier', 'Radio', 'Today', 'Ledger', 'Wire'])} ${i}`,
    host: `outlet-${i}.example`,
  }));
  const hostOf = new Map(outlets.map(({ name, host }) => [name, host]));
  /** Few outlets write much, many write little. */
  const weights = outlets.map((_, i) => 1 / (1 + i / 12));
  const all: PlantedReport[] = [];
  const plants: Plant[] = [];
  const write = (outlet: string, at: number, plant: string, headline: string, description: string): void => {
    if (at < end)
      all.push({
        outlet,
        url: `https://${hostOf.get(outlet)}/${plant}/${all.length}`,
        headline,
        description,
        at,
        plant,
      });
  };
  for (const story of stories) {
    const last = Math.max(...story.items.map((item) => item.minutesAfterFirst)) * 60_000;
    const begin = start + draw.between(12 * HOUR, Math.max(13 * HOUR, end - start - 6 * HOUR - last));
    const plantOf = (event: unknown): string => (event === undefined ? story.id : `${story.id}-${event}`);
    for (const { outlet, minutesAfterFirst, headline, description, event } of story.items)
      write(outlet, begin + minutesAfterFirst * 60_000, plantOf(event), headline, description);
    const third = story.items[2]?.minutesAfterFirst ?? 0;
    for (const id of new Set(story.items.map((item) => plantOf(item.event))))
      plants.push({ id, kind: story.kind, thirdAt: begin + third * 60_000 });
  }
  for (const [n, { headline, description }] of real.entries())
    write(draw.pick(outlets).name, start + draw.unit() * (end - start), `real-${n}`, headline, description);
  /** Half the names of a day are known ones, over and over; the others are of people nobody else writes about. */
  const name = (): string => {
    const made = draw.unit() < 0.5 ? draw.pick(vocabulary) : word(draw) + draw.pick(SYLLABLES) + draw.pick(SYLLABLES);
    return made.charAt(0).toUpperCase() + made.slice(1);
  };
  const total = weights.reduce((a, b) => a + b, 0);
  for (let n = 0; all.length < items; n += 1) {
    let at = draw.unit() * total;
    let outlet = 0;
    while (outlet < feeds - 1 && at > (weights[outlet] ?? 0)) {
      at -= weights[outlet] ?? 0;
      outlet += 1;
    }
    // everyday news shares no sentences: words of the language at their own frequency, and a name or two
    const words = (count: number): string =>
      Array.from({ length: Math.round(count) }, () => draw.pick(vocabulary)).join(' ');
    const headline = `${name()} ${words(draw.between(4, 8))}`;
    const description = draw.unit() < 0.2 ? '' : `${words(draw.between(8, 22))} ${name()} ${name()}`;
    // daily rhythm: little is written at night
    const hour = draw.unit() < 0.85 ? draw.between(6, 22) : draw.between(0, 24);
    const day = Math.floor(draw.unit() * 7);
    write(outlets[outlet]?.name ?? '', start + day * 24 * HOUR + hour * HOUR, `ordinary-${n}`, headline, description);
  }
  const reports = new Map<string, PlantedReport[]>();
  for (const one of all.sort((a, b) => a.at - b.at)) reports.set(one.outlet, [...(reports.get(one.outlet) ?? []), one]);
  return { outlets, reports, plants, written: all.length };
}

function word(draw: Draw): string {
  const made = Array.from({ length: draw.unit() < 0.5 ? 2 : 3 }, () => draw.pick(SYLLABLES)).join('');
  return made.charAt(0).toUpperCase() + made.slice(1);
}

/** Mulberry32: the same week for the same seed. */
function drawer(seed: number): Draw {
  let state = seed >>> 0;
  const unit = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    unit,
    between: (low, high) => low + unit() * (high - low),
    pick: (list) => {
      const chosen = list[Math.floor(unit() * list.length)];
      if (chosen === undefined) throw new Error('nothing to pick from');
      return chosen;
    },
  };
}
