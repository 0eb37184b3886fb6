import type { Span } from '../article.ts';
import { findNames, type NameMention } from './names.ts';
import { findQuotes, type QuoteMention } from './quotes.ts';

/** Who says something in a sentence, and with which words it is put. */
export interface SpeechMention {
  readonly speaker?: NameMention;
  /** The verb or phrase of saying. */
  readonly verb: Span & { readonly text: string };
  readonly quotes: readonly QuoteMention[];
  /** The names of the sentence outside its quotes. */
  readonly names: readonly NameMention[];
}

const SAYING =
  /(?<![\p{L}])(?:said|says|say|saying|told|tells|added|adds|warned|warns|announced|announces|claimed|claims|insisted|insists|argued|argues|stated|states|explained|explains|wrote|writes|replied|asked|confirmed|denied|denies|admitted|testified|tweeted|posted|remarked|noted|declared|according to|complained|recalled|believes|called|described|accused|suggested|estimated|acknowledged|conceded|promised|vowed|urged|commented|continued|concluded|responded|observed)(?![\p{L}])/giu;
/** Verbs that put a thing into somebody's mouth in one use of several: enough to ask who says it, not to say that it is speech. */
const LOOSE_SAYING =
  /(?<![\p{L}])(?:reported|answered|advised|cautioned|maintained|spoke of|speaks of|pointed out|stressed|emphasi[sz]ed|predicted|recommended|demanded|asserted|alleged|reckoned|reckons|argues|explains|thinks|asks|pledged|put it|in the words of|in the view of|asked for|called for)(?![\p{L}])/giu;
/** The speaker stands at most this far from the verb of saying. */
const FARTHEST = 90;

/** The speech of a sentence: each verb of saying with the name nearest to it outside the quotes; `loosely` takes more verbs. */
export function findSpeech(text: string, lang = 'en', loosely = false): SpeechMention[] {
  const quotes = findQuotes(text);
  const inQuote = (at: number): boolean => quotes.some((q) => at >= q.start && at < q.end);
  const names = findNames(text, lang).filter((n) => !inQuote(n.start));
  const found: SpeechMention[] = [];
  const verbs = [...text.matchAll(SAYING), ...(loosely ? text.matchAll(LOOSE_SAYING) : [])];
  for (const match of verbs) {
    if (inQuote(match.index)) continue;
    const verb = { start: match.index, end: match.index + match[0].length, text: match[0] };
    const speaker = speakerOf(text, verb, names, /according to|^in the/i.test(verb.text));
    found.push({ verb, quotes, names, ...(speaker === undefined ? {} : { speaker }) });
  }
  return found;
}

function speakerOf(text: string, verb: Span, names: readonly NameMention[], isAfter: boolean): NameMention | undefined {
  const before = names.filter((n) => n.end <= verb.start && verb.start - n.end <= FARTHEST);
  const after = names.filter((n) => n.start >= verb.end && n.start - verb.end <= FARTHEST);
  if (isAfter) return after[0];
  // "…", said Lena Askov: the name follows at once
  const following = after[0];
  if (
    following !== undefined &&
    /^\s+(?:(?:the|a|an|\p{L}+)\s){0,4}$/u.test(text.slice(verb.end, following.start)) &&
    /["”’,]\s*$/u.test(text.slice(0, verb.start))
  )
    return following;
  const clause = text.slice(0, verb.start);
  const cut = Math.max(
    clause.lastIndexOf('. '),
    clause.lastIndexOf('; '),
    clause.lastIndexOf('” '),
    clause.lastIndexOf('" '),
  );
  const inClause = before.filter((n) => n.start >= cut);
  // "Lena Askov, the coastguard's commander, said": the first name of the clause is the subject
  return inClause[0];
}
