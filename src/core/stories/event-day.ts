import { addDays, type Day, dayOfIso, daysBetween, isoDay } from '../text/calendar.ts';
import { findDates } from '../text/dates.ts';
import type { Report } from './group.ts';
import { articleLanguage } from './story-language.ts';

/** Characters in which a report says when it happened. */
const READ = 1500;
/** An event is told within this many days; what lies further back is background. */
const LOOKS_BACK = 6;
/** Sentences after which a day counts half. */
const HALF_AFTER = 4;
/** What the day of the report itself counts, beside the days it names. */
const OWN_DAY = 0.3;
const SENTENCE_END = /[.!?。！？][”"’']?\s|\n/gu;
/** Sentences that tell of another event beside the report's own: "the second raid this week", "three days after". */
const OF_ANOTHER =
  /\b(?:second|third|previous|earlier|similar|separate(?:ly)?|(?:days?|weeks?) (?:after|before|ago|earlier)|far from|last (?:week|month|year)|same (?:week|day|month)|this week|in (?:two|three|four|five|six) days)\b/iu;

/**
 * The day of which a report tells: the one it names most within the week before it came out, earlier sentences
 * counting more and those about another event not at all; its own day where it names none.
 */
export function eventDay(report: Report, published: Day): Day {
  const text = report.text.slice(0, READ);
  const lang = articleLanguage(report);
  const dates = findDates(text, { publishedAt: isoDay(published), ...(lang === undefined ? {} : { lang }) });
  const ends = [...text.matchAll(SENTENCE_END)].map((end) => end.index + 1);
  const told = new Map<number, number>([[0, OWN_DAY]]);
  for (const { iso, precision, start } of dates) {
    const day = precision === 'day' || precision === 'minute' ? dayOfIso(iso) : undefined;
    if (day === undefined) continue;
    const back = daysBetween(day, published);
    if (back < 0 || back > LOOKS_BACK) continue;
    const sentence = ends.filter((end) => end <= start).length;
    const sentenceText = text.slice(ends[sentence - 1] ?? 0, ends[sentence] ?? READ);
    if (sentence > 0 && OF_ANOTHER.test(sentenceText)) continue;
    told.set(back, (told.get(back) ?? 0) + 1 / (1 + sentence / HALF_AFTER));
  }
  const [back] = [...told].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [0];
  return addDays(published, -back);
}
