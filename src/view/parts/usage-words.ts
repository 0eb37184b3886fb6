import type { Engine } from '../../core/brief.ts';
import type { Formats } from '../i18n/formats.ts';
import type { Translate } from '../i18n/translate.ts';

/** What a brief took, as the endpoint counted it: tokens, and dollars where the price is known; nothing where it says nothing. */
export function usageWords(t: Translate, formats: Formats, { tokens }: Engine): string | undefined {
  if (tokens === undefined) return undefined;
  const counts = { in: formats.number(tokens.in), out: formats.number(tokens.out) };
  if (tokens.dollars === undefined) return t('tokens_used', counts);
  const price = formats.dollars(tokens.dollars);
  return tokens.pricesAsOf === undefined
    ? t('tokens_used_price', { ...counts, price })
    : t('tokens_used_dated', { ...counts, price, month: formats.when(tokens.pricesAsOf, 'month') });
}
