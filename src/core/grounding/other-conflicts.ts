import type { DateMention } from '../text/dates.ts';
import { editDistance } from '../text/similarity.ts';
import type { Answer } from './disagree.ts';
import { givenName } from './name-lists.ts';
import type { NameMention } from './names.ts';
import type { PreparedSentence, PreparedSources } from './prepare-sources.ts';
import { sourceNames } from './source-names.ts';

export interface OtherConflict {
  readonly question: string;
  readonly answers: readonly Answer[];
}

type OutletOf = (sentence: PreparedSentence) => number;

/** Sentences must share this many content words to date one event. */
const SHARED_FOR_DATE = 4;

/** Ages, dates and times, and names of one thing told differently. */
export function findOtherConflicts(sources: PreparedSources, outletOf: OutletOf): OtherConflict[] {
  return [...ages(sources, outletOf), ...dates(sources, outletOf), ...names(sources, outletOf)];
}

/** "Lio Marchetti-Vane, 17" against "the 19-year-old Marchetti-Vane". */
function ages(sources: PreparedSources, outletOf: OutletOf): OtherConflict[] {
  const byName = new Map<string, { answer: Answer; age: string; given: string }[]>();
  const { bySentence } = sourceNames(sources);
  sources.sentences.forEach((sentence, i) => {
    for (const name of bySentence[i] ?? []) {
      const age =
        /^, (?:aged )?(\d{1,3})(?=[,.])/u.exec(sentence.text.slice(name.end))?.[1] ??
        /(\d{1,3})-year-old (?:\p{L}+ ){0,3}$/u.exec(sentence.text.slice(0, name.start))?.[1] ??
        /^, an? (\d{1,3})-year-old/u.exec(sentence.text.slice(name.end))?.[1];
      const last = name.words.at(-1);
      if (age === undefined || last === undefined) continue;
      const given = name.words.length > 1 ? (name.words[0] ?? '') : '';
      byName.set(last, [
        ...(byName.get(last) ?? []),
        { answer: { outlet: outletOf(sentence), value: age, sentence }, age, given },
      ]);
    }
  });
  return [...byName].flatMap(([last, list]) => {
    const pair = list.flatMap((a) =>
      list
        .filter((b) => a.answer.outlet < b.answer.outlet && a.age !== b.age && sameGiven(a.given, b.given))
        .map((b) => [a, b] as const),
    )[0];
    if (pair === undefined) return [];
    const full = list.find((l) => l.given !== '');
    return [
      {
        question: `How old is ${full === undefined ? last : `${full.given} ${last}`}?`,
        answers: everyAnswer(
          list.map((l) => l.answer),
          pair.map((p) => p.answer),
        ),
      },
    ];
  });
}

function sameGiven(a: string, b: string): boolean {
  return a === '' || b === '' || givenName(a) === givenName(b);
}

function everyAnswer(all: readonly Answer[], pair: readonly Answer[]): Answer[] {
  const answers = [...pair];
  for (const a of all)
    if (!answers.some((x) => x.outlet === a.outlet) && pair.some((p) => p.value === a.value)) answers.push(a);
  return answers;
}

interface Dated {
  readonly date: DateMention;
  readonly verb: string;
  readonly context: ReadonlySet<string>;
  readonly sentence: PreparedSentence;
}

