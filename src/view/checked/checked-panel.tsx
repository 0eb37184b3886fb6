import type { Sentence } from '../../core/brief.ts';
import { proseSentences } from '../../core/export/prose.ts';
import { Notices } from '../brief/notices.tsx';
import { useStory } from '../brief/story-context.ts';
import { Icon } from '../parts/icon.tsx';
import { useUi } from '../ui.ts';
import { CheckedSentence } from './checked-sentence.tsx';

/** "How this was checked": every sentence with its verdict, the passages it rests on and the reasons. */
export function CheckedPanel() {
  const { t } = useUi();
  const { brief } = useStory();
  const { supported, partial, unsupported, repaired, dropped, secondReading } = brief.checks;
  const sentences: Sentence[] = [...proseSentences(brief), ...brief.timeline.map((entry) => entry.sentence)];
  if (sentences.length === 0) return null;
  const tally = [
    t('checks_supported', { count: supported }),
    ...(partial > 0 ? [t('checks_partial', { count: partial })] : []),
    ...(unsupported > 0 ? [t('checks_unsupported', { count: unsupported })] : []),
    ...(repaired > 0 ? [t('checks_repaired', { count: repaired })] : []),
    ...(dropped > 0 ? [t('checks_dropped', { count: dropped })] : []),
  ];
  return (
    <details class="checked" data-testid="checked">
      <summary>
        <Icon name="list" />
        <span>{t('checked_title')}</span>
        <Icon name="down" class="checked-arrow" />
      </summary>
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
          // biome-ignore lint/suspicious/noArrayIndexKey: a brief's sentences never change places
          <CheckedSentence key={i} sentence={sentence} />
        ))}
      </ol>
    </details>
  );
}
