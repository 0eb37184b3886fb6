import { useUi } from '../ui.ts';

/** Who wrote this, and what to do before relying on it. */
export function Colophon() {
  const { t } = useUi();
  return (
    <footer class="colophon" dir={t.dir} lang={t.locale}>
      <p>{t('colophon')}</p>
      <p data-testid="disclaimer">{t('disclaimer')}</p>
    </footer>
  );
}
