import { useUi } from '../ui.ts';
import { spanWords } from './span-words.ts';

export interface GrowthProps {
  /** Minutes after the first report at which each independent outlet began. */
  readonly growth: readonly number[];
  readonly inLastHour: number;
}

/** How a story grows: a tick where each independent outlet joined, and the same in words. */
export function Growth({ growth, inLastHour }: GrowthProps) {
  const { t } = useUi();
  const span = growth.at(-1) ?? 0;
  const words = t('watch_growth', { count: growth.length, span: spanWords(t, span) });
  return (
    <p class="growth meta">
      {span > 0 ? (
        <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          <path d={`M0 9.5H100 ${growth.map((at) => `M${(1 + (98 * at) / span).toFixed(1)} 1V9`).join(' ')}`} />
        </svg>
      ) : null}
      <span>{words}</span>
      {inLastHour > 0 ? <b>{t('watch_last_hour', { count: inLastHour })}</b> : null}
    </p>
  );
}
