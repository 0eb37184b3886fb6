import type { ClaimTerms } from './claim-terms.ts';
import { type CheckInput, evidence, type Finding } from './finding.ts';
import type { PreparedSentence } from './prepare-sources.ts';
import type { Term } from './terms.ts';

/** Words between what comes first, or is the cause, and what comes then; `isFirst` says on which side the first stands. */
const JOINTS: readonly { readonly words: RegExp; readonly isFirst: 'before' | 'after'; readonly isCause: boolean }[] = [
  { words: /(?<![\p{L}])(?:after|following)(?![\p{L}])/iu, isFirst: 'after', isCause: false },
  { words: /(?<![\p{L}])before(?![\p{L}])/iu, isFirst: 'before', isCause: false },
  {
    words:
      /(?<![\p{L}])(?:because(?: of)?|due to|owing to|as a result of|caused by|sparked by|triggered by|set off by|started by|blamed on)(?![\p{L}])/iu,
    isFirst: 'after',
    isCause: true,
  },
  {
    words: /(?<![\p{L}])(?:led to|leading to|caused|triggered|prompted|sparked|set off|resulted in)(?![\p{L}]| by)/iu,
    isFirst: 'before',
    isCause: true,
  },
];
/** Words of either side that are looked at. */
const REACH = 9;

interface Sequence {
  readonly joint: string;
  readonly start: number;
  readonly isCause: boolean;
  readonly first: readonly Term[];
  readonly then: readonly Term[];
}

/** What came first or was the cause, where the sources have it the other way round or name another cause. */
export function checkSequence(input: CheckInput): Finding[] {
  const { claim, lang } = input;
  if (!lang.toLowerCase().startsWith('en')) return [];
  return sequencesIn(claim.text, claim.terms)
    .flatMap((mine) => compare(mine, input))
    .slice(0, 1);
}

/** "Stopped before the alarm" and "the alarm sounded after it stopped": two joints, one order. */
export function tellOneOrder(claim: ClaimTerms, { text, terms }: PreparedSentence): boolean {
  const theirs = sequencesIn(text, terms);
  return sequencesIn(claim.text, claim.terms).some((a) =>
    theirs.some((b) => shared(a.first, b.first) > 0 && shared(a.then, b.then) > 0),
  );
}

function compare(mine: Sequence, input: CheckInput): Finding[] {
  const theirs = evidence(input).flatMap((s) => sequencesIn(s.text, s.terms).filter((t) => t.isCause === mine.isCause));
  const finding = (kind: Finding['kind'], found: string, inSources: string): Finding[] => [
    { kind, start: mine.start, end: mine.start + mine.joint.length, found, inSources: [inSources], hard: false },
  ];
  const turned = theirs.find(
    (t) =>
      shared(mine.first, t.then) > 0 &&
      shared(mine.then, t.first) > 0 &&
      shared(mine.first, t.first) + shared(mine.then, t.then) === 0,
  );
  if (turned !== undefined) return finding('opposite', mine.joint, wordsOf(turned.first));
  if (!mine.isCause || mine.first.length === 0) return [];
  // a cause of which the sentences beside it know nothing, where they name one of the same thing
  const isKnown = evidence(input).some((s) => shared(mine.first, s.terms) > 0);
  const other = theirs.find((t) => shared(mine.then, t.then) > 0);
  return isKnown || other === undefined ? [] : finding('unmatched', wordsOf(mine.first), wordsOf(other.first));
}

function sequencesIn(text: string, terms: readonly Term[]): Sequence[] {
  const content = terms.filter((t) => t.content);
  return JOINTS.flatMap(({ words, isFirst, isCause }): Sequence[] => {
    const hit = words.exec(text);
    if (hit === null) return [];
    const end = hit.index + hit[0].length;
    const left = content.filter((t) => t.end <= hit.index).slice(-REACH);
    const right = content.filter((t) => t.start >= end).slice(0, REACH);
    if (left.length === 0 || right.length === 0) return [];
    const [first, then] = isFirst === 'before' ? [left, right] : [right, left];
    return [{ joint: hit[0], start: hit.index, isCause, first, then }];
  });
}

function shared(a: readonly Term[], b: readonly Term[]): number {
  const keys = new Set(b.map((t) => t.key));
  return new Set(a.flatMap((t) => (keys.has(t.key) ? [t.key] : []))).size;
}

const wordsOf = (terms: readonly Term[]): string => terms.map((t) => t.raw).join(' ');
