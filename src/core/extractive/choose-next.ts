import { lightStem } from '../text/light-stem.ts';
import type { LanguagePack } from '../text/packs/index.ts';
import type { Candidate } from './candidates.ts';
import type { Cluster } from './cluster.ts';
import type { GramValues } from './gram-values.ts';
import type { KindOf } from './sections.ts';
import type { Unit } from './units.ts';
import { worthOf } from './worth-of.ts';

const SHORTEST = 8;
const LONGEST = 40;

/** Share of a sentence's words in the opening from which it is the story's news, not what comes after it. */
const MOST_SHARED = 0.35;

function repeatsOpening(c: Candidate, opening: Candidate, pack: LanguagePack): boolean {
  const stems = (x: Candidate) => new Set(x.terms.filter((t) => !pack.stopWords.has(t)).map(lightStem));
  const [own, told] = [stems(c), stems(opening)];
  return [...own].filter((t) => told.has(t)).length >= MOST_SHARED * Math.min(own.size, told.size);
}

/** The sentence about what is still to come that tells most; only one that stands alone. */
export function chooseNext(
  units: readonly Unit[],
  cluster: Cluster,
  values: GramValues,
  kindOf: KindOf,
  opening: readonly Candidate[],
  pack: LanguagePack,
): Unit | undefined {
  let best: Unit | undefined;
  let bestWorth = 0;
  for (const unit of units) {
    const c = cluster.candidates[unit.members[0] ?? -1];
    if (c === undefined || unit.members.length > 1 || opening.includes(c)) continue;
    if (c.terms.length < SHORTEST || c.terms.length > LONGEST) continue;
    if (opening.some((o) => repeatsOpening(c, o, pack))) continue;
    const worth = worthOf(c, cluster, values);
    // the costly question last
    if (worth > bestWorth && kindOf(c).kind === 'whats-next') [best, bestWorth] = [unit, worth];
  }
  return best;
}
