import { plainSpeaker } from './plain-speaker.ts';

const BODY =
  /(?<![\p{L}])((?:the |its |their )?(?:\p{L}+ ){0,2}(?:police|officials|authorities|organi[sz]ers|union|company|ministry|coastguard|hospitals?|government|operator|court|prosecutors|institute|service|agency|army|fire service|rescuers|witnesses|doctors))(?:,)? (?:said|says|announced|reported|put|confirmed|estimated|told)/iu;
const ACCORDING = /according to ((?:the |its |their )?[^,.;]{3,50})/iu;

/** Whom a sentence gives as the source of what it says, as written. */
export function sourceOfSpeech(text: string): string | undefined {
  const according = ACCORDING.exec(text)?.[1];
  // "a count the office released at 2 p.m."
  if (according !== undefined) return according.trim().replace(/(?: \p{Ll}+ed)? (?:at|on|in|by|of)$/u, '');
  return plainSpeaker(text) ?? BODY.exec(text)?.[1]?.trim();
}
