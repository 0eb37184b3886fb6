import type { LanguagePack } from '../text/packs/index.ts';
import { hasFinalStop, opensQuotation } from '../text/segment.ts';
import { isSpaceless } from '../text/spaceless.ts';
import { holdsPhrase } from './holds-phrase.ts';

/** Why a sentence of a source is never printed. */
export type Ban =
  | 'no-stop'
  | 'question'
  | 'person'
  | 'short'
  | 'long'
  | 'boilerplate'
  | 'open-quotation'
  | 'upper-case'
  | 'not-prose'
  | 'voice'
  | 'few-words'
  | 'not-news';

/** Fewer words are captions, bylines and interjections. */
const FEWEST_WORDS = 8;
/** Longer sentences are lists or a missed cut. */
const MOST_WORDS = 80;
const FEWEST_CONTENT_WORDS = 3;

/** Quotation marks that lost their partner, or a page's own stamp. */
const BROKEN = /^["”“]\s*["”“]|^["”]\s|\s["“]\s|^\d{4}[/-]\d{2}[/-]\d{2}\b|\p{L}[.!?]["“]\p{Lu}/u;
/** The rest of a sentence whose beginning stands elsewhere; "iPhone" and its like are names. */
const STARTS_INSIDE = /^["“„«]?\p{Ll}(?!\p{Lu})/u;
/** A text cut behind a title: "field representative for Rep." */
const CUT_AT_TITLE = /\b(?:Rep|Sen|Gov|Dr|Mr|Mrs|Ms|Gen|Lt|Sgt|Prof|Capt|Col|Rev|No|vs)\.$/u;
/** A picture's label: names, then where or when, and no verb. */
const LABEL =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*\s){2,5}(?:after|before|during|in|at|on|near)\s(?:(?:the|and|of|a)\s|\p{Lu}[\p{L}\p{M}]*\s)*(?:(?!\p{Ll}+(?:ed|s)\s)\p{Ll}+\s?){1,5}(?:and\s\p{Ll}+)?\.$/u;
/** The answer to a question that is not printed: "No. The company says". */
const ANSWER = /^(?:No|Yes|Maybe|Perhaps|Not (?:quite|yet|really|exactly))\.\s/u;
/** Words to the reader or between writers. */
const ADDRESSED = /^(?:Thanks|Thank you|Sorry|Hello|Hi|Dear|Welcome)\b/u;
/** What was a link: "(read more here)". */
const LINK = /\([^()]{0,80}\bhere\)|\bclick(?:ing)? here\b/iu;
const ADDRESS = /https?:\/\/|www\.|\S@\S+\.\S|(?:^|\s)[@#]\w{3,}|pic\.twitter|\.com\b.*\.com\b/iu;
/** Who stands where in a picture, and lines that start with a label. */
const CAPTION =
  /,\s(?:far\s)?(?:left|right|center|centre|second from (?:left|right)),|\b(?:is|are) (?:seen|shown|pictured)\b|\((?:left|right|pictured)\)|^\p{Lu}[\p{L}\s]{2,30}:\s(?!["“])/u;
/** A picture's moment: told in the present, and its day is in the past ("A jet lands at Orly on March 28, 2007."). */
const DATED_MOMENT =
  /^\p{Lu}[^"“]*\s\p{Ll}{2,}s\s[^"“]*\bon\s(?:\p{L}+day,\s)?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\p{L}*\.?\s\d{1,2}|\d{1,2}\s\p{Lu}\p{Ll}+),?\s\d{4}\.$/u;
const TOLD_AS_PAST =
  /\b(?:was|were|had|has|have|did|is|are|will|would|said|says|found|made|held|began|became|took|won|lost|went|came|left|\p{L}{2,}ed)\b/u;
const QUESTION = /[?？؟;][\s"'”’»)\]]*$/u;
const FURNITURE =
  /^(?:[|•·▪■►▶*#>_–—-]|\d{1,2}[.)]\s|(?:provided|submitted|courtesy)\s(?:by|of)\s|by\s+\p{Lu}[\p{L}.'-]+(?:\s+\p{Lu}[\p{L}.'-]+){1,3}(?:[,\s]|$)(?!.{80}))/iu;
const QUOTED = /“[^”]*”|"[^"]*"|«[^»]*»|„[^“”]*[“”]|「[^」]*」/gu;

const MAY_QUOTE = /["“«„「]/;

/** Text outside quotation marks. */
export function unquoted(text: string): string {
  return MAY_QUOTE.test(text) ? text.replace(QUOTED, ' ') : text;
}

/** The first reason not to print a sentence; undefined for one that may stand in a brief. */
export function banOf(text: string, terms: readonly string[], pack: LanguagePack): Ban | undefined {
  if (!hasFinalStop(text) || CUT_AT_TITLE.test(text)) return 'no-stop';
  if (/[…:]["'”’»)\]]*$/u.test(text) || /\.{3}$/.test(text)) return 'no-stop';
  if (isQuestion(text, pack)) return 'question';
  if (terms.length > MOST_WORDS) return 'long';
  if (
    BROKEN.test(text) ||
    CAPTION.test(text) ||
    (DATED_MOMENT.test(text) && !TOLD_AS_PAST.test(text)) ||
    ADDRESS.test(text) ||
    FURNITURE.test(text) ||
    LABEL.test(text) ||
    (pack.lang === 'en' && ANSWER.test(text)) ||
    LINK.test(text)
  )
    return 'not-prose';
  if (isBoilerplate(text, pack)) return 'boilerplate';
  if (STARTS_INSIDE.test(text)) return 'not-prose';
  if (opensQuotation(text) || closesUnopened(text)) return 'open-quotation';
  const { letters, visible, upper, lower } = countSigns(text);
  if (letters < visible * 0.6) return 'not-prose';
  if (upper + lower > 0 && upper > (upper + lower) * 0.5) return 'upper-case';
  if (holdsPhrase(unquoted(text), 'voice', pack)) return 'voice';
  if (speaksToReader(text, pack) || (pack.lang === 'en' && ADDRESSED.test(text))) return 'person';
  // the mildest last: they are lifted where a story has little else
  if (terms.length < FEWEST_WORDS) return 'short';
  if (terms.filter((term) => !pack.stopWords.has(term)).length < FEWEST_CONTENT_WORDS) return 'few-words';
  return undefined;
}

interface Signs {
  letters: number;
  /** UTF-16 units that are no white space. */
  visible: number;
  upper: number;
  lower: number;
}

/** Signs of a text by kind; plain ASCII, which is most, without a regexp. */
function countSigns(text: string): Signs {
  const signs: Signs = { letters: 0, visible: 0, upper: 0, lower: 0 };
  for (const sign of text) {
    const code = sign.charCodeAt(0);
    if (code >= 0x80) countRareSign(sign, signs);
    else if (code >= 0x61 && code <= 0x7a) {
      signs.letters += 1;
      signs.lower += 1;
      signs.visible += 1;
    } else if (code >= 0x41 && code <= 0x5a) {
      signs.letters += 1;
      signs.upper += 1;
      signs.visible += 1;
    } else if (code !== 0x20 && !(code >= 0x09 && code <= 0x0d)) signs.visible += 1;
  }
  return signs;
}

function countRareSign(sign: string, signs: Signs): void {
  if (/\s/.test(sign)) return;
  signs.visible += sign.length;
  if (!/[\p{L}\p{M}]/u.test(sign)) return;
  signs.letters += 1;
  if (/\p{Lu}/u.test(sign)) signs.upper += 1;
  else if (/\p{Ll}/u.test(sign)) signs.lower += 1;
}

/** The end of a quotation whose beginning stands elsewhere. */
function closesUnopened(text: string): boolean {
  const close = text.indexOf('”');
  return close >= 0 && !/[“„"]/u.test(text.slice(0, close));
}

function isQuestion(text: string, pack: LanguagePack): boolean {
  // an exclamation is no report either
  if (/!\s*$/.test(text)) return true;
  const match = QUESTION.exec(text);
  if (match === null) return false;
  // a Greek question mark is a semicolon
  return !match[0].startsWith(';') || pack.lang === 'el';
}

function speaksToReader(text: string, pack: LanguagePack): boolean {
  if (pack.persons.size === 0) return false;
  // "Elizabeth I", "(I-Vt.)", "Part I."
  const bare = unquoted(text).replaceAll('’', "'");
  const prose = bare.includes('I') ? bare.replace(/\p{Lu}\p{L}+ I\b|\bI[-–.,)]/gu, ' ') : bare;
  if (isSpaceless(prose.trim())) return [...pack.persons].some((person) => person.length > 1 && prose.includes(person));
  const words = prose.match(/[\p{L}\p{M}']+/gu) ?? [];
  return words.some((word, i) => {
    // "US" is a country; "i" is no English pronoun but a word of many languages
    if (word === 'US' || word === 'IT' || word === 'i') return false;
    // a title in capitals: "Wants to Silence Us"
    if (i > 0 && /^(?:Me|My|We|Us|Our|You|Your)$/.test(word)) return false;
    return pack.persons.has(word.toLowerCase());
  });
}

/** Whether a text holds a phrase of captions, promotion or page furniture. */
export function isBoilerplate(text: string, pack: LanguagePack): boolean {
  return holdsPhrase(text, 'boilerplate', pack);
}
