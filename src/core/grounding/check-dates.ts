import type { ReasonKind } from '../brief.ts';
import { dayOfIso, isoDay, weekdayOf } from '../text/calendar.ts';
import type { DateMention } from '../text/dates.ts';
import { resolveDate } from '../text/resolve-date.ts';
import { type CheckInput, companyEverywhere, companyOf, evidence, type Finding, unique } from './finding.ts';

const IN_PLACE = 0.34;
const SAME_THING = 0.5;
const WEEKDAY_OF_RELATIVE = /ago|earlier|later|before|after/iu;

/** Dates, weekdays, years and times that no source has, or that the sources have otherwise at the same place. */
export function checkDates(input: CheckInput): Finding[] {
  return input.dates.flatMap((date) => checkDate(date, input));
}

function checkDate(date: DateMention, input: CheckInput): Finding[] {
  const kind: ReasonKind = date.fields.weekday !== undefined && date.fields.day === undefined ? 'weekday' : 'date';
  const span = { start: date.start, end: date.end, found: date.asWritten };
  const near = evidence(input);
  if (date.contradicts) {
    const isTheirs = input.sources.sentences.some((s) =>
      s.dates.some((d) => d.contradicts && d.fields.day === date.fields.day),
    );
    if (!isTheirs) return [{ kind: 'weekday', ...span, inSources: [], hard: true }];
  }
  const companyIn = companyEverywhere(companyOf(input, date), input);
  let bestSame = -1;
  let comparable = false;
  for (const { article, publishedAt, sentences } of input.sources.articles) {
    const reported = dayOfIso(publishedAt);
    const mine = resolveIn(date, publishedAt);
    if (reported !== undefined && mine !== undefined && isoDay(reported).startsWith(mine))
      bestSame = Math.max(bestSame, IN_PLACE);
    for (const sentence of sentences) {
      for (const other of sentence.dates) {
        if (other.kind === date.kind) comparable = true;
        if (!sameDate(date, mine, other)) continue;
        const shared = Math.max(companyIn(sentence), near.includes(sentence) ? IN_PLACE : 0);
        bestSame = Math.max(bestSame, shared);
      }
      // a year a source writes as a plain number
      if (date.precision === 'year' && sentence.numbers.some((n) => n.value === date.fields.year))
        bestSame = Math.max(bestSame, IN_PLACE);
    }
    if (article === -1) break;
  }
  if (bestSame >= IN_PLACE) return [];
  const rivals = input.sources.sentences
    .flatMap((sentence) => {
      const shared = companyIn(sentence) + (near.includes(sentence) ? 0.2 : 0);
      return sentence.dates.filter((other) => isRival(date, other)).map((other) => ({ raw: other.asWritten, shared }));
    })
    .sort((a, b) => b.shared - a.shared);
  const inSources = unique(rivals.slice(0, 3).map((r) => r.raw));
  const rival = rivals[0]?.shared ?? 0;
  if (bestSame < 0) {
    // "last month" can be said of any date once it is not resolved; a bare month or year can follow from `two years ago`
    const isOpen = date.fields.relative !== undefined;
    const couldFollow = input.sources.sentences.some(
      (s) =>
        WEEKDAY_OF_RELATIVE.test(s.text) && s.dates.some((d) => d.iso === undefined && d.fields.relative !== undefined),
    );
    const dayIsDerived = kind === 'weekday' && !comparable;
    return [
      {
        kind,
        ...span,
        inSources,
        hard: !isOpen && !dayIsDerived && !(couldFollow && date.precision !== 'day' && rival < SAME_THING),
      },
    ];
  }
  if (rival - bestSame >= SAME_THING) return [{ kind, ...span, inSources, hard: rival - bestSame >= 0.7 }];
  return [];
}

function resolveIn(date: DateMention, publishedAt: string | undefined): string | undefined {
  if (date.kind === 'time') return undefined;
  if (date.iso !== undefined && (date.fields.year !== undefined || publishedAt === undefined)) return date.iso;
  return resolveDate(date.fields, dayOfIso(publishedAt), false).iso ?? date.iso;
}

/** Whether a source's date says the claim's: the same day to the coarser of the two, or the same words. */
function sameDate(date: DateMention, mine: string | undefined, other: DateMention): boolean {
  const [f, g] = [date.fields, other.fields];
  if (date.kind === 'time' || other.kind === 'time') {
    if (f.hour === undefined || g.hour === undefined) return false;
    return f.hour % 12 === g.hour % 12 && (f.minute ?? 0) === (g.minute ?? 0);
  }
  if (mine !== undefined && other.iso !== undefined) {
    const [a, b] = [mine.slice(0, 10), other.iso.slice(0, 10)];
    if (a.startsWith(b) && b.length >= 7 && f.day === undefined) return true;
    if (b.startsWith(a) || a === b) return true;
  }
  if (f.weekday !== undefined && f.day === undefined) {
    if (g.weekday !== undefined) return f.weekday === g.weekday;
    const day = dayOfIso(other.iso);
    return day !== undefined && weekdayOf(day) === f.weekday;
  }
  if (f.relative !== undefined && g.relative !== undefined)
    return f.relative.unit === g.relative.unit && f.relative.offset === g.relative.offset;
  if (f.month !== undefined) {
    // without a report's date a day and month must stand as such; a year beside them must not contradict
    if (g.month !== f.month || (f.day !== undefined && g.day !== f.day)) return false;
    return f.year === undefined || g.year === undefined
      ? other.iso === undefined || mine === undefined || f.year === undefined
      : f.year === g.year;
  }
  return f.year !== undefined && (f.year === g.year || other.iso?.startsWith(String(f.year)) === true);
}

function isRival(a: DateMention, b: DateMention): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'time') return true;
  if (a.fields.weekday !== undefined && a.fields.day === undefined)
    return b.fields.weekday !== undefined || b.precision === 'day';
  return (
    a.precision === b.precision ||
    (a.fields.day !== undefined && b.fields.day !== undefined) ||
    (a.fields.year !== undefined && b.fields.year !== undefined) ||
    b.fields.weekday !== undefined
  );
}
