import type { Sentence } from '../../core/brief.ts';
import { Notices } from '../brief/notices.tsx';
import { useStory } from '../brief/story-context.ts';
import { useUi } from '../ui.ts';
import { CheckedSentence } from './checked-sentence.tsx';

/** Every sentence with its verdict, the passages it rests on and the reasons. */
export function CheckedBody({ sentences }: { readonly sentences: readonly Sentence[] }) {
  const { t } = useUi();
  const { supported, partial, unsupported, repaired, dropped, secondReading } = useStory().brief.checks;
  const tally = [
    t('checks_supported', { count: supported }),
    ...(partial > 0 ? [t('checks_partial', { count: partial })] : []),
    ...(unsupported > 0 ? [t('checks_unsupported', { count: unsupported })] : []),
    ...(repaired > 0 ? [t('checks_repaired', { count: repaired })] : []),
    ...(dropped > 0 ? [t('checks_dropped', { count: dropped })] : []),
  ];
  return (
    <>
      <p>{t('checked_how')}</p>
      <p class="meta">{tally.join(' · ')}</p>
      {secondReading === undefined ? null : (
        <p class="meta" data-testid="second-reading">
          {t('second_reading', { ...secondReading })}
        </p>
      )}
      <Notices of="checks" />
      <ol class="checked-list">
        {sentences.map((sentence, i) => (
          // a brief's sentences never change places
          <CheckedSentence key={i} sentence={sentence} />
        ))}
      </ol>
    </>
  );
}
