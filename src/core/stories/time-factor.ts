import { commonDays } from './common-days.ts';
import { eventDay } from './event-day.ts';
import type { Report } from './group.ts';
import type { GroupWeights } from './group-weights.ts';
import { daysApart, reportDay } from './report-day.ts';
import { weekdayAgreement, weekdaysOf } from './weekdays.ts';

/** Neither for nor against. */
const UNDECIDED = 0.5;

/**
 * How the similarity of two reports is to be changed for time, see {@link inTime}: reports of one event come out within days. Look-alike
 * events (two quakes in one week) share nearly all their words, and time tells them apart better than anything else.
 */
export function timeFactor(reports: readonly Report[], weights: GroupWeights): (i: number, j: number) => number {
  const days = reports.map(reportDay);
  const events = reports.map((report, i) => {
    const day = days[i];
    return day === undefined ? undefined : eventDay(report, day);
  });
  const common = commonDays(days, weights);
  const someUnknown = days.some((day) => day === undefined);
  const weekdays = someUnknown ? reports.map((report) => weekdaysOf(report.text, report.lang)) : [];
  return (i, j) => {
    const apart = daysApart(days[i], days[j]);
    if (apart === undefined) {
      const agreement = weekdayAgreement(weekdays[i] ?? [], weekdays[j] ?? []) ?? UNDECIDED;
      return 1 + weights.weekdays * (agreement - UNDECIDED);
    }
    const ramp = (daysBetween: number, from: number, over: number): number =>
      Math.min(1, Math.max(0, (daysBetween - from) / over));
    const late =
      (1 - weights.eventDay) * ramp(apart, weights.daysFrom, weights.daysOver) +
      weights.eventDay * ramp(daysApart(events[i], events[j]) ?? 0, 0, weights.eventOver);
    const trust = reports[i]?.publishedAt && reports[j]?.publishedAt ? 1 : weights.addressDay;
    const sameDay = weights.sameDay * (1 - Math.max(common[i] ?? 0, common[j] ?? 0));
    return 1 + trust * (sameDay - (sameDay + weights.daysApart) * late);
  };
}

/** A loss takes its share of all; a gain only of what goes beyond the likeness of any two reports of news. */
export function inTime(similarity: number, factor: number, weights: GroupWeights): number {
  if (factor <= 1) return similarity * factor;
  return similarity + (factor - 1) * Math.max(0, similarity - weights.gainFrom);
}
