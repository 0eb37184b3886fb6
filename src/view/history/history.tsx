import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { HistoryEntry } from '../../core/history-entry.ts';
import { Icon } from '../parts/icon.tsx';
import { Message } from '../parts/message.tsx';
import { useUi } from '../ui.ts';
import { DeleteAll } from './delete-all.tsx';
import { groupByDay } from './group-by-day.ts';
import { HistoryRow } from './history-row.tsx';
import { searchHistory } from './search-history.ts';
import { Undo } from './undo.tsx';

/** Every brief kept on this computer, newest first, by day; found again by words. */
export function History({ entries }: { readonly entries: readonly HistoryEntry[] }) {
  const { t, formats, intents, settings, now } = useUi();
  const [query, setQuery] = useState('');
  const [deleted, setDeleted] = useState<{ readonly what: 'one' | 'all' } | undefined>(undefined);
  const search = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLElement>(null);
  const found = searchHistory(entries, query);

  // not after the paint: a key pressed as the screen appears would be lost
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== '/' || !settings.singleKeyShortcuts || event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      search.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [settings.singleKeyShortcuts]);

  const settle = useCallback(() => setDeleted(undefined), []);
  return (
    <>
      <main data-testid="history" ref={main} tabIndex={-1}>
        {entries.length === 0 ? (
          <Message glyph="page" title={t('history_empty')} text={t('history_empty_why')}>
            <button type="button" class="button primary" onClick={intents.openPicker}>
              {t('history_empty_go')}
            </button>
          </Message>
        ) : (
          <>
            <label class="search">
              <Icon name="search" />
              <span class="unseen">{t('history_search')}</span>
              <input
                ref={search}
                type="search"
                placeholder={t('history_search_in', { count: entries.length })}
                value={query}
                onInput={(event) => setQuery(event.currentTarget.value)}
              />
            </label>
            <p class="unseen" role="status">
              {query === '' ? '' : t('history_found', { count: found.length })}
            </p>
            {found.length === 0 ? <p class="history-none">{t('history_found', { count: 0 })}</p> : null}
            {groupByDay(found, (iso) => formats.dayName(iso, now)).map(({ day, entries: ofDay }) => (
              <section key={day}>
                <h2 class="day">{day}</h2>
                <ul class="history">
                  {ofDay.map((entry) => (
                    <HistoryRow
                      key={entry.id}
                      entry={entry}
                      earlier={earlierOf(entry, entries)}
                      onDelete={() => {
                        intents.deleteBrief(entry.id);
                        setDeleted({ what: 'one' });
                      }}
                    />
                  ))}
                </ul>
              </section>
            ))}
          </>
        )}
        {deleted === undefined ? null : (
          <Undo
            t={t}
            of={deleted}
            left={entries}
            words={t(deleted.what === 'one' ? 'deleted_one' : 'deleted_all')}
            onUndo={() => {
              intents.undoDelete();
              main.current?.focus();
            }}
            onDone={settle}
          />
        )}
      </main>
      {entries.length === 0 ? null : (
        <footer class="bar">
          <span class="meta">{t('history_kept')}</span>
          {intents.exportHistory === undefined ? null : (
            <button type="button" class="button quiet small push" onClick={intents.exportHistory}>
              <Icon name="save" />
              {t('export_all')}
            </button>
          )}
          <DeleteAll
            t={t}
            isAlone={intents.exportHistory === undefined}
            onDelete={() => {
              intents.deleteAllBriefs();
              setDeleted({ what: 'all' });
            }}
          />
        </footer>
      )}
    </>
  );
}

function isSameStory(a: HistoryEntry, b: HistoryEntry): boolean {
  return a.storyId === b.storyId || (a.marks?.some((mark) => b.marks?.includes(mark)) ?? false);
}

/** The brief of the same story just before this one. */
function earlierOf(entry: HistoryEntry, entries: readonly HistoryEntry[]): HistoryEntry | undefined {
  return entries
    .filter((other) => isSameStory(other, entry) && other.createdAt < entry.createdAt)
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0];
}
