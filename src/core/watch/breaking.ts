/** A report that an outlet wrote of a story itself. */
export interface OwnReport {
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
/** Of the outlets that come together, how many may have carried the story before. */
const EARLY_VOICES = 1;

export interface Breaking {
  /** When the last of the outlets needed began: the moment it broke, in milliseconds. */
  readonly since: number;
  /** Independent outlets within the window. */
  readonly outlets: number;
  /** Outlets an hour while it gathered. */
  readonly speed: number;
}

/**
 * Whether a story is breaking: enough independent outlets carry it within the window, at most one of which had carried it
 * before (one early report may be of something else), and they came together faster than stories of those outlets usually do.
 * @param reports several of one voice where it wrote several
 * @param usualHours by outlet, see {@link usualGatherHours}
 */
export function findBreaking(
  reports: readonly OwnReport[],
  usualHours: ReadonlyMap<string, number>,
  rule: BreakingRule,
): Breaking | undefined {
  const sorted = [...reports].sort((a, b) => a.at - b.at || a.voice - b.voice);
  const firstAt = new Map(firstOfEachVoice(sorted).map(({ voice, at }) => [voice, at]));
  for (const last of sorted) {
    const together = latestVoices(sorted, last.at).slice(0, rule.outlets);
    const start = together.at(-1);
    if (start === undefined || together.length < rule.outlets) continue;
    const hours = (last.at - start.at) / 3_600_000;
    const early = together.filter(({ voice }) => (firstAt.get(voice) ?? 0) < last.at - rule.hours * 3_600_000);
    if (hours > rule.hours || early.length > EARLY_VOICES) continue;
    const usual = median(together.flatMap((r) => usualHours.get(r.outlet) ?? Number.POSITIVE_INFINITY));
    if (hours > FASTER * usual) continue;
    const until = start.at + rule.hours * 3_600_000;
    const inside = new Set(sorted.filter(({ at }) => at >= start.at && at <= until).map(({ voice }) => voice));
    return { since: last.at, outlets: inside.size, speed: rule.outlets / Math.max(0.25, hours) };
  }
  return undefined;
}

/** The newest report of each voice up to a moment, newest first. @param sorted oldest first */
function latestVoices(sorted: readonly OwnReport[], until: number): OwnReport[] {
  const latest = new Map<number, OwnReport>();
  for (const report of sorted) if (report.at <= until) latest.set(report.voice, report);
  return [...latest.values()].sort((a, b) => b.at - a.at || b.voice - a.voice);
}

/**
 * For each outlet the median of the hours in which stories it carries come to the number of outlets needed; a story that
 * never does counts as endless. Outlets with too few stories are left out.
 * @param alone how many reports of each outlet nobody else carries
 */
export function usualGatherHours(
  stories: readonly (readonly OwnReport[])[],
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

function firstOfEachVoice(reports: readonly OwnReport[]): OwnReport[] {
  const first = new Map<number, OwnReport>();
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
