import type { Article, NoteCode } from '../article.ts';
import type { Brief, Reason, Sentence, Verdict } from '../brief.ts';
import { proseSentences } from '../export/prose.ts';
import { makeStory } from '../stories/make-story.ts';
import { segmentSentences } from '../text/segment.ts';
import { prepareSources } from './prepare-sources.ts';
import type { SoftModel } from './soft-model.ts';
import { verifySentence } from './verify-sentence.ts';

/** A sentence of the brief that rests on a passage which is no longer there, and what the sources say of it now. */
export interface TouchedSentence {
  readonly sentence: Sentence;
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
}

/** One source whose text is not what it was when the brief was made. */
export interface SourceChange {
  /** Its index in the brief. */
  readonly article: number;
  /** Sentences, in the order of the text that has them. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly touched: readonly TouchedSentence[];
}

/**
 * What changed in a brief's sources since it was made. A sentence is touched where a passage it cites is gone; it is
 * checked again against all sources as they stand now.
 * @param fresh articles as they were read again, by their index in the brief
 */
export function recheckSources(
  brief: Brief,
  articles: readonly Article[],
  fresh: ReadonlyMap<number, Article>,
  softModel?: SoftModel,
): SourceChange[] {
  const leftOut = new Map<number, NoteCode>(
    brief.sources.flatMap((s) => (s.leftOut === undefined ? [] : [[s.article, s.leftOut]])),
  );
  const now = makeStory(
    articles.map((article, index) => fresh.get(index) ?? article),
    { leftOut },
  );
  const changed = [...fresh].flatMap(([index, article]) => {
    const before = articles[index];
    if (before === undefined) return [];
    const added = newIn(article, before);
    const removed = newIn(before, article);
    return added.length + removed.length === 0 ? [] : [{ index, added, removed, text: plain(article.text) }];
  });
  if (changed.length === 0) return [];
  const sources = prepareSources(now, softModel);
  const sentences = [...proseSentences(brief), ...brief.timeline.map((entry) => entry.sentence)];
  return changed.map(({ index, added, removed, text }) => {
    const touched = sentences.filter((sentence) =>
      sentence.citations.some(({ article, quote }) => article === index && !text.includes(plain(quote))),
    );
    return {
      article: index,
      added,
      removed,
      touched: unique(touched).map((sentence) => {
        const { verdict, reasons } = verifySentence({ text: sentence.text, claims: [] }, sources, brief.language);
        return { sentence, verdict, reasons };
      }),
    };
  });
}

/** Share of an article's sentences that its text still has; from half of them on it is the same report. */
export function isSameReport(before: Article, after: Article): boolean {
  const all = segmentSentences(before);
  return newIn(before, after).length <= all.length / 2;
}

/** The sentences of one text that the other does not have. */
function newIn(article: Article, other: Article): string[] {
  const text = plain(other.text);
  return segmentSentences(article)
    .map((sentence) => sentence.text)
    .filter((sentence) => !text.includes(plain(sentence)));
}

function unique(sentences: readonly Sentence[]): Sentence[] {
  return [...new Map(sentences.map((sentence) => [sentence.text, sentence])).values()];
}

/** The text as far as a change of it means something: not spaces, nor the shape of quotation marks. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}
