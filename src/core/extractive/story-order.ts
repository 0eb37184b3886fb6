import type { LanguagePack } from '../text/packs/index.ts';
import type { Candidate } from './candidates.ts';
import type { Passage } from './passages.ts';
import type { Stages } from './stages.ts';

/** What follows on the words just told, what its own source tells early, what its own source tells next. */
const WEIGHTS = { follows: 1, early: 0.8, sameSource: 0.15, standing: 1 };
/** Depth, in sentences, at which being early counts half. */
const HALF_DEPTH = 4;

/**
 * Passages in an order a reader can follow: no source's own order is turned around, openings come before details,
 * and of those that may come next the one that shares most with what was just told does. Of several stages the newest
 * is told first, the others in order of their days.
 */
export function inStoryOrder(
  passages: readonly Passage[],
  opening: Candidate | undefined,
  pack: LanguagePack,
  stages?: Stages,
): Passage[] {
  if (stages?.several !== true) return inOneOrder(passages, opening, pack);
  const byAge = new Map<number, Passage[]>();
  for (const p of passages) {
    const article = articleOf(p);
    const age = article === undefined || !stages.isOld(article) ? 0 : (stages.age(article) ?? 0);
    byAge.set(age, [...(byAge.get(age) ?? []), p]);
  }
  // the newest, then how it came to that
  const ages = [...byAge.keys()].sort((a, b) => (a === 0 ? -1 : b === 0 ? 1 : b - a));
  return ages.flatMap((age) => inOneOrder(byAge.get(age) ?? [], opening, pack));
}

function inOneOrder(passages: readonly Passage[], opening: Candidate | undefined, pack: LanguagePack): Passage[] {
  const left = [...passages].sort((a, b) => firstId(a) - firstId(b));
  const contents = new Map(left.map((p) => [p, contentOf(p.sentences, pack)]));
  const out: Passage[] = [];
  let told = opening === undefined ? new Set<string>() : contentOf([opening], pack);
  let from = opening?.article;
  while (left.length > 0) {
    const heads = left.filter((p, i) => !left.slice(0, i).some((q) => articleOf(q) === articleOf(p)));
    let best = heads[0];
    let bestScore = Number.NEGATIVE_INFINITY;
    for (const p of heads) {
      const position = p.sentences[0]?.position ?? 0;
      const score =
        WEIGHTS.follows * likeness(told, contents.get(p) ?? new Set()) +
        WEIGHTS.early / (1 + position / HALF_DEPTH) +
        (articleOf(p) === from ? WEIGHTS.sameSource : 0) -
        (out.length === 0 && isStanding(p, pack) ? WEIGHTS.standing : 0);
      if (score > bestScore) [best, bestScore] = [p, score];
    }
    if (best === undefined) break;
    out.push(best);
    left.splice(left.indexOf(best), 1);
    told = contents.get(best) ?? new Set();
    from = articleOf(best);
  }
  return out;
}

const NOW_PRESENT = /\b(?:is|are|has been|have been|can|may|remains?)\b/;
const EVENT =
  /\b(?:was|were|had|did|went|came|began|took|told|found|left|made|held|broke|fell|rose|won|lost|met|sank|hit|got|gave|ran|led|saw|sent|(?:has|have) (?!been\b)\p{L}+|said|says|(?!(?:associated|based|located|known|named|used|called|considered|related|required|need)\b)\p{L}{2,}ed)\b/u;

/** A sentence that tells how things stand, not what happened: no way to open (English only). */
function isStanding(p: Passage, pack: LanguagePack): boolean {
  const text = p.sentences[0]?.text ?? '';
  return pack.lang === 'en' && NOW_PRESENT.test(text) && !EVENT.test(text);
}

function firstId(p: Passage): number {
  return p.sentences[0]?.id ?? 0;
}

function articleOf(p: Passage): number | undefined {
  return p.sentences[0]?.article;
}

function contentOf(sentences: readonly Candidate[], pack: LanguagePack): Set<string> {
  return new Set(sentences.flatMap((c) => c.terms.filter((t) => !pack.stopWords.has(t))));
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const t of a) if (b.has(t)) shared += 1;
  return a.size === 0 || b.size === 0 ? 0 : shared / Math.sqrt(a.size * b.size);
}
