import { fromWords } from './dates.ts';

/** Wire agencies as they are credited. */
const AGENCIES =
  /(?:^|[\s(/–—-])(Thomson Reuters|Reuters|Associated Press|The AP|AP|Agence France-Presse|AFP|Deutsche Presse-Agentur|dpa|EFE|ANSA|Bloomberg News|PA Media|Press Association|PA|PTI|ANI|IANS|UPI|TASS|RIA Novosti|РИА Новости|ТАСС|Интерфакс|Interfax|Xinhua|新华社|中新社|共同通信|Kyodo|Jiji|Yonhap|연합뉴스|APA|SDA|Keystone-ATS|ATS|ANP|Belga|Ritzau|NTB|TT|STT|PAP|ČTK|CTK|MTI|Tanjug|Anadolu(?: Agency)?|Lusa|Europa Press|CNN Wire|Canadian Press|The Canadian Press|AAP|ΑΠΕ-ΜΠΕ|ΑΠΕ|وكالات|رويترز|أ ف ب|فرانس برس|د ب أ|الأناضول|רויטרס|एजेंसी|पीटीआई|भाषा|एएनआई|뉴시스|뉴스1|共同|時事|中新网|澎湃新闻)(?=$|[\s).,:/–—-])/;

/** The agency a credit or a byline names, as written. */
export function agencyIn(text: string): string | undefined {
  return text.length > 200 ? undefined : (AGENCIES.exec(text)?.[1] ?? NAMED_AGENCY.exec(text)?.[0]);
}

/** An agency that says so in its name. */
const NAMED_AGENCY = /(?:\p{Lu}[\p{L}-]+ ){1,3}(?:News|Press) (?:Agency|Association|Service)/u;

/** The agency that a byline names instead of a person: "By Northline Press". */
export function agencyAsAuthor(byline: string): string | undefined {
  return (
    agencyIn(byline) ??
    /^(?:by\s+)?((?:\p{Lu}[\p{L}-]+ ){1,2}(?:Press|Newswire|Wire Service))$/iu.exec(byline.trim())?.[1]
  );
}

export interface Dateline {
  readonly place?: string;
  readonly agency?: string;
}

/** Words that stand in names of places without a capital. */
const LINK =
  '(?:de|do|da|dos|del|della|di|la|le|les|los|las|el|al|an|am|bei|im|in|of|on|the|sur|sous|en|upon|der|auf|ob|von|und|y|i|nad|na)';
