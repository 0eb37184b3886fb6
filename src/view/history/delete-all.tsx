import { useState } from 'preact/hooks';
import type { Translate } from '../i18n/translate.ts';
import { Icon } from '../parts/icon.tsx';

export interface DeleteAllProps {
  readonly t: Translate;
  readonly isAlone: boolean;
  readonly onDelete: () => void;
}

/** "Delete all" asks once more in its own place. */
export function DeleteAll({ t, isAlone, onDelete }: DeleteAllProps) {
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) {
    return (
      <button
        type="button"
        class={`button quiet small danger ${isAlone ? 'push' : ''}`}
        data-testid="delete-all"
        onClick={() => setAsking(true)}
      >
        <Icon name="trash" />
        {t('delete_all')}
      </button>
    );
  }
  return (
    <span class={`row ${isAlone ? 'push' : ''}`}>
      <button type="button" class="button small" onClick={() => setAsking(false)}>
        {t('cancel')}
      </button>
      <button
        type="button"
        class="button small danger"
        data-testid="delete-all-sure"
        onClick={() => {
          setAsking(false);
          onDelete();
        }}
      >
        {t('delete_all_sure')}
      </button>
    </span>
  );
}
