import { useUi } from '../ui.ts';

/** Before the browser asks for `tabs`: what it is for, how the browser words it, and the way without it. */
export function AllowTabs() {
  const { t, intents } = useUi();
  return (
    <section class="allow" aria-labelledby="allow-title">
      <h3 id="allow-title">{t('allow_tabs_title')}</h3>
      <p>{t('allow_tabs_why')}</p>
      <p class="row">
        <button type="button" class="button primary" data-testid="allow-tabs" onClick={intents.allowTabs}>
          {t('allow_tabs')}
        </button>
      </p>
      <p class="meta">{t('allow_tabs_without')}</p>
    </section>
  );
}
