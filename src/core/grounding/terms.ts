import type { Span } from '../article.ts';
import { asciiDigits, readDigits } from '../text/digits.ts';
import { numberWords } from '../text/number-words.ts';
import { languagePack } from '../text/packs/index.ts';
import { tokenise } from '../text/tokenise.ts';
import { stem } from './stem.ts';

/** One word of a sentence in the form in which it is compared. */
export interface Term extends Span {
  /** As it stands in the text. */
  readonly raw: string;
  /** Lower case, possessive off, "n't" apart. */
  readonly word: string;
  /** What two spellings of one word share: a light stem, or `#12` for twelve, 12 and 12th. */
  readonly key: string;
  /** Carries meaning of its own: no function word. */
  readonly content: boolean;
  /** Starts with a capital that the start of a sentence does not explain. */
  readonly isName: boolean;
}

const IRREGULAR = new Map<string, string>(
  `was=be were=be is=be are=be been=be being=be am=be has=have had=have having=have did=do does=do done=do went=go gone=go
  goes=go said=say says=say saying=say told=tell tells=tell got=get took=take taken=take takes=take gave=give given=give
  came=come comes=come made=make makes=make left=leave leaves=leave lost=lose won=win wins=win met=meet held=hold kept=keep
  found=find fell=fall fallen=fall rose=rise risen=rise grew=grow grown=grow began=begin begun=begin became=become
  knew=know known=know saw=see seen=see bought=buy brought=bring caught=catch fought=fight sold=sell sent=send spent=spend
  built=build led=lead paid=pay ran=run spoke=speak spoken=speak stood=stand struck=strike thought=think wrote=write
  written=write shot=shoot broke=break broken=break chose=choose chosen=choose drove=drive driven=drive died=die dying=die
  dead=die death=die deaths=die killed=kill killing=kill children=child men=man women=woman people=person lives=life
  sang=sing sung=sing wore=wear stole=steal stolen=steal threw=throw thrown=throw flew=fly flown=fly sank=sink sunk=sink`
    .split(/\s+/)
    .map((pair): [string, string] => {
      const [from = '', to = ''] = pair.split('=');
      return [from, stem(to)];
    }),
);
const NOT = new Map([
  ["can't", 'can'],
  ["won't", 'will'],
  ["shan't", 'shall'],
]);
/** Function words that change what is said; the stop list must not hide them. */
const TELLING = new Set(
  'no not nor never none nothing nobody cannot above below before after under over between against down up off out all few more most only until without'.split(
    ' ',
  ),
);
const stems = new Map<string, string>();
const MOST_STEMS = 50_000;

/** The words of a sentence as they are compared. */
export function termsOf(text: string, lang = 'en'): Term[] {
  const { stopWords } = languagePack(lang);
  const { small, ordinals, magnitudes } = numberWords(lang);
  const terms: Term[] = [];
  let startsSentence = true;
  let after = 0;
  for (const { raw, word: lower, start, end } of tokenise(text)) {
    if (/[.!?:“"‘(\n]/.test(text.slice(after, start))) startsSentence = true;
    after = end;
    const isName = !startsSentence && /^\p{Lu}/u.test(raw);
    startsSentence = false;
    const negated = lower.endsWith("n't") ? (NOT.get(lower) ?? lower.slice(0, -3)) : undefined;
    const word = negated ?? lower.replace(/'(?:s|re|ve|ll|d|m)?$/, '');
    const value = /^\p{Nd}/u.test(word)
      ? digitsKey(word, lang)
      : (small.get(word) ?? ordinals.get(word) ?? (magnitudes.has(word) ? word : undefined));
    const key = value === undefined ? keyOf(word) : `#${value}`;
    const content = value !== undefined || (word.length > 1 && !stopWords.has(word)) || TELLING.has(word);
    terms.push({ raw, word, key, content, isName, start, end });
    if (negated !== undefined) terms.push({ raw, word: 'not', key: 'not', content: true, isName: false, start, end });
  }
  return terms;
}

function digitsKey(word: string, lang: string): string | number {
  return (
    readDigits(/^\p{Nd}+(?:st|nd|rd|th)$/u.test(word) ? word.slice(0, -2) : word, lang)?.value ?? asciiDigits(word)
  );
}

/** Whether a word is an irregular form: mostly verbs. */
export function isIrregular(word: string): boolean {
  return IRREGULAR.has(word);
}

/** The form under which a lower-case word without figures is compared. */
export function keyOf(word: string): string {
  let key = stems.get(word);
  if (key === undefined) {
    key = IRREGULAR.get(word) ?? stem(word);
    if (stems.size >= MOST_STEMS) stems.clear();
    stems.set(word, key);
  }
  return key;
}
