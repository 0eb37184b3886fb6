import { useId } from 'preact/hooks';
import type { Sentence } from '../../core/brief.ts';
import { Cites } from '../citation/cites.tsx';
import { ForeignMark } from './foreign-mark.tsx';
import { VerdictMark } from './verdict-mark.tsx';

/** One sentence with its chips and, where it is not plainly supported or in another language, its mark. */
export function SentenceText({ sentence }: { readonly sentence: Sentence }) {
  const id = useId();
  const { text, lang } = sentence;
  const isMarked = sentence.verdict !== 'supported';
  const words =
    lang === undefined ? (
      text
    ) : (
      <span lang={lang} dir="auto">
        {text}
      </span>
    );
  return (
    <>
      {isMarked ? (
        <span class={`claim is-${sentence.verdict}`} aria-describedby={id}>
          {words}
        </span>
      ) : (
        words
      )}
      <Cites citations={sentence.citations} outlets={sentence.outlets} />
      {lang === undefined ? null : (
        <>
          {' '}
          <ForeignMark lang={lang} />
        </>
      )}
      {isMarked ? (
        <>
          {' '}
          <VerdictMark sentence={sentence} id={id} />
        </>
      ) : null}
    </>
  );
}
