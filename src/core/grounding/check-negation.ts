import { type CheckInput, companyIn, evidence, type Finding } from './finding.ts';
import type { PreparedSentence } from './prepare-sources.ts';
import type { Term } from './terms.ts';

const NOT = new Set('not no never cannot nor neither none nobody nothing without hardly scarcely barely'.split(' '));
/** Verbs whose object did not happen or is not so; light stems. */
const DENIALS = new Set(
  'deny deni refus reject declin fail rul lack avoid prevent stop dismiss unlikely unabl'.split(' '),
);
/** "not only", "no fewer than", "no longer": negations that deny nothing, or that another word carries. */
const HARMLESS_AFTER = new Set(
  'only just fewer less more longer later doubt sooner matter one least merely simply'.split(' '),
);
/** "advised against": the negation is in the preposition; light stems. */
const AGAINST = new Set('advis warn caution argue argu vote decid speak recommend rul urg campaign'.split(' '));
/** "has not fallen so far since March": a measure, no denial. */
const MEASURES = new Set(['since', 'until', 'till']);
/** "would not say", "declined to comment": what follows is not what somebody said. */
const KEPT_SILENT =
  /(?<![\p{L}])(?:(?:would|did|could|does|do|will)(?: not|n[’']t) (?:say|comment|tell|confirm|reveal|disclose|answer|specify)|(?:declin|refus)(?:ed|es|ing) to (?:say|comment|tell|confirm|reveal|disclose|answer|specify|be drawn))(?![\p{L}])/iu;
const SPOKE =
  /(?<![\p{L}])(?:said|says|say|told|tells|confirmed|confirms|revealed|reveals|disclosed|announced|acknowledged|answered|specified)(?![\p{L}])/iu;
const SILENCE =
  /(?<![\p{L}])(?:sil(?:ent|ence)|kept to|no comment|with(?:held|holding)|open|unclear|unknown|whether)(?![\p{L}])/iu;
/** How many words a negation reaches. */
const REACH = 4;
/** A source sentence must share this much of the claim for its polarity to be compared. */
const SAME_THING = 0.45;
/** And this much where the claim leaves a negation out. */
const NEARLY_SAME = 0.65;
const NO_VERB = new Set('be hav do will would can could may might should must been having'.split(' '));

/** Content terms that stand under a negation, by key, and those that stand free. */
interface Polarity {
  readonly negative: ReadonlySet<string>;
  readonly positive: ReadonlySet<string>;
  /** Negating words with what they deny. */
  readonly cues: readonly { readonly term: Term; readonly scope: readonly string[] }[];
}

/** A negation that the sources do not have at the same place, or one that they have and the claim leaves out. */
export function checkNegation(input: CheckInput): Finding[] {
  const { claim, lang } = input;
  if (!lang.toLowerCase().startsWith('en')) return [];
  const mine = polarityOf(claim.terms);
  const company = claim.terms.flatMap((t, i) => (t.content ? [i] : []));
  const theirs = evidence(input)
    .filter((s) => companyIn(company, input, s) >= SAME_THING)
    .map((s) => polarityOf(s.terms));
  if (theirs.length === 0) return [];
  const findings: Finding[] = [];
  for (const cue of mine.cues) {
    const head = cue.scope.find((key) => theirs.some((p) => p.negative.has(key) || p.positive.has(key)));
    if (head === undefined) {
      // a denied word the sources lack altogether: is there a negation anywhere near?
      continue;
    }
    const isDenied = theirs.some(
      (p) => p.cues.length > 0 && (p.negative.has(head) || cue.scope.some((k) => p.negative.has(k))),
    );
    const isTold = theirs.some((p) => p.positive.has(head));
    if (!isDenied && isTold && !theirs.some((p) => p.cues.length > 0 || p.negative.size > 0))
      findings.push({
        kind: 'negation',
        start: cue.term.start,
        end: cue.term.end,
        found: cue.term.raw,
        inSources: [],
        hard: true,
      });
  }
  if (mine.cues.length === 0 && mine.negative.size === 0) {
    const silence = brokenSilence(input, company);
    if (silence !== undefined) return [silence];
    const [best] = theirs;
    for (const cue of best?.cues ?? []) {
      const [head] = cue.scope;
      if (head === undefined || !mine.positive.has(head)) continue;
      const freed = theirs.some((p, i) => i > 0 && p.positive.has(head) && !p.negative.has(head));
      const term = claim.terms.find((t) => t.key === head);
      // a name is not denied, and only a sentence that says nearly the same can lose its negation
      if (freed || term === undefined || namesOf(evidence(input)).has(head)) continue;
      if (!evidence(input).some((s) => companyIn(company, input, s) >= NEARLY_SAME)) continue;
      findings.push({
        kind: 'negation',
        start: term.start,
        end: term.end,
        found: term.raw,
        inSources: [`${cue.term.word} ${head}`],
        hard: true,
      });
      break;
    }
  }
  return findings;
}

/** "Falk said that an insider helped" where she would not say if one had. */
function brokenSilence(input: CheckInput, company: readonly number[]): Finding | undefined {
  const { text } = input.claim;
  const spoke = SPOKE.exec(text);
  if (spoke === null || SILENCE.test(text)) return undefined;
  const near = evidence(input).filter((s) => companyIn(company, input, s) >= SAME_THING);
  const [best, ...others] = near.sort((a, b) => companyIn(company, input, b) - companyIn(company, input, a));
  const silent = best === undefined ? null : KEPT_SILENT.exec(best.text);
  // one who is silent on one thing in a sentence may speak of another there
  if (best === undefined || silent === null || others.some((s) => SPOKE.test(s.text) && !KEPT_SILENT.test(s.text)))
    return undefined;
  if (SPOKE.test(best.text.replace(KEPT_SILENT, ''))) return undefined;
  const [start, end] = [spoke.index, spoke.index + spoke[0].length];
  return { kind: 'negation', start, end, found: spoke[0], inSources: [silent[0]], hard: false };
}

function namesOf(sentences: readonly PreparedSentence[]): ReadonlySet<string> {
  return new Set(sentences.flatMap((s) => s.terms.flatMap((t) => (t.isName ? [t.key] : []))));
}

function polarityOf(terms: readonly Term[]): Polarity {
  const negative = new Set<string>();
  const positive = new Set<string>();
  const cues: { term: Term; scope: string[] }[] = [];
  const under = new Set<number>();
  terms.forEach((term, i) => {
    const isNot =
      NOT.has(term.word) ||
      (term.word === 'against' && terms.slice(Math.max(0, i - 2), i).some((t) => AGAINST.has(t.key)));
    const isDenial = DENIALS.has(term.key) || DENIALS.has(term.word);
    if (!isNot && !isDenial) return;
    if (isNot && HARMLESS_AFTER.has(terms[i + 1]?.word ?? '')) return;
    if (isNot && terms.slice(i + 1).some((t) => MEASURES.has(t.word)) && term.word !== 'against') return;
    // "the only no": a noun
    if (term.word === 'no' && /^(?:the|a|only|of)$/.test(terms[i - 1]?.word ?? '')) return;
    const scope: string[] = [];
    for (let j = i + 1; j < terms.length && j <= i + REACH + 1 && scope.length < 2; j++) {
      const other = terms[j];
      if (other === undefined || !other.content || NO_VERB.has(other.key) || NOT.has(other.word)) continue;
      scope.push(other.key);
      under.add(j);
    }
    // "no deaths were reported" denies what follows; "it is not" with nothing after denies what stands before
    if (scope.length === 0 && isNot) {
      const before = terms.slice(Math.max(0, i - 3), i).findLast((t) => t.content);
      if (before !== undefined) scope.push(before.key);
    }
    if (isDenial && !isNot) {
      for (const key of scope) negative.add(key);
      return;
    }
    cues.push({ term, scope });
  });
  terms.forEach((term, i) => {
    if (term.content && !NOT.has(term.word)) (under.has(i) ? negative : positive).add(term.key);
  });
  for (const { scope } of cues) for (const key of scope) negative.add(key);
  return { negative, positive, cues };
}
