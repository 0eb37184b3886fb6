import { useEffect, useRef } from 'preact/hooks';
import type { Translate } from '../i18n/translate.ts';

export interface UndoProps {
  readonly t: Translate;
  /** What can be taken back; another starts the time anew. */
  readonly of: object;
  /** What may have lost the row, and with it the focus, of the button that did it. */
  readonly left: unknown;
  /** What was done. */
  readonly words: string;
  readonly onUndo: () => void;
  /** The time to take it back is over, or it was taken back. */
  readonly onDone: () => void;
}

/** How long the way back stays open. */
const UNDO_MS = 10_000;

/** What was deleted, and the way back. */
export function Undo({ t, of, left, words, onUndo, onDone }: UndoProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const timer = setTimeout(onDone, UNDO_MS);
    return () => clearTimeout(timer);
  }, [of, onDone]);
  useEffect(() => {
    if (document.activeElement === document.body) button.current?.focus();
  }, [of, left]);
  return (
    <div class="toast" role="status">
      <span>{words}</span>
      <button
        ref={button}
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
