import type { Sentence } from '../../core/brief.ts';
import { useUi } from '../ui.ts';
import { reasonWords } from '../words/reason-words.ts';

/** The visible label of a sentence that is not plainly supported, with its first reason. */
export function VerdictMark({ sentence, id }: { readonly sentence: Sentence; readonly id: string }) {
  const { t, formats } = useUi();
  if (sentence.verdict === 'supported') return null;
  const reason = sentence.reasons[0];
  const label = t(sentence.verdict === 'partial' ? 'verdict_partial_mark' : 'verdict_unsupported_mark');
  return (
    <span id={id} class={`mark-tag is-${sentence.verdict}`}>
      <b>{label}</b>
      {reason === undefined ? null : <> · {reasonWords(t, formats, reason)}</>}
    </span>
  );
}
