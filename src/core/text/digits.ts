/** Languages that write the decimal comma and group with a point or a space (Unicode CLDR, `numbers`). */
const DECIMAL_COMMA = new Set(
  'de fr es it pt nl pl ru uk cs sk el tr sv da nb nn no fi hu ro bg hr sr sl et lv lt id vi ca eu gl is'.split(' '),
);

export interface WrittenDigits {
  readonly value: number;
  /** The size of the last digit written: 0.1 for 2.4, 1 for 12, 100 for 1,200. Rounding hides in less than this. */
  readonly step: number;
}

/** A run of digits with separators as a number; digits of any script. `undefined` for what is no number, such as 1.2.3. */
export function readDigits(written: string, lang = 'en'): WrittenDigits | undefined {
  const ascii = asciiDigits(written).replaceAll(/[\u00a0\u202f'’]/g, '');
  const comma = DECIMAL_COMMA.has(lang.toLowerCase().split('-')[0] ?? 'en');
  const plain = withoutGrouping(ascii, comma);
  if (plain === undefined) return undefined;
  const value = Number(plain);
  if (!Number.isFinite(value)) return undefined;
  const decimals = plain.split('.')[1]?.length ?? 0;
  if (decimals > 0) return { value, step: 10 ** -decimals };
  const zeros = /0+$/.exec(plain)?.[0].length ?? 0;
  return { value, step: value === 0 ? 1 : 10 ** zeros };
}

function withoutGrouping(digits: string, comma: boolean): string | undefined {
  const points = digits.split('.').length - 1;
  const commas = digits.split(',').length - 1;
  if (points === 0 && commas === 0) return digits;
  if (points > 0 && commas > 0) {
    // the sign that comes last is the decimal one
    const [group, decimal] = digits.lastIndexOf('.') > digits.lastIndexOf(',') ? [',', '.'] : ['.', ','];
    if (digits.split(decimal).length > 2) return undefined;
    return digits.replaceAll(group, '').replace(decimal, '.');
  }
  const sign = points > 0 ? '.' : ',';
  const parts = digits.split(sign);
  const grouped = parts.slice(1).every((p) => p.length === 3) && (parts[0]?.length ?? 0) <= 3;
  if (parts.length > 2) return grouped || sign === ',' ? parts.join('') : undefined;
  const isGrouping = grouped && parts[0] !== '0' && (sign === ',') !== comma;
  return isGrouping ? parts.join('') : parts.join('.');
}

const IS_ASCII = /^[\x20-\x7e\s]*$/;

/** Decimal digits of any script as 0-9. */
export function asciiDigits(text: string): string {
  if (IS_ASCII.test(text)) return text;
  return text.replace(/[^\P{Nd}0-9]/gu, (digit) => {
    // blocks of decimal digits start at a code point that ends in 0 or 6
    const code = digit.codePointAt(0) ?? 0;
    for (let back = 0; back < 10; back++) {
      if (!/\p{Nd}/u.test(String.fromCodePoint(code - back - 1))) return String(back);
    }
    return digit;
  });
}