const WORD = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*`;
const PLACE = String.raw`${WORD}(?:[ /](?:${LINK} )?${WORD}){0,3}(?:, ${WORD}(?: ${WORD})?)?`;
const DATE = String.raw`(?:,? (?:\p{L}{3,9}\.? \d{1,2}|\d{1,2}\.? \p{L}{3,10}\.?)(?:,? \d{4})?)?`;
const WITH_AGENCY = new RegExp(
  String.raw`^[\s"“]*(${PLACE})?${DATE},? ?[(/](\p{L}[\p{L}./ -]{1,28})[)/]\s*([-–—:.]{0,2})\s`,
  'u',
);
const PLAIN = new RegExp(String.raw`^(${PLACE})${DATE}\s*(?:/[^/]{3,30}/\s*)?(?:[—–]|-{1,2}|:)\s+(?=\S)`, 'u');
/** After a dateline a sentence begins. */
const STARTS = /^[\s—–:./-]*["“„«‘'¿¡(]*[\p{Lu}\p{Lo}\d]/u;
/** Single words that a dash may follow at the start of any text. */
const NO_PLACE =
  /^(?:why|what|who|how|when|where|dear|note|update|updated|watch|opinion|analysis|exclusive|breaking|live|video|photos?|read|yes|no|correction|editor|q|a|summary|overview|background|fact|info|achtung|wichtig|attention|importante|the|this|that|it|he|she|they|we|i|but|and|so|now|then|here|there|one|two|three|first|today|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/i;

/** "LONDON, Nov 18 (Reuters) - ", "Port Callis (NNA) — ", "WASHINGTON — ", "新华社北京3月19日电" at the start of a first paragraph. */
export function datelineOf(paragraph: string): Dateline {
  const head = paragraph.slice(0, 120);
  const uncased = uncasedDateline(head);
  if (uncased !== undefined) return uncased;
  const wired = WITH_AGENCY.exec(head);
  if (wired) {
    const agency = wired[2]?.trim();
    const isKnown = agency !== undefined && agencyIn(agency) !== undefined;
    const isShort = agency !== undefined && /^(?:[\p{Lu}\d]{2,6}|\p{Ll}{2,5})$/u.test(agency);
    const isCredit = isKnown || (isShort && wired[3] !== '' && STARTS.test(head.slice(wired[0].length)));
    if (!isCredit && !(wired[3]?.startsWith('-') && wired[0].includes('/'))) return {};
    return {
      ...(wired[1] === undefined ? {} : { place: placeIn(wired[1]) }),
      ...(agency === undefined || !isCredit ? {} : { agency }),
    };
  }
  const plain = PLAIN.exec(head);
  const place = plain?.[1];
  // a place in a dateline is set in capitals, unless a dash of its own follows
  if (plain === null || place === undefined || NO_PLACE.test(place)) return {};
  if (!STARTS.test(head.slice(plain[0].length))) return {};
  const first = place.split(/[ ,]/)[0] ?? '';
  const isShouted =
    first.length > 2 &&
    first === first.toUpperCase() &&
    (!/:\s*$/.test(plain[0]) || (place.length > 4 && !place.includes(',')));
  return isShouted || (/^[^-:]{3,40}[—–]/.test(head) && place.length < 25) ? { place: placeIn(place) } : {};
}

function placeIn(place: string): string {
  return place.replace(/[\s,-]+$/, '');
}

/** "Radewitz. Sechzig Jahre lang": a first word that the story then names as a place. */
const WITH_STOP = new RegExp(String.raw`^(${WORD}(?: ${WORD})?)\. (?=[\p{Lu}"“„«])`, 'u');
const PREPOSITION = '(?:in|im|aus|nach|bei|von|en|de|à|a|di|da|em|w|we|z|te|van|в|из|на|во)';

export function placeWithStop(paragraph: string, rest: string): string | undefined {
  const place = WITH_STOP.exec(paragraph)?.[1];
  if (place === undefined || place.length < 4 || place.length > 25) return undefined;
  const named = new RegExp(
    String.raw`(?:^|\s)${PREPOSITION} ${place.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\p{L}])`,
    'iu',
  );
  return named.test(rest) ? place : undefined;
}

/** "Puerto Lirio - 05 nov 2025": the place in the line that gives the date. @param people the byline, which may stand before it */
export function placeInStamp(line: string, people: string): string | undefined {
  if (!/\d/.test(line)) return undefined;
  let rest = line;
  for (const name of people.split(', ')) if (name !== '') rest = rest.replace(name, '');
  const match = STAMPED.exec(rest.replace(/^[\s|·,–—-]+/u, ''));
  const words = (match?.[1] ?? '').split(' ');
  while (words.length > 0 && isDayName(words.at(-1) ?? '')) words.pop();
  const place = words.join(' ');
  const isPlace = place.length > 2 && words.length <= 3 && !words.some(isDayName);
  return isPlace && fromWords(line) !== undefined && fromWords(`1 ${place} 2020`) === undefined
    ? placeIn(place)
    : undefined;
}

const STAMPED = new RegExp(String.raw`^(${PLACE})\s*[-–—,|·]\s*(?=\d{1,2}[ ./]|\p{Lu}?\p{L}+ \d{1,2},? \d{4})`, 'u');

function isDayName(word: string): boolean {
  return /^(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mié|mie|jue|vie|sáb|sab|dom|jeu|ven|sam|dim|seg|ter|qua|qui|sex|gio|mer|maa|din|woe|don|vri|zat|zon|pon|wto|śro|czw|pią|sob|nie|пон|вто|сре|чет|пят|суб|вос|δευ|τρί|τετ|πέμ|παρ|σάβ|κυρ|published|updated|posted|aktualisiert|actualizado|publicado|publié)/iu.test(
    word,
  );
}

/** Chinese wire: agency, place, day, "cable". */
const CABLE =
  /^[\s　【[(（]*(\p{Script=Han}{2,7}?(?:社|网|網)|本报|本報|本刊)[\s　]*(\p{Script=Han}{2,6}?)(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日[电電讯訊]/u;
/** Korean: (place=agency). Japanese: 【place agency】 or 【place＝name】. */
const BRACKETED =
  /^[\s　]*[(【（[]\s*(\p{Lo}[\p{Lo}ー·]{1,9})(?:\s*[=＝・/]\s*|\s+)(\p{Lo}[\p{Lo} ]{1,14})\s*[)】）\]]/u;
const UNCASED_WORD = String.raw`\p{Lo}[\p{Lo}\p{M}]*`;
/** Arabic, Hebrew, Hindi: a place of a few words, perhaps an agency, and a mark. */
const UNCASED = new RegExp(
  String.raw`^(${UNCASED_WORD}(?: ${UNCASED_WORD}){0,2})(?: ?(?:[(/,،-]|[–—]) ?(${UNCASED_WORD}(?: ${UNCASED_WORD})?)\)?)? ?(?:[–—:।]|-(?= )) `,
  'u',
);

function uncasedDateline(head: string): Dateline | undefined {
  const cable = CABLE.exec(head);
  if (cable) {
    const agency = cable[1] ?? '';
    return { place: cable[2] ?? '', ...(/^本/.test(agency) ? {} : { agency }) };
  }
  const bracketed = BRACKETED.exec(head);
  if (bracketed) {
    const credit = bracketed[2]?.trim() ?? '';
    const agency = agencyIn(credit) ?? (/^(?:共同|時事|연합뉴스|뉴시스|뉴스1)$/u.test(credit) ? credit : undefined);
    const isPlace = (/^[\s　]*[(【（].*[=＝]/u.test(bracketed[0]) && bracketed[0].length < 20) || agency !== undefined;
    return isPlace ? { place: bracketed[1] ?? '', ...(agency === undefined ? {} : { agency }) } : undefined;
  }
  const plain = UNCASED.exec(head);
  const place = plain?.[1];
  if (plain === null || place === undefined || place.length >= 25) return undefined;
  const credit = plain[2];
  const agency = credit === undefined ? undefined : agencyIn(credit);
  if (credit !== undefined && agency === undefined)
    return /[–—-]\s$/.test(plain[0]) || plain[0].includes('।') ? { place } : undefined;
  return { place, ...(agency === undefined ? {} : { agency }) };
}
