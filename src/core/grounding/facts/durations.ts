import type { NumberMention } from '../../text/numbers.ts';
import type { PreparedSentence } from '../prepare-sources.ts';

const DAYS = new Map([
  ['second', 1 / 86_400],
  ['day', 1],
  ['month', 365 / 12],
]);

/** How long a measure of time is, in days. */
export function daysOf({ value, unit }: NumberMention): number | undefined {
  const days = DAYS.get(unit?.name ?? '');
  return days === undefined || unit === undefined ? undefined : value * unit.factor * days;
}

const DAY_WORDS = /^ (?:full|whole|straight|consecutive) (seconds?|hours?|days?|weeks?|months?|years?)\b/u;

/** The lengths of time a sentence names, "two full days" too, ages aside. */
export function durationsIn({ text, numbers }: PreparedSentence): { start: number; end: number; days: number }[] {
  return numbers.flatMap((n) => {
    const after = text.slice(n.end);
    if (n.high !== undefined || n.bound !== 'exact' || /^[- ]old\b/u.test(after)) return [];
    const days = daysOf(n);
    if (days !== undefined) return [{ start: n.start, end: n.end, days }];
    const word = DAY_WORDS.exec(after);
    const each = { s: 1 / 86_400, h: 1 / 24, d: 1, w: 7, m: 365 / 12, y: 365 }[word?.[1]?.[0] ?? ''];
    return word === null || each === undefined || n.kind !== 'count'
      ? []
      : [{ start: n.start, end: n.end + word[0].length, days: n.value * each }];
  });
}
