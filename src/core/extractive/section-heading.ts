import type { LanguagePack } from '../text/packs/index.ts';
import { termsOf } from '../text/terms.ts';
import { unquoted } from './bans.ts';
import type { Candidate } from './candidates.ts';
import type { Cluster } from './cluster.ts';
import { properNames, withoutTitle } from './names.ts';

const DETERMINERS = new Set('the a an its his her their this that these those'.split(' '));
const MOST_WORDS = 3;
const NO_NOUN =
  /(?:ly|ed|est)$|^(?:first|last|next|same|new|more|most|least|own|few|several|many|former|latest|early|late|later|other|total|number|time|day|days|week|month|year|years|people|way|lot|kind|part|end|case|fact|moment|minutes|hours|else|same|ones|hour|quarter|half|dozen|hundred|percent|cent|morning|evening|afternoon|night)$/;

/** Fewer sentences of its own make any phrase look like a heading. */
const FEWEST_SENTENCES = 3;
/** Share of a section's sentences that a heading must be said in. */
const LEAST_SHARE = 0.2;
/** Sentences of the whole story that a heading's phrase must stand in. */
const FEWEST_HOLDERS = 3;
/** What a source is about it names within as many sentences. */
const OPENING = 5;
/** Heads that name a part or a look of something, never a subject of news. */
const GENERIC_HEAD = new Set(
  'section sections side sides face head body back front part parts center centre corner half member members community use experience level rest rate rates line lines point points place places position thing things name names word words story stories question questions reason reasons issue issues situation area nation world country countries man woman men women family house home news media network source sources account page website statement interview times post'.split(
    ' ',
  ),
);

/**
 * What a section is about, in its sources' own words: a noun phrase of two words or more (between a determiner and a
 * stop word or a comma, or the name of a thing) that several of its sentences and more than one source use. A person, a
 * place or an outlet names no section. Undefined where nothing fits: the plain heading is better then.
 */
export function sectionHeading(
  sentences: readonly Candidate[],
  cluster: Cluster,
  pack: LanguagePack,
  taken: ReadonlySet<string>,
  about: StoryLines,
): string | undefined {
  if (sentences.length < FEWEST_SENTENCES) return undefined;
  const found = new Map<string, { phrase: string; times: number }>();
  for (const s of sentences) {
    const phrases = pack.lang === 'en' ? nounPhrases(unquoted(s.text), pack) : [];
    for (const { name } of properNames(unquoted(s.text), pack))
      if (/\s/.test(name) && name.length < 40 && namesAThing(name, cluster, pack)) phrases.push(name);
    phrases.push(...compounds(s, cluster, pack));
    for (const phrase of new Set(phrases)) {
      const key = termsOf(phrase).join(' ');
      if (!found.has(key)) found.set(key, { phrase, times: 0 });
    }
  }
  let best: string | undefined;
  let bestScore = 0;
  for (const [key, { phrase }] of found) {
    const terms = key.split(' ');
    if (terms.length < 2 || GENERIC_HEAD.has(terms.at(-1) ?? '') || [...taken].some((t) => overlaps(t, key))) continue;
    const holds = (c: Candidate) => (cluster.joined[c.id] ?? '').includes(` ${key} `);
    const times = sentences.filter(holds).length;
    const holders = cluster.candidates.filter(holds);
    const spread = new Set(holders.map((c) => c.article)).size;
    if (times < 2 || times < sentences.length * LEAST_SHARE || holders.length < FEWEST_HOLDERS) continue;
    if (spread < Math.min(2, cluster.articles) || !isSubject(key, holders, cluster, about)) continue;
    // told apart from the rest of the story: a phrase of every section names none
    const score = (0.4 + times / holders.length) * Math.log(1 + holders.length) * (1 + 0.3 * spread);
    if (score > bestScore) [best, bestScore] = [phrase, score];
  }
  return best === undefined ? undefined : best.charAt(0).toUpperCase() + best.slice(1);
}

/** What says first what a story is about. */
export interface StoryLines {
  readonly headline: string;
  readonly lede: Candidate | undefined;
}

/** Words before a phrase that opens a sentence as its subject: "The two new". */
const BEFORE_SUBJECT = 3;

