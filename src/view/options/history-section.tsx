import { DeleteAll } from '../history/delete-all.tsx';
import { Icon } from '../parts/icon.tsx';
import { ImportButton } from './import-button.tsx';
import { ImportResult } from './import-result.tsx';
import { OptionSection } from './option-section.tsx';
import { useOptions } from './options-context.ts';
import { SelectRow } from './select-row.tsx';

const DAYS = [0, 1, 7, 30, 90, 365] as const;

/** How long briefs are kept, export, import and deletion. */
export function HistorySection() {
  const { t, model, intents } = useOptions();
  const { settings, kept, imported, undoable } = model;
  const { exportHistory, exportSettings, importFile, undo } = intents;
  return (
    <OptionSection id="history" title={t('opt_history')} about={t('opt_history_about')}>
      <SelectRow
        title={t('opt_keep')}
        about={t('opt_kept', { count: kept })}
        value={String(settings.keepDays)}
        choices={[
          { value: 'forever', words: t('keep_forever') },
          ...DAYS.map((days) => ({ value: String(days), words: t('keep_days', { count: days }) })).reverse(),
        ]}
        onChoose={(value) => intents.change({ keepDays: value === 'forever' ? 'forever' : Number(value) })}
      />
      {exportHistory === undefined && exportSettings === undefined && importFile === undefined ? null : (
        <div class="option-row">
          <span class="option-title">
            {t('opt_move')}
            <span class="option-about">{t('opt_move_about')}</span>
          </span>
          <span class="row">
            {exportSettings === undefined ? null : (
              <button type="button" class="button" data-testid="export-settings" onClick={exportSettings}>
                <Icon name="save" />
                {t('export_settings')}
              </button>
            )}
            {exportHistory === undefined ? null : (
              <button type="button" class="button" data-testid="export-history" onClick={exportHistory}>
                <Icon name="save" />
                {t('export_history')}
              </button>
            )}
            {importFile === undefined ? null : <ImportButton onFile={importFile} />}
          </span>
        </div>
      )}
      <div role="status" class="import-result">
        {imported === undefined ? null : <ImportResult imported={imported} />}
        {undoable?.kind === 'import' && undo !== undefined ? (
          <button type="button" class="link" data-testid="undo-import" onClick={undo}>
            {t('undo')}
          </button>
        ) : null}
      </div>
      {kept > 0 ? (
        <div class="option-row">
          <span class="option-title">{t('opt_delete')}</span>
          <DeleteAll isAlone t={t} onDelete={intents.deleteAllBriefs} />
        </div>
      ) : null}
    </OptionSection>
  );
}
