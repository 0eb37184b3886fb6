/** One outlet's first report of a story. */
export interface FirstReport {
  /** Index of the independent voice; wire copies share one. */
  readonly voice: number;
  readonly outlet: string;
  /** Milliseconds. */
  readonly at: number;
}

export interface BreakingRule {
  /** Independent outlets that must carry it. */
  readonly outlets: number;
  /** Hours within which they must have begun. */
  readonly hours: number;
}

/** Both numbers are settings. */
export const DEFAULT_BREAKING: BreakingRule = { outlets: 3, hours: 3 };

/** A story must gather its outlets in at most this share of the time that stories of theirs usually take. */
const FASTER = 0.75;
/** Fewer stories than this tell nothing about what is usual. */
const FEWEST_STORIES = 5;

export interface Breaking {
  /** When the last of the outlets needed began: the moment it broke, in milliseconds. */
  readonly since: number;
  /** Independent outlets within the window. */
  readonly outlets: number;
  /** Outlets an hour while it gathered. */
  readonly speed: number;
}

/**
 * Whether a story is breaking: enough independent outlets began to carry it within the window, and they came together
 * faster than stories of those outlets usually do.
 * @param usualHours by outlet, see {@link usualGatherHours}
 */
export function findBreaking(
  reports: readonly FirstReport[],
  usualHours: ReadonlyMap<string, number>,
  rule: BreakingRule,
): Breaking | undefined {
  const begun = firstOfEachVoice(reports);
  for (let end = rule.outlets - 1; end < begun.length; end += 1) {
    const last = begun[end];
    const start = begun[end - rule.outlets + 1];
    if (last === undefined || start === undefined) continue;
    const hours = (last.at - start.at) / 3_600_000;
    const together = begun.slice(end - rule.outlets + 1, end + 1);
    const usual = median(together.flatMap((r) => usualHours.get(r.outlet) ?? Number.POSITIVE_INFINITY));
    if (hours > rule.hours || hours > FASTER * usual) continue;
    const inside = begun.filter((r) => r.at >= start.at && r.at <= start.at + rule.hours * 3_600_000);
    return { since: last.at, outlets: inside.length, speed: rule.outlets / Math.max(0.25, hours) };
  }
  return undefined;
}

/**
 * For each outlet the median of the hours in which stories it carries come to the number of outlets needed; a story that
 * never does counts as endless. Outlets with too few stories are left out.
 * @param alone how many reports of each outlet nobody else carries
 */
export function usualGatherHours(
  stories: readonly (readonly FirstReport[])[],
  rule: BreakingRule,
  alone: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const hoursOf = new Map<string, number[]>();
  for (const story of stories) {
    const begun = firstOfEachVoice(story);
    const [first, needed] = [begun[0], begun[rule.outlets - 1]];
    const hours =
      first === undefined || needed === undefined ? Number.POSITIVE_INFINITY : (needed.at - first.at) / 3_600_000;
    for (const { outlet } of begun) hoursOf.set(outlet, [...(hoursOf.get(outlet) ?? []), hours]);
  }
  const usual = new Map<string, number>();
  for (const [outlet, hours] of hoursOf) {
    const all = hours.length + (alone.get(outlet) ?? 0);
    const middle = [...hours].sort((a, b) => a - b)[Math.floor(all / 2)];
    if (all >= FEWEST_STORIES) usual.set(outlet, middle ?? Number.POSITIVE_INFINITY);
  }
  return usual;
}

function firstOfEachVoice(reports: readonly FirstReport[]): FirstReport[] {
  const first = new Map<number, FirstReport>();
  for (const report of reports) {
    const known = first.get(report.voice);
    if (known === undefined || report.at < known.at) first.set(report.voice, report);
  }
  return [...first.values()].sort((a, b) => a.at - b.at || a.voice - b.voice);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.POSITIVE_INFINITY;
}
