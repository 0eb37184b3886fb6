import { escapeRegExp } from '../text/escape-regexp.ts';
import { lightStem } from '../text/light-stem.ts';
import type { LanguagePack } from '../text/packs/index.ts';
import { unquoted } from './bans.ts';
import type { Candidate } from './candidates.ts';

/** Sentences before it in which a source may have introduced what a sentence opens on. */
const LOOK_BACK = 8;
/** Only one of each is meant wherever it is named. */
const KNOWN_TO_ALL = new Set(
  'government president police army public weather world country state city nation internet economy court internet sun moon sea media navy military parliament senate house cabinet'.split(
    ' ',
  ),
);
const OPENING = /^["“]?(?:The|This|That|These|Those|Both|Neither)\s((?:\p{Ll}[\p{L}-]*\s){1,3})/u;

/** The noun, stemmed, that an English sentence opens on as something known: "The seat is", "The photographs show". */
function knownNoun(text: string, pack: LanguagePack): string | undefined {
  if (pack.lang !== 'en') return undefined;
  const words = OPENING.exec(text)?.[1]?.trim().split(' ') ?? [];
  const end = words.findIndex((word) => pack.stopWords.has(word) || pack.speechVerbs.has(word));
  // "the man who", "the end of": what follows says which
  if (end >= 0 && /^(?:of|who|that|which|whose|where|for|between)$/.test(words[end] ?? '')) return undefined;
  const noun = (end < 0 ? words.slice(0, 1) : words.slice(0, end)).at(-1);
  return noun === undefined || KNOWN_TO_ALL.has(noun) ? undefined : lightStem(noun);
}

/**
 * The first sentence, in reading order, that opens on "the" thing which its own source introduced before and nothing
 * printed has; undefined where every one is introduced.
 */
export function firstUnmoored(
  inOrder: readonly Candidate[],
  all: readonly Candidate[],
  headline: string,
  pack: LanguagePack,
): Candidate | undefined {
  const told = new Set((headline.toLowerCase().match(/\p{L}+/gu) ?? []).map(lightStem));
  for (const [i, c] of inOrder.entries()) {
    const noun = knownNoun(c.text, pack);
    const before = inOrder[i - 1];
    const follows = before?.article === c.article && before.id === c.id - 1;
    if (noun !== undefined && !told.has(noun) && !follows && isIntroduced(noun, c, all)) return c;
    if (!follows && mentionsUntold(c, told, all, pack)) return c;
    for (const term of c.terms) told.add(lightStem(term));
  }
  return undefined;
}

/** "the quartz", where only an earlier sentence of its source has "a quartz" and nothing printed has the word. */
const DEFINITE = /\bthe\s(\p{Ll}[\p{L}-]{3,})(?=[\s,.])/gu;

function mentionsUntold(
  c: Candidate,
  told: ReadonlySet<string>,
  all: readonly Candidate[],
  pack: LanguagePack,
): boolean {
  if (pack.lang !== 'en') return false;
  for (const { 1: noun = '' } of unquoted(c.text).matchAll(DEFINITE)) {
    if (told.has(lightStem(noun)) || KNOWN_TO_ALL.has(noun) || pack.stopWords.has(noun)) continue;
    for (let id = c.id - 1; id >= Math.max(0, c.id - LOOK_BACK); id--) {
      const before = all[id];
      if (before === undefined || before.article !== c.article) break;
      if (before.terms.includes(noun) && introduces(noun, before.text)) return true;
    }
  }
  return false;
}

/** "a quartz", "two pieces of quartz". */
function introduces(noun: string, text: string): boolean {
  return new RegExp(
    `\\b(?:[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Tt]en|\\d+)\\s(?:[\\p{L}-]+\\s){0,2}${escapeRegExp(noun)}s?\\b`,
    'u',
  ).test(text);
}

/** Whether a sentence opens on "the" thing that only an earlier sentence of its source has introduced. */
export function opensOnKnown(c: Candidate, all: readonly Candidate[], pack: LanguagePack): boolean {
  const noun = knownNoun(c.text, pack);
  return noun !== undefined && isIntroduced(noun, c, all);
}

function isIntroduced(noun: string, c: Candidate, all: readonly Candidate[]): boolean {
  return all
    .slice(Math.max(0, c.id - LOOK_BACK), c.id)
    .some((b) => b.article === c.article && b.terms.some((t) => lightStem(t) === noun));
}
