import type { Disagreement, DisagreementValue } from '../brief.ts';
import type { Story } from '../story.ts';
import { sourceOfSpeech } from './attributed-to.ts';
import { cite } from './cite.ts';
import { type Fact, factsOf } from './facts.ts';
import { areCompatible, factsConflict } from './facts-conflict.ts';
import { numbersAgree } from './numbers-agree.ts';
import { findOtherConflicts } from './other-conflicts.ts';
import type { PreparedSentence, PreparedSources } from './prepare-sources.ts';

/** One outlet's answer to a question. */
export interface Answer {
  readonly outlet: number;
  readonly value: string;
  readonly sentence: PreparedSentence;
}

/** Where independent outlets tell the same fact of one event differently. AiBot picks no winner; a later figure is called later. */
export function findDisagreements(sources: PreparedSources, story: Story): Disagreement[] {
  if (sources.articles.some((a) => !a.lang.toLowerCase().startsWith('en'))) return [];
  const outletOf = (s: PreparedSentence): number => story.voices[s.article]?.independentOutlet ?? s.article;
  const reported = (s: PreparedSentence): number =>
    Date.parse(story.articles[s.article]?.publishedAt ?? '') / 3_600_000;
  const facts = factsOf(sources);
  const byAbout = new Map<string, Fact[]>();
  for (const fact of facts) byAbout.set(fact.about, [...(byAbout.get(fact.about) ?? []), fact]);
  const found: Disagreement[] = [];
  for (const group of byAbout.values()) {
    const pair = conflictIn(group, sources, outletOf, reported);
    if (pair === undefined) continue;
    const answers = pair.map(
      (f): Answer => ({ outlet: outletOf(f.sentence), value: f.number.raw, sentence: f.sentence }),
    );
    const more = group.filter(
      (f) =>
        !pair.includes(f) &&
        !answers.some((a) => a.outlet === outletOf(f.sentence)) &&
        pair.some((p) => areCompatible(p.number, f.number) && p.scope === f.scope),
    );
    for (const fact of more) {
      const like = pair.find((p) => areCompatible(p.number, fact.number));
      const [first] = answers.filter((a) => a.value === like?.number.raw);
      if (first !== undefined && !answers.some((a) => a.outlet === outletOf(fact.sentence)))
        answers.push({ outlet: outletOf(fact.sentence), value: first.value, sentence: fact.sentence });
    }
    found.push(disagreement(pair[0]?.question ?? '', answers, story));
  }
  for (const { question, answers } of findOtherConflicts(sources, outletOf))
    found.push(disagreement(question, answers, story));
  return found;
}

/** More values than this are of more than one thing: shocks and aftershocks, legs and totals. */
const MOST_VALUES = 4;

function distinctValues(group: readonly Fact[]): number {
  const kept: Fact[] = [];
  for (const f of group) if (!kept.some((k) => areCompatible(k.number, f.number))) kept.push(f);
  return kept.length;
}

/** The two figures of a group that contradict each other, where neither outlet gives the other's anywhere. */
function conflictIn(
  group: readonly Fact[],
  sources: PreparedSources,
  outletOf: (s: PreparedSentence) => number,
  reported: (s: PreparedSentence) => number,
): [Fact, Fact] | undefined {
  if (distinctValues(group) > MOST_VALUES) return undefined;
  for (const a of group) {
    for (const b of group) {
      if (outletOf(a.sentence) >= outletOf(b.sentence)) continue;
      const hours = reported(a.sentence) - reported(b.sentence);
      if (!factsConflict(a, b, Number.isNaN(hours) ? 0 : hours)) continue;
      // a sentence with both values explains the difference
      const [x, y] = [outletOf(a.sentence), outletOf(b.sentence)];
      const gives = (outlet: number, fact: Fact): boolean =>
        group.some((f) => outletOf(f.sentence) === outlet && areCompatible(f.number, fact.number));
      const explains = sources.sentences.some((s) =>
        [a, b].every((f) => s.numbers.some((n) => numbersAgree(n, f.number) === 'same')),
      );
      const knowsOther = gives(x, b) || gives(y, a);
      if (!knowsOther && !explains) return [a, b];
    }
  }
  return undefined;
}

function disagreement(question: string, answers: readonly Answer[], story: Story): Disagreement {
  const values: DisagreementValue[] = [];
  for (const { outlet, value, sentence } of answers) {
    const at = values.findIndex((v) => v.value === value);
    const known = values[at];
    if (known !== undefined) {
      values[at] = { ...known, outlets: [...new Set([...known.outlets, outlet])].sort((a, b) => a - b) };
      continue;
    }
    const [citation] = cite(sentence, story.articles);
    if (citation === undefined) continue;
    const attributedTo = sourceOfSpeech(sentence.text);
    const publishedAt = story.articles[sentence.article]?.publishedAt;
    values.push({
      value,
      outlets: [outlet],
      citation,
      ...(attributedTo === undefined ? {} : { attributedTo }),
      ...(publishedAt === undefined ? {} : { at: publishedAt }),
    });
  }
  const dated = values.filter((v) => v.at !== undefined && !Number.isNaN(Date.parse(v.at)));
  const latest = [...dated].sort((a, b) => Date.parse(a.at ?? '') - Date.parse(b.at ?? '')).at(-1);
  const isLater =
    latest !== undefined &&
    dated.length === values.length &&
    dated.some((v) => Date.parse(v.at ?? '') < Date.parse(latest.at ?? ''));
  return { question, values, ...(isLater ? { laterValue: latest.value } : {}) };
}
