import { type CheckInput, companyIn, evidence, type Finding } from './finding.ts';
import { type Hedge, hedgeOf, isHedge, isStrongHedge } from './hedges.ts';
import type { Term } from './terms.ts';

const SAME_THING = 0.6;

/** A hedge that the nearest source sentence has and the claim drops, or the other way round: may, is said to, will. */
export function checkModality(input: CheckInput): Finding[] {
  const { claim, lang } = input;
  if (!lang.toLowerCase().startsWith('en')) return [];
  const company = claim.terms.flatMap((t, i) => (t.content && !isHedge(t.word) ? [i] : []));
  const [first] = evidence(input);
  if (first === undefined || companyIn(company, input, first) < SAME_THING) return [];
  const mine = hedgesOf(claim.terms);
  const keys = new Set(company.map((i) => claim.terms[i]?.key ?? ''));
  const theirs = hedgesOf(shared(first.terms, keys)).filter((h) => isStrongHedge(h.term.word));
  const everywhere = hedgesOf(evidence(input).flatMap((s) => s.terms));
  const findings: Finding[] = [];
  const [start, end] = [claim.terms[0]?.start ?? 0, claim.terms.at(-1)?.end ?? 0];
  if (theirs.length > 0 && mine.length === 0) {
    const [lost] = theirs;
    findings.push({
      kind: 'modality',
      start,
      end,
      found: '',
      inSources: lost === undefined ? [] : [lost.term.raw],
      hard: false,
    });
  }
  const added = mine.find((m) => isStrongHedge(m.term.word) && everywhere.length === 0);
  if (added !== undefined)
    findings.push({
      kind: 'modality',
      start: added.term.start,
      end: added.term.end,
      found: added.term.raw,
      inSources: [],
      hard: false,
    });
  return findings;
}

function hedgesOf(terms: readonly Term[]): { term: Term; hedge: Hedge }[] {
  return terms.flatMap((term) => {
    const hedge = hedgeOf(term.word);
    return hedge === undefined || (term.word === 'may' && /^M/.test(term.raw)) ? [] : [{ term, hedge }];
  });
}

/** The stretch of a sentence that the claim repeats, with the words just before it, where hedges stand. */
function shared(terms: readonly Term[], keys: ReadonlySet<string>): readonly Term[] {
  const held = terms.flatMap((t, i) => (t.content && keys.has(t.key) ? [i] : []));
  const [first, last] = [held[0], held.at(-1)];
  return first === undefined || last === undefined ? [] : terms.slice(Math.max(0, first - 1), last + 1);
}
