import { useEffect } from 'preact/hooks';
import type { Translate } from '../i18n/translate.ts';

export interface UndoProps {
  readonly t: Translate;
  /** What was done. */
  readonly words: string;
  readonly onUndo: () => void;
  /** The time to take it back is over, or it was taken back. */
  readonly onDone: () => void;
}

/** How long the way back stays open. */
const UNDO_MS = 10_000;

/** What was deleted, and the way back. */
export function Undo({ t, words, onUndo, onDone }: UndoProps) {
  useEffect(() => {
    const timer = setTimeout(onDone, UNDO_MS);
    return () => clearTimeout(timer);
  }, [onDone]);
  return (
    <div class="toast" role="status">
      <span>{words}</span>
      <button
        type="button"
        class="link"
        data-testid="undo"
        onClick={() => {
          onUndo();
          onDone();
        }}
      >
        {t('undo')}
      </button>
    </div>
  );
}
