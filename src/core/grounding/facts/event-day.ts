import type { PreparedSentence } from '../prepare-sources.ts';

/** "said on Monday": the day of the report, not of the event. */
const OF_SPEECH =
  /\b(?:said|says|told [\p{L} ]{2,20}|announced|reported|confirmed|wrote|according to [\p{L} ]{2,30}),? (?:late |early )?(?:on )?$/iu;

/** The days a sentence is set on, as ISO days and as weekdays; those of speech aside. */
function daysIn({ dates, text }: PreparedSentence): string[] {
  return dates.flatMap((d) => {
    if (d.kind !== 'date' || OF_SPEECH.test(text.slice(0, d.start))) return [];
    if (d.iso !== undefined && d.iso.length >= 10) return [d.iso.slice(0, 10)];
    return d.fields.weekday === undefined ? [] : [`weekday ${d.fields.weekday}`];
  });
}

/** Where a sentence names no day, the ones beside it and the first may. */
function daysOf(sentence: PreparedSentence, own: readonly PreparedSentence[]): readonly string[] {
  const here = daysIn(sentence);
  if (here.length > 0) return here;
  const of = own.filter((s) => s.article === sentence.article);
  return of.flatMap((s) =>
    s !== sentence && (Math.abs(s.position - sentence.position) === 1 || s.position === 0) ? daysIn(s) : [],
  );
}

/** Whether two sentences of two reports are set on days that have none in common. */
export function areOtherDays(
  a: PreparedSentence,
  b: PreparedSentence,
  mine: readonly PreparedSentence[],
  theirs: readonly PreparedSentence[],
): boolean {
  const [x, y] = [daysOf(a, mine), daysOf(b, theirs)];
  const [m, n] = [x, y].map((days) => days.filter((d) => d.startsWith('weekday') === x[0]?.startsWith('weekday')));
  return m !== undefined && n !== undefined && m.length > 0 && n.length > 0 && !m.some((d) => n.includes(d));
}
