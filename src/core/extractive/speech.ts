import { dateWords } from '../text/date-words.ts';
import type { LanguagePack } from '../text/packs/index.ts';
import { properNames, withoutTitle } from './names.ts';

/** Who speaks in a sentence, as far as the sentence says. */
export interface FoundSpeech {
  readonly speaker?: string;
  readonly role?: string;
  readonly party?: string;
  /** Words between quotation marks. */
  readonly quotedWords: number;
}

const QUOTED = /“([^”]*)”|"([^"]*)"|«([^»]*)»|„([^“”]*)[“”]|「([^」]*)」/gu;
/** Fewer quoted words are a title or a phrase, not somebody speaking. */
export const FEWEST_QUOTED_WORDS = 4;
/** Verbs after which a name is the one spoken to or of: "told Lorne", "accused the mayor". */
const NOT_INVERTED = new Set(
  'told tells accused urged asked praised criticised criticized condemned denied denies described called calls confirmed confirms rejected welcomed promised vowed demanded suggested'.split(
    ' ',
  ),
);
const AFTER_PREPOSITION = /\b(?:from|in|of|at|on|near|for|with|by|to|against|about|between)\s(?:the\s)?$/iu;
/** A verb of the name's own follows it. */
const OWN_VERB = /^\s(?:had|has|have|was|were|is|are|would|will|could|should|might|may|can|did|does|must|cannot)\b/u;
/** A name further from the verb of speech belongs to something else. */
const NEAR = 3;

/** The words between quotation marks. */
export function quotedWords(text: string): number {
  let words = 0;
  for (const match of text.matchAll(QUOTED))
    words += (
      match
        .slice(1)
        .join('')
        .match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? []
    ).length;
  return words;
}

/** Blanks the quotations, so that places stay what they were. */
function blanked(text: string): string {
  return text.replace(QUOTED, (quotation) => `"${'·'.repeat(Math.max(0, quotation.length - 2))}"`);
}

/**
 * The speaker beside a verb of speech, outside quotation marks: "..." said X, role; "..." X said; X, role, said "...".
 * Undefined where the sentence has no verb of speech.
 */
