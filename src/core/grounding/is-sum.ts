import type { NumberMention } from '../text/numbers.ts';

/** Currencies without a code, and of countries that are no more. */
const COINS = /^(?:marks|florins|ducats|guilders|dinars|dirhams|talers|credits)$/u;
const [LARGE, ROUND] = [1e5, 1e3];

/** Whether a figure is a sum of money, in a currency of no list too: "11 million marks". */
export function isSum({ kind, value, step, next }: NumberMention): boolean {
  return kind === 'money' || (kind === 'count' && value >= LARGE && step >= ROUND && COINS.test(next ?? ''));
}
