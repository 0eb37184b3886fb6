/** Wire agencies as they are credited. */
const AGENCIES =
  /(?:^|[\s(/–—-])(Thomson Reuters|Reuters|Associated Press|The AP|AP|Agence France-Presse|AFP|Deutsche Presse-Agentur|dpa|EFE|ANSA|Bloomberg News|PA Media|Press Association|PA|PTI|ANI|IANS|UPI|TASS|RIA Novosti|РИА Новости|ТАСС|Интерфакс|Interfax|Xinhua|新华社|中新社|共同通信|Kyodo|Jiji|Yonhap|연합뉴스|APA|SDA|Keystone-ATS|ATS|ANP|Belga|Ritzau|NTB|TT|STT|PAP|ČTK|CTK|MTI|Tanjug|Anadolu(?: Agency)?|Lusa|Europa Press|CNN Wire|Canadian Press|The Canadian Press|AAP|ΑΠΕ-ΜΠΕ|ΑΠΕ|وكالات|רויטרס|رويترز)(?=$|[\s).,:/–—-])/;

/** The agency a credit or a byline names, as written. */
export function agencyIn(text: string): string | undefined {
  return text.length > 200 ? undefined : (AGENCIES.exec(text)?.[1] ?? NAMED_AGENCY.exec(text)?.[0]);
}

/** An agency that says so in its name. */
const NAMED_AGENCY = /(?:\p{Lu}[\p{L}-]+ ){1,3}(?:News|Press) (?:Agency|Association|Service)/u;

export interface Dateline {
  readonly place?: string;
  readonly agency?: string;
}

const PLACE = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*(?:[ /]\p{Lu}?[\p{L}\p{M}.'’-]+){0,3}(?:, \p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?)?`;
const DATE = String.raw`(?:,? (?:\p{L}{3,9}\.? \d{1,2}|\d{1,2}\.? \p{L}{3,10}\.?)(?:,? \d{4})?)?`;
const WITH_AGENCY = new RegExp(
  String.raw`^[\s"“]*(${PLACE})?${DATE},? ?\((\p{L}[\p{L}./ -]{1,28})\)\s*[-–—:.]{0,2}\s`,
  'u',
);
const PLAIN = new RegExp(String.raw`^(${PLACE})${DATE}\s*(?:/[^/]{3,30}/\s*)?(?:[—–]|-{1,2}|:)\s+(?=\S)`, 'u');

/** "LONDON, Nov 18 (Reuters) - ", "Port Callis (NNA) — ", "WASHINGTON — " at the start of a first paragraph. */
export function datelineOf(paragraph: string): Dateline {
  const head = paragraph.slice(0, 120);
  const wired = WITH_AGENCY.exec(head);
  if (wired) {
    const agency = wired[2]?.trim();
    const known =
      agency !== undefined && (agencyIn(agency) !== undefined || /^(?:[\p{Lu}\d]{2,6}|\p{Ll}{2,5})$/u.test(agency));
    return {
      ...(wired[1] === undefined ? {} : { place: wired[1].replace(/,$/, '') }),
      ...(known && agency !== undefined ? { agency } : {}),
    };
  }
  const uncased = /^(\p{Lo}[\p{Lo}\p{M}]*(?: \p{Lo}[\p{Lo}\p{M}]*){0,2}) ?[–—-] /u.exec(head)?.[1];
  if (uncased !== undefined && uncased.length < 25) return { place: uncased };
  const place = PLAIN.exec(head)?.[1];
  // a place in a dateline is set in capitals, unless a dash of its own follows
  if (place === undefined) return {};
  const first = place.split(/[ ,]/)[0] ?? '';
  const shouted = first.length > 2 && first === first.toUpperCase();
  return shouted || (/^[^-:]{3,40}[—–]/.test(head) && place.length < 25) ? { place } : {};
}
