import { useRef } from 'preact/hooks';
import { Icon } from '../parts/icon.tsx';
import { useOptions } from './options-context.ts';

/** Picks a file and hands its text over. */
export function ImportButton({ onFile }: { readonly onFile: (text: string) => void }) {
  const { t } = useOptions();
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="button" onClick={() => field.current?.click()}>
        <Icon name="page" />
        {t('import_file')}
      </button>
      <input
        ref={field}
        type="file"
        accept="application/json,.json"
        hidden
        aria-label={t('import_file')}
        onChange={(event) => {
          const input = event.currentTarget;
          void input.files?.[0]?.text().then(onFile);
          input.value = '';
        }}
      />
    </>
  );
}
