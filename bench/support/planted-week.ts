/** A week of invented news, written from the words of the issue alone: outlets word each event in their own way. */
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
  readonly kind: 'breaking' | 'slow' | 'wire' | 'look-alike' | 'ordinary';
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
  /** Words that everyday news is made of, each as often as it should be drawn. */
  readonly vocabulary: readonly string[];
}

const HOUR = 3_600_000;

/** Each kind of event as several desks would word it: `$P` a place, `$N` a name, `$K` a number, `$T` a thing. */
const EVENTS: readonly {
  readonly things: readonly string[];
  readonly lines: readonly (readonly [string, string])[];
}[] = [
  {
    things: ['ferry', 'tram', 'freight train', 'coach', 'cable car'],
    lines: [
      [
        '$T crash near $P leaves $K injured',
        'Rescuers were working at the scene after a $T crashed outside $P. $N, who leads the rescue service, said $K people were hurt.',
      ],
      [
        '$K hurt as $T overturns in $P',
        'Emergency crews rushed to $P, where a $T came off its course. Officials led by $N opened an inquiry.',
      ],
      [
        '"It just tipped over": passengers describe $P $T accident',
        'Survivors spoke of panic aboard the $T in $P. $K were taken to hospital, $N told reporters.',
      ],
      [
        '$P: investigators begin work after $T accident',
        'The accident involving a $T at $P injured $K. $N promised a full report.',
      ],
      [
        'Dozens treated after $T derailment at $P',
        'Ambulances lined up at $P after the $T accident; $N put the number of injured at $K.',
      ],
    ],
  },
  {
    things: ['chemical plant', 'paper mill', 'grain silo', 'refinery', 'warehouse'],
    lines: [
      [
        'Explosion at $P $T forces evacuation',
        'Residents of $P were told to keep windows shut after a blast at the $T. $N said $K workers were missing.',
      ],
      [
        'Blast rips through $T in $P, $K unaccounted for',
        'A fire was still burning at the $T in $P. Fire chief $N called it the worst in years.',
      ],
      [
        '$P residents evacuated as $T burns',
        'Smoke from the $T could be seen for miles around $P. $K people are being sought, according to $N.',
      ],
      [
        'Fire chief $N: no sign of $K workers after $T blast',
        'The search went on at the $P $T where an explosion struck before dawn.',
      ],
      [
        'Smoke over $P after explosion at $T',
        'Schools in $P closed after the $T exploded. $K are missing, authorities said.',
      ],
    ],
  },
  {
    things: ['finance minister', 'mayor', 'central bank governor', 'health secretary', 'police chief'],
    lines: [
      [
        '$P $T $N resigns over payments',
        '$N stepped down as $T of $P after questions about $K payments from a contractor.',
      ],
      ['$N quits as $T in $P', 'The $T, $N, said the affair over $K transfers made it impossible to continue in $P.'],
      [
        'Resignation of $T $N throws $P into turmoil',
        'Allies of $N were stunned; the $T had denied wrongdoing over $K payments for weeks.',
      ],
      [
        'Who follows $N? $P looks for a new $T',
        'After the sudden departure of $N, $P has no $T. Prosecutors are looking at $K payments.',
      ],
      [
        '"I owe you the truth": $N steps down',
        'In a short statement $N left the post of $T in $P and admitted to $K payments.',
      ],
    ],
  },
  {
    things: ['earthquake', 'landslide', 'flood', 'cyclone', 'avalanche'],
    lines: [
      ['$T strikes $P, at least $K dead', 'A powerful $T hit $P on Tuesday. Governor $N declared an emergency.'],
      ['$K killed in $P $T', 'Villages around $P were cut off by the $T. $N asked for helicopters.'],
      ['$P counts its dead after $T', 'The toll of the $T in $P stood at $K, $N said, and was likely to rise.'],
      [
        'Rescuers dig through night in $P',
        'Neighbours searched by hand after the $T in $P, in which $K died, governor $N said.',
      ],
      [
        'Governor $N declares emergency as $T hits $P',
        'Roads are blocked and power is out in $P after the $T; $K bodies were found.',
      ],
    ],
  },
  {
    things: ['airline', 'carmaker', 'steel group', 'software house', 'retail chain'],
    lines: [
      [
        '$T $N collapses, $K jobs at risk in $P',
        'The $T $N filed for insolvency in $P after talks with lenders failed.',
      ],
      ['$N files for insolvency', 'Shares of the $P $T $N were suspended; $K employees learned of it by mail.'],
      ['$K workers fear for jobs as $N goes bust', 'Unions in $P demanded guarantees after the $T $N ran out of cash.'],
      [
        'How the $P $T $N ran out of money',
        'Lenders pulled out of $N overnight. About $K people work for the $T in $P.',
      ],
      ['Lenders pull plug on $N', 'The insolvency of the $T stunned $P, where $N employs $K people.'],
    ],
  },
  {
    things: ['prison', 'museum', 'bank', 'jewellery shop', 'data centre'],
    lines: [
      [
        'Armed gang raids $P $T',
        'Masked men got away with goods worth $K million from the $T in $P, said inspector $N.',
      ],
      [
        '$K million haul in $P $T robbery',
        'Police in $P hunted for four men after the robbery of a $T. $N appealed for witnesses.',
      ],
      ['Manhunt after robbery at $T in $P', 'Roads out of $P were closed. Inspector $N said the $T lost $K million.'],
      [
        'Thieves cut through roof of $P $T',
        'The robbers were inside the $T for nine minutes, $N of the $P police said; $K million is gone.',
      ],
      [
        'Inspector $N: $P robbers knew the $T well',
        'Detectives suspect help from inside in the $K million theft at the $T.',
      ],
    ],
  },
];
const SYLLABLES =
  'bel dor fen gar hal ist jor kel lun mar nev orr pell quin ras sol tam ulv ven wex yar zim cal dun ebb fal'.split(
    ' ',
  );

