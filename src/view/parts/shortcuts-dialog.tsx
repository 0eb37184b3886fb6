import { useEffect, useRef } from 'preact/hooks';
import { useUi } from '../ui.ts';
import { IconButton } from './icon-button.tsx';
import { ShortcutList } from './shortcut-list.tsx';

/** The list of keys, over the screen. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useUi();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} class="sheet-dialog" aria-labelledby="shortcuts-title" onClose={onClose}>
      <div class="heading-row">
        <h2 id="shortcuts-title">{t('shortcuts')}</h2>
        <IconButton icon="close" label={t('close')} onPress={onClose} />
      </div>
      <ShortcutList t={t} />
    </dialog>
  );
}
