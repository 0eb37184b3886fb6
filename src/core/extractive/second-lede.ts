import { countWords } from '../text/count-words.ts';
import type { LanguagePack } from '../text/packs/index.ts';
import type { Candidate } from './candidates.ts';
import type { Cluster } from './cluster.ts';
import type { GramValues } from './gram-values.ts';
import { properNames } from './names.ts';
import type { KindOf } from './sections.ts';
import type { Unit } from './units.ts';
import { opensOnKnown } from './unmoored.ts';
import { worthOf } from './worth-of.ts';

/** A brief with fewer words has no room for two. */
const FEWEST_WORDS = 180;
const SHORTEST = 10;
const LONGEST = 40;
const DEEPEST = 3;
/** Content words it must share with the lede to tell the same story, and the share at which it only repeats it. */
const LEAST_SHARED = 2;
const MOST_SHARED = 0.5;

const PLACED = /\b(?:in|at|near|off|outside|across)\s(?:the\s)?$/i;
const NO_PLACE =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/;

export interface SecondLede {
  readonly cluster: Cluster;
  readonly units: readonly Unit[];
  readonly values: GramValues;
  readonly kindOf: KindOf;
  readonly lede: Candidate;
  readonly words: number;
  readonly pack: LanguagePack;
}

/** Where the lede leaves out when or where, the opening sentence of a source that says both; undefined where none does. */
export function chooseSecond({ cluster, units, values, kindOf, lede, words, pack }: SecondLede): Candidate | undefined {
  if (words < FEWEST_WORDS || pack.lang !== 'en') return undefined;
  const [hasDay, hasPlace] = [tellsDay(lede, kindOf), tellsPlace(lede, pack)];
  if (hasDay && hasPlace) return undefined;
  const content = new Set(lede.terms.filter((t) => !pack.stopWords.has(t)));
  let best: Candidate | undefined;
  let bestWorth = 0;
  for (const { members } of units) {
    const c = cluster.candidates[members[0] ?? -1];
    if (c === undefined || members.length > 1 || c.id === lede.id || c.position > DEEPEST) continue;
    const length = countWords(c.text);
    if (length < SHORTEST || length > LONGEST || /["“„«]/u.test(c.text) || kindOf(c).kind !== 'what-happened') continue;
    if (!(tellsDay(c, kindOf) || hasDay) || !(tellsPlace(c, pack) || hasPlace)) continue;
    if (opensOnKnown(c, cluster.candidates, pack)) continue;
    const own = new Set(c.terms.filter((t) => !pack.stopWords.has(t)));
    let shared = 0;
    for (const t of own) if (content.has(t)) shared += 1;
    if (shared < LEAST_SHARED || shared > MOST_SHARED * Math.min(own.size, content.size)) continue;
    const worth = worthOf(c, cluster, values);
    if (worth > bestWorth) [best, bestWorth] = [c, worth];
  }
  return best;
}

function tellsDay(c: Candidate, kindOf: KindOf): boolean {
  return kindOf(c).dates.some(
    (d) => d.precision === 'day' || d.precision === 'minute' || d.fields.weekday !== undefined,
  );
}

function tellsPlace(c: Candidate, pack: LanguagePack): boolean {
  return properNames(c.text, pack).some(
    ({ name, start }) => PLACED.test(c.text.slice(Math.max(0, start - 14), start)) && !NO_PLACE.test(name),
  );
}
