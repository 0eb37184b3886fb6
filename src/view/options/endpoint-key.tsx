import { useId, useState } from 'preact/hooks';
import { Icon } from '../parts/icon.tsx';
import type { EndpointInput, EndpointValue } from './endpoint-model.ts';
import { useOptions } from './options-context.ts';

export interface EndpointKeyProps {
  readonly host: string;
  readonly typed: string;
  readonly place: EndpointInput['keyPlace'];
  readonly kept?: EndpointValue;
  readonly onType: (key: string) => void;
  readonly onPlace: (place: EndpointInput['keyPlace']) => void;
}

/** The key, typed but never shown again, and how long it is kept. */
export function EndpointKey({ host, typed, place, kept, onType, onPlace }: EndpointKeyProps) {
  const { t } = useOptions();
  const [isShown, setShown] = useState(false);
  const id = useId();
  return (
    <>
      <div class="field">
        <label for={`${id}-key`}>{t('endpoint_key')}</label>
        <span class="input-row">
          <input
            id={`${id}-key`}
            class="input code"
            name="key"
            // a key is Latin; what stands here until one is typed is not
            dir={typed === '' ? t.dir : 'ltr'}
            {...(isShown ? { type: 'text' as const } : { type: 'password' as const })}
            autocomplete="off"
            spellcheck={false}
            placeholder={
              kept?.keyEnding === undefined ? '' : t('endpoint_key_kept', { ending: `\u2068${kept.keyEnding}\u2069` })
            }
            value={typed}
            onInput={(event) => onType(event.currentTarget.value)}
          />
          <button type="button" class="link" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
            {t(isShown ? 'hide' : 'show')}
          </button>
        </span>
        {kept?.isKeyForgotten === true && typed === '' ? (
          <span class="key-gone" role="status">
            <Icon name="warning" />
            {t('endpoint_key_forgotten')}
          </span>
        ) : null}
      </div>
      <fieldset class="field">
        <legend>{t('endpoint_key_place')}</legend>
        <div class="choices">
          {(['disk', 'memory'] as const).map((choice) => (
            <label key={choice}>
              <input
                type="radio"
                name={`${id}-place`}
                value={choice}
                checked={place === choice}
                onChange={() => onPlace(choice)}
              />
              {t(choice === 'disk' ? 'endpoint_key_disk' : 'endpoint_key_memory')}
            </label>
          ))}
        </div>
        <span class="meta">
          {host === ''
            ? t('endpoint_key_where')
            : t(place === 'disk' ? 'endpoint_key_host' : 'endpoint_key_memory_about', { host })}
        </span>
      </fieldset>
    </>
  );
}
