import { align } from './align.ts';
import type { ClaimTerms } from './claim-terms.ts';
import type { Finding } from './finding.ts';
import { fragmentsOf } from './fragments.ts';
import { meet, overlapOf } from './overlap.ts';
import { isSkip, type PreparedSources, pairKey } from './prepare-sources.ts';
import { tokenSupport } from './token-support.ts';

/** What the soft score looks at, in the order of {@link softFeatures}. */
export const SOFT_FEATURES = [
  'words',
  'plainWords',
  'bigrams',
  'skips',
  'pairs',
  'reversed',
  'weakestPair',
  'mix',
  'trigrams',
  'density',
  'fragmentsPerWord',
  'longestFragment',
  'hops',
  'nearHops',
  'fusions',
  'top1',
  'top2',
  'top3',
  'topPosition',
  'supportMean',
  'supportLeast',
  'supportLow',
  'supportNames',
  'novelContent',
  'novelWeight',
  'novelRun',
  'numbersMissing',
  'numbersMisplaced',
  'negation',
  'repeats',
  'length',
  'sourceLength',
  'claimSentences',
  'leastWords',
  'leastSkips',
  'leastPairs',
  'firstSupport',
  'lastSupport',
  'topSpread',
  'lcs',
  'lcsLeast',
  'lcsGaps',
  'weakWindow',
  'weakWindows',
  'brokenJoints',
  'farJoints',
  'formChanges',
  'oneSentence',
  'oneSentenceLeast',
  'leastTop1',
  'supportSecond',
  'verbSupport',
  'leastBigrams',
  'cased',
  'hard',
  'soft',
  'hardNumber',
  'hardName',
  'hardQuote',
  'contrary',
  'unmatched',
  'sourceArticles',
  'near',
  'nearWeighted',
  'leastNear',
] as const;

const NEGATIONS = new Set([
  'not',
  'no',
  'never',
  'nor',
  'none',
  'nothing',
  'nobody',
  'without',
  'cannot',
  'fail',
  'deny',
  'refus',
]);

/** Measures of how a claim sits in the sources; the learned score weighs them. */
const VERB_FORM = /(?:ed|ing)$/u;
const VERBS = new Set([
  'be',
  'hav',
  'do',
  'will',
  'would',
  'can',
  'could',
  'may',
  'might',
  'should',
  'must',
  'say',
  'tell',
]);

