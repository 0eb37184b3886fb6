/** A date as the page gives it, in ISO 8601: with the zone it was given in, without one where it had none, a bare day where that is all. */
const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2}(?!\d)|[A-Z]{2,4})?)?/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})?)?$/;
const ZONES: Readonly<Record<string, string>> = {
  utc: 'Z',
  gmt: 'Z',
  z: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  bst: '+01:00',
  wet: 'Z',
  cet: '+01:00',
  cest: '+02:00',
  mez: '+01:00',
  mesz: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
  jst: '+09:00',
  kst: '+09:00',
  aest: '+10:00',
  aedt: '+11:00',
  ist: '+05:30',
  sgt: '+08:00',
  hkt: '+08:00',
};
/** First letters of month names in the languages of the packs, by month. */
const MONTHS: readonly RegExp[] = [
  /^(?:jan|ene|gen|янв|січ|sty|ιαν|γεν|jän|oca|led|يناير|كانون الثاني|ינואר|जनवरी)/,
  /^(?:feb|fév|fev|фев|лют|lut|φεβ|φλε|şub|únor|فبراير|شباط|פברואר|फ़रवरी|फरवरी)/,
  /^(?:mar|mär|maa|mrt|мар|бер|μαρ|mär|bře|مارس|آذار|أذار|מרץ|मार्च)/,
  /^(?:apr|abr|avr|апр|квіт|kwi|απρ|nis|dub|أبريل|نيسان|אפריל|अप्रैल)/,
  /^(?:may|mai|mag|mei|maj|мая|май|трав|μαι|μαη|may|květ|مايو|أيار|ايار|מאי|मई)/,
  /^(?:jun|juin|giu|июн|чер|cze|ιουν|haz|červn|يونيو|حزيران|יוני|जून)/,
  /^(?:jul|juil|lug|июл|лип|lip|ιουλ|tem|červe|يوليو|تموز|יולי|जुलाई)/,
  /^(?:aug|ago|aoû|авг|серп|sie|αυγ|ağu|srp|أغسطس|آب|אוגוסט|अगस्त)/,
  /^(?:sep|set|сен|вер|wrz|σεπ|eyl|zář|سبتمبر|أيلول|ספטמבר|सितंबर|सितम्बर)/,
  /^(?:oct|okt|ott|out|окт|жов|paź|οκτ|eki|říj|أكتوبر|تشرين الأول|אוקטובר|अक्टूबर)/,
  /^(?:nov|ноя|лис|lis|νοε|kas|lis|نوفمبر|تشرين الثاني|נובמבר|नवंबर|नवम्बर)/,
  /^(?:dec|dez|dic|déc|дек|груд|gru|δεκ|ara|pro|ديسمبر|كانون الأول|דצמבר|दिसंबर)/,
];
const EARLIEST_YEAR = 1990;
const DAY = 86_400_000;

/** @returns ISO 8601, or undefined for what is no date, before 1990, or after `now` (milliseconds; a day's grace where no zone is known) */
export function validDate(raw: string | undefined, now: number): string | undefined {
  const iso = raw === undefined ? undefined : (fromIso(raw.trim()) ?? fromWords(raw));
  if (iso === undefined) return undefined;
  const at = Date.parse(iso);
  if (Number.isNaN(at) || Number(iso.slice(0, 4)) < EARLIEST_YEAR) return undefined;
  return at > now + (/(?:Z|[+-]\d\d:\d\d)$/.test(iso) && iso.includes('T') ? 3_600_000 : DAY) ? undefined : iso;
}

function fromIso(raw: string): string | undefined {
  if (/^\d{10}$|^\d{13}$/.test(raw))
    return new Date(Number(raw) * (raw.length === 10 ? 1000 : 1)).toISOString().replace('.000', '');
  const match = ISO.exec(raw) ?? COMPACT.exec(raw);
  if (!match) return undefined;
  const [, year = '', month = '', day = '', hour, minute, second, zone] = match;
  return build(year, month, day, hour, minute, second, zone);
}

function build(
  year: string,
  month: string,
  day: string,
  hour?: string,
  minute?: string,
  second?: string,
  zone?: string,
): string | undefined {
  const [m, d] = [Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > 31) return undefined;
  const date = `${year}-${pad(month)}-${pad(day)}`;
  if (hour === undefined || minute === undefined) return date;
  if (Number(hour) > 24 || Number(minute) > 59) return date;
  return `${date}T${pad(hour)}:${minute}:${second ?? '00'}${zoneOf(zone)}`;
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return '';
  const offset = /^([+-]\d{2}):?(\d{2})?$/.exec(zone);
  if (offset) return `${offset[1]}:${offset[2] ?? '00'}`;
  return ZONES[zone.toLowerCase()] ?? '';
}

const pad = (n: string): string => n.padStart(2, '0');

