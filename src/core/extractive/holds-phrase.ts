import { escapeRegExp } from '../text/escape-regexp.ts';
import type { LanguagePack } from '../text/packs/index.ts';

/** The lists of phrases that a text is searched for. */
type Phrases = 'boilerplate' | 'voice' | 'standing';

/** One regexp for all phrases of a list: several times as fast as a search for each. */
const regexps: Record<Phrases, WeakMap<LanguagePack, RegExp>> = {
  boilerplate: new WeakMap(),
  voice: new WeakMap(),
  standing: new WeakMap(),
};

/** Phrases of the page's furniture are looked for inside words too ("screengrabs"), the others only as whole words. */
const WHOLE_WORDS: ReadonlySet<Phrases> = new Set(['voice', 'standing']);

/** Whether a text holds one of a pack's phrases, upper and lower case alike. */
export function holdsPhrase(text: string, list: Phrases, pack: LanguagePack): boolean {
  let phrases = regexps[list].get(pack);
  if (phrases === undefined) {
    const escaped = pack[list].map(escapeRegExp).join('|');
    const bounded = WHOLE_WORDS.has(list) ? `(?<![\\p{L}\\p{N}])(?:${escaped})(?![\\p{L}\\p{N}])` : escaped;
    phrases = new RegExp(escaped === '' ? '(?!)' : bounded, 'u');
    regexps[list].set(pack, phrases);
  }
  return phrases.test(text.toLowerCase());
}
