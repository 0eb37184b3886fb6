import { lightStem } from '../text/light-stem.ts';
import type { Candidate } from './candidates.ts';
import type { Cluster } from './cluster.ts';

const FIGURE = 'figure';
const NAME = 'name';
/** Share of a word's uses with a capital that makes it a name. */
const MOSTLY = 0.8;
/** Of two sentences with a figure and a name in common, words in common from which they tell one fact, */
const SAME_FACT_WORDS = 4;
/** and the share of the shorter one's words that is then too much. */
const SAME_FACT_OVERLAP = 0.45;
/** Share of the rarity of the less telling one's words from which two reports tell one thing; docs/distiller.md has the tries. */
const SAME_RARITY = 0.4;
/** and that from which the opening of one report only opens the story again. */
const SAME_OPENING = 0.28;
/** and that from which it is too much even to fill a brief. */
const SAME_WHATEVER = 0.5;
/** Sentences at the top of a report that may open the story. */
const OPENINGS = 2;

/**
 * Whether a sentence tells again what one of the held ones tells; ids of candidates. Where nothing else is left to tell,
 * more may be shared.
 */
export type ToldAgain = (id: number, held: readonly number[], nothingElse?: boolean) => boolean;

/**
 * Compares sentences by their content words, inflected forms taken as one. Too much in common: more than `mostOverlap` of
 * the shorter one's words; less where both give one figure with one name; between two reports also what is rare in the story.
 */
export function makeToldAgain(cluster: Cluster, mostOverlap: number): ToldAgain {
  const { candidates, unigrams, unigramsOf } = cluster;
  const marks = unigrams.map((g) => (/^\p{N}+$/u.test(g.term) ? FIGURE : g.capital > g.tf * MOSTLY ? NAME : undefined));
  const stems = stemsOf(cluster);
  const sentencesWith = new Float64Array(unigrams.length);
  for (const g of unigrams) {
    const stem = stems[g.id] ?? g.id;
    sentencesWith[stem] = (sentencesWith[stem] ?? 0) + g.sf;
  }
  const rarities = sentencesWith.map((n) => (n === 0 ? 0 : Math.max(0, Math.log(candidates.length / n))));
  const known = new Map<number, Content>();
  const contentOf = (id: number): Content => {
    let content = known.get(id);
    if (content === undefined) {
      const words = new Set(
        (unigramsOf[id] ?? []).flatMap((g) => (unigrams[g]?.stop === false ? [stems[g] ?? g] : [])),
      );
      let rarity = 0;
      for (const g of words) rarity += rarities[g] ?? 0;
      content = { words, rarity };
      known.set(id, content);
    }
    return content;
  };
  return (id, held, nothingElse = false) => {
    const own = contentOf(id);
    const article = candidates[id]?.article;
    return held.some((other) => {
      const theirs = contentOf(other);
      let [shared, names, figures, rarity] = [0, 0, 0, 0];
      for (const g of own.words)
        if (theirs.words.has(g)) {
          shared += 1;
          rarity += rarities[g] ?? 0;
          const mark = marks[g];
          if (mark === FIGURE) figures += 1;
          else if (mark === NAME) names += 1;
        }
      // one outlet's figure with its name in another's words tells the same thing again
      const sameFigure = figures > 0 && names > 0 && shared >= SAME_FACT_WORDS;
      const mostShared = sameFigure ? Math.min(mostOverlap, SAME_FACT_OVERLAP) : mostOverlap;
      if (shared > mostShared * Math.min(own.words.size, theirs.words.size)) return true;
      // one report tells a thing once; what it shares with itself is its thread
      if (candidates[other]?.article === article) return false;
      const opens = isOpening(candidates[id]) && isOpening(candidates[other]);
      const most = nothingElse ? SAME_WHATEVER : opens ? SAME_OPENING : SAME_RARITY;
      return rarity > most * Math.min(own.rarity, theirs.rarity);
    });
  };
}

function isOpening(c: Candidate | undefined): boolean {
  return c !== undefined && c.position < OPENINGS;
}

interface Content {
  readonly words: ReadonlySet<number>;
  /** Sum over its words. */
  readonly rarity: number;
}

/** For each word the first word of the story with its stem: "call" and "calls" are one. */
function stemsOf(cluster: Cluster): number[] {
  const first = new Map<string, number>();
  return cluster.unigrams.map((gram, id) => {
    const stem = lightStem(gram.term);
    const known = first.get(stem);
    if (known === undefined) first.set(stem, id);
    return known ?? id;
  });
}
