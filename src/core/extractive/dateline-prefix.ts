/** What opens a report before its first sentence: "PORT VENN, Nov 19 (Agency) —". */
export interface DatelinePrefix {
  readonly place?: string;
  /** Characters to leave out of the sentence shown. */
  readonly length: number;
}

const CITY = String.raw`\p{Lu}[\p{Lu}\p{M}.'’-]+(?:[ ]\p{Lu}[\p{Lu}\p{M}.'’-]*){0,3}`;
const REGION = String.raw`(?:,\s*\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*){0,2})?`;
const DAY = String.raw`(?:,?\s*(?:\p{Lu}\p{L}{2,9}\.?\s+\d{1,2}|\d{1,2}\.?\s+\p{L}{3,10}\.?)(?:,?\s+\d{4})?)?`;
const AGENCY = String.raw`\s*[([]\p{Lu}[^()\n[\]]{1,30}[)\]]`;
const DASH = String.raw`\s*(?:--+|[-–—―])\s*`;

/** An upper-case place, with or without region, day and agency, then a dash. */
const UPPER = new RegExp(`^(${CITY})(${REGION})${DAY}(?:${AGENCY})?${DASH}(?=["“'‘(]?\\p{Lu}|["“]|\\p{N})`, 'u');
/** An upper-case place run into the first sentence: "WASHINGTON The number of children ...". */
const GLUED = /^(\p{Lu}{5,}(?:\s\p{Lu}{3,}){0,2})\s(?=(?:The|A|An|In|On|At|After|When|As)\s\p{L})/u;
/** A place in any case needs an agency or a day to be told from a sentence. */
const MIXED = new RegExp(
  `^(\\p{Lu}[\\p{L}.'’-]+(?:[ ]\\p{Lu}[\\p{L}.'’-]+){0,3})(${REGION})(?:${DAY}${AGENCY}|,?\\s*\\p{Lu}\\p{L}{2,9}\\.?\\s+\\d{1,2})${DASH}(?=["“'‘(]?\\p{Lu}|["“]|\\p{N})`,
  'u',
);
/** "Hong Kong (CNN Business)A muddled view": a known agency in brackets needs no dash. */
const WITH_AGENCY = new RegExp(
  `^(\\p{Lu}[\\p{L}.'’-]+(?:[ ]\\p{Lu}[\\p{L}.'’-]+){0,3})(${REGION})\\s*[([](?:CNN|AP|AFP|Reuters|UPI|BBC|Bloomberg|Xinhua|dpa|CBS|NBC|ABC|Associated Press)[^()\n[\\]]{0,20}[)\\]]\\s*(?:--+|[-–—―])?\\s*(?=["“'‘(]?\\p{Lu}|["“]|\\p{N})`,
  'u',
);
const AGENCY_ONLY = /^[([]\p{Lu}[\p{L}.\s/&]{1,25}[)\]]\s*(?:--+|[-–—―])?\s*(?=["“'‘]?\p{Lu})/u;
/** "Wednesday, January 21, 2015, 2:28 PM - ": the page's own time stamp, run into the text. */
const STAMP =
  /^(?:\p{Lu}\p{L}+day,?\s+)?(?:\p{Lu}\p{L}{2,8}\.?\s+\d{1,2},\s+\d{4}|\d{1,2}\s+\p{Lu}\p{L}{2,8}\s+\d{4}|\d{4}[/-]\d{2}[/-]\d{2})(?:,?\s+\d{1,2}[:.]\d{2}\s*(?:[AaPp]\.?[Mm]\.?)?(?:\s+[A-Z]{2,4})?)?\s*[-–—|:]?\s*(?=["“]?\p{Lu}\p{L}*\s)/u;
const LABEL = /^(?:Summary|Analysis|Opinion|Exclusive|Updated?|Breaking|Watch|Editor's note):\s+(?=\p{Lu})/iu;
const NO_PLACE =
  /^(?:(?:FILE|SUMMARY|CAPTION|RELATED|ADVERTISEMENT|STORY|IMAGE|READ|SEE|BY|UPDATED?|CORRECTION|EXCLUSIVE|BREAKING|WATCH|VIDEO|PHOTOS?|OPINION|ANALYSIS|LIVE|MORE|NOTE|EDITOR|TODAY|YESTERDAY|TOMORROW|TONIGHT|NOW|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY|JANUARY|FEBRUARY|MARCH|APRIL|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|REUTERS|AFP|CNN|BBC|NBC|CBS|ABC|UPI|BLOOMBERG|XINHUA)(?!\p{L})|NEW$)/iu;

/** What the patterns above cannot do without: few paragraphs have it, and the first use of such a pattern takes milliseconds. */
const HAS_DASH = /[-–—―]/;
const HAS_BRACKET = /[([]/;

/** The dateline that a paragraph's first sentence starts with, or undefined. */
export function datelinePrefix(sentence: string): DatelinePrefix | undefined {
  const head = sentence.slice(0, 120);
  const match =
    (HAS_DASH.test(head) ? (UPPER.exec(head) ?? MIXED.exec(head)) : null) ??
    (HAS_BRACKET.test(head) ? WITH_AGENCY.exec(head) : null) ??
    GLUED.exec(head);
  if (match !== null) {
    const place = `${match[1] ?? ''}${match[2] ?? ''}`;
    if (NO_PLACE.test(place) || (match[1] ?? '').length < 3) return { length: match[0].length };
    return { place, length: match[0].length };
  }
  const stamp = (/\d/.test(head) ? STAMP.exec(head) : null) ?? (head.includes(':') ? LABEL.exec(head) : null);
  if (stamp !== null) return { length: stamp[0].length };
  const agency = AGENCY_ONLY.exec(head);
  return agency === null ? undefined : { length: agency[0].length };
}
