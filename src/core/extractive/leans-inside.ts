import type { LanguagePack } from '../text/packs/index.ts';
import { unquoted } from './bans.ts';

/** "Under these circumstances", "such a plea": of which kind was said before. */
const DEMONSTRATIVE =
  /^(?:Under|In|At|With|For|By|After|Before|From|Because of|Despite|During|Given)\s(?:this|that|these|those|such)\s(?!(?:week|month|year|morning|afternoon|evening|season|spring|summer|autumn|fall|winter|weekend|decade|century)\b)|^(?:While|As|When|Although|Though|If|Since|Because)\s(?:this|these|those)\s(?!(?:week|month|year|morning|afternoon|evening|season)\b)|\b(?<!\bas )such an?\s\p{Ll}/u;
/** "Maloney is his opponent": whose? */
const IS_THEIR = /^(?:[^,]{3,60})\s(?:is|was|are|were)\s(?:his|her|their|its)\s/u;
/** A quotation that "it told" somebody, or that "the statement" says. */
const SAID_IT = /^[\s,.]*(?:it\s\p{L}+|(?:the|this|that)\s(\p{L}+)\b(?!\s(?:of|by|from|for)\b))/iu;
/** "On Sunday it handed", "For the later dates it will pay": the subject comes after a phrase that names nobody. */
const IT_AFTER_PHRASE =
  /^(?:In|On|At|For|By|Within|From|Under|With|During|Until|Last|This|Next|To)\s(?:[\p{Ll}\p{N}][^\s,]*\s|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s|\p{Lu}\p{Ll}+\s\d+\s){1,9}(?:it|they)\s(?!(?:is|was|has been|had been|will be|would be|took|takes|seems?|seemed|appears?|appeared|became|rained|snowed)\b)/u;
/** "Five minutes after it": what "it" is was said before. */
const EARLY_IT =
  /^\p{Lu}?(?:[\p{Ll}\p{N}-]+\s){0,4}(?:after|before|since|during|of|without|behind|beside)\s(?:it|them|this|that)\b(?!\s(?:\p{L}+\s)?(?:year|month|week|day|season|morning|evening|city))/u;
/** A quotation "said its head, ...": whose? */
const OWNER_UNKNOWN = /^\s*,?\s*(\p{L}+)\s(?:its|his|her|their)\s/u;
const SAID_THEY = /\b(?:said|says|added|confirmed)\s(?:that\s)?they\s/iu;
/** "that the 18 year old travelled": who that is was said before. */
const THE_AGED =
  /(?<!,\s)\b[Tt]he\s\d{1,3}[ -]year[ -]olds?\s(?:was|were|is|had|has|who|said|told|travel|[\p{L}]+ed)\b/u;
/** "Already its move into tablets": whose? */
const EARLY_ITS = /^(?:Already|Even|Only|Still|Now|Today|Not only|Just|Perhaps|Increasingly)\s(?:its|his|her|their)\s/u;
/** "Barwick bought one a while back": one of what was said before. */
const TOOK_ONE =
  /\b(?:buy|buys|bought|sell|sells|sold|own|owns|owned|got|gets|build|built|use|uses|used|want|wants|wanted|found)\sone(?:\s(?:a while|last|in|at|on|for|from|and|when|before|after|too|himself|herself)\b|[.,])/u;
/** "Investigators also told": beside what was told before. */
const ALSO_EARLY =
  /^(?:\p{L}[^\s,]*\s){1,4}also\s(?:\p{L}{2,}ed|said|says|told|found|showed|shows|gave|made|took|wrote|was|were|has|have|had|is|are)\b/u;
/** "stopped that day at 3:28": the day was named before, unless the sentence names one itself. */
const THAT_DAY =
  /\b(?:that|the same) (?:day|morning|afternoon|evening|night|week|month)\b(?! (?:when|that|in|on|after|before|as|it|he|she|they))/iu;
const OWN_DAY =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|\d{4})\b/iu;

function isThatDay(outside: string): boolean {
  const found = THAT_DAY.exec(outside);
  return found !== null && !OWN_DAY.test(outside.slice(0, found.index));
}

/** Whether something inside an English sentence stands for what only an earlier one names. */
export function leansInside(text: string, pack: LanguagePack): boolean {
  const outside = unquoted(text);
  if (
    isThatDay(outside) ||
    ALSO_EARLY.test(outside) ||
    THE_AGED.test(outside) ||
    EARLY_ITS.test(outside) ||
    TOOK_ONE.test(outside)
  )
    return true;
  if (IT_AFTER_PHRASE.test(text) || EARLY_IT.test(text)) return true;
  if (DEMONSTRATIVE.test(outside) || IS_THEIR.test(outside)) return true;
  const said = /^["“]/u.test(text) ? SAID_IT.exec(outside) : null;
  if (said !== null && (said[1] === undefined || pack.bareNouns.has(said[1].toLowerCase()))) return true;
  const owner = /^["“]/u.test(text) ? OWNER_UNKNOWN.exec(outside) : null;
  if (owner !== null && pack.speechVerbs.has(owner[1]?.toLowerCase() ?? '')) return true;
  const they = SAID_THEY.exec(outside);
  if (they === null) return false;
  return !/\p{Ll}s\b|\band\b|\b(?:police|people|men|women|children)\b/iu.test(outside.slice(0, they.index));
}
