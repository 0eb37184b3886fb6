import { useRef } from 'preact/hooks';
import { useOptions } from '../options/options-context.ts';
import { Icon } from '../parts/icon.tsx';
import type { FeedIntents } from './watch-model.ts';

/** A list of feeds in and out, as every feed reader writes it. */
export function OpmlButtons({ watch, canExport }: { readonly watch: FeedIntents; readonly canExport: boolean }) {
  const { t } = useOptions();
  const field = useRef<HTMLInputElement>(null);
  return (
    <span class="row">
      <button type="button" class="button" onClick={() => field.current?.click()}>
        <Icon name="page" />
        {t('opml_import')}
      </button>
      <input
        ref={field}
        type="file"
        accept=".opml,.xml,text/x-opml,text/xml,application/xml"
        hidden
        aria-label={t('opml_import')}
        data-testid="opml-file"
        onChange={(event) => {
          const input = event.currentTarget;
          void input.files?.[0]?.text().then(watch.importOpml);
          input.value = '';
        }}
      />
      {canExport ? (
        <button type="button" class="button" data-testid="opml-export" onClick={watch.exportOpml}>
          <Icon name="save" />
          {t('opml_export')}
        </button>
      ) : null}
    </span>
  );
}
