import { useId } from 'preact/hooks';
import type { Sentence } from '../../core/brief.ts';
import { Cites } from '../citation/cites.tsx';
import { VerdictMark } from './verdict-mark.tsx';

/** One sentence with its chips and, where it is not plainly supported, its mark. */
export function SentenceText({ sentence }: { readonly sentence: Sentence }) {
  const id = useId();
  const isMarked = sentence.verdict !== 'supported';
  return (
    <>
      {isMarked ? (
        <span class={`claim is-${sentence.verdict}`} aria-describedby={id}>
          {sentence.text}
        </span>
      ) : (
        sentence.text
      )}
      <Cites citations={sentence.citations} outlets={sentence.outlets} />
      {isMarked ? (
        <>
          {' '}
          <VerdictMark sentence={sentence} id={id} />
        </>
      ) : null}
    </>
  );
}
