import type { Brief, Sentence } from '../brief.ts';

/** The brief's running text in reading order: lede, then the sections' sentences, each once. */
export function proseSentences(brief: Brief): Sentence[] {
  return [...brief.lede, ...brief.sections.flatMap((section) => section.blocks.flatMap((block) => block.sentences))];
}

/** {@link proseSentences} joined by a space. */
export function prose(brief: Brief): string {
  return proseSentences(brief)
    .map((sentence) => sentence.text)
    .join(' ');
}
