import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Sentence } from '../../core/brief.ts';
import { wrongReport } from '../../core/export/wrong-report.ts';
import { useStory } from '../brief/story-context.ts';
import { Status } from '../parts/status.tsx';
import { useUi } from '../ui.ts';

export interface ReportFormProps {
  readonly sentence: Sentence;
  readonly onClose: () => void;
}

/** "This is wrong": a report the reader keeps here or copies; nothing is sent. */
export function ReportForm({ sentence, onClose }: ReportFormProps) {
  const { t, intents, now } = useUi();
  const { brief } = useStory();
  const [comment, setComment] = useState('');
  const [withAddresses, setWithAddresses] = useState(false);
  const [done, setDone] = useState('');
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const report = () => wrongReport(brief, sentence, { now: now.toISOString(), withAddresses, comment });
  const { copyText, keepReport } = intents;
  return (
    <div class="report">
      <label for={id}>{t('report_what')}</label>
      <textarea ref={field} id={id} rows={2} value={comment} onInput={(e) => setComment(e.currentTarget.value)} />
      <label class="tick">
        <input type="checkbox" checked={withAddresses} onChange={(e) => setWithAddresses(e.currentTarget.checked)} />
        {t('report_addresses')}
      </label>
      <p class="meta">{t('report_stays')}</p>
      <p class="row">
        {keepReport === undefined ? null : (
          <button
            type="button"
            class="button small"
            data-testid="report-keep"
            onClick={() => {
              keepReport(report()).then(
                () => setDone(t('report_kept')),
                () => setDone(t('report_failed')),
              );
            }}
          >
            {t('report_keep')}
          </button>
        )}
        {copyText === undefined ? null : (
          <button
            type="button"
            class="button small"
            onClick={() =>
              void copyText(JSON.stringify(report(), null, 2)).then((ok) => setDone(t(ok ? 'copied' : 'copy_failed')))
            }
          >
            {t('report_copy')}
          </button>
        )}
        <button type="button" class="button small quiet" onClick={onClose}>
          {t('close')}
        </button>
        <span class="meta">{done}</span>
      </p>
      <Status words={done} />
    </div>
  );
}
