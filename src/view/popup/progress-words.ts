import type { Job } from '../../core/job.ts';
import type { Translate } from '../i18n/translate.ts';

/** What a screen reader hears of a run: one short sentence a stage, not the streaming text. */
export function progressWords(t: Translate, job: Job): string {
  const total = job.sources.length;
  const done = job.sources.filter((s) => s.state === 'read' || s.state === 'skipped').length;
  switch (job.state) {
    case 'reading':
      return t('status_reading', { done: Math.min(done + 1, total), total });
    case 'distilling':
      return t(job.partial !== undefined && job.partial.headline !== '' ? 'status_headline' : 'status_writing');
    case 'checking':
      return t('status_checking');
    case 'done':
      return t('status_ready');
    case 'failed':
    case 'cancelled':
      return t('status_stopped');
  }
}
