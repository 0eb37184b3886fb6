import type { SpanRef } from '../draft.ts';
import { type Story, speakingArticles } from '../story.ts';
import { countWords } from '../text/count-words.ts';
import { segmentSentences } from '../text/segment.ts';
import { cleanLine } from './clean-line.ts';
import { sameFacts, standIns } from './near-copies.ts';

/** One sentence as a model is shown it. */
export interface NumberedSentence {
  /** `A3`: the article's letter and a number that counts through the article. */
  readonly label: string;
  /** Labels of the same sentence in other articles, which are not sent again. */
  readonly alsoIn: readonly string[];
  readonly text: string;
  /** Where it stands: its own place first, then that of copies that say exactly as much. */
  readonly spans: readonly SpanRef[];
  readonly article: number;
}

export interface NumberedArticle {
  readonly article: number;
  readonly letter: string;
  readonly outlet: string;
  readonly headline: string;
  readonly publishedAt?: string;
}

/** A story's sentences, numbered, each told once. */
export interface NumberedSources {
  readonly articles: readonly NumberedArticle[];
  readonly sentences: readonly NumberedSentence[];
  /** Every label, those of copies included, to the sentence that stands for it. */
  readonly byLabel: ReadonlyMap<string, NumberedSentence>;
}

interface Raw extends SpanRef {
  readonly label: string;
  readonly text: string;
}

/**
 * Numbers the sentences of every article that may speak (wire copies that add nothing are silent already). A sentence
 * that several outlets carry is told once, under all its numbers.
 */
export function numberSources(story: Story): NumberedSources {
  const articles: NumberedArticle[] = [];
  const raw: Raw[] = [];
  for (const index of speakingArticles(story)) {
    const article = story.articles[index];
    if (article === undefined) continue;
    const letter = letterOf(articles.length);
    articles.push({
      article: index,
      letter,
      outlet: cleanLine(article.outlet),
      headline: cleanLine(article.headline),
      ...(article.publishedAt === undefined ? {} : { publishedAt: toTheMinute(cleanLine(article.publishedAt)) }),
    });
    segmentSentences(article).forEach(({ text, start, end }, n) => {
      const label = `${letter}${n + 1}`;
      raw.push({ article: index, start, end, label, text: cleanLine(text) });
    });
  }
  const standIn = standIns(
    raw.map((r) => r.text),
    story.language,
  );
  const copies = new Map<number, Raw[]>();
  standIn.forEach((kept, i) => {
    const copy = raw[i];
    if (kept !== i && copy !== undefined) copies.set(kept, [...(copies.get(kept) ?? []), copy]);
  });
  const byLabel = new Map<string, NumberedSentence>();
  const sentences = raw.flatMap((own, i): NumberedSentence[] => {
    if (standIn[i] !== i || countWords(own.text) === 0) return [];
    const also = copies.get(i) ?? [];
    const equal = also.filter((copy) => sameFacts(copy.text, own.text, story.language));
    const sentence: NumberedSentence = {
      label: own.label,
      alsoIn: also.map((copy) => copy.label),
      text: own.text,
      spans: [own, ...equal].map(({ article, start, end }) => ({ article, start, end })),
      article: own.article,
    };
    for (const label of [own.label, ...sentence.alsoIn]) byLabel.set(label, sentence);
    return [sentence];
  });
  return { articles, sentences, byLabel };
}

/** 0 to `A`, 25 to `Z`, 26 to `AA`. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** The lines a model is shown for some of the sentences: a heading per article, then its sentences. */
export function sourceLines(sources: NumberedSources, sentences: readonly NumberedSentence[]): string[] {
  return sources.articles.flatMap(({ article, letter, outlet, headline, publishedAt }) => {
    const own = sentences.filter((sentence) => sentence.article === article);
    const said = sentences.some((sentence) => sentence.alsoIn.some((label) => label.replace(/\d+$/, '') === letter));
    if (own.length === 0 && !said) return [];
    return [`# ${[letter, outlet, publishedAt, headline].filter(Boolean).join(' | ')}`, ...own.map(sourceLine)];
  });
}

/** The number stands bare at the start of its line, where no page text can: brackets would cost two tokens a sentence. */
export function sourceLine({ label, alsoIn, text }: NumberedSentence): string {
  return `${[label, ...alsoIn].join('=')} ${text}`;
}

/** An ISO moment less its seconds, which cost tokens and tell nothing. */
function toTheMinute(moment: string): string {
  return moment.replace(/^(\d{4}-\d\d-\d\dT\d\d:\d\d):\d\d(?:\.\d+)?/, '$1');
}
