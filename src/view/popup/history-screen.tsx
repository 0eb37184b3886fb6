import type { HistoryEntry } from '../../core/history-entry.ts';
import { History } from '../history/history.tsx';
import { LOCAL } from '../parts/local-engine.ts';
import { Plate } from '../parts/plate.tsx';
import { useUi } from '../ui.ts';

/** History in the popup. */
export function HistoryScreen({ entries }: { readonly entries: readonly HistoryEntry[] }) {
  const { t } = useUi();
  return (
    <>
      <Plate engine={LOCAL} isPlan title={t('history')} />
      <History entries={entries} />
    </>
  );
}
