import { useId } from 'preact/hooks';
import { LEAST_CONTEXT } from '../../core/abstractive/endpoint-config.ts';
import type { EndpointPrice } from './endpoint-model.ts';
import { useOptions } from './options-context.ts';

export interface EndpointMoreProps {
  readonly contextTokens: number | undefined;
  /** What is reckoned with where the reader sets nothing. */
  readonly contextInUse: number | undefined;
  readonly price: EndpointPrice | undefined;
  readonly onChange: (change: {
    readonly contextTokens?: number | undefined;
    readonly price?: EndpointPrice | undefined;
  }) => void;
}

/** What few readers set: the model's window, and what they pay. */
export function EndpointMore({ contextTokens, contextInUse, price, onChange }: EndpointMoreProps) {
  const { t, formats } = useOptions();
  const id = useId();
  return (
    <details class="more" open={contextTokens !== undefined || price !== undefined}>
      <summary>{t('endpoint_more')}</summary>
      <div class="three">
        <div class="field">
          <label for={`${id}-context`}>{t('endpoint_context')}</label>
          <input
            id={`${id}-context`}
            class="input code"
            type="number"
            name="context"
            dir="ltr"
            min={LEAST_CONTEXT}
            step={1}
            placeholder={contextInUse === undefined ? '' : formats.number(contextInUse)}
            // half a number is none: what is typed stays the field's own
            defaultValue={contextTokens ?? ''}
            onInput={({ currentTarget: { valueAsNumber: n } }) =>
              onChange({ contextTokens: Number.isInteger(n) && n >= LEAST_CONTEXT ? n : undefined })
            }
          />
        </div>
        {(['in', 'out'] as const).map((side) => (
          <div class="field" key={side}>
            <label for={`${id}-${side}`}>{t(side === 'in' ? 'endpoint_price_in' : 'endpoint_price_out')}</label>
            <input
              id={`${id}-${side}`}
              class="input code"
              type="number"
              name={`price-${side}`}
              dir="ltr"
              min={0}
              step="any"
              defaultValue={price?.[side] ?? ''}
              onInput={({ currentTarget: { valueAsNumber: n } }) =>
                onChange({ price: priceWith(price, side, Number.isNaN(n) ? undefined : n) })
              }
            />
          </div>
        ))}
      </div>
      <p class="meta">{t('endpoint_context_about')}</p>
    </details>
  );
}

/** The price with one side changed; none once both sides are empty. */
function priceWith(
  price: EndpointPrice | undefined,
  side: 'in' | 'out',
  amount: number | undefined,
): EndpointPrice | undefined {
  const other = price?.[side === 'in' ? 'out' : 'in'];
  if (amount === undefined && (other === undefined || other === 0)) return undefined;
  return { in: 0, out: 0, ...price, [side]: Math.max(0, amount ?? 0) };
}
