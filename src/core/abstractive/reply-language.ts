import { languagePack } from '../text/packs/index.ts';
import { tokenise } from '../text/tokenise.ts';

/** Fewer words than this say nothing about a language. */
const MIN_WORDS = 12;
/** News prose has 30 to 50% stop words in its own language, and some 10 to 15% by chance in a related one. */
const MIN_STOP_SHARE = 0.2;

const SCRIPTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\p{Script=Cyrillic}/u, ['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'kk', 'mn']],
  [/\p{Script=Greek}/u, ['el']],
  [/\p{Script=Arabic}/u, ['ar', 'fa', 'ur', 'ps']],
  [/\p{Script=Hebrew}/u, ['he', 'yi']],
  [/\p{Script=Devanagari}/u, ['hi', 'mr', 'ne']],
  [/\p{Script=Hangul}/u, ['ko']],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, ['ja']],
  [/\p{Script=Han}/u, ['zh', 'ja']],
  [/\p{Script=Thai}/u, ['th']],
];

/** Whether a text is plainly not in the language asked for. In doubt it is. */
export function isOtherLanguage(text: string, language: string): boolean {
  const wanted = language.toLowerCase().split('-')[0] ?? '';
  const letters = [...text].filter((char) => /\p{L}/u.test(char));
  if (letters.length < MIN_WORDS * 3) return false;
  const share = (script: RegExp) => letters.filter((char) => script.test(char)).length / letters.length;
  for (const [script, languages] of SCRIPTS) {
    if (languages.includes(wanted)) return SCRIPTS.filter(([, l]) => l.includes(wanted)).every(([s]) => share(s) < 0.2);
    if (share(script) > 0.5) return true;
  }
  const { stopWords } = languagePack(wanted);
  const words = tokenise(text).map((token) => token.word);
  if (stopWords.size === 0 || words.length < MIN_WORDS) return false;
  return words.filter((word) => stopWords.has(word)).length / words.length < MIN_STOP_SHARE;
}