const TIME =
  /(\d{1,2})[:.h](\d{2})(?::(\d{2}))?\s*(a\.?m\.?|p\.?m\.?|uhr)?[\s(,]*((?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?|[A-Z]{2,4}\b)?/i;
const CJK = /(\d{4})\s*[年년.]\s*(\d{1,2})\s*[月월.]\s*(\d{1,2})\s*[日일]?/;
const DAY_MONTH =
  /(\d{1,2})(?:st|nd|rd|th|\.|º|ª|er)?\s+(?:de\s+|d['’])?(\p{L}[\p{L}\p{M}]+)(?:\s?\/\s?\p{L}+)?\.?,?\s+(?:de\s+|del\s+)?(\d{4})/u;
const MONTH_DAY = /(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/u;
/** Year first, whatever parts it: 2012/01/17 13:37. */
const YEAR_FIRST = /(?<!\d)((?:19|20)\d\d)([/.-])(\d{1,2})\2(\d{1,2})(?!\d)/;
const NUMERIC = /(\d{1,2})([./-])(\d{1,2})\2(\d{4})/;
/** A year of two digits, right before a time of day: 15/11/11-13:00. */
const SHORT_YEAR = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d\d)(?=[\s,|–-]{1,3}\d{1,2}[:.]\d\d(?!\d))/;

/** A date written out: "19 November 2026, 7:10 am", "Nov. 19, 2026", "19.11.2026 07:10", "2026年11月19日". */
export function fromWords(raw: string, isDayFirst = false): string | undefined {
  const text = westernDigits(raw).slice(0, 300);
  const iso = /\b(?:19|20)\d\d-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?/.exec(text);
  if (iso) return fromIso(iso[0]);
  const at = (match: RegExpExecArray, year: string, month: number, day: string) => {
    if (month < 1) return undefined;
    const time =
      TIME.exec(text.slice(match.index + match[0].length).slice(0, 40)) ??
      TIME.exec(text.slice(Math.max(0, match.index - 25), match.index));
    if (!time) return build(year, String(month), day);
    const [, hour = '', minute, second, half = '', zone] = time;
    const h = Number(hour);
    const full = /^p/i.test(half) && h < 12 ? h + 12 : /^a/i.test(half) && h === 12 ? 0 : h;
    return build(
      year,
      String(month),
      day,
      String(full),
      minute,
      second,
      zone?.replace(/^(?:UTC|GMT)(?=[+-])/i, '').replace(/^([+-])(\d)(?!\d)/, '$10$2'),
    );
  };
  const cjk = CJK.exec(text);
  if (cjk) return at(cjk, cjk[1] ?? '', Number(cjk[2]), cjk[3] ?? '');
  const dayMonth = DAY_MONTH.exec(text);
  if (dayMonth && monthOf(dayMonth[2]) > 0)
    return at(dayMonth, dayMonth[3] ?? '', monthOf(dayMonth[2]), dayMonth[1] ?? '');
  const monthDay = MONTH_DAY.exec(text);
  if (monthDay && monthOf(monthDay[1]) > 0)
    return at(monthDay, monthDay[3] ?? '', monthOf(monthDay[1]), monthDay[2] ?? '');
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return at(yearFirst, yearFirst[1] ?? '', Number(yearFirst[3]), yearFirst[4] ?? '');
  const numeric = NUMERIC.exec(text);
  const short = numeric === null && isDayFirst ? SHORT_YEAR.exec(text) : null;
  if (short && Number(short[3]) <= 12) return at(short, `20${short[4]}`, Number(short[3]), short[1] ?? '');
  if (!numeric) return undefined;
  const [a, b] = [Number(numeric[1]), Number(numeric[3])];
  // day before month everywhere but where slashes and a second number over 12 say otherwise
  if (numeric[2] === '/' && b > 12) return at(numeric, numeric[4] ?? '', a, String(b));
  if (numeric[2] === '/' && a <= 12 && !isDayFirst) return undefined;
  return at(numeric, numeric[4] ?? '', b, String(a));
}

function monthOf(name: string | undefined): number {
  const lower = withoutGreekAccents((name ?? '').toLowerCase());
  return MONTHS.findIndex((pattern) => pattern.test(lower)) + 1;
}

function withoutGreekAccents(text: string): string {
  if (!/\p{Script=Greek}/u.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(/[\u0301\u0308]/g, '')
    .normalize('NFC');
}

function westernDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹०-९]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code >= 0x966 ? code - 0x966 : code >= 0x6f0 ? code - 0x6f0 : code - 0x660);
  });
}

/** Whether a line only says when (and by whom), as a headline or a sentence with a date in it does not. */
export function isStamp(line: string): boolean {
  if (/[\p{Script=Han}\p{Script=Hangul}\p{Script=Kana}]/u.test(line.replace(/[年月日]/g, ''))) return line.length <= 60;
  const words = (line.match(/\p{L}[\p{L}\p{M}’']*/gu) ?? []).filter((word) => word.length > 3 && monthOf(word) === 0);
  const plain = words.filter(
    (word) =>
      /^\p{Ll}/u.test(word) &&
      !/^(?:published|posted|updated|publié|publicado|pubblicato|δημοσίευσης|опубликовано|minute|read|uhr)/u.test(word),
  );
  return words.length <= 9 && plain.length <= 2;
}

/** The day in an address: /2026/11/18/, /2026-11-18-, -20261118, /2026/world/europe/11/18/. */
export function dateInUrl(url: string): string | undefined {
  const match =
    /[/_-]((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?:[/_.-]|$)/.exec(url) ??
    /\/((?:19|20)\d\d)\/(?:[a-z_-]+\/){0,2}(\d{1,2})\/(\d{1,2})(?:\/|$)/i.exec(url);
  if (match) return build(match[1] ?? '', match[2] ?? '', match[3] ?? '');
  const named = /\/((?:19|20)\d\d)\/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\/(\d{1,2})(?:\/|$)/i.exec(
    url,
  );
  return named ? build(named[1] ?? '', String(monthOf(named[2])), named[3] ?? '') : undefined;
}
