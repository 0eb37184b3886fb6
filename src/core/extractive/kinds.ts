import type { SectionKind } from '../brief.ts';
import { dateWords } from '../text/date-words.ts';
import { type DateMention, findDates } from '../text/dates.ts';
import type { LanguagePack } from '../text/packs/index.ts';
import { isSpaceless } from '../text/spaceless.ts';
import { unquoted } from './bans.ts';
import type { Candidate } from './candidates.ts';
import { holdsPhrase } from './holds-phrase.ts';
import { FEWEST_QUOTED_WORDS, type FoundSpeech, findSpeech } from './speech.ts';

/** One word in as many may be quoted of a named speaker, and the sentence is that speaker's. */
const NAMED_SHARE = 4;

/** What one sentence is about, as a newsroom would sort it. */
export interface SentenceKind {
  readonly kind: Exclude<SectionKind, 'other'>;
  readonly speech: FoundSpeech | undefined;
  readonly dates: readonly DateMention[];
}

const FUTURE_EN =
  /\b(?:(?<!\b(?:who|what|how|which) )will(?! be remembered)|shall|won't|(?:is|are) (?:expected|planned|to be|to appear|to meet|to vote)\b(?: to| for| on| in| at| later| next)?|(?:is|are) likely to|(?:is|are|was|were) (?:due|scheduled|slated|set(?! up\b)) (?:to|for|on|in|at|later|next)|(?<!\b(?:an?|the|its|his|her|their|larger|new|old|any|such)\s)plans? to|intends? to|has until|have until|(?:is|are) to (?!blame\b)|yet to be decided|next (?:week|month|year|spring|summer|autumn|fall|winter)(?!['’]s)|(?:fixed|set|scheduled|listed) for)\b/i;
const PAST_EN =
  /\b(?:(?:last|previous) (?:year|month|decade|summer|winter|spring|autumn|fall)|(?:\d+|two|three|four|five|six|ten|several|many) (?:years|months|decades) (?:ago|earlier|before)|previously|in the past|since (?:the )?(?:1[89]|20)\d\d|had (?:previously|already|long)|for (?:years|decades|months)|(?<=\b(?:he|she|it|they|who|that|which|people)\s)used to|founded|established|was born|dates back|in recent (?:years|months)|(?:in|over|during|for) the (?:last|past) (?:few |several |\d+ |two |three |four |five |ten |twenty )?(?:years|months|decades|decade|year)|(?:first|worst|deadliest|largest|biggest) .{0,40}since)\b/i;
/** A day of the story itself: what happened on it is no background, whatever it is compared with. */
const CURRENT_EN =
  /(?<!\b(?:last|previous|every|each|that)\s)\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b(?!\s(?:last|of last))|today\b|yesterday\b|tonight\b|this (?:week|morning|afternoon|evening)\b)/i;

/** Sorts a sentence: somebody speaking, something to come, something long before, or the event. Each part is read when first asked for. */
export function readKind(
  c: Candidate,
  publishedAt: string | undefined,
  pack: LanguagePack,
  isOld = false,
): SentenceKind {
  const dates = once(() =>
    mayHoldDate(c, pack)
      ? findDates(c.text, { lang: pack.lang, ...(publishedAt === undefined ? {} : { publishedAt }) })
      : [],
  );
  const speech = once(() =>
    c.terms.some((term) => pack.speechVerbs.has(term)) ? findSpeech(c.text, pack) : undefined,
  );
  const kind = once((): SentenceKind['kind'] => {
    const said = speech();
    if (said !== undefined && said.quotedWords >= FEWEST_QUOTED_WORDS && said.quotedWords * 3 > c.terms.length)
      return 'reactions';
    const outside = unquoted(c.text);
    // what an overtaken report saw coming has come
    if (!isOld && looksAhead(outside, dates, publishedAt, pack)) return saysSo(said, c) ? 'reactions' : 'whats-next';
    return isStanding(outside, said, pack) || looksBack(outside, dates, publishedAt, pack)
      ? 'background'
      : 'what-happened';
  });
  return {
    get kind() {
      return kind();
    },
    get speech() {
      return speech();
    },
    get dates() {
      return dates();
    },
  };
}

function saysSo(said: FoundSpeech | undefined, c: Candidate): boolean {
  return (
    said?.speaker !== undefined &&
    said.quotedWords >= FEWEST_QUOTED_WORDS &&
    said.quotedWords * NAMED_SHARE > c.terms.length
  );
}

function once<T>(read: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
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
  dates: () => readonly DateMention[],
  publishedAt: string | undefined,
  pack: LanguagePack,
): boolean {
  const day = publishedAt?.slice(0, 10);
  const ahead = () =>
    day !== undefined && dates().some((d) => d.iso !== undefined && d.precision === 'day' && d.iso > day);
  if (pack.lang === 'en' && /^Asked\s/.test(outside)) return false;
  if (pack.lang === 'en') return FUTURE_EN.test(outside) || (!/\bsaid\b/.test(outside) && ahead());
  if (isSpaceless(outside.trim())) return [...pack.future].some((cue) => outside.includes(cue)) || ahead();
  const words = outside.toLowerCase().match(/[\p{L}\p{M}'’]+/gu) ?? [];
  return words.some((word) => pack.future.has(word)) || ahead();
}

/** What always holds, said by nobody and of no day. */
function isStanding(outside: string, said: FoundSpeech | undefined, pack: LanguagePack): boolean {
  return (
    said === undefined && holdsPhrase(outside, 'standing', pack) && !(pack.lang === 'en' && CURRENT_EN.test(outside))
  );
}

function looksBack(
  outside: string,
  dates: () => readonly DateMention[],
  publishedAt: string | undefined,
  pack: LanguagePack,
): boolean {
  const year = Number(publishedAt?.slice(0, 4));
  if (Number.isFinite(year)) {
    const years = dates().flatMap((d) => (d.fields.year === undefined ? [] : [d.fields.year]));
    if (years.length > 0 && Math.max(...years) < year) return true;
  }
  if (pack.lang === 'en' && CURRENT_EN.test(outside)) return false;
  if (pack.lang === 'en')
    return PAST_EN.test(outside) || (!Number.isFinite(year) && /\b(?:in|since) (?:1[89]\d\d|200\d)\b/.test(outside));
  const lower = outside.toLowerCase();
  return pack.past.some((phrase) => lower.includes(phrase));
}
