/**
 * Characters per token, kept on the low side so that a budget holds: bench/tokens.ts measured 4.4 to 4.9 for English news
 * with the o200k vocabulary; local models' smaller vocabularies need about a fifth more tokens.
 */
const CHARS_PER_TOKEN_LATIN = 3.6;
/** Cyrillic, Greek, Arabic, Hebrew, Devanagari and their like. */
const CHARS_PER_TOKEN_OTHER = 2.2;
/** Han, kana, Hangul, Thai: about one token a character. */
const CHARS_PER_TOKEN_DENSE = 0.9;

const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** Tokens a text will cost, estimated without a vocabulary; meant to be over rather than under. */
export function estimateTokens(text: string): number {
  let latin = 0;
  let other = 0;
  let dense = 0;
  for (const char of text) {
    if (char.charCodeAt(0) < 0x250) latin += 1;
    else if (DENSE.test(char)) dense += 1;
    else other += 1;
  }
  return Math.ceil(latin / CHARS_PER_TOKEN_LATIN + other / CHARS_PER_TOKEN_OTHER + dense / CHARS_PER_TOKEN_DENSE);
}
