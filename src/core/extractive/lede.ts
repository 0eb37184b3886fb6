import { countWords } from '../text/count-words.ts';
import { dateWords } from '../text/date-words.ts';
import type { LanguagePack } from '../text/packs/index.ts';
import { termsOf } from '../text/terms.ts';
import type { Candidate } from './candidates.ts';
import type { Cluster } from './cluster.ts';
import type { GramValues } from './gram-values.ts';
import { printableRanks } from './ranks.ts';
import { quotedWords } from './speech.ts';
import type { Stages } from './stages.ts';
import type { Unit } from './units.ts';
import { opensOnKnown } from './unmoored.ts';

/** Sentences further down rarely open a story. */
const DEEPEST = 4;
/** What each sentence further down takes from a lede's worth. */
const DEEPER_COSTS = 0.6;
/** A sentence with the story's newest toll is its news. */
const CURRENT_FIGURE = 1.6;
/** Of a story of several stages the newest is its news. */
const NEWEST_STAGE = 3;
const SHORTEST = 12;
const LONGEST = 48;

/** The sentence that opens the brief: stands alone, no quotation, early, full of what the others say too. */
export function chooseLede(
  cluster: Cluster,
  units: readonly Unit[],
  values: GramValues,
  pack: LanguagePack,
  words: number,
  current: ReadonlySet<number>,
  titleLines: readonly string[],
  stages: Stages,
): Candidate | undefined {
  const titled = titleShare(titleLines, pack);
  const ranks = printableRanks(cluster.candidates);
  let best: Candidate | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const tier of ['good', 'fits', 'any']) {
    for (const { members } of units) {
      const c = cluster.candidates[members[0] ?? -1];
      if (c === undefined || members.length > 1) continue;
      const length = countWords(c.text);
      if (tier !== 'any' && length > words * 1.1) continue;
      if (
        tier === 'good' &&
        ((ranks.get(c.id) ?? 0) > DEEPEST ||
          length < SHORTEST ||
          length > LONGEST ||
          opensQuoted(c.text) ||
          opensOnKnown(c, cluster.candidates, pack))
      )
        continue;
      const score =
        scoreOf(c, ranks.get(c.id) ?? c.position, cluster, values, pack, length) *
        (stages.several && !stages.isOld(c.article) && isCentral(c, cluster) ? NEWEST_STAGE : 1) *
        (current.has(c.id) ? CURRENT_FIGURE : 1) *
        (1 + TITLED * titled(c));
      if (score > bestScore) [best, bestScore] = [c, score];
    }
    if (best !== undefined) return best;
  }
  return undefined;
}

/** Share of the best likeness to the middle of the story from which a sentence is about it. */
const CENTRAL = 0.5;

/** The newest report may be of something at the story's edge. */
function isCentral(c: Candidate, cluster: Cluster): boolean {
  let best = 0;
  for (const likeness of cluster.centroid) if (likeness > best) best = likeness;
  return (cluster.centroid[c.id] ?? 0) >= CENTRAL * best;
}

/** What having all the words of the headlines adds. */
const TITLED = 0.8;
/** Openers of features, which lead up to the news: "No sooner had", "Shortly after". */
const LEADS_UP =
  /^(?:when|while|as|shortly|just|no sooner|for (?:members|those|many|most|years|decades)|behind|imagine|ever since|although|though|if|because|before|after|once|until|amid)\b/i;

/** Share of the headlines' content words that a sentence has; each counts by how many headlines have it. */
function titleShare(titleLines: readonly string[], pack: LanguagePack): (c: Candidate) => number {
  const counts = new Map<string, number>();
  let all = 0;
  for (const line of titleLines)
    for (const term of new Set(termsOf(line)))
      if (!pack.stopWords.has(term)) {
        counts.set(term, (counts.get(term) ?? 0) + 1);
        all += 1;
      }
  return (c) => {
    let shared = 0;
    for (const term of new Set(c.terms)) shared += counts.get(term) ?? 0;
    return all === 0 ? 0 : shared / all;
  };
}

/** Share of quoted words from which a sentence is somebody's, not the story's. */
const MOSTLY_QUOTED = 0.3;
const RELATIVE_DAY = /\b(?:today|yesterday|tomorrow|tonight|this (?:morning|afternoon|evening)|last night)\b/i;

function opensQuoted(text: string): boolean {
  return /^["“«„「'‘]/u.test(text);
}

function scoreOf(
  c: Candidate,
  rank: number,
  cluster: Cluster,
  values: GramValues,
  pack: LanguagePack,
  length: number,
): number {
  let value = 0;
  for (const g of new Set(cluster.bigramsOf[c.id] ?? [])) value += 2 * (values.bigram[g] ?? 0);
  for (const g of new Set(cluster.unigramsOf[c.id] ?? []))
    if (cluster.unigrams[g]?.stop === false) value += values.unigram[0]?.[g] ?? 0;
  const density = value / (length + 8);
  const early = 1 / (1 + DEEPER_COSTS * rank);
  const { weekdays, months } = dateWords(pack.lang);
  const when = c.terms.some((t) => weekdays.has(t) || months.has(t)) ? 1.1 : 1;
  const plain = quotedWords(c.text) > MOSTLY_QUOTED * length ? 0.85 : 1;
  // a brief is read on another day than its sources were
  const relative = pack.lang === 'en' && RELATIVE_DAY.test(c.text) ? 0.8 : 1;
  const leadsUp = pack.lang === 'en' && LEADS_UP.test(c.text) ? 0.6 : 1;
  return density * early * when * plain * relative * leadsUp;
}
