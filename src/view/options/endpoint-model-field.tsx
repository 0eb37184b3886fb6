import { useId } from 'preact/hooks';
import type { EndpointPreset, ListedModel } from './endpoint-model.ts';
import { useOptions } from './options-context.ts';

export interface EndpointModelFieldProps {
  readonly model: string;
  readonly preset: EndpointPreset | undefined;
  /** The endpoint's own list, once it was asked. */
  readonly models: readonly ListedModel[] | undefined;
  readonly onModel: (model: string) => void;
}

/** Which model, from the endpoint's own list where it gave one, with what is known of its window and price. */
export function EndpointModelField({ model, preset, models, onModel }: EndpointModelFieldProps) {
  const { t, formats } = useOptions();
  const id = useId();
  const offered = models ?? preset?.models ?? [];
  const listed = models?.find((m) => m.id === model);
  const known = preset?.models.find((m) => m.id === model);
  const price = listed?.price ?? known?.price;
  const paid = price === undefined ? undefined : { in: formats.dollars(price.in), out: formats.dollars(price.out) };
  const month = listed?.price === undefined ? preset?.pricesAsOf : undefined;
  return (
    <div class="field">
      <label for={`${id}-model`}>{t('endpoint_model')}</label>
      <input
        id={`${id}-model`}
        class="input code"
        name="model"
        dir="ltr"
        required
        spellcheck={false}
        list={`${id}-models`}
        value={model}
        onInput={(event) => onModel(event.currentTarget.value)}
      />
      <datalist id={`${id}-models`}>
        {offered.map((m) => (
          <option key={m.id} value={m.id} />
        ))}
      </datalist>
      {listed?.contextTokens === undefined ? null : (
        <span class="meta">{t('endpoint_context_is', { tokens: formats.number(listed.contextTokens) })}</span>
      )}
      {paid === undefined ? null : (
        <span class="meta">
          {month === undefined
            ? t('endpoint_price_is', paid)
            : t('endpoint_price_dated', { ...paid, month: formats.when(month, 'month') })}
        </span>
      )}
    </div>
  );
}
