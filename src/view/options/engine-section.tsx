import type { Settings } from '../../core/settings.ts';
import type { MessageKey } from '../i18n/message-key.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { EndpointForm } from './endpoint-form.tsx';
import { OptionSection } from './option-section.tsx';
import { useOptions } from './options-context.ts';

interface Card {
  readonly engine: Settings['engine'];
  readonly icon: IconName;
  readonly name: MessageKey;
  readonly about: MessageKey;
  readonly sends: MessageKey;
}

const CARDS: readonly Card[] = [
  { engine: 'local', icon: 'laptop', name: 'engine_local', about: 'engine_local_about', sends: 'sends_nothing' },
  { engine: 'builtin', icon: 'chip', name: 'engine_builtin', about: 'engine_builtin_about', sends: 'sends_nothing' },
  { engine: 'endpoint', icon: 'cloud', name: 'engine_endpoint', about: 'engine_endpoint_about', sends: 'sends_text' },
];

/** What writes the briefs; an engine that cannot be had here is not offered. */
export function EngineSection() {
  const { t, model, intents } = useOptions();
  const { endpoint, builtin, settings } = model;
  const cards = CARDS.filter(
    ({ engine }) => engine === 'local' || (engine === 'builtin' ? builtin !== undefined : endpoint !== undefined),
  );
  return (
    <OptionSection id="engine" title={t('opt_engine')} about={t('opt_engine_about')}>
      <div class="engines" role="radiogroup" aria-labelledby="engine-title">
        {cards.map(({ engine, icon, name, about, sends }) => (
          <label key={engine} class="engine-card">
            <span class="engine-card-title">
              <Icon name={icon} />
              {t(name)}
              <input
                type="radio"
                class="radio"
                name="engine"
                value={engine}
                checked={settings.engine === engine}
                onChange={() => intents.change({ engine })}
              />
            </span>
            <span>{t(about)}</span>
            <b>{t(sends)}</b>
          </label>
        ))}
      </div>
      {endpoint !== undefined && settings.engine === 'endpoint' ? <EndpointForm {...endpoint} /> : null}
    </OptionSection>
  );
}
