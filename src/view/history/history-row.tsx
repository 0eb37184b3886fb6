import type { HistoryEntry } from '../../core/history-entry.ts';
import { engineWords } from '../parts/engine-words.ts';
import { Icon } from '../parts/icon.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { monogram } from '../parts/monogram.ts';
import { slotOf } from '../parts/slot-of.ts';
import { useUi } from '../ui.ts';

export interface HistoryRowProps {
  readonly entry: HistoryEntry;
  readonly earlier: HistoryEntry | undefined;
  readonly onDelete: () => void;
}

/** Outlets shown as letters before "+3". */
const MOST_MONOGRAMS = 5;

/** One kept brief. */
export function HistoryRow({ entry, earlier, onDelete }: HistoryRowProps) {
  const { t, formats, intents } = useUi();
  const engine = engineWords(t, entry.engine, false);
  const { compare } = intents;
  return (
    <li>
      <button type="button" class="history-headline" dir="auto" onClick={() => intents.openBrief(entry.id)}>
        {entry.headline}
      </button>
      <IconButton icon="trash" label={t('delete_label', { headline: entry.headline })} onPress={onDelete} />
      <p class="meta history-meta">
        <span class="monograms" role="img" aria-label={formats.list(entry.outlets)} title={formats.list(entry.outlets)}>
          {entry.outlets.slice(0, MOST_MONOGRAMS).map((outlet, i) => (
            <span key={outlet} class="chip" data-slot={slotOf(i + 1)}>
              {monogram(outlet)}
            </span>
          ))}
          {entry.outlets.length > MOST_MONOGRAMS ? (
            <span>+{formats.number(entry.outlets.length - MOST_MONOGRAMS)}</span>
          ) : null}
        </span>
        <span role="img" aria-label={t('words_cut_label', { read: entry.wordsRead, written: entry.wordsWritten })}>
          {t('words_cut', { read: entry.wordsRead, written: entry.wordsWritten })}
        </span>
        <span class="history-when" title={`${engine.name} · ${engine.fact}`}>
          <Icon
            name={entry.engine.kind === 'endpoint' ? 'cloud' : entry.engine.kind === 'builtin' ? 'chip' : 'laptop'}
          />
          <span class="unseen">{engine.name}</span>
          <time dateTime={entry.createdAt}>{formats.time(entry.createdAt)}</time>
        </span>
      </p>
      {earlier === undefined || compare === undefined ? null : (
        <button type="button" class="link history-new" onClick={() => compare(earlier.id, entry.id)}>
          {t('whats_new_since', { when: formats.time(earlier.createdAt) })}
        </button>
      )}
    </li>
  );
}
