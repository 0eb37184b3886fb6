import type { Sentence } from '../brief.ts';
import { countWords } from '../text/count-words.ts';

/** From so many words on a paragraph may end, where the next sentence comes from elsewhere. */
const LONG_ENOUGH = 45;
/** At so many it ends in any case; and at so many sentences. */
const TOO_LONG = 85;
const MOST_SENTENCES = 4;
/** A last paragraph of fewer words is none. */
const TOO_SHORT = 20;

/**
 * A run of sentences as the paragraphs of a news story: two to four sentences each, broken where the next one comes from
 * another report or another part of it. The sentences and their order stay as they are.
 */
export function inParagraphs(sentences: readonly Sentence[]): Sentence[][] {
  const paragraphs: Sentence[][] = [];
  let open: Sentence[] = [];
  let words = 0;
  for (const sentence of sentences) {
    const length = countWords(sentence.text);
    const isFull = open.length >= MOST_SENTENCES || (open.length > 0 && words + length > TOO_LONG);
    if (isFull || (words >= LONG_ENOUGH && !followsOn(open.at(-1), sentence))) {
      paragraphs.push(open);
      open = [];
      words = 0;
    }
    open.push(sentence);
    words += length;
  }
  if (open.length === 0) return paragraphs;
  const before = paragraphs.at(-1);
  if (before !== undefined && words < TOO_SHORT) before.push(...open);
  else paragraphs.push(open);
  return paragraphs;
}

/** Whether a sentence stands in its report where the one before it does, or right after. */
function followsOn(before: Sentence | undefined, sentence: Sentence): boolean {
  const [a] = before?.citations ?? [];
  const [b] = sentence.citations;
  if (a === undefined || b === undefined || a.article !== b.article) return false;
  return b.paragraph === a.paragraph || b.paragraph === a.paragraph + 1;
}
