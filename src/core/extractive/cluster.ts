import type { LanguagePack } from '../text/packs/index.ts';
import { termsOf } from '../text/terms.ts';
import { unquoted } from './bans.ts';
import type { Candidate, Reading } from './candidates.ts';
import { PairTable } from './pair-table.ts';

/** What is counted of one word or pair of words over all that was read. */
export interface Gram {
  readonly id: number;
  tf: number;
  /** Articles, sentences that hold it. */
  df: number;
  sf: number;
  /** Articles that have it within their first {@link LEAD_SENTENCES}. */
  leads: number;
  /** Earliest sentence position over all articles, and the sum of each article's first position as 1/(1+p). */
  first: number;
  earliness: number;
  quoted: number;
  /** Best centroid cosine of a sentence that holds it. */
  centroid: number;
  lastArticle: number;
  lastSentence: number;
}

export interface Unigram extends Gram {
  readonly term: string;
  readonly stop: boolean;
  /** Times it was written with a capital. */
  capital: number;
  titled: boolean;
}

export interface Bigram extends Gram {
  readonly a: Unigram;
  readonly b: Unigram;
}

/** All that was read, counted. */
export interface Cluster {
  readonly candidates: readonly Candidate[];
  readonly unigrams: readonly Unigram[];
  readonly bigrams: readonly Bigram[];
  /** Per candidate: the ids of its unigrams and bigrams in order, repetitions kept. */
  readonly unigramsOf: readonly (readonly number[])[];
  readonly bigramsOf: readonly (readonly number[])[];
  /** Cosine of each candidate with the centroid of all. */
  readonly centroid: Float64Array;
  /** Terms of each candidate joined by spaces, one at either end. */
  readonly joined: readonly string[];
  readonly articles: number;
  readonly words: number;
}

const LEAD_SENTENCES = 3;
/** Stop words of a language without a pack: as frequent as this, in every article. */
const STOP_RATE = 0.008;

export function countCluster({ candidates, titleLines }: Reading, pack: LanguagePack): Cluster {
  const titles = new Set(titleLines.flatMap(termsOf));
  const byTerm = new Map<string, Unigram>();
  const pairIds = new PairTable(candidates.reduce((n, c) => n + c.terms.length, 0));
  const unigrams: Unigram[] = [];
  const bigrams: Bigram[] = [];
  const unigramsOf: number[][] = [];
  const bigramsOf: number[][] = [];
  const articles = new Set(candidates.map((c) => c.article)).size;
  let words = 0;
  for (const c of candidates) {
    const outside = c.text.includes('"') || /[“«„「]/.test(c.text) ? new Set(termsOf(unquoted(c.text))) : undefined;
    const capitals = capitalised(c.text);
    const ownUnigrams: number[] = [];
    const ownBigrams: number[] = [];
    let previous: Unigram | undefined;
    for (const term of c.terms) {
      let gram = byTerm.get(term);
      if (gram === undefined) {
        gram = makeUnigram(unigrams.length, term, pack.stopWords.has(term), titles.has(term));
        byTerm.set(term, gram);
        unigrams.push(gram);
      }
      count(gram, c, outside !== undefined && !outside.has(term));
      if (capitals.has(term)) gram.capital += 1;
      ownUnigrams.push(gram.id);
      if (previous !== undefined) {
        const id = pairIds.idOf(previous.id, gram.id);
        let pair = bigrams[id];
        if (pair === undefined) {
          pair = makeBigram(id, previous, gram);
          bigrams.push(pair);
        }
        count(pair, c, outside !== undefined && !(outside.has(previous.term) && outside.has(term)));
        ownBigrams.push(pair.id);
      }
      previous = gram;
    }
    words += c.terms.length;
    unigramsOf.push(ownUnigrams);
    bigramsOf.push(ownBigrams);
  }
  const known = pack.stopWords.size === 0 ? withFrequentAsStop(unigrams, words, articles) : unigrams;
  const relinked =
    known === unigrams ? bigrams : bigrams.map((p) => ({ ...p, a: known[p.a.id] ?? p.a, b: known[p.b.id] ?? p.b }));
  const centroid = centroidOf(candidates, known, unigramsOf);
  candidates.forEach((c, i) => {
    const cosine = centroid[i] ?? 0;
    if (c.ban !== undefined) return;
    for (const id of unigramsOf[i] ?? []) raise(known[id], cosine);
    for (const id of bigramsOf[i] ?? []) raise(relinked[id], cosine);
  });
  const joined = candidates.map((c) => ` ${c.terms.join(' ')} `);
  return { candidates, unigrams: known, bigrams: relinked, unigramsOf, bigramsOf, centroid, joined, articles, words };
}