/** One event put on two days, or at two times: the same verb beside the date, in sentences about the same. */
function dates(sources: PreparedSources, outletOf: OutletOf): OtherConflict[] {
  const dated = sources.sentences.flatMap((sentence) =>
    sentence.dates.flatMap((date) => datedOf(date, sentence) ?? []),
  );
  for (const a of dated) {
    for (const b of dated) {
      const [x, y] = [outletOf(a.sentence), outletOf(b.sentence)];
      if (x >= y || a.verb !== b.verb || a.date.kind !== b.date.kind || a.date.precision !== b.date.precision) continue;
      if (says(a.date) === says(b.date) || !isFar(a.date, b.date)) continue;
      let shared = 0;
      for (const key of a.context) if (b.context.has(key)) shared += 1;
      if (shared < SHARED_FOR_DATE) continue;
      const knows = (outlet: number, date: DateMention): boolean =>
        sources.sentences.some((s) => outletOf(s) === outlet && s.dates.some((d) => says(d) === says(date)));
      if (knows(x, b.date) || knows(y, a.date)) continue;
      const pair = [a, b].map(
        (d): Answer => ({ outlet: outletOf(d.sentence), value: d.date.asWritten, sentence: d.sentence }),
      );
      return [
        { question: a.date.kind === 'time' ? 'At what time did it happen?' : 'When did it happen?', answers: pair },
      ];
    }
  }
  return [];
}

function says(date: DateMention): string {
  const { hour, minute, weekday, day, month } = date.fields;
  if (date.kind === 'time') return `${hour}:${minute ?? 0}`;
  if (day === undefined && weekday !== undefined) return date.iso ?? `w${weekday}`;
  return date.iso ?? `${month}-${day}`;
}

/** Times within a quarter of an hour are one, rounded. */
function isFar(a: DateMention, b: DateMention): boolean {
  if (a.kind !== 'time') return true;
  const minutes = (d: DateMention): number => (d.fields.hour ?? 0) * 60 + (d.fields.minute ?? 0);
  const gap = Math.abs(minutes(a) - minutes(b));
  return gap > 15 && gap % 60 !== 0;
}

function datedOf(date: DateMention, sentence: PreparedSentence): Dated | undefined {
  if (date.kind === 'date' && date.precision !== 'day' && date.fields.day === undefined) return undefined;
  if (date.fields.relative !== undefined) return undefined;
  const at = sentence.terms.findIndex((t) => t.start >= date.start);
  const before = sentence.terms
    .slice(Math.max(0, at - 7), Math.max(0, at))
    .findLast(
      (t) =>
        /(?:ed|ew|nk|ll|ke|ly|le|en|t|d)$/u.test(t.word) &&
        t.content &&
        !t.isName &&
        !/^(?:said|told|reported|announced|added)$/.test(t.word),
    );
  if (before === undefined) return undefined;
  const context = new Set(sentence.terms.flatMap((t) => (t.content && !t.key.startsWith('#') ? [t.key] : [])));
  return { date, verb: before.key, context, sentence };
}

/** Two spellings of one name, each outlet holding to its own, in sentences about the same. */
function names(sources: PreparedSources, outletOf: OutletOf): OtherConflict[] {
  const { bySentence } = sourceNames(sources);
  const all = sources.sentences.flatMap((sentence, i) =>
    (bySentence[i] ?? []).filter((n) => n.words.length === 2).map((name) => ({ name, sentence })),
  );
  const lastOf = (n: NameMention): string => n.words.at(-1)?.toLowerCase() ?? '';
  for (const a of all) {
    for (const b of all) {
      const [x, y] = [outletOf(a.sentence), outletOf(b.sentence)];
      const [p, q] = [lastOf(a.name), lastOf(b.name)];
      if (x >= y || p === q || p.length < 5 || p[0] !== q[0] || editDistance(p, q, 2) > 2) continue;
      const [g, h] = [a.name.words[0] ?? '', b.name.words[0] ?? ''];
      if (g[0] !== h[0]) continue;
      const has = (outlet: number, last: string): boolean =>
        sources.sentences.some((s) => outletOf(s) === outlet && s.terms.some((t) => t.word === last));
      if (has(x, q) || has(y, p)) continue;
      const shared = a.sentence.terms.filter((t) => t.content && b.sentence.terms.some((u) => u.key === t.key)).length;
      if (shared < 2) continue;
      const pair = [a, b].map(
        (m): Answer => ({ outlet: outletOf(m.sentence), value: m.name.words.join(' '), sentence: m.sentence }),
      );
      return [{ question: 'What is the name?', answers: pair }];
    }
  }
  return [];
}
