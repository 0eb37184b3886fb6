import type { LanguagePack } from '../text/packs/index.ts';
import { termsOf } from '../text/terms.ts';
import { unquoted } from './bans.ts';
import type { Candidate } from './candidates.ts';
import type { Cluster } from './cluster.ts';
import { properNames } from './names.ts';

const DETERMINERS = new Set('the a an its his her their this that these those'.split(' '));
const MOST_WORDS = 3;
const NO_NOUN =
  /(?:ly|ed|est)$|^(?:first|last|next|same|new|more|most|least|own|few|several|many|former|latest|early|late|later|other|total|number|time|day|days|week|month|year|years|people|way|lot|kind|part|end|case|fact|moment|minutes|hours|else|same|ones|hour|quarter|half|dozen|hundred|percent|cent|morning|evening|afternoon|night)$/;

/**
 * The noun phrase of two words or more that a section's sources use most: words between a determiner and a stop word or a comma,
 * or a proper name; undefined where none is used more than once. First letter raised, nothing else changed.
 */
export function sectionHeading(
  sentences: readonly Candidate[],
  cluster: Cluster,
  pack: LanguagePack,
  taken: ReadonlySet<string>,
): string | undefined {
  const frequency = new Map(cluster.unigrams.map((g) => [g.term, g]));
  const found = new Map<string, { phrase: string; times: number }>();
  for (const s of sentences) {
    const phrases = pack.lang === 'en' ? nounPhrases(unquoted(s.text), pack) : [];
    for (const { name } of properNames(unquoted(s.text), pack))
      if (/\s/.test(name) && name.length < 40) phrases.push(name);
    for (const phrase of new Set(phrases)) {
      const key = termsOf(phrase).join(' ');
      const entry = found.get(key) ?? { phrase, times: 0 };
      entry.times += 1;
      found.set(key, entry);
    }
  }
  const all = cluster.candidates;
  let best: string | undefined;
  let bestScore = 0;
  for (const [key, { phrase, times }] of found) {
    const terms = key.split(' ');
    if ([...taken].some((t) => overlaps(t, key))) continue;
    const head = frequency.get(terms.at(-1) ?? '');
    const holders = all.filter((c) => (cluster.joined[c.id] ?? '').includes(` ${key} `));
    const everywhere = holders.length;
    // one bare noun ("Police") says less than the plain heading
    if (terms.length < 2 || everywhere < 2 || head === undefined) continue;
    const spread = new Set(holders.map((c) => c.article)).size;
    // told apart from the rest of the story: a phrase of every section names none
    const own = times / everywhere;
    const score = (0.4 + own) * Math.log(1 + everywhere) * (1 + 0.3 * spread);
    if (score > bestScore) [best, bestScore] = [phrase, score];
  }
  return best === undefined ? undefined : best.charAt(0).toUpperCase() + best.slice(1);
}

function overlaps(a: string, b: string): boolean {
  return a === b || ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `);
}

function nounPhrases(text: string, pack: LanguagePack): string[] {
  const out: string[] = [];
  const tokens = [...text.matchAll(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’-]*|[^\s\p{L}\p{M}\p{N}]/gu)].map((m) => m[0]);
  for (let i = 0; i < tokens.length; i++) {
    if (!DETERMINERS.has((tokens[i] ?? '').toLowerCase())) continue;
    const words: string[] = [];
    let j = i + 1;
    for (; j < tokens.length && words.length <= MOST_WORDS; j++) {
      const token = tokens[j] ?? '';
      if (
        !/^[\p{L}\p{M}]/u.test(token) ||
        pack.stopWords.has(token.toLowerCase()) ||
        pack.speechVerbs.has(token.toLowerCase())
      )
        break;
      words.push(token);
    }
    const head = words.at(-1);
    if (words.length === 0 || words.length > MOST_WORDS || head === undefined) continue;
    if (
      words.some((word) => /ly$/.test(word)) ||
      NO_NOUN.test(head.toLowerCase()) ||
      NO_NOUN.test((words[0] ?? '').toLowerCase()) ||
      /['’]s?$/.test(head)
    )
      continue;
    if (words.length === 1 && (head.length < 5 || pack.bareNouns.has(head.toLowerCase()))) continue;
    out.push(words.join(' '));
  }
  return out;
}
