import type { LanguagePack } from '../text/packs/index.ts';
import { isSpaceless } from '../text/spaceless.ts';
import { unquoted } from './bans.ts';
import { leansInside } from './leans-inside.ts';

/** "It is unclear whether", "It was the first time that": a subject that stands for nothing. */
const EMPTY_IT =
  /^It (?:took|takes|will take)\s(?![$€£])|^It (?:is|was|remains|remained|has been|will be|would be|'s|isn't|wasn't|is not|was not)\s+(?:not\s+|still\s+|also\s+|yet\s+)*(?:clear|unclear|unknown|known|likely|unlikely|possible|expected|believed|thought|understood|estimated|hoped|reported|the (?:first time|latest|biggest|largest|worst|deadliest))\b/;
const EMPTY_THERE = /^There (?:is|are|was|were|has|have|will|had)\b/;

/** "There were seven in the placebo group": seven of what was said before. */
const COUNTED_THERE =
  /^There (?:was|were|are|is|have been|had been) (?:only |just |about |some )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|none|fewer|more) (?:in|among|on|at|and|from|there|of them)\b/u;

/** Whether a sentence's opening can be understood only after the sentence before it. */
export function pointsBack(text: string, pack: LanguagePack): boolean {
  if (isOrphanQuotation(text, pack)) return true;
  const bare = text.replace(/^["“«„'‘(\s]+/u, '');
  if (pack.lang === 'en' && COUNTED_THERE.test(bare)) return true;
  if (pack.lang === 'en' && (EMPTY_IT.test(bare) || EMPTY_THERE.test(bare))) return namesOnlyBareNouns(bare, pack);
  const words = (bare.slice(0, 160).match(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu) ?? []).map((w) => ({
    raw: w,
    word: w
      .toLowerCase()
      .replaceAll('’', "'")
      .replace(/'(?:s|re|ve|ll|d)$/, '')
      .replace(/[.'-]+$/, ''),
  }));
  if (isSpaceless(bare)) return [...pack.pointers, ...pack.connectives].some((opener) => bare.startsWith(opener));
  const [first, second, third] = words;
  if (first === undefined) return false;
  if (
    opensWithConnective(
      words.map((w) => w.word),
      pack,
    )
  )
    return true;
  if (pack.pointers.has(first.word) && !/^\p{Lu}{2,}$/u.test(first.raw) && !namesSoon(first.word, second?.raw, pack))
    return true;
  if (pack.lang === 'en' && ORDINAL_ALONE.test(bare)) return true;
  if (second !== undefined && isBareNoun(first.word, second, third, pack)) return true;
  if (pack.lang === 'en' && leansInside(text, pack)) return true;
  return pronounBeforeName(text, pack);
}

function opensWithConnective(words: readonly string[], pack: LanguagePack): boolean {
  for (let n = 1; n <= 4 && n <= words.length; n++) if (pack.connectives.has(words.slice(0, n).join(' '))) return true;
  return false;
}

const QUANTIFIERS = new Set('some many most few all there here another'.split(' '));

/** "Some residents", "All flights": a quantifier with a noun of its own points at nothing. */
function namesSoon(first: string, second: string | undefined, pack: LanguagePack): boolean {
  if (second === undefined || !QUANTIFIERS.has(first)) return false;
  const word = second.toLowerCase();
  return (
    word !== 'of' &&
    word !== 'such' &&
    !pack.stopWords.has(word) &&
    !pack.speechVerbs.has(word) &&
    !/\p{L}ed$/u.test(word)
  );
}

function isBareNoun(
  first: string,
  second: { raw: string; word: string },
  third: { raw: string; word: string } | undefined,
  pack: LanguagePack,
): boolean {
  if (!pack.definites.has(first)) return false;
  if (pack.bareNouns.has(second.word) && second.raw === second.raw.toLowerCase()) {
    // "the company Novatel", "the mayor of Venn", "the man who": the noun brings its own name
    return !(third !== undefined && (/^\p{Lu}/u.test(third.raw) || third.word === 'of' || third.word === 'who'));
  }
  // "The 34-year-old", "The four-time champion"
  return /^\d*-?year-old|^-year-old/.test(second.word);
}

/** "The second was filed": an ordinal that counts something said before. */
const ORDINAL_ALONE =
  /^(?:the|a)\s(?:first|second|third|fourth|latter|former|other|others|two|three|pair|same|move|result|news)\s(?:was|were|is|are|had|has|have|said|will|would|one|ones|of\sthem|came|comes|follows|followed)\b/i;
/** "Despite his rhetoric, Mr. Smith ...": the name that the pronoun means follows the comma. */
const OPENS_SUBORDINATE =
  /^["“]?(?:despite|after|before|in|as|with|without|when|while|although|though|standing|speaking|during|on|at|for|since|by)\s/i;
/** Days and places that no "he" or "she" can mean. */
const NO_PERSON =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december)\b|\b(?:in|on|at|near|since|until)\s(?:the\s)?\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*)*/giu;
/** "After Storm Perrin, last November, ": a phrase that names nobody who could act. */
const PHRASE_FIRST =
  /^(?:after|before|since|until|despite|without|like|unlike)\s(?![^.]*\b(?:was|were|had|has|is|are|said|\p{L}{2,}ed)\b)[^.]*,\s*$/iu;
/** What "them" may mean. */
const SEVERAL =
  /\p{L}{2,}s\b|\band\b|\b(?:people|men|women|children|police|family|families|team|crew|couple|pair|staff|cattle|anyone|anybody|everyone|nobody|someone)\b/iu;
const SUBJECTS = /\b(?:he|she|they|him|her|his|their|them)\b/i;

/** A person's pronoun before any name has been given outside quotation marks (English only: other packs list openers). */
function pronounBeforeName(text: string, pack: LanguagePack): boolean {
  if (pack.lang !== 'en') return false;
  const outside = unquoted(text);
  const they = /\bthey\b/i.exec(outside);
  const phrase = they === null ? '' : outside.slice(0, they.index);
  if (PHRASE_FIRST.test(phrase) && !SEVERAL.test(phrase)) return true;
  if (OPENS_SUBORDINATE.test(outside) && /^[^,]*,\s+(?:the\s+)?(?:\p{Ll}+\s+){0,2}\p{Lu}/u.test(outside)) return false;
  const found = SUBJECTS.exec(outside);
  if (found === null) return false;
  const before = outside
    .slice(0, found.index)
    .replace(NO_PERSON, ' ')
    .replace(/^\s*\p{Lu}/u, (c) => c.toLowerCase());
  // a name, or any noun phrase with an article that a pronoun could mean
  const named =
    /\p{Lu}\p{Ll}+|\p{Lu}{2,}/u.test(before) ||
    /\b(?:a|an|the|two|three|four|five|\d+|many|some|several)\s+\p{L}+/iu.test(before);
  if (/^them$/i.test(found[0]) && !SEVERAL.test(before)) return true;
  const person = /^(?:he|she|him|her|his)$/i.test(found[0]);
  if (person && !/\p{Lu}\p{Ll}+|\p{Lu}{2,}/u.test(before) && !PERSON_NOUN.test(before)) return !firstNameOf(outside);
  const pluralOpener = /^\s*\p{L}+s\s/u.test(before);
  const firstName = firstNameOf(outside);
  return !(named || pluralOpener || firstName) || /^\s*["“]?\s*(?:he|she|they)\b/i.test(outside);
}

/** Longer sentences bring enough of their own. */
const SHORT_SENTENCE = 16;

/** "It was not the first time for the company": a bare noun, and no name in a short sentence. */
function namesOnlyBareNouns(outside: string, pack: LanguagePack): boolean {
  const words = outside.match(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [];
  if (words.length > SHORT_SENTENCE || words.slice(1).some((word) => /^\p{Lu}|\p{N}/u.test(word))) return false;
  return words.some(
    (word, i) =>
      /^(?:the|this|that|these|those)$/i.test(word) &&
      pack.bareNouns.has(words[i + 1] ?? '') &&
      !/^(?:of|who|that|which|where|when|in|on|for|to|from|at|after|before|between|with|by)$/.test(words[i + 2] ?? ''),
  );
}

const PERSON_NOUN =
  /\b(?:a|an|the|one|another|every|no)\s(?:[\p{L}\d-]+\s){0,3}(?:man|woman|boy|girl|person|teenager|teen|student|father|mother|son|daughter|brother|sister|wife|husband|widow|suspect|victim|president|minister|judge|chief|king|queen|guy|someone|[\p{L}]{2,}(?:er|or|ist|ian|man|woman))\b/iu;

function firstNameOf(outside: string): boolean {
  return /^\s*["“]?\p{Lu}\p{L}+\s+\p{Lu}/u.test(outside) && !/^\s*(?:on|in|at|by|last|next|this)\s/i.test(outside);
}

/** A quotation with nothing around it that says who speaks. */
function isOrphanQuotation(text: string, pack: LanguagePack): boolean {
  if (!/^["“«„「]/u.test(text)) return false;
  const outside = unquoted(text).trim();
  if (/\p{Lu}\p{L}/u.test(outside)) return false;
  const words = outside.toLowerCase().match(/[\p{L}\p{M}']+/gu) ?? [];
  return words.length < 3 || !words.some((word) => pack.speechVerbs.has(word));
}
