import { useEffect } from 'preact/hooks';
import { useUi } from '../ui.ts';

export interface UndoProps {
  readonly what: 'one' | 'all';
  readonly onDone: () => void;
}

/** How long the way back stays open. */
const UNDO_MS = 10_000;

/** What was deleted, and the way back. */
export function Undo({ what, onDone }: UndoProps) {
  const { t, intents } = useUi();
  useEffect(() => {
    const timer = setTimeout(onDone, UNDO_MS);
    return () => clearTimeout(timer);
  }, [onDone]);
  return (
    <div class="toast" role="status">
      <span>{t(what === 'one' ? 'deleted_one' : 'deleted_all')}</span>
      <button
        type="button"
        class="link"
        data-testid="undo"
        onClick={() => {
          intents.undoDelete();
          onDone();
        }}
      >
        {t('undo')}
      </button>
    </div>
  );
}
