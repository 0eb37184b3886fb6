/** A unit by its standard name, and how many of it one of the written unit is. */
export interface Unit {
  readonly kind: 'percent' | 'money' | 'measure';
  /** `percent`, an ISO 4217 code or currency word, or a measure such as `metre`, `kilogram`, `year`. */
  readonly name: string;
  /** Multiplies the written number into `name`'s own size: 1000 for kilometre in `metre`. */
  readonly factor: number;
}

const words = (kind: Unit['kind'], name: string, factor: number, list: string): [string, Unit][] =>
  list.split(' ').map((word) => [word.replaceAll('_', ' '), { kind, name, factor }]);

/** Units written after the number. Currencies without a country are kept apart from those with one only by name. */
const AFTER: ReadonlyMap<string, Unit> = new Map([
  ...words(
    'percent',
    'percent',
    1,
    '% percent per_cent pct prozent por_ciento pour_cent процентов percentage_points percentage_point',
  ),
  ...words('money', 'USD', 1, '$ dollar dollars usd us_dollars'),
  ...words('money', 'USD', 0.01, 'cent cents'),
  ...words('money', 'EUR', 1, '€ euro euros eur'),
  ...words('money', 'GBP', 1, '£ gbp pound_sterling pounds_sterling'),
  ...words('money', 'GBP', 0.01, 'pence'),
  ...words('money', 'JPY', 1, '¥ yen jpy'),
  ...words('money', 'CNY', 1, 'yuan renminbi cny rmb'),
  ...words('money', 'INR', 1, '₹ rupee rupees inr'),
  ...words('money', 'RUB', 1, '₽ rouble roubles ruble rubles rub'),
  ...words('money', 'CHF', 1, 'franc francs chf'),
  ...words('money', 'KRW', 1, '₩ won krw'),
  ...words('money', 'ILS', 1, '₪ shekel shekels'),
  ...words('money', 'TRY', 1, '₺ lira liras'),
  ...words('money', 'crown', 1, 'crown crowns krona kronor krone kroner'),
  ...words('money', 'peso', 1, 'peso pesos'),
  ...words('money', 'rand', 1, 'rand'),
  ...words('money', 'real', 1, 'reais'),
  ...words('measure', 'pound', 1, 'pound pounds lb lbs'),
  ...words('measure', 'metre', 1, 'metre metres meter meters'),
  ...words('measure', 'metre', 1000, 'km kilometre kilometres kilometer kilometers kms'),
  ...words('measure', 'metre', 0.01, 'cm centimetre centimetres centimeter centimeters'),
  ...words('measure', 'metre', 0.001, 'mm millimetre millimetres millimeter millimeters'),
  ...words('measure', 'metre', 1609.344, 'mile miles'),
  ...words('measure', 'metre', 0.3048, 'foot feet ft'),
  ...words('measure', 'metre', 0.0254, 'inch inches'),
  ...words('measure', 'metre', 0.9144, 'yard yards'),
  ...words('measure', 'metre', 1852, 'nautical_mile nautical_miles'),
  ...words('measure', 'kilogram', 1, 'kg kgs kilo kilos kilogram kilograms'),
  ...words('measure', 'kilogram', 0.001, 'gram grams'),
  ...words('measure', 'kilogram', 1000, 'tonne tonnes ton tons metric_tons metric_tonnes'),
  ...words('measure', 'ounce', 1, 'ounce ounces oz'),
  ...words('measure', 'litre', 1, 'litre litres liter liters'),
  ...words('measure', 'litre', 3.785, 'gallon gallons'),
  ...words('measure', 'litre', 158.987, 'barrel barrels'),
  ...words('measure', 'hectare', 1, 'hectare hectares'),
  ...words('measure', 'hectare', 0.404686, 'acre acres'),
  ...words('measure', 'hectare', 100, 'square_kilometres square_kilometers square_km'),
  ...words('measure', 'hectare', 258.999, 'square_miles square_mile'),
  ...words(
    'measure',
    'km/h',
    1,
    'kmh kph km/h kilometres_per_hour kilometers_per_hour kilometres_an_hour kilometers_an_hour',
  ),
  ...words('measure', 'km/h', 1.609344, 'mph miles_per_hour miles_an_hour'),
  ...words('measure', 'km/h', 1.852, 'knots'),
  ...words('measure', 'celsius', 1, '°c degrees_celsius degrees_centigrade'),
  ...words('measure', 'fahrenheit', 1, '°f degrees_fahrenheit'),
  ...words('measure', 'degree', 1, '° degree degrees'),
  ...words('measure', 'watt', 1, 'watt watts'),
  ...words('measure', 'watt', 1e3, 'kw kilowatt kilowatts'),
  ...words('measure', 'watt', 1e6, 'mw megawatt megawatts'),
  ...words('measure', 'watt', 1e9, 'gw gigawatt gigawatts'),
  ...words('measure', 'second', 1, 'second seconds sec secs'),
  ...words('measure', 'second', 60, 'minute minutes min mins'),
  ...words('measure', 'second', 3600, 'hour hours hr hrs'),
  ...words('measure', 'day', 1, 'day days'),
  ...words('measure', 'day', 7, 'week weeks'),
  ...words('measure', 'month', 1, 'month months'),
  ...words('measure', 'month', 12, 'year years'),
  ...words('measure', 'month', 120, 'decade decades'),
  ...words('measure', 'month', 1200, 'century centuries'),
  ...words('measure', 'basis point', 1, 'basis_points basis_point'),
]);

/** Currency signs and codes written before the number. */
const BEFORE: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['US$', 'USD'],
  ['USD', 'USD'],
  ['A$', 'AUD'],
  ['AU$', 'AUD'],
  ['C$', 'CAD'],
  ['CA$', 'CAD'],
  ['NZ$', 'NZD'],
  ['HK$', 'HKD'],
  ['S$', 'SGD'],
  ['R$', 'real'],
  ['€', 'EUR'],
  ['EUR', 'EUR'],
  ['£', 'GBP'],
  ['GBP', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['Rs', 'INR'],
  ['₽', 'RUB'],
  ['₩', 'KRW'],
  ['₪', 'ILS'],
  ['₺', 'TRY'],
]);

/** The unit a word or sign written after a number means; up to three words, lower case, one space apart. */
export function unitAfter(written: string): Unit | undefined {
  return AFTER.get(written);
}

/** The currency a sign or code directly before a number means. */
export function currencyBefore(written: string): Unit | undefined {
  const name = BEFORE.get(written);
  return name === undefined ? undefined : { kind: 'money', name, factor: 1 };
}
