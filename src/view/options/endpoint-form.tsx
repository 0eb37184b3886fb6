import { useId, useState } from 'preact/hooks';
import { Icon } from '../parts/icon.tsx';
import type { EndpointFormProps } from './endpoint-model.ts';
import { EndpointTestResult } from './endpoint-test-result.tsx';
import { useOptions } from './options-context.ts';

/** Where the endpoint is, which model, which key; saving asks the browser for exactly this one host. */
export function EndpointForm({ presets, value, models = [], testResult, onSave, onTest, onRemove }: EndpointFormProps) {
  const { t } = useOptions();
  const [form, setForm] = useState(
    value ?? { preset: presets[0]?.id ?? '', url: presets[0]?.url ?? '', model: presets[0]?.model ?? '' },
  );
  const [key, setKey] = useState('');
  const [isShown, setShown] = useState(false);
  const id = useId();
  const host = URL.canParse(form.url) ? new URL(form.url).host : '';
  const preset = presets.find((p) => p.id === form.preset);
  const filled = { ...form, ...(key === '' ? {} : { key }) };
  const canSave = host !== '' && form.model.trim() !== '';
  return (
    <form
      class="panel"
      data-testid="endpoint-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (canSave) onSave(filled);
      }}
    >
      <fieldset class="field">
        <legend>{t('endpoint_start')}</legend>
        <div class="choices">
          {presets.map((p) => (
            <label key={p.id}>
              <input
                type="radio"
                name={`${id}-preset`}
                checked={form.preset === p.id}
                onChange={() => setForm({ preset: p.id, url: p.url, model: p.model ?? '' })}
              />
              {p.name}
            </label>
          ))}
        </div>
      </fieldset>
      <div class="two">
        <div class="field">
          <label for={`${id}-url`}>{t('endpoint_address')}</label>
          <input
            id={`${id}-url`}
            class="input code"
            type="url"
            dir="ltr"
            required
            spellcheck={false}
            value={form.url}
            onInput={(event) => setForm({ ...form, url: event.currentTarget.value })}
          />
        </div>
        <div class="field">
          <label for={`${id}-model`}>{t('endpoint_model')}</label>
          <input
            id={`${id}-model`}
            class="input code"
            dir="ltr"
            required
            spellcheck={false}
            list={`${id}-models`}
            value={form.model}
            onInput={(event) => setForm({ ...form, model: event.currentTarget.value })}
          />
          <datalist id={`${id}-models`}>
            {models.map((model) => (
              <option key={model} value={model} />
            ))}
          </datalist>
        </div>
      </div>
      {preset?.needsKey === false ? null : (
        <div class="field">
          <label for={`${id}-key`}>{t('endpoint_key')}</label>
          <span class="input-row">
            <input
              id={`${id}-key`}
              class="input code"
              dir="ltr"
              {...(isShown ? { type: 'text' as const } : { type: 'password' as const })}
              autocomplete="off"
              spellcheck={false}
              placeholder={value?.keyEnding === undefined ? '' : t('endpoint_key_kept', { ending: value.keyEnding })}
              value={key}
              onInput={(event) => setKey(event.currentTarget.value)}
            />
            <button type="button" class="link" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
              {t(isShown ? 'hide' : 'show')}
            </button>
          </span>
          <span class="meta">{host === '' ? t('endpoint_key_where') : t('endpoint_key_host', { host })}</span>
        </div>
      )}
      <p class="row">
        <button type="submit" class="button primary" disabled={!canSave}>
          {t('endpoint_save')}
        </button>
        <button
          type="button"
          class="button"
          disabled={!canSave || testResult?.state === 'testing'}
          onClick={() => onTest(filled)}
        >
          {t('endpoint_test')}
        </button>
        {value === undefined ? null : (
          <button type="button" class="button quiet danger" onClick={onRemove}>
            <Icon name="trash" />
            {t('endpoint_remove')}
          </button>
        )}
      </p>
      <EndpointTestResult result={testResult} host={host} />
    </form>
  );
}
