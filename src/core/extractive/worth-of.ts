import type { Candidate } from './candidates.ts';
import type { Cluster } from './cluster.ts';
import type { GramValues } from './gram-values.ts';

/** Mean value of a sentence's pairs of words; short sentences count a little less. */
export function worthOf(c: Candidate, cluster: Cluster, values: GramValues): number {
  const pairs = cluster.bigramsOf[c.id] ?? [];
  return pairs.reduce((sum, id) => sum + (values.bigram[id] ?? 0), 0) / (pairs.length + 5);
}
