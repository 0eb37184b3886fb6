import { useUi } from '../ui.ts';

/** Before the browser asks for `tabs`: what it is for, how the browser words it, and the way without it. */
export function AllowTabs({ isScan }: { readonly isScan: boolean }) {
  const { t, intents } = useUi();
  return (
    <section class="allow" aria-labelledby="allow-title">
      <h2 id="allow-title">{t(isScan ? 'step_scan_tabs' : 'allow_tabs_title')}</h2>
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
