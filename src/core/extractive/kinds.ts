import type { SectionKind } from '../brief.ts';
import { dateWords } from '../text/date-words.ts';
import { type DateMention, findDates } from '../text/dates.ts';
import type { LanguagePack } from '../text/packs/index.ts';
import { isSpaceless } from '../text/spaceless.ts';
import { unquoted } from './bans.ts';
import type { Candidate } from './candidates.ts';
import { FEWEST_QUOTED_WORDS, type FoundSpeech, findSpeech } from './speech.ts';

/** What one sentence is about, as a newsroom would sort it. */
export interface SentenceKind {
  readonly kind: Exclude<SectionKind, 'other'>;
  readonly speech?: FoundSpeech;
  readonly dates: readonly DateMention[];
}

const FUTURE_EN =
  /\b(?:will(?! be remembered)|shall|won't|(?:is|are) (?:expected|planned|to be|to appear|to meet|to vote)\b(?: to| for| on| in| at| later| next)?|(?:is|are) likely to|(?:is|are|was|were) (?:due|scheduled|slated|set(?! up\b)) (?:to|for|on|in|at|later|next)|(?<!\b(?:an?|the|its|his|her|their|larger|new|old|any|such)\s)plans? to|intends? to|has until|have until|(?:is|are) to (?!blame\b)|yet to be decided|next (?:week|month|year|spring|summer|autumn|fall|winter)(?!['’]s)|(?:fixed|set|scheduled|listed) for)\b/i;
const PAST_EN =
  /\b(?:(?:last|previous) (?:year|month|decade|summer|winter|spring|autumn|fall)|(?:\d+|two|three|four|five|six|ten|several|many) (?:years|months|decades) (?:ago|earlier|before)|previously|in the past|since (?:the )?(?:1[89]|20)\d\d|had (?:previously|already|long)|for (?:years|decades|months)|(?<=\b(?:he|she|it|they|who|that|which|people)\s)used to|founded|established|was born|dates back|in recent (?:years|months)|(?:first|worst|deadliest|largest|biggest) .{0,40}since)\b/i;
/** A day of the story itself: what happened on it is no background, whatever it is compared with. */
const CURRENT_EN =
  /(?<!\b(?:last|previous|every|each|that)\s)\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b(?!\s(?:last|of last))|today\b|yesterday\b|tonight\b|this (?:week|morning|afternoon|evening)\b)/i;

/** Sorts a sentence: somebody speaking, something to come, something long before, or the event. */
export function readKind(c: Candidate, publishedAt: string | undefined, pack: LanguagePack): SentenceKind {
  const outside = unquoted(c.text);
  const dates = mayHoldDate(c, pack)
    ? findDates(c.text, { lang: pack.lang, ...(publishedAt === undefined ? {} : { publishedAt }) })
    : [];
  const speech = c.terms.some((term) => pack.speechVerbs.has(term)) ? findSpeech(c.text, pack) : undefined;
  const base = { dates, ...(speech === undefined ? {} : { speech }) };
  if (speech !== undefined && speech.quotedWords >= FEWEST_QUOTED_WORDS && speech.quotedWords * 3 > c.terms.length)
    return { kind: 'reactions', ...base };
  if (looksAhead(outside, dates, publishedAt, pack)) return { kind: 'whats-next', ...base };
  if (looksBack(outside, dates, publishedAt, pack)) return { kind: 'background', ...base };
  return { kind: 'what-happened', ...base };
}

/** A cheap look before the full one: a digit, or a word that dates are written with. */
function mayHoldDate(c: Candidate, pack: LanguagePack): boolean {
  if (/\p{N}/u.test(c.text) || isSpaceless(c.text)) return true;
  const { weekdays, months, relative } = dateWords(pack.lang);
  return (
    c.terms.some((term) => weekdays.has(term) || months.has(term) || relative.has(term)) ||
    /\b(?:ago|this|last|next|noon|midday|midnight)\b/i.test(c.text)
  );
}

function looksAhead(
  outside: string,
  dates: readonly DateMention[],
  publishedAt: string | undefined,
  pack: LanguagePack,
): boolean {
  const day = publishedAt?.slice(0, 10);
  const ahead = day !== undefined && dates.some((d) => d.iso !== undefined && d.precision === 'day' && d.iso > day);
  if (pack.lang === 'en') return FUTURE_EN.test(outside) || (ahead && !/\bsaid\b/.test(outside));
  if (isSpaceless(outside.trim())) return ahead || [...pack.future].some((cue) => outside.includes(cue));
  const words = outside.toLowerCase().match(/[\p{L}\p{M}'’]+/gu) ?? [];
  return ahead || words.some((word) => pack.future.has(word));
}

function looksBack(
  outside: string,
  dates: readonly DateMention[],
  publishedAt: string | undefined,
  pack: LanguagePack,
): boolean {
  const year = Number(publishedAt?.slice(0, 4));
  const years = dates.flatMap((d) => (d.fields.year === undefined ? [] : [d.fields.year]));
  const old = Number.isFinite(year) && years.length > 0 ? Math.max(...years) < year : false;
  if (old) return true;
  if (pack.lang === 'en' && CURRENT_EN.test(outside)) return false;
  if (pack.lang === 'en')
    return PAST_EN.test(outside) || (!Number.isFinite(year) && /\b(?:in|since) (?:1[89]\d\d|200\d)\b/.test(outside));
  const lower = outside.toLowerCase();
  return pack.past.some((phrase) => lower.includes(phrase));
}
