import { isActive } from '../../core/job-steps.ts';
import type { Translate } from '../i18n/translate.ts';
import type { PopupScreen } from '../popup-model.ts';
import { progressWords } from './progress-words.ts';

/** What a screen reader hears of the run in view: each stage, and at its end that the brief is there. */
export function spokenWords(t: Translate, screen: PopupScreen): string {
  switch (screen.screen) {
    case 'reading':
      return t('reading_page');
    case 'progress':
      return progressWords(t, screen.job);
    case 'brief':
      return screen.job === undefined || (screen.job.state !== 'done' && !isActive(screen.job))
        ? ''
        : progressWords(t, screen.job);
    default:
      return '';
  }
}
