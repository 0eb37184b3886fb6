import { dateWords } from '../text/date-words.ts';

/** Characters in which a report says when it happened. */
const READ = 4000;
/** Shorter names are other words too ("sun", "mar"). */
const SHORTEST = 5;

/** How often a report names each day of the week, Sunday first. */
export type Weekdays = readonly number[];

const patterns = new Map<string, RegExp>();

export function weekdaysOf(text: string, lang = 'en'): Weekdays {
  const { weekdays } = dateWords(lang);
  let pattern = patterns.get(lang);
  if (pattern === undefined) {
    const names = [...weekdays.keys()].filter((name) => name.length >= SHORTEST && /^[\p{L}\p{M}]+$/u.test(name));
    pattern = new RegExp(String.raw`(?<!\p{L})(?:${names.join('|') || '(?!)'})(?![\p{L}\p{M}])`, 'gu');
    patterns.set(lang, pattern);
  }
  const found = [0, 0, 0, 0, 0, 0, 0];
  for (const [word] of text.slice(0, READ).toLowerCase().matchAll(pattern)) {
    const day = weekdays.get(word);
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
