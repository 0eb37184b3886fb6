import type { BackgroundIdf } from './background-idf.ts';
import type { Report } from './group.ts';
import { leadNames } from './lead-names.ts';
import { stopWordsOf } from './stop-words.ts';
import { termsOf } from './terms.ts';

/** Sparse and of length 1: stem to weight. */
export type Vector = ReadonlyMap<string, number>;

const NO_WORDS: ReadonlySet<string> = new Set();
const TERMS_READ = 500;
const LEDE_TERMS = 60;
const TITLE_WEIGHT = 3;
const LEDE_WEIGHT = 2;
/** Each open report counts as this share of the background's documents when frequencies are mixed. */
const TAB_SHARE = 0.03;
/** Documents a background of nothing stands for, so that two tabs do not make an IDF of their own. */
const MINIMUM_BACKGROUND = 100;

export interface TermCounts {
  /** Title and lede count more. */
  readonly all: ReadonlyMap<string, number>;
  /** Title and lede alone. */
  readonly top: ReadonlyMap<string, number>;
  /** Names at the top. */
  readonly names: ReadonlyMap<string, number>;
}

/** The language of the background table, which knows its stop words by their frequency; others need their pack's. */
const BACKGROUND_LANGUAGE = 'en';

/** How often each stem stands in a report, the title and the first words counted more. */
export function countTerms({ headline, text, lang }: Report): TermCounts {
  const titleTerms = termsOf(headline);
  const textTerms = termsOf(text.slice(0, TERMS_READ * 12)).slice(0, TERMS_READ);
  const stopWords = lang === BACKGROUND_LANGUAGE ? NO_WORDS : stopWordsOf(lang, textTerms);
  const all = new Map<string, number>();
  const top = new Map<string, number>();
  const add = (map: Map<string, number>, term: string, weight: number): void => {
    if (stopWords.has(term)) return;
    map.set(term, (map.get(term) ?? 0) + weight);
  };
  for (const term of titleTerms) {
    add(all, term, TITLE_WEIGHT);
    add(top, term, 1);
  }
  textTerms.forEach((term, i) => {
    add(all, term, i < LEDE_TERMS ? LEDE_WEIGHT : 1);
    if (i < LEDE_TERMS) add(top, term, 1);
  });
  return { all, top, names: leadNames(headline, text) };
}

/** The rarity of a stem: background frequency mixed with that among the open reports. */
export function mixedIdf(counts: readonly TermCounts[], background: BackgroundIdf): (term: string) => number {
  const open = new Map<string, number>();
  for (const { all } of counts) for (const term of all.keys()) open.set(term, (open.get(term) ?? 0) + 1);
  const documents = Math.max(MINIMUM_BACKGROUND, background.documents);
  const share = documents * TAB_SHARE;
  const total = documents + share * counts.length;
  return (term) => Math.log(1 + total / (1 + (background.df.get(term) ?? 0) + share * (open.get(term) ?? 0)));
}

/** (1 + ln tf) * idf, scaled to length 1. */
export function toVector(counts: ReadonlyMap<string, number>, idf: (term: string) => number): Vector {
  const weights = new Map<string, number>();
  let squares = 0;
  for (const [term, tf] of counts) {
    const weight = (1 + Math.log(tf)) * idf(term);
    weights.set(term, weight);
    squares += weight * weight;
  }
  const norm = Math.sqrt(squares) || 1;
  for (const [term, weight] of weights) weights.set(term, weight / norm);
  return weights;
}

export function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
}
