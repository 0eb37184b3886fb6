import { useId } from 'preact/hooks';
import type { Sentence } from '../../core/brief.ts';
import { ParagraphLink } from './paragraph-link.tsx';
import { VerdictMark } from './verdict-mark.tsx';

/** Sentences of one page, each with the paragraph of the page it stands in. */
export function KeySentences({ sentences }: { readonly sentences: readonly Sentence[] }) {
  return (
    <ul class="key-sentences">
      {sentences.map((sentence, i) => (
        // a brief's sentences never change places
        <KeySentence key={i} sentence={sentence} />
      ))}
    </ul>
  );
}

function KeySentence({ sentence }: { readonly sentence: Sentence }) {
  const id = useId();
  const isMarked = sentence.verdict !== 'supported';
  return (
    <li>
      <span>
        <span class={isMarked ? `claim is-${sentence.verdict}` : ''} aria-describedby={isMarked ? id : undefined}>
          {sentence.text}
        </span>{' '}
        <VerdictMark sentence={sentence} id={id} />
      </span>
      <ParagraphLink citations={sentence.citations} />
    </li>
  );
}
