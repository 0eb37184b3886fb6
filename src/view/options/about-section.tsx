import { LICENCES } from './licences.ts';
import { OptionSection } from './option-section.tsx';
import { useOptions } from './options-context.ts';

/** Version, licence, and the libraries inside. */
export function AboutSection() {
  const { t, model } = useOptions();
  return (
    <OptionSection id="about" title={t('opt_about')} about={t('disclaimer')}>
      <dl class="fact-list">
        {model.version === undefined ? null : (
          <div>
            <dt>{t('about_version')}</dt>
            <dd>{model.version}</dd>
          </div>
        )}
        <div>
          <dt>{t('about_licence')}</dt>
          <dd>MIT</dd>
        </div>
        <div>
          <dt>{t('about_libraries')}</dt>
          <dd>
            <ul class="plain-list">
              {LICENCES.map(({ name, licence }) => (
                <li key={name}>
                  <bdi>
                    {name}: {licence}
                  </bdi>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      </dl>
    </OptionSection>
  );
}
