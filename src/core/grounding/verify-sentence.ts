import type { Reason, Verdict } from '../brief.ts';
import type { DraftSentence, SpanRef } from '../draft.ts';
import { findDates } from '../text/dates.ts';
import { findNumbers } from '../text/numbers.ts';
import { type Aligned, align } from './align.ts';
import { checkDates } from './check-dates.ts';
import { checkMarkup } from './check-markup.ts';
import { checkModality } from './check-modality.ts';
import { checkNames } from './check-names.ts';
import { checkNearCopy } from './check-near-copy.ts';
import { checkNegation } from './check-negation.ts';
import { checkNumbers } from './check-numbers.ts';
import { checkOpposites } from './check-opposites.ts';
import { checkOrder } from './check-order.ts';
import { checkQuotes } from './check-quotes.ts';
import { checkRoles } from './check-roles.ts';
import { checkSequence } from './check-sequence.ts';
import { checkSpeaker } from './check-speaker.ts';
import { type ClaimTerms, claimSentences, claimTerms } from './claim-terms.ts';
import { type CheckInput, type Finding, unique } from './finding.ts';
import type { PreparedSources } from './prepare-sources.ts';
import { repairOf } from './repair.ts';
import { isSoftLow, softScore } from './soft-score.ts';
import { isVerbatim } from './verbatim.ts';

export interface Checked {
  readonly findings: readonly Finding[];
  readonly aligned: readonly Aligned[];
}

/** The checks in the order in which a reader would want to hear of them. */
const CHECKS: readonly ((input: CheckInput) => Finding[])[] = [
  checkNumbers,
  checkDates,
  checkNames,
  checkQuotes,
  checkNegation,
  checkOpposites,
  checkSpeaker,
  checkRoles,
  checkOrder,
  checkSequence,
  checkModality,
  checkNearCopy,
  checkMarkup,
];

/** Everything in a claim that its sources have otherwise; offsets are into the claim. */
export function findMismatches(
  text: string,
  sources: PreparedSources,
  lang = 'en',
  publishedAt?: string,
  sentences = claimSentences(text, lang),
): Checked {
  const aligned: Aligned[] = [];
  const findings = sentences.flatMap((sentence) => {
    const claim = claimTerms(sentence.text, sources, lang, [{ text: sentence.text, start: 0 }]);
    const dates = findDates(sentence.text, { lang, ...(publishedAt === undefined ? {} : { publishedAt }) });
    const input: CheckInput = {
      claim,
      lang,
      dates,
      numbers: findNumbers(sentence.text, { lang, exclude: dates }),
      sources,
      aligned: align(claim, sources, 4),
    };
    aligned.push(...input.aligned);
    return distinct(CHECKS.flatMap((check) => check(input))).map((f) => ({
      ...f,
      start: f.start + sentence.start,
      end: f.end + sentence.start,
    }));
  });
  return { findings, aligned };
}

/** One finding for one place: the hard one, else the first. */
function distinct(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  for (const f of [...findings].sort((a, b) => Number(b.hard) - Number(a.hard)))
    if (!kept.some((k) => f.start < k.end && f.end > k.start && (f.kind === k.kind || k.hard))) kept.push(f);
  return kept;
}

/** Unsupported for a hard mismatch, partial where something should be looked at or the soft score is low. */
export function verdictOf(findings: readonly Finding[], isSoftLow: boolean): Verdict {
  if (findings.some((f) => f.hard)) return 'unsupported';
  return findings.length > 0 || isSoftLow ? 'partial' : 'supported';
}

export interface Verified {
  readonly verdict: Verdict;
  /** 0 to 1; orders, never a verdict alone. */
  readonly score: number;
  readonly reasons: readonly Reason[];
  /** The spans it rests on, best first; those it claimed where they carry it, else the nearest. */
  readonly citations: readonly SpanRef[];
  /** The claimed spans did not carry it and were replaced. */
  readonly mended: boolean;
  /** The sentence with each wrong word replaced by the one thing the sources have there, where that is plain. */
  readonly repair?: string;
}

/** The claimed spans must hold at least this share of what all sources together hold. */
const CLAIMED_ENOUGH = 0.8;
/** A further citation must bring this share of the sentence. */
const CITATION_GAIN = 0.12;

/** Checks one sentence of a draft: the spans it claims first, then all sources. */
export function verifySentence(
  sentence: Pick<DraftSentence, 'text' | 'claims'>,
  sources: PreparedSources,
  lang = 'en',
): Verified {
  const claims = sentence.claims.filter((ref) => isRealSpan(ref, sources));
  const sentences = claimSentences(sentence.text, lang);
  const terms = claimTerms(sentence.text, sources, lang, sentences);
  const all = align(terms, sources, 3);
  const isClaimed = (index: number): boolean => {
    const s = sources.sentences[index];
    return s !== undefined && claims.some((ref) => ref.article === s.article && ref.start < s.end && ref.end > s.start);
  };
  const claimed = claims.length === 0 ? [] : align(terms, sources, 3, isClaimed);
  const verbatim = isVerbatim(sentence.text, sources, lang, sentences);
  const isEnough = (claimed.at(-1)?.together ?? 0) >= CLAIMED_ENOUGH * (all.at(-1)?.together ?? 0);
  const keeps = claims.length > 0 && isEnough;
  const best = keeps ? claimed : all;
  const citations = keeps ? claims : spansOf(best, sources);
  if (verbatim) {
    const score = softScore(terms, sources, []);
    return { verdict: 'supported', score, reasons: [], citations, mended: !keeps };
  }
  const publishedAt = sources.articles.find((a) => a.article === citations[0]?.article)?.publishedAt;
  const { findings } = findMismatches(sentence.text, sources, lang, publishedAt, sentences);
  const score = softScore(terms, sources, findings);
  const verdict = verdictOf(findings, isSoftLow(score, sources));
  const repair = repairOf(sentence.text, findings);
  const reasons = reasonsOf(findings, verdict, terms);
  return { verdict, score, reasons, citations, mended: !keeps, ...(repair === undefined ? {} : { repair }) };
}

function reasonsOf(findings: readonly Finding[], verdict: Verdict, terms: ClaimTerms): Reason[] {
  const reasons = [...findings]
    .sort((a, b) => Number(b.hard) - Number(a.hard))
    .map(({ kind, found, inSources }): Reason => ({ kind, found, inSources }));
  if (reasons.length > 0 || verdict === 'supported') return reasons;
  const strange = terms.terms.filter((t, i) => t.content && (terms.ids[i] ?? -1) < 0).map((t) => t.raw);
  return [{ kind: 'unmatched', found: unique(strange).slice(0, 5).join(', '), inSources: [] }];
}

function isRealSpan(ref: SpanRef, sources: PreparedSources): boolean {
  const article = sources.articles.find((a) => a.article === ref.article);
  return (
    article !== undefined &&
    Number.isInteger(ref.start) &&
    Number.isInteger(ref.end) &&
    ref.start >= 0 &&
    ref.end <= article.text.length &&
    ref.start < ref.end
  );
}

function spansOf(aligned: readonly Aligned[], sources: PreparedSources): SpanRef[] {
  return aligned.flatMap((a, i) => {
    const s = sources.sentences[a.sentence];
    const gain = a.together - (aligned[i - 1]?.together ?? 0);
    return s === undefined || (i > 0 && gain < CITATION_GAIN)
      ? []
      : [{ article: s.article, start: s.start, end: s.end }];
  });
}
