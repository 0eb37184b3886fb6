import { tokenise } from '../text/tokenise.ts';
import type { NumberedSentence } from './source-sentences.ts';

/** The source sentences that share most words with a text, rarer words counting more. */
export function nearestSentences(
  text: string,
  sentences: readonly NumberedSentence[],
  count: number,
): NumberedSentence[] {
  if (count <= 0) return [];
  const wanted = new Set(wordsOf(text));
  const bags = sentences.map((sentence) => new Set(wordsOf(sentence.text)));
  const df = new Map<string, number>();
  for (const bag of bags) for (const word of bag) df.set(word, (df.get(word) ?? 0) + 1);
  return sentences
    .map((sentence, i) => {
      let score = 0;
      for (const word of bags[i] ?? [])
        if (wanted.has(word)) score += Math.log(1 + sentences.length / (df.get(word) ?? 1));
      return { sentence, score };
    })
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, count)
    .map(({ sentence }) => sentence);
}

function wordsOf(text: string): string[] {
  return tokenise(text).map((token) => token.word);
}
