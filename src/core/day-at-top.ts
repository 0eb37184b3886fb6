import type { Block } from './article.ts';
import { findDates } from './text/dates.ts';

/** Lines at the top of a report among which its day may stand alone. */
const TOP_LINES = 4;
/** A line with more than its date is a sentence. */
const LONGEST = 60;
/** What a line that is only a date may have beside it. */
const BESIDE = /^(?:published|posted|updated|date|on|at|:|[\s,.|–—-])*$/iu;

/** The day, ISO 8601, that stands alone on one of a text's first lines ("Sunday, July 29, 2007"); undefined where none does. */
export function dayAtTop(text: string, blocks: readonly Block[], lang: string | undefined): string | undefined {
  for (const { start, end } of blocks.slice(0, TOP_LINES)) {
    const line = text.slice(start, end);
    if (line.length > LONGEST || !/\p{N}{4}/u.test(line)) continue;
    const [date, ...others] = findDates(line, lang === undefined ? {} : { lang });
    if (date?.precision !== 'day' || date.fields.year === undefined || date.contradicts === true) continue;
    const rest = others.reduceRight((left, d) => left.slice(0, d.start) + left.slice(d.end), line);
    if (BESIDE.test(rest.slice(0, date.start)) && BESIDE.test(rest.slice(date.end))) return date.iso;
  }
  return undefined;
}
