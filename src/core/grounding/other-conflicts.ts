import { isDateWord } from '../text/date-words.ts';
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
/** And this many where another verb stands beside the date. */
const SHARED_WITHOUT_VERB = 6;
/** Lead sentences that share this many tell one event. */
const SHARED_FOR_PLACE = 6;

/** Ages, dates and times, and names of one thing told differently. */
export function findOtherConflicts(sources: PreparedSources, outletOf: OutletOf): OtherConflict[] {
  return [
    ...ages(sources, outletOf),
    ...dates(sources, outletOf),
    ...names(sources, outletOf),
    ...places(sources, outletOf),
    ...offices(sources, outletOf),
  ];
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

/** A sentence about one of several like events dates only that one. */
const ONE_OF_MANY = /\b(?:another|further|aftershocks?|again|previous|earlier)\b/iu;

interface Dated {
  readonly date: DateMention;
  readonly verb: string;
  readonly context: ReadonlySet<string>;
  readonly sentence: PreparedSentence;
}

/** One event put on two days, or at two times: the same verb beside the date, in sentences about the same. */
function dates(sources: PreparedSources, outletOf: OutletOf): OtherConflict[] {
  const dated = sources.sentences
    .filter((s) => !ONE_OF_MANY.test(s.text))
    .flatMap((sentence) => sentence.dates.flatMap((date) => datedOf(date, sentence) ?? []));
  for (const a of dated) {
    for (const b of dated) {
      const [x, y] = [outletOf(a.sentence), outletOf(b.sentence)];
      if (x >= y || a.date.kind !== b.date.kind || a.date.precision !== b.date.precision) continue;
      if (says(a.date) === says(b.date) || a.date.asWritten === b.date.asWritten || !isFar(a.date, b.date)) continue;
      let shared = 0;
      for (const key of a.context) if (b.context.has(key)) shared += 1;
      // a weekday needs the same verb: what is announced on one day may happen on another
      const sameVerb = a.verb !== '' && a.verb === b.verb;
      const isPlain = a.date.kind === 'time' || (a.date.fields.day !== undefined && b.date.fields.day !== undefined);
      if (shared < (sameVerb ? SHARED_FOR_DATE : SHARED_WITHOUT_VERB) || !(sameVerb || isPlain)) continue;
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
        /(?:ed|ew|nk|ll|ke|le|ens?|t|d)$/u.test(t.word) &&
        t.content &&
        !t.isName &&
        !/^(?:said|told|reported|announced|added)$/.test(t.word),
    );
  const context = new Set(
    sentence.terms.flatMap((t) => (t.content && !t.key.startsWith('#') && !isDateWord(t.word) ? [t.key] : [])),
  );
  return { date, verb: before?.key ?? '', context, sentence };
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
      if (
        x >= y ||
        p === q ||
        p.length < 5 ||
        p[0] !== q[0] ||
        editDistance(p, q, 2) > 2 ||
        p.startsWith(q) ||
        q.startsWith(p)
      )
        continue;
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

const PLACE = /\b(?:in|at|near|of) (?:the (?:town|village|city) of )?(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)/gu;
/** Larger or smaller than a town: one may hold the other. */
const REGION = /\b(?:district|province|county|state|region|country|capital|suburb|island|valley)\b/iu;

/** One event put in two towns by lead sentences that agree on the rest. */
function places(sources: PreparedSources, outletOf: OutletOf): OtherConflict[] {
  const leads = sources.sentences.filter((s) => s.position <= 1 && !REGION.test(s.text));
  for (const a of leads) {
    for (const b of leads) {
      const [x, y] = [outletOf(a), outletOf(b)];
      if (x >= y) continue;
      const shared = new Set(
        a.terms.flatMap((t) =>
          t.content && !isDateWord(t.word) && b.terms.some((u) => u.key === t.key) ? [t.key] : [],
        ),
      ).size;
      if (shared < SHARED_FOR_PLACE) continue;
      const textOf = (outlet: number): string =>
        sources.sentences
          .filter((s) => outletOf(s) === outlet)
          .map((s) => s.text)
          .join(' ');
      const [mine, theirs] = [textOf(x), textOf(y)];
      const own = (s: PreparedSentence, other: string): string[] =>
        [...s.text.matchAll(PLACE)].flatMap((m) =>
          m[1] !== undefined && !isDateWord(m[1].toLowerCase()) && !m[1].split(' ').some((w) => other.includes(w))
            ? [m[1]]
            : [],
        );
      const [p, q] = [own(a, theirs), own(b, mine)];
      if (p.length !== 1 || q.length !== 1 || p[0] === undefined || q[0] === undefined) continue;
      return [
        {
          question: 'Where did it happen?',
          answers: [
            { outlet: x, value: p[0], sentence: a },
            { outlet: y, value: q[0], sentence: b },
          ],
        },
      ];
    }
  }
  return [];
}

/** "mayor" in one outlet and "deputy mayor" in the other, of one person. */
function offices(sources: PreparedSources, outletOf: OutletOf): OtherConflict[] {
  const { bySentence } = sourceNames(sources);
  const held = new Map<string, { answer: Answer; office: string; rank: string }[]>();
  sources.sentences.forEach((sentence, i) => {
    for (const name of bySentence[i] ?? []) {
      const last = name.words.at(-1);
      const before =
        /((?:deputy|vice|acting) )?(mayor|president|prime minister|minister|governor|chairman|chief executive|director|chancellor)(?: of [\p{L} ]{2,20})?,? $/iu.exec(
          sentence.text.slice(Math.max(0, name.start - 60), name.start),
        );
      const after =
        /^, (?:the |a |its |their )?(?:\p{L}+['’]s )?((?:deputy|vice|acting) )?(mayor|president|prime minister|minister|governor|chairman|chief executive|director|chancellor)\b/iu.exec(
          sentence.text.slice(name.end),
        );
      const hit = before ?? after;
      if (last === undefined || hit?.[2] === undefined) continue;
      const rank = (hit[1] ?? '').trim().toLowerCase();
      const office = hit[2].toLowerCase();
      held.set(last, [
        ...(held.get(last) ?? []),
        { answer: { outlet: outletOf(sentence), value: `${rank} ${office}`.trim(), sentence }, office, rank },
      ]);
    }
  });
  return [...held].flatMap(([last, list]) => {
    const pair = list.flatMap((a) =>
      list
        .filter((b) => a.answer.outlet < b.answer.outlet && a.office === b.office && a.rank !== b.rank)
        .map((b) => [a, b] as const),
    )[0];
    if (pair === undefined) return [];
    const both = pair.some(
      (p) => new Set(list.filter((l) => l.answer.outlet === p.answer.outlet).map((l) => l.rank)).size > 1,
    );
    return both
      ? []
      : [
          {
            question: `What office does ${last} hold?`,
            answers: everyAnswer(
              list.map((l) => l.answer),
              pair.map((p) => p.answer),
            ),
          },
        ];
  });
}