// every field is written out: an object made by spreading costs several times as much, and there are as many as words
function makeUnigram(id: number, term: string, stop: boolean, titled: boolean): Unigram {
  return {
    id,
    term,
    stop,
    capital: 0,
    titled,
    tf: 0,
    df: 0,
    sf: 0,
    leads: 0,
    first: 1e9,
    earliness: 0,
    quoted: 0,
    centroid: 0,
    lastArticle: -1,
    lastSentence: -1,
  };
}

function makeBigram(id: number, a: Unigram, b: Unigram): Bigram {
  return {
    id,
    a,
    b,
    tf: 0,
    df: 0,
    sf: 0,
    leads: 0,
    first: 1e9,
    earliness: 0,
    quoted: 0,
    centroid: 0,
    lastArticle: -1,
    lastSentence: -1,
  };
}

function count(gram: Gram, c: Candidate, quoted: boolean): void {
  gram.tf += 1;
  if (quoted) gram.quoted += 1;
  if (gram.lastArticle !== c.article) {
    gram.lastArticle = c.article;
    gram.df += 1;
    gram.earliness += 1 / (1 + c.position);
    if (c.position < LEAD_SENTENCES) gram.leads += 1;
    gram.first = Math.min(gram.first, c.position);
  }
  if (gram.lastSentence !== c.id) {
    gram.lastSentence = c.id;
    gram.sf += 1;
  }
}

function raise(gram: Gram | undefined, cosine: number): void {
  if (gram !== undefined && cosine > gram.centroid) gram.centroid = cosine;
}

/** Terms written with a capital inside the sentence, its first word aside. */
function capitalised(text: string): Set<string> {
  const out = new Set<string>();
  for (const { 0: word, index } of text.matchAll(/\p{Lu}[\p{L}\p{M}]*/gu))
    if (index > 0 && /[^.!?\s]\s+["“(]?$/u.test(text.slice(Math.max(0, index - 8), index))) out.add(word.toLowerCase());
  return out;
}

function withFrequentAsStop(unigrams: readonly Unigram[], words: number, articles: number): Unigram[] {
  return unigrams.map((g) => ({ ...g, stop: g.tf > words * STOP_RATE && g.df === articles && g.capital < g.tf / 2 }));
}

/** tf-idf cosine of every candidate with the sum of all; stop words left out. */
function centroidOf(
  candidates: readonly Candidate[],
  unigrams: readonly Unigram[],
  unigramsOf: readonly (readonly number[])[],
): Float64Array {
  const n = candidates.length;
  const idf = Float64Array.from(unigrams, (g) => (g.stop ? 0 : Math.log(1 + n / g.sf)));
  const sum = new Float64Array(unigrams.length);
  const norms = new Float64Array(n);
  const counted = candidates.map((c, i) => {
    const tf = new Map<number, number>();
    for (const id of unigramsOf[i] ?? []) if ((idf[id] ?? 0) > 0) tf.set(id, (tf.get(id) ?? 0) + 1);
    let norm = 0;
    for (const [id, f] of tf) {
      const v = f * (idf[id] ?? 0);
      norm += v * v;
      if (c.ban === undefined) sum[id] = (sum[id] ?? 0) + v;
    }
    norms[i] = Math.sqrt(norm);
    return tf;
  });
  let total = 0;
  for (const v of sum) total += v * v;
  const all = Math.sqrt(total);
  return Float64Array.from(counted, (tf, i) => {
    let dot = 0;
    for (const [id, f] of tf) dot += f * (idf[id] ?? 0) * (sum[id] ?? 0);
    const norm = (norms[i] ?? 0) * all;
    return norm === 0 ? 0 : dot / norm;
  });
}
