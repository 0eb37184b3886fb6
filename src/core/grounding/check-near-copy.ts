import type { ReasonKind } from '../brief.ts';
import { dateWords } from '../text/date-words.ts';
import { areOpposite } from './contrasts.ts';
import { type CheckInput, evidence, type Finding } from './finding.ts';
import { isHedge, isStrongHedge } from './hedges.ts';
import { canonicalName, givenName } from './name-lists.ts';
import type { PreparedSentence } from './prepare-sources.ts';
import { isRole } from './role-words.ts';
import type { Term } from './terms.ts';

/** A claim is a near copy of a source sentence where this share of its words stands there in the same order. */
const NEAR_COPY = 0.7;
/** And has at least this many words. */
const LEAST_WORDS = 6;
/** A replaced stretch longer than this is another way of saying it, not another fact. */
const LONGEST_CHANGE = 4;

/** A stretch of a claim that stands for another stretch of the sentence it copies; either may be empty. */
interface Change {
  readonly mine: readonly Term[];
  readonly theirs: readonly Term[];
}

/** What a claim changes in a sentence that it otherwise copies: the one word that is wrong, by its kind. */
export function checkNearCopy(input: CheckInput): Finding[] {
  const { claim } = input;
  if (claim.terms.length < LEAST_WORDS) return [];
  const copies = evidence(input)
    .map((sentence) => ({ sentence, ...differences(claim.terms, sentence) }))
    .filter((c) => c.share >= NEAR_COPY)
    .sort((a, b) => b.share - a.share);
  const [best, ...others] = copies;
  if (best === undefined) return [];
  return best.changes.flatMap((change) => {
    const kind = kindOf(change, input.lang);
    if (kind === undefined) return [];
    // "6:40 p.m." for "18:40": a time is compared as a time
    const isTime = (t: Term): boolean =>
      input.dates.some((d) => d.kind === 'time' && t.start >= d.start && t.end <= d.end);
    if (kind === 'number' && change.mine.some(isTime)) return [];
    // another report has these very words at this place
    if (
      change.mine.length > 0 &&
      others.some((o) => o.share > NEAR_COPY && change.mine.every((t) => o.sentence.terms.some((u) => u.key === t.key)))
    )
      return [];
    const place = change.mine[0] ?? anchorOf(change, claim.terms, best.sentence);
    return [
      {
        kind,
        start: place?.start ?? 0,
        end: change.mine.at(-1)?.end ?? place?.end ?? 0,
        found: change.mine.map((t) => t.raw).join(' ') || (place?.raw ?? ''),
        inSources: [change.theirs.map((t) => t.raw).join(' ')].filter((s) => s !== ''),
        hard: kind !== 'modality' && kind !== 'unmatched',
      },
    ];
  });
}

function anchorOf(change: Change, mine: readonly Term[], sentence: PreparedSentence): Term | undefined {
  const at = sentence.terms.indexOf(change.theirs.at(-1) ?? sentence.terms[0] ?? mine[0] ?? noTerm);
  const after = sentence.terms[at + 1];
  return mine.find((t) => t.key === after?.key);
}

const noTerm: Term = { raw: '', word: '', key: '', content: false, isName: false, start: 0, end: 0 };

function kindOf({ mine, theirs }: Change, lang: string): ReasonKind | undefined {
  const { months, weekdays } = dateWords(lang);
  const some = (terms: readonly Term[], test: (t: Term) => boolean): boolean => terms.some(test);
  const isNot = (t: Term): boolean => t.word === 'not' || t.word === 'no' || t.word === 'never';
  const joined = (terms: readonly Term[]): string => terms.map((t) => t.word.replace(/[^\p{L}\p{N}]/gu, '')).join('');
  if (joined(mine) === joined(theirs)) return undefined;
  if (mine.length > LONGEST_CHANGE || theirs.length > LONGEST_CHANGE) return undefined;
  if (
    some(mine, isNot) !== some(theirs, isNot) &&
    mine.filter((t) => t.content).length + theirs.filter((t) => t.content).length <= 2
  )
    return 'negation';
  if (mine.length === 0 || theirs.length === 0) {
    const dropped = [...mine, ...theirs].filter((t) => isStrongHedge(t.word));
    return dropped.length > 0 && mine.length + theirs.length <= 2 ? 'modality' : undefined;
  }
  const isDay = (t: Term): boolean => weekdays.has(t.word);
  if (some(mine, isDay) && some(theirs, isDay)) return 'weekday';
  const isMonth = (t: Term): boolean => months.has(t.word) && /^\p{Lu}/u.test(t.raw);
  const isYear = (t: Term): boolean => /^#(?:1[5-9]|20|21)\d\d$/.test(t.key);
  if ((some(mine, isMonth) && some(theirs, isMonth)) || (some(mine, isYear) && some(theirs, isYear))) return 'date';
  const isNumber = (t: Term): boolean => /^#\d/.test(t.key) || t.key.startsWith('#');
  if (some(mine, isNumber) && some(theirs, isNumber)) return 'number';
  const isName = (t: Term): boolean => t.isName;
  if (some(mine, isName) && some(theirs, isName)) return namesDiffer(mine, theirs) ? 'name' : undefined;
  if (mine.some((a) => theirs.some((b) => areOpposite(a.key, b.key, true)))) return 'opposite';
  if (some(mine, (t) => isRole(t.word)) && some(theirs, (t) => isRole(t.word))) return 'role';
  if (
    some(mine, (t) => isHedge(t.word)) !== some(theirs, (t) => isHedge(t.word)) ||
    (some(theirs, (t) => isHedge(t.word)) && mine.length <= 2)
  )
    return 'modality';
  const [a, b] = [mine.filter((t) => t.content), theirs.filter((t) => t.content)];
  return a.length === 1 && b.length === 1 ? 'unmatched' : undefined;
}

function namesDiffer(mine: readonly Term[], theirs: readonly Term[]): boolean {
  const forms = (terms: readonly Term[]): Set<string> =>
    new Set(terms.flatMap((t) => [canonicalName(t.word), givenName(t.word)]));
  const known = forms(theirs);
  return mine.some((t) => t.isName && !known.has(canonicalName(t.word)) && !known.has(givenName(t.word)));
}

/** The changes between two sentences along their longest common subsequence, and the share of the first it keeps. */
function differences(mine: readonly Term[], { terms: theirs }: PreparedSentence): { share: number; changes: Change[] } {
  const width = theirs.length + 1;
  const table = new Uint16Array((mine.length + 1) * width);
  for (let i = mine.length - 1; i >= 0; i--)
    for (let j = theirs.length - 1; j >= 0; j--)
      table[i * width + j] =
        mine[i]?.key === theirs[j]?.key
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0);
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  let change: { mine: Term[]; theirs: Term[] } = { mine: [], theirs: [] };
  const close = (): void => {
    if (change.mine.length + change.theirs.length > 0) changes.push(change);
    change = { mine: [], theirs: [] };
  };
  while (i < mine.length && j < theirs.length) {
    const [a, b] = [mine[i], theirs[j]];
    if (a === undefined || b === undefined) break;
    if (a.key === b.key) {
      close();
      i += 1;
      j += 1;
    } else if ((table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0)) {
      change.mine.push(a);
      i += 1;
    } else {
      change.theirs.push(b);
      j += 1;
    }
  }
  change.mine.push(...mine.slice(i));
  change.theirs.push(...theirs.slice(j));
  close();
  return { share: (table[0] ?? 0) / Math.max(1, mine.length), changes };
}
