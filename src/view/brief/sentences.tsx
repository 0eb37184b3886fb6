import { Fragment } from 'preact';
import type { Sentence } from '../../core/brief.ts';
import { sentenceGap } from '../../core/export/export-lines.ts';
import { SentenceText } from './sentence-text.tsx';
import { useStory } from './story-context.ts';

/** Sentences that run on in one paragraph. */
export function Sentences({ sentences }: { readonly sentences: readonly Sentence[] }) {
  const { brief } = useStory();
  const gap = sentenceGap(brief.language);
  return (
    <>
      {sentences.map((sentence, i) => (
        // a brief's sentences never change places
        <Fragment key={i}>
          {i === 0 ? null : gap}
          <SentenceText sentence={sentence} />
        </Fragment>
      ))}
    </>
  );
}
