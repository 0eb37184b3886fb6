import type { Candidate } from './candidates.ts';
import type { Cluster } from './cluster.ts';

/** Sentences on either side that say what a passage is about. */
const REACH = 2;
/** Share of the usual density of the story's words under which a passage tells something else. */
const FLOOR = 0.3;
const LEAST_SHARED = 0.04;
/** Articles from which on the others say what the story is. */
const FEWEST_ARTICLES = 2;

/**
 * Ids of sentences in passages that share next to nothing with the other reports: a second story on the same page.
 * The story's words are those that a headline or an opening has and two articles use.
 */
export function offStory(cluster: Cluster): ReadonlySet<number> {
  const off = new Set<number>();
  if (cluster.articles < FEWEST_ARTICLES) return off;
  const topical = cluster.unigrams.map((g) => !g.stop && g.df >= 2 && g.tf >= 3 && (g.leads > 0 || g.titled));
  const counted = cluster.candidates.map((c) => {
    let [held, all] = [0, 0];
    for (const id of cluster.unigramsOf[c.id] ?? []) {
      if (cluster.unigrams[id]?.stop !== false) continue;
      all += 1;
      if (topical[id] === true) held += 1;
    }
    return { held, all };
  });
  const density = (from: number, to: number, article: number) => {
    let [held, all] = [0, 0];
    for (let i = from; i <= to; i++) {
      if (cluster.candidates[i]?.article !== article) continue;
      held += counted[i]?.held ?? 0;
      all += counted[i]?.all ?? 0;
    }
    return all === 0 ? 0 : held / all;
  };
  const around = cluster.candidates.map((c: Candidate) => density(c.id - REACH, c.id + REACH, c.article));
  const usual = [...around].sort((a, b) => a - b)[around.length >> 1] ?? 0;
  // reports that hardly share a word say little about each other
  if (usual < LEAST_SHARED) return off;
  for (const c of cluster.candidates)
    if ((around[c.id] ?? 0) < usual * FLOOR && density(c.id, c.id, c.article) < usual * FLOOR) off.add(c.id);
  return off;
}
