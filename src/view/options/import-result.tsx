import type { MessageKey } from '../i18n/message-key.ts';
import type { Imported, ImportFailure } from '../options-model.ts';
import { SETTING_WORDS } from '../words/setting-words.ts';
import { useOptions } from './options-context.ts';

const FAILURE_WORDS: Readonly<Record<ImportFailure, MessageKey>> = {
  damaged: 'import_damaged',
  foreign: 'import_foreign',
  newer: 'import_newer',
  'not-kept': 'import_failed_to_keep',
};

/** How the last import went, in full sentences. */
export function ImportResult({ imported }: { readonly imported: Imported }) {
  const { t, formats } = useOptions();
  switch (imported.kind) {
    case 'failed':
      return (
        <p class="failed" data-testid="import-failed">
          {t(FAILURE_WORDS[imported.why])}
        </p>
      );
    case 'settings': {
      const names = formats.list([...new Set(imported.changed.map((name) => t(SETTING_WORDS[name])))]);
      return <p data-testid="imported">{t('import_settings', { count: imported.changed.length, names })}</p>;
    }
    case 'history': {
      const { added, present, unreadable } = imported;
      return (
        <>
          <p data-testid="imported">{t('import_added', { count: added })}</p>
          {present > 0 ? <p>{t('import_present', { count: present })}</p> : null}
          {unreadable > 0 ? <p>{t('import_unreadable', { count: unreadable })}</p> : null}
        </>
      );
    }
  }
}