interface Draw {
  readonly unit: () => number;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly between: (low: number, high: number) => number;
}

export function plantedWeek({ start, end, feeds, items, seed, vocabulary }: WeekOptions): PlantedWeek {
  const draw = drawer(seed);
  const outlets = Array.from({ length: feeds }, (_, i) => ({
    name: `${word(draw)} ${draw.pick(['Post', 'Courier', 'Radio', 'Today', 'Ledger', 'Wire'])} ${i}`,
    host: `outlet-${i}.example`,
  }));
  /** Few outlets write much, many write little. */
  const weights = outlets.map((_, i) => 1 / (1 + i / 12));
  const all: PlantedReport[] = [];
  const plants: Plant[] = [];
  const write = (outlet: number, at: number, plant: string, headline: string, description: string): void => {
    const { name, host } = outlets[outlet % feeds] ?? { name: '', host: '' };
    if (at < end)
      all.push({ outlet: name, url: `https://${host}/${plant}/${all.length}`, headline, description, at, plant });
  };
  const several = (count: number): number[] => {
    const chosen = new Set<number>();
    while (chosen.size < count) chosen.add(Math.floor(draw.unit() ** 1.5 * feeds));
    return [...chosen];
  };
  const event = () => {
    const kind = draw.pick(EVENTS);
    const facts = {
      P: word(draw),
      N: `${word(draw)} ${word(draw)}`,
      K: String(Math.round(draw.between(4, 90))),
      T: draw.pick(kind.things),
    };
    return { facts, lines: shuffled(kind.lines, draw) };
  };
  const report = (plant: string, outlet: number, at: number, facts: Facts, line: readonly [string, string]): void =>
    write(outlet, at, plant, fill(line[0], facts), draw.unit() < 0.15 ? '' : fill(line[1], facts));
  const begin = (): number => start + draw.between(12 * HOUR, end - start - 18 * HOUR);

  for (let i = 0; i < 60; i += 1) {
    const id = `breaking-${i}`;
    const { facts, lines } = event();
    const at = begin();
    const times = Array.from(
      { length: Math.round(draw.between(4, 12)) },
      (_, n) => at + (n < 3 ? draw.between(0, 1.8) : draw.between(0.5, 10)) * HOUR,
    ).sort((a, b) => a - b);
    several(times.length).forEach((outlet, n) => {
      report(id, outlet, times[n] ?? at, facts, lines[n % lines.length] ?? ['', '']);
    });
    plants.push({ id, kind: 'breaking', thirdAt: times[2] ?? at });
  }
  for (let i = 0; i < 20; i += 1) {
    const { facts, lines } = event();
    const at = begin();
    several(5).forEach((outlet, n) => {
      report(`slow-${i}`, outlet, at + n * draw.between(5, 11) * HOUR, facts, lines[n % lines.length] ?? ['', '']);
    });
    plants.push({ id: `slow-${i}`, kind: 'slow', thirdAt: 0 });
    const wire = event();
    const line = wire.lines[0] ?? ['', ''];
    const began = begin();
    for (const outlet of several(20)) {
      const headline = fill(line[0], wire.facts);
      write(outlet, began + draw.between(0, 2) * HOUR, `wire-${i}`, headline, fill(line[1], wire.facts));
    }
    plants.push({ id: `wire-${i}`, kind: 'wire', thirdAt: 0 });
    // the same kind of event in four places at once, one outlet each
    const kind = draw.pick(EVENTS);
    const thing = draw.pick(kind.things);
    const when = begin();
    several(4).forEach((outlet, n) => {
      const own = {
        P: word(draw),
        N: `${word(draw)} ${word(draw)}`,
        K: String(Math.round(draw.between(4, 90))),
        T: thing,
      };
      report(
        `look-alike-${i}-${n}`,
        outlet,
        when + draw.between(0, 2) * HOUR,
        own,
        kind.lines[n % kind.lines.length] ?? ['', ''],
      );
    });
    plants.push(...[0, 1, 2, 3].map((n): Plant => ({ id: `look-alike-${i}-${n}`, kind: 'look-alike', thirdAt: 0 })));
  }
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
    const headline = `${word(draw)} ${words(draw.between(4, 8))}`;
    const description = draw.unit() < 0.2 ? '' : `${words(draw.between(8, 22))} ${word(draw)} ${word(draw)}`;
    // daily rhythm: little is written at night
    const hour = draw.unit() < 0.85 ? draw.between(6, 22) : draw.between(0, 24);
    const day = Math.floor(draw.unit() * 7);
    write(outlet, start + day * 24 * HOUR + hour * HOUR, `ordinary-${n}`, headline, description);
  }
  const reports = new Map<string, PlantedReport[]>();
  for (const one of all.sort((a, b) => a.at - b.at)) reports.set(one.outlet, [...(reports.get(one.outlet) ?? []), one]);
  return { outlets, reports, plants, written: all.length };
}

type Facts = Readonly<Record<string, string>>;

function fill(line: string, facts: Facts): string {
  const text = line.replace(/\$([A-Z])/g, (_, key: string) => facts[key] ?? '');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function word(draw: Draw): string {
  const made = Array.from({ length: draw.unit() < 0.5 ? 2 : 3 }, () => draw.pick(SYLLABLES)).join('');
  return made.charAt(0).toUpperCase() + made.slice(1);
}

function shuffled<T>(list: readonly T[], draw: Draw): T[] {
  return list
    .map((value) => ({ value, at: draw.unit() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
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
