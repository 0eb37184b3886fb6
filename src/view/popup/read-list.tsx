import type { JobSource } from '../../core/job.ts';
import { Icon } from '../parts/icon.tsx';
import { NumberChip } from '../parts/number-chip.tsx';
import { useUi } from '../ui.ts';
import { noteWords } from '../words/note-words.ts';

/** Every source of a run and how far its reading is. */
export function ReadList({ sources }: { readonly sources: readonly JobSource[] }) {
  return (
    <ul class="reads">
      {sources.map((source, i) => (
        // a job's sources never change places
        <Read key={i} source={source} number={i + 1} />
      ))}
    </ul>
  );
}

function Read({ source, number }: { readonly source: JobSource; readonly number: number }) {
  const { t } = useUi();
  const { article, note, origin, state } = source;
  const name = article?.outlet || origin.title || t('pasted_text');
  const part = article?.notes.find((n) => n.code === 'partial-read' || n.code === 'paywall-teaser');
  return (
    <li>
      <NumberChip number={number} />
      <span class="read-name" dir="auto">
        {name}
      </span>
      {state === 'read' ? (
        <span class={part === undefined ? 'read-state is-ok' : 'read-state is-part'}>
          {[t('words', { count: article?.wordCount ?? 0 }), ...(part === undefined ? [] : [noteWords(t, part)])].join(
            ' · ',
          )}
          <Icon name={part === undefined ? 'check' : 'warning'} />
        </span>
      ) : state === 'skipped' ? (
        <span class="read-state is-part">
          {note === undefined ? t('read_skipped') : noteWords(t, note)}
          <Icon name="warning" />
        </span>
      ) : state === 'reading' ? (
        <span class="read-state">
          {t('read_now')}
          <i class="spin" aria-hidden="true" />
        </span>
      ) : (
        <span class="read-state">{t('read_next')}</span>
      )}
    </li>
  );
}
