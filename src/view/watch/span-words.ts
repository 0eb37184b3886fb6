import type { Translate } from '../i18n/translate.ts';

/** Minutes as a reader says them: "25 min", "3 h", "2 days". */
export function spanWords(t: Translate, minutes: number): string {
  if (minutes < 60) return t('span_minutes', { count: Math.max(1, Math.round(minutes)) });
  if (minutes < 48 * 60) return t('span_hours', { count: Math.round(minutes / 60) });
  return t('span_days', { count: Math.round(minutes / 1440) });
}