/** Whether the story is about what a phrase names: its headline's words, in its lede, or the subject of most sources' openings. */
function isSubject(
  key: string,
  holders: readonly Candidate[],
  cluster: Cluster,
  { headline, lede }: StoryLines,
): boolean {
  const inHeadline = new Set(termsOf(headline));
  if (key.split(' ').every((term) => inHeadline.has(term))) return true;
  if (lede !== undefined && holders.includes(lede)) return true;
  const opens = (c: Candidate) => {
    const before = (cluster.joined[c.id] ?? '').split(` ${key} `)[0] ?? '';
    return c.position < OPENING && before.split(' ').filter(Boolean).length <= BEFORE_SUBJECT;
  };
  return new Set(holders.filter(opens).map((c) => c.article)).size * 2 > cluster.articles;
}

const PLACE_BEFORE = /\b(?:in|near|from|across|outside)\s(?:the\s)?$/i;

/** Times a story says a pair of words before they are one thing to it: "food stamps", "death toll". */
const FEWEST_TIMES = 4;
/** Share of the rarer word's uses that are in the pair. */
const LEAST_TIED = 0.35;
/** Share of a pair's uses that a stop word or the sentence's end follows: "food stamp program" makes no "food stamp". */
const LEAST_CLOSED = 0.5;
const NO_MODIFIER =
  /(?:ly|ed|ing)$|^(?:many|several|some|few|other|more|most|such|new|old|first|last|next|two|three|four|five)$/;

/** Pairs of nouns a sentence holds that the story uses as one word, in the sentence's own spelling. */
function compounds(c: Candidate, cluster: Cluster, pack: LanguagePack): string[] {
  if (pack.lang !== 'en') return [];
  const out: string[] = [];
  for (const id of new Set(cluster.bigramsOf[c.id])) {
    const pair = cluster.bigrams[id];
    if (pair === undefined || pair.a.stop || pair.b.stop || pair.tf < FEWEST_TIMES) continue;
    const { a, b } = pair;
    if (pair.tf < Math.min(a.tf, b.tf) * LEAST_TIED || a.term.length < 3 || b.term.length < 4) continue;
    if (NO_MODIFIER.test(a.term) || NO_NOUN.test(a.term) || NO_NOUN.test(b.term) || /\p{N}/u.test(a.term + b.term))
      continue;
    if (pack.speechVerbs.has(a.term) || pack.speechVerbs.has(b.term)) continue;
    // names are looked at by themselves
    if (a.capital * 2 > a.tf || b.capital * 2 > b.tf) continue;
    const key = ` ${a.term} ${b.term} `;
    let closed = 0;
    for (const sentence of cluster.joined) {
      const at = sentence.indexOf(key);
      if (at < 0) continue;
      const next = sentence.slice(at + key.length).split(' ')[0] ?? '';
      if (next === '' || pack.stopWords.has(next) || pack.speechVerbs.has(next)) closed += 1;
    }
    if (closed < pair.sf * LEAST_CLOSED) continue;
    const written = new RegExp(`${a.term}[ -]${b.term}`, 'iu').exec(unquoted(c.text))?.[0];
    if (written !== undefined) out.push(written);
  }
  return out;
}

/** Whether a name is that of a thing or a body, which English gives an article: no person, no place. */
function namesAThing(name: string, cluster: Cluster, pack: LanguagePack): boolean {
  if (pack.lang !== 'en' || withoutTitle(name).title !== undefined) return false;
  let [all, places, determined] = [0, 0, 0];
  for (const c of cluster.candidates) {
    const at = c.text.indexOf(name);
    if (at < 0) continue;
    all += 1;
    const before = c.text.slice(Math.max(0, at - 14), at);
    if (PLACE_BEFORE.test(before)) places += 1;
    if (/\b(?:the|a|an|its|this)\s$/i.test(before)) determined += 1;
  }
  return all > 0 && places * 3 < all && determined * 2 >= all;
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
      words.some((word) => /['’]s?$/.test(word))
    )
      continue;
    if (words.length === 1 && (head.length < 5 || pack.bareNouns.has(head.toLowerCase()))) continue;
    out.push(words.join(' '));
  }
  return out;
}
