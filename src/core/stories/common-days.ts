import { type Day, daysBetween } from '../text/calendar.ts';
import type { GroupWeights } from './group-weights.ts';

const EPOCH: Day = { year: 1970, month: 1, day: 1 };

/**
 * For each report the share of the others that came out about the same day, beside a few strangers of other days, 0
 * where its day is not known. That two reports are of today tells something only where most are not.
 */
export function commonDays(days: readonly (Day | undefined)[], weights: GroupWeights): number[] {
  const numbers = days.map((day) => (day === undefined ? undefined : daysBetween(EPOCH, day)));
  const dated = numbers.filter((number) => number !== undefined);
  const counts = new Map<number, number>();
  for (const number of dated) counts.set(number, (counts.get(number) ?? 0) + 1);
  return numbers.map((number) => {
    if (number === undefined) return 0;
    let near = 0;
    for (let apart = -weights.daysFrom; apart <= weights.daysFrom; apart += 1) near += counts.get(number + apart) ?? 0;
    // beside the report itself and the one it is compared with
    return Math.max(0, near - 2) / Math.max(1, dated.length - 2 + weights.strangers);
  });
}
