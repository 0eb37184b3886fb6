// The two summarisers that npm offers, as anybody would call them on several articles.
import lexrank from 'lexrank.js';
import {
  AbsoluteSummarizerConfig,
  DefaultTextParser,
  NullLogger,
  SorensenDiceSimilarity,
  Summarizer,
} from 'ts-textrank';
import { countWords } from '../src/core/text/count-words.ts';

export function npmLexRank(texts: readonly string[], words: number): string {
  const ranked = lexrank(texts.join('\n\n'))
    .flat()
    .sort((a, b) => b.weight - a.weight);
  return take(ranked, words);
}

export function npmTextRank(texts: readonly string[], words: number): string {
  // it wants a number of sentences; news has some 20 words in one
  const sentences = Math.max(1, Math.ceil(words / 20));
  const config = new AbsoluteSummarizerConfig(
    sentences,
    new SorensenDiceSimilarity(),
    new DefaultTextParser(),
    0.85,
    Summarizer.SORT_OCCURENCE,
  );
  const chosen = new Summarizer(config, new NullLogger()).summarize(texts.join('\n\n'), 'en');
  return chosen.join(' ');
}

function take(ranked: readonly { readonly text: string; readonly index: number }[], words: number): string {
  const out: { readonly text: string; readonly index: number }[] = [];
  let length = 0;
  for (const sentence of ranked) {
    if (length >= words) break;
    out.push(sentence);
    length += countWords(sentence.text);
  }
  return out
    .sort((a, b) => a.index - b.index)
    .map((s) => s.text)
    .join(' ');
}
