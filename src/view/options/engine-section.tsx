import type { Settings } from '../../core/settings.ts';
import type { MessageKey } from '../i18n/message-key.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { BuiltinState } from './builtin-state.tsx';
import { EndpointForm } from './endpoint-form.tsx';
import { OptionSection } from './option-section.tsx';
import { useOptions } from './options-context.ts';
import { SwitchRow } from './switch-row.tsx';

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

/** What writes the briefs; an engine that cannot be had here is not offered, and the reader is told why. */
export function EngineSection() {
  const { t, model, intents } = useOptions();
  const { endpoint, builtin, settings } = model;
  const hasBuiltin = builtin !== undefined && builtin.state !== 'absent' && builtin.state !== 'unavailable';
  const cards = CARDS.filter(
    ({ engine }) => engine === 'local' || (engine === 'builtin' ? hasBuiltin : endpoint !== undefined),
  );
  const isMissing = settings.engine === 'builtin' && builtin !== undefined && !hasBuiltin;
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
                // what cannot be had here is written locally
                checked={settings.engine === engine || (isMissing && engine === 'local')}
                onChange={() => intents.change({ engine })}
              />
            </span>
            <span>{t(about)}</span>
            {engine === 'builtin' && builtin !== undefined ? <BuiltinState builtin={builtin} /> : null}
            <b>{t(sends)}</b>
          </label>
        ))}
      </div>
      {builtin !== undefined && !hasBuiltin ? (
        <p class="meta no-builtin" data-testid="no-builtin">
          {t(builtin.state === 'absent' ? 'builtin_absent' : 'builtin_unavailable')}
        </p>
      ) : null}
      {endpoint !== undefined && settings.engine === 'endpoint' ? (
        // a form of its own for what is kept, so that it is filled in when that is known
        <EndpointForm key={endpoint.value === undefined ? 'new' : 'kept'} {...endpoint} />
      ) : null}
      {settings.engine === 'local' || isMissing ? null : (
        <SwitchRow
          title={t('opt_second_reading')}
          about={t('opt_second_reading_about')}
          isOn={settings.secondReading}
          onSwitch={(secondReading) => intents.change({ secondReading })}
        />
      )}
    </OptionSection>
  );
}
