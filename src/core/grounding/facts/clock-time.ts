import type { Span } from '../../article.ts';
import { findDates } from '../../text/dates.ts';
import { FIGURE, figure } from './figures.ts';

/** A time of day as a text writes it. */
export interface ClockTime extends Span {
  /** Minutes since midnight; the half of the day may be left out. */
  readonly minutes: number;
}

const SPOKEN = new RegExp(
  `\\b(${FIGURE}|a? ?quarter|half)(?: minutes?)? (past|to) (${FIGURE})(?: (?:o'clock|in the (morning|afternoon|evening)|at night))?`,
  'giu',
);
/** "at 6.40": a time where nothing is counted after it. */
const PLAIN =
  /\b(?:at|from|since) (?:exactly |precisely )?((?:[01]?\d|2[0-3])[.:][0-5]\d)(?=[,;.)]?(?:$|\s(?:on|in|when|and|local|this|yesterday|[A-Z])|[,;.)]))/gu;

/** The one time of day that a sentence names, on a clock or in words. */
export function clockTime(text: string): ClockTime | undefined {
  const written = findDates(text).flatMap((d): ClockTime[] =>
    d.kind === 'time' && d.fields.hour !== undefined
      ? [{ start: d.start, end: d.end, minutes: 60 * d.fields.hour + (d.fields.minute ?? 0) }]
      : [],
  );
  const plain = [...text.matchAll(PLAIN)].flatMap((m): ClockTime[] => {
    const raw = m[1] ?? '';
    const start = m.index + m[0].length - raw.length;
    const [hour = 0, minute = 0] = raw.split(/[.:]/u).map(Number);
    return written.some((w) => w.start < start + raw.length && w.end > start)
      ? []
      : [{ start, end: start + raw.length, minutes: 60 * hour + minute }];
  });
  const spoken = [...text.matchAll(SPOKEN)].flatMap((m): ClockTime[] => {
    const word = m[1]?.toLowerCase() ?? '';
    const minutes = word.endsWith('quarter') ? 15 : word === 'half' ? 30 : figure(m[1]);
    const hour = figure(m[3]);
    if (minutes === undefined || hour === undefined || hour > 12 || minutes > 59) return [];
    const start = m.index + (m[0].length - m[0].trimStart().length);
    return [{ start, end: m.index + m[0].length, minutes: 60 * hour + (m[2] === 'to' ? -minutes : minutes) }];
  });
  const all = [...written, ...plain, ...spoken.filter((s) => !written.some((w) => w.start < s.end && w.end > s.start))];
  return all.length === 1 ? all[0] : undefined;
}
