import type { Draft, DraftSentence } from '../draft.ts';

/** The draft with every sentence replaced by what `change` gives; one it gives nothing for is left out, and so is what holds none. */
export function mapSentences(draft: Draft, change: (sentence: DraftSentence) => DraftSentence | undefined): Draft {
  const list = (sentences: readonly DraftSentence[]) => sentences.flatMap((s) => change(s) ?? []);
  return {
    ...draft,
    lede: list(draft.lede),
    sections: draft.sections.flatMap((section) => {
      const blocks = section.blocks
        .map((block) => ({ ...block, sentences: list(block.sentences) }))
        .filter((block) => block.sentences.length > 0);
      return blocks.length === 0 ? [] : [{ ...section, blocks }];
    }),
    timeline: draft.timeline.flatMap((entry) => {
      const sentence = change(entry.sentence);
      return sentence === undefined ? [] : [{ ...entry, sentence }];
    }),
  };
}

/** Every sentence of a draft in reading order, the timeline's last. */
export function sentencesOf(draft: Draft): DraftSentence[] {
  const all: DraftSentence[] = [];
  mapSentences(draft, (sentence) => {
    all.push(sentence);
    return sentence;
  });
  return all;
}