export function findSpeech(text: string, pack: LanguagePack): FoundSpeech | undefined {
  const outside = blanked(text);
  const quoted = quotedWords(text);
  const introduced = orgAndRole(outside, pack);
  if (introduced !== undefined) return { ...introduced, quotedWords: quoted };
  let best: { name: string; start: number; end: number; distance: number } | undefined;
  const names = properNames(outside, pack);
  for (const verb of outside.matchAll(/[\p{L}\p{M}'’]+/gu)) {
    if (!pack.speechVerbs.has(verb[0].toLowerCase())) continue;
    const at = verb.index;
    const end = at + verb[0].length;
    for (const n of names) {
      const between = n.start >= end ? outside.slice(end, n.start) : n.end <= at ? outside.slice(n.end, at) : '';
      const after = n.start >= end;
      if (after && NOT_INVERTED.has(verb[0].toLowerCase())) continue;
      if (!after && AFTER_PREPOSITION.test(outside.slice(0, n.start))) continue;
      // "said X": X follows at once, or after a role of a few words; "X said", "X, the mayor, said"
      if (/["·;:]/u.test(between)) continue;
      // "said Cain had helped": what is said of Cain
      if (after && OWN_VERB.test(outside.slice(n.end))) continue;
      const words = (between.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).length;
      const appositive = !after && /^,[^,]{3,100},\s*$/u.test(between);
      if (pack.pointers.has(n.name.toLowerCase()) || isDay(n.name, pack)) continue;
      // "Carlineo's attorney said": not Carlineo
      if (/^['’]s?\s\p{Ll}/u.test(outside.slice(n.end))) continue;
      // "Cook's lawyer, John Fellin, denies": the name is the apposition
      const apposed = !after && /^,\s$/.test(between) && /,\s$/.test(outside.slice(0, n.start));
      if (
        !after &&
        !appositive &&
        !apposed &&
        !/^\s(?:(?:has|have|had|also|later|then|once|who|[\p{L}]+ly)\s)*$/u.test(between)
      )
        continue;
      if (words > NEAR && !appositive) continue;
      if (
        after &&
        words > 0 &&
        !/^\s(?:(?!the\s|a\s|an\s|his\s|her\s|that\s|its\s|their\s|to\s|in\s|on\s)\p{Ll}[\p{L}-]*\s){0,3}$/u.test(
          between,
        )
      )
        continue;
      if (after && /\b(?:that|to|in|on|at|by|for|with|about|of|from|a|an|this|last)\s*$/iu.test(between)) continue;
      const distance = appositive ? 1 : words;
      if (best === undefined || distance < best.distance) best = { ...n, distance };
    }
  }
  if (best === undefined) {
    const speaks = (outside.match(/[\p{L}\p{M}'’]+/gu) ?? []).some((w) => pack.speechVerbs.has(w.toLowerCase()));
    if (!speaks) return undefined;
    const nobody = quoted > 0 ? unnamedSpeaker(outside, pack) : undefined;
    return { ...(nobody === undefined ? {} : { speaker: nobody }), quotedWords: quoted };
  }
  // "Amara Deshane of the University of Ostrelle"
  const [called = best.name, side] =
    best.name.split(/\sof\s(?:the\s)?(?=.+)/u, 2).length === 2 && /\s/.test(best.name.split(' of ')[0] ?? '')
      ? [
          best.name.slice(0, best.name.indexOf(' of ')),
          best.name.slice(best.name.indexOf(' of ') + 4).replace(/^the /, ''),
        ]
      : [best.name, undefined];
  const { name, title } = withoutTitle(called);
  const role = roleAfter(outside, best.end) ?? title ?? roleBefore(outside, best.start, pack);
  const party = (side !== undefined && isBody(side, text) ? side : undefined) ?? partyOf(role);
  return {
    speaker: name,
    ...(role === undefined ? {} : { role }),
    ...(party === undefined ? {} : { party }),
    quotedWords: quoted,
  };
}

/** "Happy Camp resident": a place is no side. */
const LIVES_THERE = /\b(?:residents?|natives?|neighbou?rs?|locals?|citizens?|tourists?|voters?)\s*$/u;

const BODY =
  /\b(?:University|College|School|Institut\p{L}*|Cent(?:er|re)|Board|Council|Party|Department|Ministry|Agency|Office|Bank|Fund|Union|Association|Federation|Foundation|Group|Society|Company|Corp\p{L}*|Inc|Ltd|Church|Court|Committee|Commission|Police|Service|Authority|Hospital|Club|Times|Post|Journal|Lab\p{L}*|Academy|Organi[sz]ation|League|Network|Project|Watch|Alliance|Guard|Bureau|Observatory)\b|^\p{Lu}{2,}$/u;

/** Whether "of X" names whom somebody speaks for, not where they live. */
function isBody(side: string, text: string): boolean {
  return BODY.test(side) || text.includes(` of the ${side}`);
}

function isDay(name: string, pack: LanguagePack): boolean {
  const { weekdays, months, ambiguous } = dateWords(pack.lang);
  const first = name.toLowerCase().split(/\s/)[0] ?? '';
  return !ambiguous.has(first) && (weekdays.has(first) || months.has(first));
}

/** "said United Nations spokeswoman Stephanie Bunker": side, role and name at once, after the verb. */
function orgAndRole(outside: string, pack: LanguagePack): Omit<FoundSpeech, 'quotedWords'> | undefined {
  const match =
    /(?<![\p{L}\p{N}])(\p{L}+)\s((?:\p{Lu}[\p{L}\p{M}.&'’-]*\s){1,4})((?:\p{Ll}[\p{L}\p{M}-]*\s){1,3})(\p{Lu}[\p{L}\p{M}.'’-]*(?:\s\p{Lu}[\p{L}\p{M}'’-]*){1,3})/u.exec(
      outside,
    );
  if (match === null) return undefined;
  const [, verb = '', org = '', role = '', name = ''] = match;
  if (!pack.speechVerbs.has(verb.toLowerCase()) || NOT_INVERTED.has(verb.toLowerCase())) return undefined;
  const words = role.trim().split(' ');
  if (words.some((word) => pack.stopWords.has(word) || pack.speechVerbs.has(word))) return undefined;
  if (LIVES_THERE.test(role)) return { speaker: withoutTitle(name).name, role: `${org}${role}`.trim() };
  const side = PERSON_WORD.test(words.at(-1) ?? '') ? org : `${org}${role}`;
  return { speaker: withoutTitle(name).name, role: `${org}${role}`.trim(), party: side.trim().replace(/['’]s?$/u, '') };
}

/** "the wildlife ministry said": who speaks without a name. */
function unnamedSpeaker(outside: string, pack: LanguagePack): string | undefined {
  if (pack.definites.size === 0) return undefined;
  for (const verb of outside.matchAll(/[\p{L}\p{M}'’]+/gu)) {
    // who asks says nothing yet
    if (!pack.speechVerbs.has(verb[0].toLowerCase()) || verb[0] === 'asked') continue;
    const before = outside.slice(Math.max(0, verb.index - 80), verb.index);
    const phrase = /(?<![\p{L}\p{N}])((?:the|a|an|one)(?:\s[\p{L}\p{M}'’-]+){1,4})\s$/iu.exec(before)?.[1];
    if (phrase === undefined) continue;
    const words = phrase.split(' ');
    const isPlain = (word: string) =>
      !pack.stopWords.has(word.toLowerCase()) && !pack.speechVerbs.has(word.toLowerCase());
    if (words.slice(1).every(isPlain) && !/['’]s?$/u.test(phrase))
      return phrase.replace(/^(?:The|A|An|One)\b/, (w) => w.toLowerCase());
  }
  return undefined;
}

/** "X, the coastguard's regional commander": what stands between commas after the name. */
function roleAfter(text: string, end: number): string | undefined {
  const match = /^,\s((?!who\b|which\b|whose\b|where\b|when\b|and\b|but\b|said\b|\d)[^,;:."“·]{4,70}?)(?=[,.]|$)/u.exec(
    text.slice(end),
  );
  const role = match?.[1]?.trim();
  if (
    role === undefined ||
    /\b(?:said|says|told|was|were|is|are|had|has|adding|added|on|in)\b/.test(role.split(' ').slice(0, 3).join(' '))
  )
    return undefined;
  return role;
}

const PERSON_WORD =
  /(?:man|woman|er|or|ist|ian|person|chief|head|president|director|officer|official|counsel|analyst|minister|judge|coach)$/u;

/** "police spokesman X": up to four lower-case words at once before the name. */
function roleBefore(text: string, start: number, pack: LanguagePack): string | undefined {
  const match = /((?:\p{Lu}?\p{Ll}[\p{L}-]*\s){1,4})$/u.exec(text.slice(0, start));
  const words = (match?.[1] ?? '').trim().split(/\s+/).filter(Boolean);
  while (
    words.length > 0 &&
    (pack.stopWords.has((words[0] ?? '').toLowerCase()) || pack.speechVerbs.has((words[0] ?? '').toLowerCase()))
  )
    words.shift();
  return words.length > 0 &&
    words.every((w) => !pack.stopWords.has(w.toLowerCase()) && !pack.speechVerbs.has(w.toLowerCase())) &&
    PERSON_WORD.test(words.at(-1) ?? '')
    ? words.join(' ')
    : undefined;
}

/** Offices that are held for the people of a place. */
const SPEAKS_FOR_PEOPLE =
  /\b(?:mayor|governor|senator|president|minister|premier|chancellor|councillor|MP|resident|native)\b/iu;

/** The side a role names: "regional commander of the Coastguard", "Sundmark's chief executive". */
function partyOf(role: string | undefined): string | undefined {
  if (role === undefined) return undefined;
  const owner = /^(?:of\s)?(?:the\s)?((?:[\p{L}\p{M}\p{N}.&-]+\s){0,3}[\p{L}\p{M}\p{N}.&-]+)['’]s?\s/u.exec(role);
  const body =
    owner === null
      ? null
      : /^(?:union|association|federation|party|committee|council|group|guild|office|league)\b/iu.exec(
          role.slice(owner[0].length),
        );
  if (owner?.[1] !== undefined)
    return body === null ? owner[1] : `${owner[0].replace(/^of\s/u, '').replace(/^the\s/u, '')}${body[0]}`;
  const of =
    /\b(?:of|for|at|from|with)\s(?:the\s)?(\p{Lu}[\p{L}\p{M}\p{N}.&'’-]*(?:\s(?:(?:of|and|for|the|de)\s)*\p{Lu}[\p{L}\p{M}\p{N}.&'’-]*)*(?:\s(?:air force|army|navy|police|coastguard|coast guard|government|parliament|ministry|union|team|club|party|campaign|office)\b)?)/u.exec(
      role,
    );
  const side = of?.[1]?.replace(/['’]s$/, '');
  // "mayor of London": the city is no side
  return side !== undefined && SPEAKS_FOR_PEOPLE.test(role) && !BODY.test(side) ? undefined : side;
}