export function softFeatures(claim: ClaimTerms, sources: PreparedSources, findings: readonly Finding[]): number[] {
  const { ids, terms, weights, sentenceStarts } = claim;
  const n = Math.max(1, ids.length);
  const o = overlapOf(claim, sources);
  const fragments = fragmentsOf(claim, sources);
  const support = tokenSupport(claim, sources);
  const aligned = align(claim, sources, 3);
  const content = ids.flatMap((_, i) => (terms[i]?.content ? [i] : []));
  const contentSupport = content.map((i) => support[i] ?? 0).sort((a, b) => a - b);
  const novel = content.filter((i) => (ids[i] ?? -1) < 0);
  const isNumber = (i: number): boolean => /^#\d/.test(terms[i]?.key ?? '');
  const numbers = content.filter(isNumber);
  const names = content.filter((i) => terms[i]?.isName);
  let hops = 0;
  let nearHops = 0;
  let fusions = 0;
  for (let k = 1; k < fragments.length; k++) {
    const [a, b] = [fragments[k - 1], fragments[k]];
    if (a === undefined || b === undefined || sentenceStarts[a.at] !== sentenceStarts[b.at]) continue;
    const [left, right] = [ids[a.at + a.length - 1] ?? -1, ids[b.at] ?? -1];
    if (!meet(sources.postings[left], sources.postings[right])) fusions += 1;
    if (a.sentence >= 0 && b.sentence >= 0 && a.sentence !== b.sentence) {
      hops += 1;
      if (Math.abs(a.sentence - b.sentence) > 1) nearHops += 1;
    }
  }
  let trigrams = 0;
  let trigramsAll = 0;
  const starts = [...new Set(sentenceStarts)];
  for (const f of fragments) trigrams += Math.max(0, f.length - 2);
  starts.forEach((s, k) => {
    trigramsAll += Math.max(0, (starts[k + 1] ?? ids.length) - s - 2);
  });
  let novelRun = 0;
  let run = 0;
  ids.forEach((id, i) => {
    const next = ids[i + 1] ?? -1;
    run = id >= 0 && next >= 0 && isSkip(sources, id, next) ? 0 : run + 1;
    novelRun = Math.max(novelRun, run);
  });
  const [first] = aligned;
  const top = first === undefined ? undefined : sources.sentences[first.sentence];
  const inTop = new Set(aligned.flatMap((a) => [...(sources.sentences[a.sentence]?.ids ?? [])]));
  const negations = (keys: Iterable<string>): number => [...keys].filter((k) => NEGATIONS.has(k)).length;
  const mean = (list: readonly number[]): number =>
    list.length === 0 ? 1 : list.reduce((x, y) => x + y, 0) / list.length;
  const seen = new Set<string>();
  let repeats = 0;
  for (const i of content) {
    const key = terms[i]?.key ?? '';
    if (seen.has(key)) repeats += 1;
    seen.add(key);
  }
  // a claim of one sentence has been measured already
  const parts = starts.length === 1 ? [claim] : starts.map((s, k) => slice(claim, s, starts[k + 1] ?? ids.length));
  const each = parts.length === 1 ? [o] : parts.map((part) => overlapOf(part, sources));
  const least = (pick: (x: (typeof each)[number]) => number): number => Math.min(1, ...each.map(pick));
  const perSentence = parts.map((part) => sentenceFeatures(part, sources));
  const stretches: number[] = [];
  for (let i = 0; i < ids.length; i++) {
    if (i + 4 > ids.length || sentenceStarts[i + 3] !== sentenceStarts[i]) continue;
    let held = 0;
    for (let a = i; a < i + 4; a++)
      for (let b = a + 1; b < i + 4; b++)
        if ((ids[a] ?? -1) >= 0 && (ids[b] ?? -1) >= 0 && isSkip(sources, ids[a] ?? 0, ids[b] ?? 0)) held += 1;
    stretches.push(held / 6);
  }
  let brokenJoints = 0;
  let farJoints = 0;
  let joints = 0;
  for (let i = 1; i < ids.length; i++) {
    const [a, b] = [ids[i - 1] ?? -1, ids[i] ?? -1];
    if (sentenceStarts[i] !== sentenceStarts[i - 1] || a < 0 || b < 0 || sources.bigrams.has(pairKey(a, b))) continue;
    joints += 1;
    if (!isSkip(sources, a, b)) {
      farJoints += 1;
      // the words around the joint are in no source sentence together
      const [before, after] = [nearestContent(claim, i - 1, -1), nearestContent(claim, i, 1)];
      if (!meet(sources.postings[ids[before] ?? -1], sources.postings[ids[after] ?? -1])) brokenJoints += 1;
    }
  }
  let formChanges = 0;
  for (const i of content) {
    const id = ids[i] ?? -1;
    if (id < 0) continue;
    const word = terms[i]?.word;
    const places = sources.postings[id] ?? [];
    const same = places.slice(0, 40).some((place) => {
      const s = sources.sentences[place];
      return s?.terms.some((t, k) => s.ids[k] === id && t.word === word);
    });
    if (!same) formChanges += 1;
  }
  const verbs = content.filter((i) => VERB_FORM.test(terms[i]?.word ?? '') || VERBS.has(terms[i - 1]?.key ?? ''));
  const longest = fragments.reduce((m, f) => Math.max(m, f.length), 0);
  const totalWeight = weights.reduce((x, y) => x + y, 0) || 1;
  return [
    o.words,
    o.plainWords,
    o.bigrams,
    o.skips,
    o.pairs,
    o.reversed,
    o.weakestPair,
    o.words + 0.5 * o.skips + 0.3 * o.bigrams + 0.5 * o.pairs,
    trigramsAll === 0 ? 1 : trigrams / trigramsAll,
    fragments.reduce((sum, f) => sum + f.length * f.length, 0) / n,
    fragments.length / n,
    longest / n,
    hops / Math.max(1, starts.length),
    nearHops / Math.max(1, starts.length),
    fusions / Math.max(1, starts.length),
    first?.coverage ?? 0,
    aligned[1]?.together ?? first?.together ?? 0,
    aligned.at(-1)?.together ?? 0,
    top === undefined ? 1 : top.index / Math.max(1, sources.sentences.length),
    mean(contentSupport),
    contentSupport[0] ?? 1,
    contentSupport[Math.floor(contentSupport.length / 5)] ?? 1,
    mean(names.map((i) => support[i] ?? 0)),
    novel.length / Math.max(1, content.length),
    novel.reduce((sum, i) => sum + (weights[i] ?? 0), 0) / totalWeight,
    novelRun / n,
    numbers.filter((i) => (ids[i] ?? -1) < 0).length,
    numbers.filter((i) => (ids[i] ?? -1) >= 0 && !inTop.has(ids[i] ?? -1)).length,
    Math.sign(
      negations(terms.map((t) => t.key)) -
        negations(
          aligned
            .slice(0, starts.length)
            .flatMap((a) => (sources.sentences[a.sentence]?.terms ?? []).map((t) => t.key)),
        ),
    ),
    repeats / Math.max(1, content.length),
    Math.log(n),
    Math.log(1 + sources.sentences.length),
    starts.length,
    least((x) => x.words),
    least((x) => x.skips),
    least((x) => x.pairs),
    support[content[0] ?? 0] ?? 1,
    support[content.at(-1) ?? 0] ?? 1,
    aligned.length < 2 ? 0 : Math.log(1 + Math.abs((aligned[0]?.sentence ?? 0) - (aligned[1]?.sentence ?? 0))),
    mean(perSentence.map((s) => s.lcs)),
    Math.min(1, ...perSentence.map((s) => s.lcs)),
    Math.max(0, ...perSentence.map((s) => s.gaps)),
    Math.min(1, ...stretches),
    stretches.filter((w) => w < 0.34).length / Math.max(1, stretches.length),
    brokenJoints / Math.max(1, starts.length),
    farJoints / Math.max(1, joints),
    formChanges / Math.max(1, content.length),
    mean(perSentence.map((s) => s.skips)),
    Math.min(1, ...perSentence.map((s) => s.skips)),
    Math.min(1, ...perSentence.map((s) => s.top)),
    contentSupport[1] ?? 1,
    mean(verbs.map((i) => support[i] ?? 0)),
    least((x) => x.bigrams),
    /\p{Lu}/u.test(claim.text) ? 1 : 0,
    findings.filter((f) => f.hard).length,
    findings.filter((f) => !f.hard).length,
    findings.filter((f) => f.kind === 'number' || f.kind === 'unit' || f.kind === 'date' || f.kind === 'weekday')
      .length,
    findings.filter((f) => f.kind === 'name').length,
    findings.filter((f) => f.kind === 'quote').length,
    findings.filter((f) => f.kind === 'negation' || f.kind === 'opposite').length,
    findings.filter((f) => f.kind === 'unmatched').length,
    sources.articles.length,
    o.near,
    o.nearWeighted,
    least((x) => x.near),
  ];
}

