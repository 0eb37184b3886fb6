import { Undo } from '../history/undo.tsx';
import { useOptions } from './options-context.ts';

/** What the last press deleted, and the way back. An import has its own, beside what it did. */
export function OptionsUndo() {
  const { t, model, intents } = useOptions();
  const { undoable } = model;
  const { undo, settle } = intents;
  if (undoable === undefined || undoable.kind === 'import' || undo === undefined || settle === undefined) return null;
  const words =
    undoable.kind === 'older'
      ? t('deleted_older', { count: undoable.count })
      : t(undoable.kind === 'all' ? 'deleted_all' : 'deleted_report');
  return <Undo t={t} of={undoable} left={model} words={words} onUndo={undo} onDone={settle} />;
}
