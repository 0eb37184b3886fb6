import { IconButton } from '../parts/icon-button.tsx';
import { Ledger } from './ledger.tsx';
import { OptionSection } from './option-section.tsx';
import { useOptions } from './options-context.ts';
import { SwitchRow } from './switch-row.tsx';

/** What leaves this computer, what is kept on it, and which sites may be read. */
export function PrivacySection() {
  const { t, model, intents } = useOptions();
  const { sites, modelSites, tabsPermission } = model;
  return (
    <OptionSection id="privacy" title={t('opt_privacy_title')} about={t('opt_privacy_about')}>
      <Ledger />
      <div class="option-row is-tall">
        <span class="option-title">
          {t('opt_stored')}
          <span class="option-about">{t('opt_stored_about', { count: model.kept })}</span>
        </span>
      </div>
      <div class="option-row">
        <span class="option-title">
          {t('opt_tabs')}
          <span class="option-about">{t(tabsPermission ? 'opt_tabs_on' : 'opt_tabs_off')}</span>
        </span>
        {tabsPermission ? (
          <button type="button" class="button" onClick={intents.revokeTabs}>
            {t('revoke')}
          </button>
        ) : null}
      </div>
      <div class="option-row is-tall">
        <span class="option-title">
          {t('opt_sites')}
          <span class="option-about">{t('opt_sites_about', { count: sites.length })}</span>
        </span>
      </div>
      {sites.length > 0 ? (
        <ul class="sites">
          {sites.map((site) => (
            <li key={site}>
              <span>
                <bdi>{siteName(site)}</bdi>
                {modelSites?.includes(site) === true ? <span class="meta"> {t('opt_site_model')}</span> : null}
              </span>
              <IconButton
                icon="trash"
                label={t('revoke_site', { site: siteName(site) })}
                onPress={() => intents.revokeSite(site)}
              />
            </li>
          ))}
        </ul>
      ) : null}
      {sites.length > 0 && tabsPermission ? (
        <SwitchRow
          title={t('opt_read_allowed')}
          about={t('opt_read_allowed_about')}
          isOn={model.settings.readAllowed}
          name="read-allowed"
          onSwitch={(readAllowed) => intents.change({ readAllowed })}
        />
      ) : null}
    </OptionSection>
  );
}

/** `https://news.example/*` as a reader calls it: `news.example`. */
function siteName(pattern: string): string {
  return pattern.replace(/^(\*|https?):\/\//, '').replace(/\/.*$/, '');
}
