import type { Source } from '../../core/brief.ts';
import { safeUrl } from '../../core/export/safe-url.ts';
import { NumberChip } from '../parts/number-chip.tsx';
import { slotOf } from '../parts/slot-of.ts';
import { useUi } from '../ui.ts';
import { useStory } from './story-context.ts';

export interface SourceRowProps {
  readonly source: Source;
  /** Sentences used of the most used source: the full bar. */
  readonly most: number;
  readonly canLeaveOut: boolean;
}

/** One source: outlet, hour, headline, how much was read and used. */
export function SourceRow({ source, most, canLeaveOut }: SourceRowProps) {
  const { t, formats, intents, now } = useUi();
  const { numbers } = useStory();
  const number = numbers.get(source.article) ?? 0;
  const url = safeUrl(source.url);
  const read =
    source.wordsRead < source.wordsTotal
      ? t('source_read_part', { read: source.wordsRead, total: source.wordsTotal })
      : t('source_read', { count: source.wordsRead });
  return (
    <li id={`source-${source.article}`}>
      <NumberChip number={number} />
      <span class="source-outlet">{source.outlet}</span>
      <span class="meta">{source.publishedAt ? formats.recent(source.publishedAt, now) : ''}</span>
      <span class="source-title" dir="auto">
        {url === undefined ? (
          source.headline
        ) : (
          <a href={url} target="_blank" rel="noopener noreferrer" data-url={url}>
            {source.headline || source.outlet}
          </a>
        )}
      </span>
      <span class="source-counts" data-slot={slotOf(number)}>
        <meter class="source-meter" aria-hidden="true" min={0} max={most} value={source.sentencesUsed} />
        <span>
          {read} · {t('source_used', { count: source.sentencesUsed })}
        </span>
        {canLeaveOut ? (
          <button
            type="button"
            class="link source-action"
            aria-label={t('leave_out_label', { outlet: source.outlet })}
            onClick={() => intents.leaveOut(source.article)}
          >
            {t('leave_out')}
          </button>
        ) : null}
      </span>
    </li>
  );
}
