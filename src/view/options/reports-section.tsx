import { useState } from 'preact/hooks';
import type { KeptReport } from '../../core/export/wrong-report.ts';
import { Icon } from '../parts/icon.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { VERDICT_WORDS } from '../words/verdict-words.ts';
import { OptionSection } from './option-section.tsx';
import { useOptions } from './options-context.ts';

/** The "This is wrong" reports the reader keeps: to read, to copy, to delete; nothing sends them. */
export function ReportsSection() {
  const { t, model } = useOptions();
  const { reports } = model;
  if (reports === undefined) return null;
  return (
    <OptionSection id="reports" title={t('opt_reports')} about={t('opt_reports_about')}>
      {reports.length === 0 ? (
        <p class="meta">{t('opt_reports_none')}</p>
      ) : (
        <ul class="reports" data-testid="reports">
          {reports.map((kept) => (
            <Report key={kept.id} kept={kept} />
          ))}
        </ul>
      )}
    </OptionSection>
  );
}

function Report({ kept }: { readonly kept: KeptReport }) {
  const { t, formats, intents } = useOptions();
  const { copyReport, deleteReport } = intents;
  const [said, setSaid] = useState('');
  const { report } = kept;
  return (
    <li>
      <p class="report-sentence" dir="auto">
        {report.sentence}
      </p>
      {report.comment === undefined ? null : (
        <p class="report-comment" dir="auto">
          {report.comment}
        </p>
      )}
      <p class="meta">
        {t(VERDICT_WORDS[report.verdict])} · {formats.moment(report.createdAt)}
      </p>
      <ul class="report-spans">
        {report.spans.map((span) => (
          <li key={`${span.outlet} ${span.start}`}>
            <b>{span.outlet}</b> <q dir="auto">{span.quote}</q>
            {span.url === undefined ? null : <bdi class="meta">{span.url}</bdi>}
          </li>
        ))}
      </ul>
      <p class="row">
        {copyReport === undefined ? null : (
          <button
            type="button"
            class="button small"
            onClick={() => void copyReport(report).then((ok) => setSaid(t(ok ? 'copied' : 'copy_failed')))}
          >
            <Icon name="copy" />
            {t('report_copy')}
          </button>
        )}
        {deleteReport === undefined ? null : (
          <IconButton icon="trash" label={t('report_delete')} onPress={() => deleteReport(kept.id)} />
        )}
        <span class="meta" role="status">
          {said}
        </span>
      </p>
    </li>
  );
}
