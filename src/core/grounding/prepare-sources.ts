import type { Article } from '../article.ts';
import { type Story, speakingArticles } from '../story.ts';
import { type DateMention, findDates } from '../text/dates.ts';
import { findNumbers, type NumberMention } from '../text/numbers.ts';
import { type SourceSentence, segmentSentences } from '../text/segment.ts';
import type { SoftModel } from './soft-model.ts';
import { type Term, termsOf } from './terms.ts';

/** A sentence of a source, ready to be compared. */
export interface PreparedSentence extends SourceSentence {
  readonly article: number;
  /** Its place among all prepared sentences. */
  readonly index: number;
  /** Its place in its article. */
  readonly position: number;
  readonly terms: readonly Term[];
  /** {@link PreparedSources.ids} of `terms`. */
  readonly ids: Int32Array;
  readonly numbers: readonly NumberMention[];
  readonly dates: readonly DateMention[];
}

export interface PreparedArticle {
  readonly article: number;
  readonly text: string;
  readonly lang: string;
  readonly publishedAt?: string;
  readonly sentences: readonly PreparedSentence[];
}

/** The sources of a story, read once for any number of claims. */
export interface PreparedSources {
  readonly articles: readonly PreparedArticle[];
  readonly sentences: readonly PreparedSentence[];
  /** Term key to a small number. */
  readonly ids: ReadonlyMap<string, number>;
  /** By id: the sentences that hold it, in order, each once. */
  readonly postings: readonly (readonly number[])[];
  /** By id: how telling the term is, from how few sentences hold it. */
  readonly weights: readonly number[];
  /** Neighbouring ids, as {@link pairKey}. */
  readonly bigrams: ReadonlySet<number>;
  /** Ids in order within {@link FAR_SKIP} of one sentence, as {@link pairKey}, to the least distance between them. */
  readonly distances: ReadonlyMap<number, number>;
  /** Weight of a term that no source holds. */
  readonly unknownWeight: number;
  /** Learned weights of the soft score; the plain overlaps stand in for them. */
  readonly softModel?: SoftModel;
}

/** How far apart the halves of a skip-bigram may stand (Lin 2004, ROUGE-S with a limit). */
export const SKIP = 5;
/** How far apart they may stand in a source to count for something still. */
export const FAR_SKIP = 12;
/** Function words count this much of a content word. */
export const FUNCTION_WEIGHT = 0.1;
const MOST_TERMS = 2 ** 22;

export function pairKey(a: number, b: number): number {
  return a * MOST_TERMS + b;
}

/** Reads the sources once: sentences, terms, numbers, dates and the n-grams that claims are compared with. */
export function prepareArticles(
  articles: readonly { readonly article: Article; readonly index: number }[],
  softModel?: SoftModel,
): PreparedSources {
  const ids = new Map<string, number>();
  const postings: number[][] = [];
  const isContent: boolean[] = [];
  const bigrams = new Set<number>();
  const distances = new Map<number, number>();
  const sentences: PreparedSentence[] = [];
  const prepared = articles.map(({ article, index }): PreparedArticle => {
    const lang = article.lang ?? 'en';
    const found = segmentSentences(article);
    const own = found.map((sentence, position): PreparedSentence => {
      const terms = termsOf(sentence.text, lang);
      const place = sentences.length;
      const numbersOf = Int32Array.from(terms, ({ key, content }) => {
        let id = ids.get(key);
        if (id === undefined) {
          id = postings.length;
          ids.set(key, id);
          postings.push([]);
          isContent.push(content);
        }
        const list = postings[id];
        if (list !== undefined && list.at(-1) !== place) list.push(place);
        return id;
      });
      for (let i = 0; i < numbersOf.length; i++) {
        const a = numbersOf[i] ?? 0;
        for (let j = i + 1; j <= i + FAR_SKIP && j < numbersOf.length; j++) {
          const key = pairKey(a, numbersOf[j] ?? 0);
          if (j === i + 1) bigrams.add(key);
          const known = distances.get(key);
          if (known === undefined || known > j - i) distances.set(key, j - i);
        }
      }
      const dates = findDates(sentence.text, {
        lang,
        ...(article.publishedAt === undefined ? {} : { publishedAt: article.publishedAt }),
      });
      const made: PreparedSentence = {
        ...sentence,
        article: index,
        index: place,
        position,
        terms,
        ids: numbersOf,
        dates,
        numbers: findNumbers(sentence.text, { lang, exclude: dates }),
      };
      sentences.push(made);
      return made;
    });
    return {
      article: index,
      text: article.text,
      lang,
      sentences: own,
      ...(article.publishedAt === undefined ? {} : { publishedAt: article.publishedAt }),
    };
  });
  const total = Math.max(1, sentences.length);
  const weights = postings.map((list, id) =>
    isContent[id] === true ? Math.log(1 + total / list.length) : FUNCTION_WEIGHT * Math.log(1 + total / list.length),
  );
  return {
    articles: prepared,
    sentences,
    ids,
    postings,
    weights,
    bigrams,
    distances,
    unknownWeight: Math.log(1 + total),
    ...(softModel === undefined ? {} : { softModel }),
  };
}

/** The articles of a story that may speak, and the wire copies that repeat them, ready for any number of sentences. */
export function prepareSources(story: Story, softModel?: SoftModel): PreparedSources {
  const speaking = new Set(speakingArticles(story));
  return prepareArticles(
    story.articles.flatMap((article, index) =>
      speaking.has(index) ? [{ article: { ...article, lang: article.lang ?? story.language }, index }] : [],
    ),
    softModel,
  );
}

/** Whether two ids stand in order within {@link SKIP} of one source sentence. */
export function isSkip(sources: Pick<PreparedSources, 'distances'>, a: number, b: number): boolean {
  return (sources.distances.get(pairKey(a, b)) ?? Number.POSITIVE_INFINITY) <= SKIP;
}
