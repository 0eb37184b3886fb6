import { dateWords } from '../text/date-words.ts';

/** Characters in which a report says when it happened. */
const READ = 4000;
const WORD = /\p{L}[\p{L}\p{M}]{2,}/gu;

/** How often a report names each day of the week, Sunday first. */
export type Weekdays = readonly number[];

export function weekdaysOf(text: string, lang: string | undefined): Weekdays {
  const { weekdays } = dateWords(lang);
  const found = [0, 0, 0, 0, 0, 0, 0];
  for (const [word] of text.slice(0, READ).matchAll(WORD)) {
    const day = word.length < 5 ? undefined : weekdays.get(word.toLowerCase());
    if (day !== undefined) found[day] = (found[day] ?? 0) + 1;
  }
  return found;
}

/** Cosine of two counts of weekdays; undefined where one report names none. */
export function weekdayAgreement(a: Weekdays, b: Weekdays): number | undefined {
  let [dot, aa, bb] = [0, 0, 0];
  for (let i = 0; i < 7; i += 1) {
    const [x, y] = [a[i] ?? 0, b[i] ?? 0];
    dot += x * y;
    aa += x * x;
    bb += y * y;
  }
  return aa === 0 || bb === 0 ? undefined : dot / Math.sqrt(aa * bb);
}
