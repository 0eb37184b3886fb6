import { useId, useState } from 'preact/hooks';
import { WIRES } from '../../core/abstractive/endpoint-config.ts';
import { Icon } from '../parts/icon.tsx';
import { EndpointKey } from './endpoint-key.tsx';
import type { EndpointFormProps, EndpointInput, EndpointPreset, EndpointPrice } from './endpoint-model.ts';
import { EndpointModelField } from './endpoint-model-field.tsx';
import { EndpointMore } from './endpoint-more.tsx';
import { EndpointTestResult } from './endpoint-test-result.tsx';
import { useOptions } from './options-context.ts';

/** The protocols by the names their makers give them, the same in every language. */
const WIRE_NAMES = { openai: 'OpenAI', anthropic: 'Anthropic', gemini: 'Google Gemini' } as const;

/** The form as it stands; a number the reader emptied is not there. */
type FormFields = Omit<EndpointInput, 'key' | 'contextTokens' | 'price'> & {
  readonly contextTokens?: number | undefined;
  readonly price?: EndpointPrice | undefined;
};

/** Where the endpoint is, which model, which key; saving asks the browser for exactly this one host. */
export function EndpointForm({ presets, value, models, testResult, onSave, onTest, onRemove }: EndpointFormProps) {
  const { t } = useOptions();
  const [form, setForm] = useState<FormFields>(value ?? startOf(presets[0]));
  const [key, setKey] = useState('');
  const id = useId();
  const host = URL.canParse(form.url) ? new URL(form.url).host : '';
  const preset = presets.find((p) => p.id === form.preset);
  const filled: EndpointInput = { ...plain(form), ...(key === '' ? {} : { key }) };
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
                value={p.id}
                checked={form.preset === p.id}
                onChange={() => setForm({ ...startOf(p), keyPlace: form.keyPlace })}
              />
              {p.name}
            </label>
          ))}
        </div>
      </fieldset>
      {preset?.asksWire === true ? (
        <fieldset class="field">
          <legend>{t('endpoint_wire')}</legend>
          <div class="choices">
            {WIRES.map((wire) => (
              <label key={wire}>
                <input
                  type="radio"
                  name={`${id}-wire`}
                  value={wire}
                  checked={(form.wire ?? 'openai') === wire}
                  onChange={() => setForm({ ...form, wire })}
                />
                {WIRE_NAMES[wire]}
              </label>
            ))}
          </div>
        </fieldset>
      ) : null}
      <div class="two">
        <div class="field">
          <label for={`${id}-url`}>{t('endpoint_address')}</label>
          <input
            id={`${id}-url`}
            class="input code"
            type="url"
            name="address"
            dir="ltr"
            required
            spellcheck={false}
            value={form.url}
            onInput={(event) => setForm({ ...form, url: event.currentTarget.value })}
          />
        </div>
        <EndpointModelField
          model={form.model}
          preset={preset}
          models={models}
          onModel={(model) => setForm({ ...form, model })}
        />
      </div>
      {preset?.needsKey === false ? null : (
        <EndpointKey
          host={host}
          typed={key}
          place={form.keyPlace}
          {...(value === undefined ? {} : { kept: value })}
          onType={setKey}
          onPlace={(keyPlace) => setForm({ ...form, keyPlace })}
        />
      )}
      <EndpointMore
        key={form.preset}
        contextTokens={form.contextTokens}
        contextInUse={value?.contextInUse ?? preset?.contextTokens}
        price={form.price}
        onChange={(change) => setForm({ ...form, ...change })}
      />
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

function startOf(preset: EndpointPreset | undefined): FormFields {
  return { preset: preset?.id ?? '', url: preset?.url ?? '', model: preset?.model ?? '', keyPlace: 'disk' };
}

/** The form's own fields and no others, those that are empty left out. */
function plain({ preset, url, model, wire, keyPlace, contextTokens, price }: FormFields): EndpointInput {
  return {
    preset,
    url,
    model,
    keyPlace,
    ...(wire === undefined ? {} : { wire }),
    ...(contextTokens === undefined ? {} : { contextTokens }),
    ...(price === undefined ? {} : { price }),
  };
}
