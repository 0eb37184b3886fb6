import type { JobState } from '../../core/job.ts';
import type { MessageKey } from '../i18n/message-key.ts';
import { useUi } from '../ui.ts';

const STEPS: readonly { readonly state: JobState; readonly key: MessageKey }[] = [
  { state: 'reading', key: 'step_read' },
  { state: 'distilling', key: 'step_write' },
  { state: 'checking', key: 'step_check' },
];

/** The stages of a run, in the order they come. */
export function Steps({ state }: { readonly state: JobState }) {
  const { t } = useUi();
  const now = state === 'done' ? STEPS.length : STEPS.findIndex((step) => step.state === state);
  return (
    <ol class="steps" aria-label={t('progress')}>
      {STEPS.map((step, i) => (
        <li
          key={step.key}
          class={i < now ? 'is-done' : i === now ? 'is-now' : ''}
          aria-current={i === now ? 'step' : undefined}
        >
          {t(step.key)}
        </li>
      ))}
    </ol>
  );
}
