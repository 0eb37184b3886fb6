import { LANGUAGE_PACKS } from './packs/index.ts';
import { termsOf } from './terms.ts';

/** Enough to tell by stop words alone; more adds nothing. */
const CHARACTERS_READ = 4000;
/** Share of stop words below which a guess is no better than chance. */
const FEWEST_STOP_WORDS = 0.12;

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['zh', /\p{Script=Han}/u],
  ['ko', /\p{Script=Hangul}/u],
  ['th', /\p{Script=Thai}/u],
  ['el', /\p{Script=Greek}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['hi', /\p{Script=Devanagari}/u],
];

/** The BCP 47 language of a text by its script, then by the pack whose stop words it holds most of; undefined where neither tells. */
export function detectLanguage(text: string): string | undefined {
  const sample = text.slice(0, CHARACTERS_READ);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return undefined;
  for (const [lang, script] of SCRIPTS) {
    if (!script.test(sample)) continue;
    const found = sample.match(new RegExp(script.source, 'gu'))?.length ?? 0;
    if (found > letters * (lang === 'ja' ? 0.1 : 0.4)) return lang;
  }
  const terms = termsOf(sample);
  let best: string | undefined;
  let most = terms.length * FEWEST_STOP_WORDS;
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  for (const pack of LANGUAGE_PACKS) {
    let held = 0;
    for (const [term, times] of counts) if (pack.stopWords.has(term)) held += times;
    if (held > most) [best, most] = [pack.lang, held];
  }
  return best;
}