function nearestContent(claim: ClaimTerms, from: number, step: number): number {
  for (let i = from; i >= 0 && i < claim.ids.length && Math.abs(i - from) < 3; i += step)
    if (claim.terms[i]?.content) return i;
  return from;
}

/** How one sentence of a claim follows the one source sentence that is nearest to it, word after word. */
function sentenceFeatures(
  claim: ClaimTerms,
  sources: PreparedSources,
): { lcs: number; gaps: number; skips: number; top: number } {
  let best = { lcs: 0, gaps: 0, skips: 0, top: 0 };
  for (const a of align(claim, sources, 2)) {
    const sentence = sources.sentences[a.sentence]?.ids;
    if (sentence === undefined) continue;
    const { length, gaps } = commonSubsequence(claim.ids, sentence);
    const inOne = new Set(sentence);
    const lcs = length / Math.max(1, claim.ids.length);
    const skips = claim.ids.filter((id) => inOne.has(id)).length / Math.max(1, claim.ids.length);
    if (lcs > best.lcs) best = { lcs, gaps, skips, top: a.coverage };
  }
  return best;
}

/** The longest common subsequence of two sequences, and how often it leaves out words of the second. */
function commonSubsequence(a: readonly number[], b: Int32Array): { length: number; gaps: number } {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i * width + j] =
        a[i] === b[j]
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0);
  let [i, j, gaps, last] = [0, 0, 0, -1];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      if (last >= 0 && j > last + 1) gaps += 1;
      last = j;
      i += 1;
      j += 1;
    } else if ((table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return { length: table[0] ?? 0, gaps };
}

function slice(claim: ClaimTerms, from: number, to: number): ClaimTerms {
  return {
    text: claim.text,
    terms: claim.terms.slice(from, to),
    ids: claim.ids.slice(from, to),
    weights: claim.weights.slice(from, to),
    sentenceStarts: claim.sentenceStarts.slice(from, to),
  };
}
